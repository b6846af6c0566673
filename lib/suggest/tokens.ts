// A text cut into what is compared: characters and pairs of characters where words
// are not separated (Chinese, Japanese, Thai), stems and parts of words elsewhere.
// A further kind of token is a name in `TOKEN_KINDS`, a rule here and a weight.
import { codePointAt, DIGIT, IN_WORD, JOINED, kindOf, LETTER, STOP, STOP_PAIR } from './characters.ts';
import {
  CONCEPT_KEYS,
  conceptTerm,
  joinedConcepts,
  nameOfConcept,
  spacedConcepts,
  type WordRow,
} from './concept-matcher.ts';
import { foldAndMaskInto, makeFoldedText, textOf } from './folded-text.ts';
import { isStopWord } from './stop-words.ts';
import { keyOfCodes } from './term-key.ts';
import { TOKEN_KINDS, type Token, type TokenKind } from './token.ts';
import { addToken, at, makeTokenList, startTokens, type TokenList } from './token-list.ts';
import { WEIGHTS, type Weights } from './weights.ts';
import { type Reading, variantAt } from './variants.ts';
import { partsOf, stemOf, wordTermsAt } from './word-terms.ts';

export interface ReadText {
  readonly folded: string;
  readonly tokens: readonly Token[];
}

const [CHARACTER, PAIR, NUMBER, WORD, PART, CONCEPT] = [0, 1, 2, 3, 4, 5];
const MOST_TOKENS_PER_CHARACTER = 4;

// Working memory of reading; nothing of it outlives a call but the answer of `readTokens`.
const folded = makeFoldedText();
const tokens = makeTokenList();
const words: WordRow = { count: 0, keys: new Int32Array(0), from: new Int32Array(0), to: new Int32Array(0) };

/** The tokens as columns, for building and asking; they hold until the next text is read. */
export function readTokens(text: string, mostChars: number, weights: Weights): TokenList {
  foldAndMaskInto(folded, text, mostChars);
  startTokens(tokens, MOST_TOKENS_PER_CHARACTER * (folded.length + 1));
  startWords(folded.length);
  for (let from = 0; from < folded.length;) {
    const kind = kindOf(codePointAt(folded.codes, from, folded.length));
    if (kind & JOINED) from = joinedTokens(from, weights);
    else if (kind & DIGIT) from = numberToken(from, weights);
    else if (kind & LETTER) from = wordTokens(from, weights);
    else from += 1;
  }
  const addConcept = (concept: number, from: number, to: number) =>
    addToken(at(tokens, from, to), CONCEPT_KEYS[concept] ?? 0, weights.concept, CONCEPT);
  joinedConcepts(folded, addConcept);
  spacedConcepts(words, addConcept);
  return tokens;
}

function startWords(length: number): void {
  words.count = 0;
  if (words.keys.length >= length) return;
  Object.assign(words, { keys: new Int32Array(length), from: new Int32Array(length), to: new Int32Array(length) });
}

/** The character before, as it is read: what makes a pair with the next. */
const pair = { codes: new Uint16Array(4), length: 0, from: -1, kind: 0 };
const reading: Reading = { codes: new Uint16Array(0), to: 0 };

function joinedTokens(start: number, weights: Weights): number {
  const { codes, length } = folded;
  pair.from = -1;
  let from = start;
  while (from < length) {
    const codePoint = codePointAt(codes, from, length);
    if (!(kindOf(codePoint) & JOINED)) break;
    if (variantAt(codes, from, length, reading)) {
      readVariant(from, weights);
      from = reading.to;
    } else {
      const to = from + (codePoint > 0xffff ? 2 : 1);
      joinedCharacter(codePoint, from, to, weights);
      from = to;
    }
  }
  return from;
}

/** Where as many characters are read as are written, each keeps its place. */
function readVariant(from: number, weights: Weights): void {
  const isInPlace = reading.codes.length === reading.to - from;
  reading.codes.forEach((code, n) => {
    if (isInPlace) joinedCharacter(code, from + n, from + n + 1, weights);
    else joinedCharacter(code, from, reading.to, weights);
  });
}

/** A character as it is read, which may stand for a longer wording at `from`–`to`. */
function joinedCharacter(codePoint: number, from: number, to: number, weights: Weights): void {
  const kind = kindOf(codePoint);
  const own = codePoint > 0xffff ? 2 : 1;
  const at0 = pair.from < 0 ? 0 : pair.length;
  if (own === 2) {
    pair.codes[at0] = 0xd800 + ((codePoint - 0x10000) >> 10);
    pair.codes[at0 + 1] = 0xdc00 + ((codePoint - 0x10000) & 0x3ff);
  } else pair.codes[at0] = codePoint;
  const weight = kind & STOP ? weights.stopWord : 1;
  addToken(at(tokens, from, to), keyOfCodes(pair.codes, at0, at0 + own), weight * weights.hanCharacter, CHARACTER);
  if (pair.from >= 0) {
    const end = at0 + own;
    const isStop = (pair.kind & kind & STOP) !== 0 || (pair.kind & STOP_PAIR && isStopPair(end));
    addToken(at(tokens, pair.from, to), keyOfCodes(pair.codes, 0, end), isStop ? weights.stopWord : 1, PAIR);
    pair.codes.copyWithin(0, at0, end);
  }
  [pair.length, pair.from, pair.kind] = [own, from, kind];
}

function isStopPair(end: number): boolean {
  return end === 2 && isStopWord(textOf(pair.codes, 0, end));
}

function numberToken(start: number, weights: Weights): number {
  let to = start + 1;
  while (to < folded.length && kindOf(folded.codes[to] ?? 0) & DIGIT) to += 1;
  addToken(at(tokens, start, to), keyOfCodes(folded.codes, start, to), weights.hanCharacter, NUMBER);
  return to;
}

function wordTokens(start: number, weights: Weights): number {
  const { codes } = folded;
  const to = endOfWord(start);
  const { keys, isStop, isLatin } = wordTermsAt(codes, start, to);
  for (let n = 0; n < keys.length; n += 1) {
    const weight = n > 0 ? weights.subWord : isStop ? weights.stopWord : 1;
    addToken(at(tokens, start, to), keys[n] ?? 0, weight, n > 0 ? PART : WORD);
  }
  if (isLatin) {
    words.keys[words.count] = keys[0] ?? 0;
    words.from[words.count] = start;
    words.to[words.count] = to;
    words.count += 1;
  }
  return to;
}

function endOfWord(start: number): number {
  const { codes, length } = folded;
  let to = start;
  while (to < length) {
    const codePoint = codePointAt(codes, to, length);
    // Letters end where Chinese begins: nobody puts a blank between them in app打不开.
    if ((kindOf(codePoint) & (IN_WORD | JOINED)) !== IN_WORD) break;
    to += codePoint > 0xffff ? 2 : 1;
  }
  return to;
}

/** The same tokens with their terms in letters, for reasons and for showing. */
export function readText(text: string, mostChars: number, weights: Weights = WEIGHTS): ReadText {
  const { count } = readTokens(text, mostChars, weights);
  const read: Token[] = [];
  let parts: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const token = tokenAt(n);
    if (token.kind === 'word') parts = partsOf(token.term);
    read.push(token.kind === 'part' ? { ...token, term: parts.shift() ?? '' } : token);
  }
  return { folded: textOf(folded.codes, 0, folded.length), tokens: read };
}

/** A part is named by its word, which comes before it. */
function tokenAt(n: number): Token {
  const { keys, kinds, from, to, weights } = tokens;
  const place = { from: from[n] ?? 0, to: to[n] ?? 0 };
  const kind = TOKEN_KINDS[kinds[n] ?? 0] ?? 'character';
  const key = keys[n] ?? 0;
  return {
    term: termOf(kind, textOf(folded.codes, place.from, place.to), key),
    key,
    kind,
    ...place,
    weight: weights[n] ?? 0,
  };
}

function termOf(kind: TokenKind, written: string, key: number): string {
  if (kind === 'word') return stemOf(written);
  if (kind === 'concept') return conceptTerm(nameOfConcept(key));
  if (kind === 'number') return written;
  // Beyond 16 bits a character is two codes, and a pair of such is in the key only as a hash.
  if (/[\ud800-\udfff\u{10000}-\u{10ffff}]/u.test(written)) return written;
  // As it is read, which for a variant is not as it is written.
  return kind === 'pair' ? String.fromCharCode(key >>> 16, key & 0xffff) : String.fromCharCode(key);
}
