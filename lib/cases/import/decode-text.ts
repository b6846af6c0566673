// The text of a CSV whose encoding nobody wrote down.

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

/** Null: not in any of the encodings that registers come in. */
export function decodeText(bytes: Uint8Array): string | null {
  for (const encoding of candidates(bytes)) {
    const text = decoded(bytes, encoding);
    if (text !== null && isText(text)) return text;
  }
  return null;
}

function candidates(bytes: Uint8Array): readonly Encoding[] {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return ['utf-16le'];
  if (first === 0xfe && second === 0xff) return ['utf-16be'];
  const zeros = zerosByPlace(bytes);
  if (zeros.odd > zeros.even) return ['utf-16le'];
  if (zeros.even > zeros.odd) return ['utf-16be'];
  // Almost any pair of bytes is a character of GB18030, so what only Big5 explains better is looked at there.
  return isLikelyBig5(bytes) ? ['utf-8', 'big5', 'gb18030'] : ['utf-8', 'gb18030', 'big5'];
}

/** Commas, digits and line ends of UTF-16 without a mark leave a zero at every other place. */
function zerosByPlace(bytes: Uint8Array): { even: number; odd: number } {
  const zeros = { even: 0, odd: 0 };
  const head = bytes.subarray(0, 4_000);
  for (const [place, byte] of head.entries()) if (byte === 0) zeros[place % 2 === 0 ? 'even' : 'odd'] += 1;
  return zeros;
}

const USUAL = /[的单單号號日期订訂金额額问問题題原因备備注註退货貨款处處理状態态责責买買家客服时時间間]/gu;

/** Whichever of the two gives more of the characters that registers are headed with. */
function isLikelyBig5(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 20_000);
  const usualIn = (encoding: Encoding) => new TextDecoder(encoding).decode(head).match(USUAL)?.length ?? 0;
  return usualIn('big5') > usualIn('gb18030');
}

function decoded(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // `fatal`: bytes that mean nothing in this encoding. The next one is tried.
    return null;
  }
}

/** Control characters are in pictures and programs, not in sheets. */
function isText(text: string): boolean {
  return !/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/u.test(text.slice(0, 20_000));
}
