// A text cut into what is compared: characters and pairs of characters where words
// are not separated (Chinese, Japanese, Thai), stems and parts of words elsewhere.
import { foldText } from '../knowledge/fold.ts';
import { conceptsIn } from './concept-matcher.ts';
import { maskNumbers } from './masks.ts';
import { stem } from './stem.ts';
import { isStopCharacter, isStopWord } from './stop-words.ts';
import type { Token } from './token.ts';
import { WEIGHTS } from './weights.ts';

export interface ReadText {
  readonly folded: string;
  readonly tokens: readonly Token[];
}

const RUN =
  /(?<joined>[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}ー]+)|(?<number>\d+)|(?<word>[\p{L}\p{M}][\p{L}\p{M}\p{N}'’]*)/gu;

export function readText(text: string, mostChars: number): ReadText {
  const folded = maskNumbers(foldText(text.slice(0, mostChars)));
  const tokens: Token[] = [];
  for (const run of folded.matchAll(RUN)) {
    if (run.groups?.['joined']) joinedTokens(run[0], run.index, tokens);
    else if (run.groups?.['number']) tokens.push(token(run[0], run.index, run[0].length, WEIGHTS.hanCharacter));
    else wordTokens(run[0], run.index, tokens);
  }
  for (const { concept, from, to } of conceptsIn(folded, tokens))
    tokens.push({ term: `@${concept}`, from, to, weight: WEIGHTS.concept });
  return { folded, tokens };
}

function token(term: string, from: number, length: number, weight: number): Token {
  return { term, from, to: from + length, weight };
}

function joinedTokens(run: string, start: number, tokens: Token[]): void {
  let previous = '';
  let previousAt = 0;
  let at = start;
  for (const character of run) {
    const weight = isStopCharacter(character) ? WEIGHTS.stopWord : 1;
    tokens.push(token(character, at, character.length, weight * WEIGHTS.hanCharacter));
    if (previous !== '') {
      const pair = previous + character;
      const isStop = isStopWord(pair) || (isStopCharacter(previous) && isStopCharacter(character));
      tokens.push(token(pair, previousAt, pair.length, isStop ? WEIGHTS.stopWord : 1));
    }
    previous = character;
    previousAt = at;
    at += character.length;
  }
}

/** Parts of three letters let a misspelt or inflected word still find its kin. */
function wordTokens(word: string, at: number, tokens: Token[]): void {
  const stemmed = stem(word.slice(0, 40));
  const weight = isStopWord(word) ? WEIGHTS.stopWord : 1;
  tokens.push(token(stemmed, at, word.length, weight));
  if (stemmed.length < 4 || weight < 1) return;
  const framed = `_${stemmed}_`;
  const parts = framed.length - 2;
  for (let from = 0; from < parts; from += 1)
    tokens.push(token(`~${framed.slice(from, from + 3)}`, at, word.length, WEIGHTS.subWord));
}
