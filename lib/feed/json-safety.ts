// Looks at a text before and after it is parsed as JSON, in time linear in its length.

/** Decodes strictly. An incomplete last character means the body was cut, not that it is not text. */
export function decodeUtf8(
  bytes: Uint8Array,
):
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly code: 'cut-short' | 'not-json'; readonly detail: string } {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text: string;
  try {
    text = decoder.decode(bytes, { stream: true });
  } catch {
    // The decoder says no more than that.
    return { ok: false, code: 'not-json', detail: 'not UTF-8' };
  }
  try {
    return { ok: true, text: text + decoder.decode() };
  } catch {
    // Only the end can be wrong here.
    return { ok: false, code: 'cut-short', detail: 'ends inside a character' };
  }
}

const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const OPENERS = new Set([0x7b, 0x5b]);
const CLOSERS = new Set([0x7d, 0x5d]);

/**
 * Depth of nesting, and whether the text ends inside an object, a list or a string.
 * Five million brackets parse, but cost a second and the stack of whoever walks the result.
 */
export function scanJson(text: string): { readonly maxDepth: number; readonly open: boolean } {
  let depth = 0;
  let maxDepth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      at = endOfString(text, at + 1);
      if (at === -1) return { maxDepth, open: true };
    } else if (OPENERS.has(code)) maxDepth = Math.max(maxDepth, ++depth);
    else if (CLOSERS.has(code)) depth--;
  }
  return { maxDepth, open: depth > 0 };
}

/** Where the closing quote stands, or -1. */
function endOfString(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at;
    if (code === BACKSLASH) at++;
  }
  return -1;
}

const UNSAFE_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** Path of the first key that could reach a prototype; `JSON.parse` keeps them as own keys. Depth is limited before. */
export function findUnsafeKey(value: unknown, path = ''): string | null {
  if (typeof value !== 'object' || value === null) return null;
  for (const key of Object.keys(value)) {
    const here = path === '' ? key : `${path}.${key}`;
    if (UNSAFE_KEYS.has(key)) return here;
    const inner = findUnsafeKey((value as Record<string, unknown>)[key], here);
    if (inner !== null) return inner;
  }
  return null;
}
