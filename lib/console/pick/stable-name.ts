// Whether a name in the markup was written by a person and will be there after the next
// release of the console, or was made by a build tool and will not (CONSOLES.md §21.3).

/** Two letters that often stand beside each other in English words and in pinyin. */
const PAIRS = new Set(
  (
    'ab ac ad ag ai al am an ap ar as at au av aw ay ba be bi bl bo br bu by ca ce ch ci ck cl co cr ct cu da de di do dr ' +
    'du ea ec ed ee ef el em en ep er es et ev ew ex ey fa fe fi fl fo fr fu ga ge gh gi gl go gr gu ha he hi ho hu ia ib ic ' +
    'id ie if ig il im in io ip ir is it iv iz ji ju ke ki la ld le li ll lo ls lt lu ly ma mb me mi mm mo mp mu na nc nd ne ' +
    'nf ng ni nk nn no ns nt nu ny oa ob oc od of og oi ok ol om on oo op or os ot ou ov ow pa pe ph pi pl po pp pr pu qi qu ft ms ao ox ux ' +
    'ra rc rd re rg ri rk rl rm rn ro rr rs rt ru ry sa sc se sh si sk sl so sp ss st su sw ta te th ti tl to tr tt tu tw ty ' +
    'ub uc ud ue ui ul um un uo up ur us ut va ve vi wa we wh wi wo wr xi xt ya ye yo za ze zh'
  ).split(' '),
);

/** Too short or too unlike other words for the pairs. */
const SHORT_WORDS = new Set(
  (
    'btn msg img txt nav hdr ftr cnt bg hd bd ft url qa sku cs kf im tab tag top bar box row col cell card list item head ' +
    'body wrap app bot bubble chat core nick note sys me my self mine left right user staff agent guest client sender ' +
    'peer from text date time name order buyer seller shop'
  ).split(' '),
);

/** What stands in front of names that a library made up. */
const GENERATED = new Set([
  'css',
  'sc',
  'jss',
  'emotion',
  'svelte',
  'ng',
  'styled',
  'makestyles',
  'radix',
  'ember',
  'headlessui',
]);

const WORD_SHARE = 0.75;

function isWord(part: string): boolean {
  const letters = part.toLowerCase();
  if (SHORT_WORDS.has(letters)) return true;
  if (letters.length < 3 || !/[aeiouy]/u.test(letters)) return false;
  // Four consonants in a row, or three of a kind: nobody wrote that.
  if (/[^aeiouy]{5}|(.)\1\1/u.test(letters)) return false;
  let common = 0;
  for (let i = 0; i + 1 < letters.length; i += 1) if (PAIRS.has(letters.slice(i, i + 2))) common += 1;
  return common / (letters.length - 1) >= WORD_SHARE;
}

type Judged = 'word' | 'filler' | 'made';

/** `nameLine` is two words; `kEYyzF` is four pieces of nothing. */
function judge(segment: string): Judged {
  if (!/^[A-Za-z]+$/u.test(segment)) return 'made';
  const parts = segment.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/gu) ?? [];
  if (parts.length > 1 && segment.length / parts.length < 2.5) return 'made';
  if (parts.some((part) => part.length >= 3 && !isWord(part))) return 'made';
  return parts.some(isWord) ? 'word' : 'filler';
}

export type Name =
  | { readonly kind: 'readable' }
  /** The tail was made by a tool; what stands before it was not. */
  | { readonly kind: 'prefix'; readonly prefix: string }
  | { readonly kind: 'made' };

const MADE: Name = { kind: 'made' };
const PREFIX_LETTERS = 4;

interface Segment {
  readonly text: string;
  readonly index: number;
}

function segmentsOf(name: string): readonly Segment[] {
  return [...name.matchAll(/[^-_]+/gu)].map(({ 0: text, index }) => ({ text, index }));
}

/** A maker's own short name may come first: `auxo-table-row`, `mms-list`. */
function judgeAt(segments: readonly Segment[], { text, index }: Segment): Judged {
  const isFirst = index === 0 && segments.length > 1 && /^[a-z]{2,5}$/u.test(text);
  return isFirst ? (isWord(text) ? 'word' : 'filler') : judge(text);
}

function prefixOf(name: string, hasWord: boolean): Name {
  return hasWord && name.replace(/[^A-Za-z]/gu, '').length >= PREFIX_LETTERS ? { kind: 'prefix', prefix: name } : MADE;
}

export function judgeName(name: string): Name {
  if (name.length > 60 || !/^[A-Za-z][\w-]*$/u.test(name)) return MADE;
  const segments = segmentsOf(name);
  if (GENERATED.has((segments[0]?.text ?? '').toLowerCase())) return MADE;
  let hasWord = false;
  for (const segment of segments) {
    const judged = judgeAt(segments, segment);
    if (judged === 'made') return prefixOf(name.slice(0, segment.index), hasWord);
    hasWord ||= judged === 'word';
  }
  return hasWord ? { kind: 'readable' } : MADE;
}

/** How a thing is just now: it moves to another element with the next click. */
const STATE =
  /(?:^|[-_])(?:active|selected|current|checked|hover|focus(?:ed|-visible)?|open(?:ed)?|closed|disabled|unread|read|loading|visible|hidden|show|hide|first|last|odd|even|on|off|highlight(?:ed)?|animat\w*|enter|leave)$/iu;
/** How a thing looks: many unlike things look alike. */
const LOOK =
  /^(?:flex|grid|block|inline|hidden|absolute|relative|fixed|sticky|clearfix|truncate|ellipsis|rounded|shadow|container)$|^(?:text|font|items|justify|self|content|flex|grid|bg|border|rounded|overflow|pull|float|align)-(?:xs|sm|md|lg|xl|base|left|right|center|start|end|between|around|bold|normal|medium|hidden|auto|white|black|gray|row|col|wrap|nowrap|full|none)$/iu;

export const isState = (name: string): boolean => STATE.test(name);
export const isLook = (name: string): boolean => LOOK.test(name);

/** Texts of this buyer and this order: what holds one of them names that buyer, not the place. */
export function holdsAny(value: string, texts: readonly string[]): boolean {
  return texts.some((text) => {
    if (text.length >= 2 && value.includes(text)) return true;
    return (text.match(/\d{4,}/gu) ?? []).some((digits) => value.includes(digits));
  });
}

/** An id, or the value of a `data-` attribute. */
export function isStableValue(value: string, texts: readonly string[] = []): boolean {
  const plain = value.replace(/[.:/]/gu, '-');
  return judgeName(plain).kind === 'readable' && !isState(plain) && !holdsAny(value, texts);
}

/** Words for people: `placeholder`, `aria-label`. A number in them is somebody's. */
export function isStableText(value: string, texts: readonly string[] = []): boolean {
  return value.trim() !== '' && value.length <= 60 && !/\d{2}|[\n\r]/u.test(value) && !holdsAny(value, texts);
}
