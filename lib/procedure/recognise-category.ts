// Which after-sales category a buyer's message shows: by the keywords of the shop's
// own list. The agent sees the words and changes it with one click, so it may guess.
import { foldText } from '../knowledge/fold.ts';
import type { ListEntry } from '../knowledge/schema.ts';

export interface RecognisedCategory {
  readonly category: ListEntry;
  /** The keywords that were found, longest first. */
  readonly words: readonly string[];
  readonly score: number;
}

interface Hit {
  readonly keyword: string;
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/** A complaint is made within this; a longer paste costs time only. */
const READ_CHARS = 2_000;
/** Places looked at per keyword, so that `aaaa…` costs no more than a sentence. */
const MOST_PLACES = 20;

const HAN = /\p{Script=Han}/u;
const LETTER = /[\p{L}\p{N}]/u;
/** Directly before a keyword these deny it … */
const DENIED = /(?:没有?|不是|并非|不会|不存在|无|不)(?:什么|任何|啥|有|被|那种)?$/u;
const DENIED_LATIN =
  /(?:\b(?:not|no|never|without|isn['’]?t|wasn['’]?t|aren['’]?t|não|sem)(?: (?:a|an|any|the|really))?) $/u;
/** … unless they are the first half of a question (是不是, 有没有). */
const ASKED = /(?:是不是|有没有|会不会)(?:什么|任何|啥|有|被)?$/u;

/** Best first; categories of which no word was found are left out. */
export function recogniseCategory(categories: readonly ListEntry[], text: string): RecognisedCategory[] {
  const folded = foldText(text.slice(0, READ_CHARS));
  if (folded.trim() === '') return [];
  return categories
    .map((category) => recognised(category, folded))
    .filter((candidate) => candidate.score > 0)
    .sort((a, b) => b.score - a.score);
}

function recognised(category: ListEntry, folded: string): RecognisedCategory {
  const hits = category.keywords.flatMap((keyword) => hitsOf(keyword, folded));
  hits.sort((a, b) => b.weight - a.weight || a.from - b.from);
  const counted = new Map<string, number>();
  const taken: Hit[] = [];
  for (const hit of hits) {
    // 破 within 破损 is the same evidence, and a word said twice is not twice as true.
    if (counted.has(hit.keyword) || taken.some((other) => hit.from < other.to && other.from < hit.to)) continue;
    taken.push(hit);
    counted.set(hit.keyword, hit.weight);
  }
  const score = [...counted.values()].reduce((sum, weight) => sum + weight, 0);
  return { category, words: [...counted.keys()], score };
}

function hitsOf(keyword: string, folded: string): Hit[] {
  const word = foldText(keyword).trim();
  const hits: Hit[] = [];
  if (word === '') return hits;
  let from = folded.indexOf(word);
  for (let places = 0; from !== -1 && places < MOST_PLACES; places += 1) {
    const to = from + word.length;
    if (startsWord(folded, from, word) && !isDenied(folded.slice(Math.max(0, from - 12), from)))
      hits.push({ keyword, from, to, weight: weightOf(word) });
    from = folded.indexOf(word, to);
  }
  return hits;
}

/** In scripts with spaces a keyword begins a word (`late`, not `plate`); its end may be inflected. */
function startsWord(folded: string, from: number, word: string): boolean {
  if (HAN.test(word.charAt(0))) return true;
  return from === 0 || !LETTER.test(folded.charAt(from - 1)) || HAN.test(folded.charAt(from - 1));
}

function isDenied(before: string): boolean {
  return (DENIED.test(before) && !ASKED.test(before)) || DENIED_LATIN.test(before);
}

/** A longer word says more than its length: 没收到货 is worth two of 收到. */
function weightOf(word: string): number {
  const units = HAN.test(word) ? word.length : 1 + word.split(/\s+/u).length;
  return units ** 1.5;
}
