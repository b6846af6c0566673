// Pieces of titles as they are typed without an input method: in full, by first letters, mixed.
import { pinyin } from 'pinyin-pro';
import type { Reply } from '../../../lib/knowledge/schema.ts';
import type { Find } from './finders.ts';
import { share } from './hits.ts';
import type { Random } from './typos.ts';

export const SPELLINGS = ['full', 'initials', 'mixed', 'half typed'] as const;
export type Spelling = (typeof SPELLINGS)[number];

export interface PinyinQuery {
  readonly spelling: Spelling;
  readonly asked: string;
  readonly meant: string;
}

/** Of each title one piece of two to five characters; three at least where only first letters are typed. */
export function pinyinQueries(replies: readonly Reply[], random: Random): PinyinQuery[] {
  return replies.flatMap(({ title }) => {
    const runs = title.match(/\p{Script=Han}{3,}/gu) ?? [];
    const run = runs[Math.floor(random() * runs.length)];
    if (run === undefined) return [];
    return SPELLINGS.map((spelling) => {
      const least = spelling === 'initials' ? 3 : 2;
      const length = Math.min(run.length, least + Math.floor(random() * (6 - least)));
      const meant = run.slice(0, length);
      return { spelling, meant, asked: spell(meant, spelling, random) };
    });
  });
}

function spell(meant: string, spelling: Spelling, random: Random): string {
  // The library's guess at the context: what the person meant to say, as far as a program can tell.
  const syllables = pinyin(meant, { toneType: 'none', type: 'array', v: true });
  if (spelling === 'full') return syllables.join('');
  if (spelling === 'initials') return syllables.map((syllable) => syllable.charAt(0)).join('');
  if (spelling === 'half typed') return syllables.join('').slice(0, -1);
  const written = 1 + Math.floor(random() * (meant.length - 1));
  return meant.slice(0, written) + syllables.slice(written).join('');
}

export function measurePinyin(find: Find, replies: readonly Reply[], queries: readonly PinyinQuery[]) {
  const texts = replies.map(({ id, title, questions }) => ({ id, text: [title, ...questions].join('\n') }));
  return SPELLINGS.map((spelling) => {
    const places = queries
      .filter((query) => query.spelling === spelling)
      .map(({ asked, meant }) => {
        const right = new Set(texts.filter(({ text }) => text.includes(meant)).map(({ id }) => id));
        return find(asked, 5).findIndex((id) => right.has(id));
      });
    const first = share(places, (place) => place === 0);
    return [spelling, { first, topFive: share(places, (place) => place >= 0), asked: places.length }] as const;
  });
}
