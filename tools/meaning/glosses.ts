// What a Chinese word means, in the dictionary's English, cleaned of everything that
// speaks about the word rather than says it.
import type { Entry } from './sources.ts';

const ABOUT_THE_WORD =
  /^(surname |variant of|old variant|see |CL:|used in|also written|abbr|Japanese|erhua|Taiwan pr|also pr|\(Tw\)|\(old\)|\(dialect\)|\(archaic\))/u;
const MOST_CHARACTERS = 60;
const MOST_GLOSSES = 4;
const LOOKED_AT = 5;
/** The first gloss is the usual meaning. */
export const GLOSS_WEIGHTS = [1, 0.7, 0.5, 0.4] as const;
/** Below this count a word of several characters is a rarity or a name. */
const RARE = 5;

export function readGlosses(entries: readonly Entry[], counts: ReadonlyMap<string, number>): Map<string, string[]> {
  const glosses = new Map<string, string[]>();
  for (const { simplified, english } of entries) {
    if (!isCommon(simplified, counts)) continue;
    const known = glosses.get(simplified) ?? [];
    const cleaned = english.slice(0, LOOKED_AT).map(clean);
    const all = [...new Set([...known, ...cleaned.filter((gloss) => gloss !== '')])].slice(0, MOST_GLOSSES);
    if (all.length > 0) glosses.set(simplified, all);
  }
  return glosses;
}

function isCommon(word: string, counts: ReadonlyMap<string, number>): boolean {
  if (!/^[\u4e00-\u9fff]{1,4}$/u.test(word)) return false;
  return word.length === 1 || (counts.get(word) ?? 0) >= RARE;
}

/** Empty when nothing is left that says what the word means. */
function clean(gloss: string): string {
  if (ABOUT_THE_WORD.test(gloss)) return '';
  const cleaned = gloss
    .replace(/\([^)]*\)/gu, ' ')
    .replace(/\[[^\]]*\]/gu, '')
    .replace(/[\u4e00-\u9fff|]+/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
  return cleaned.length > MOST_CHARACTERS ? '' : cleaned;
}
