// Which words get into the table: those of the product's own texts first, then what people
// say every day. Lists by frequency are made from news, where "refund" comes after 15,000
// other words, many of them names; a dictionary's explanations use everyday words.

/** Written in chats, missing in lists that were made from edited text. */
const CONTRACTIONS =
  "i'm i'd i've i'll it's that's what's don't doesn't didn't can't won't isn't wasn't aren't haven't hasn't couldn't wouldn't " +
  'im ive dont doesnt didnt cant isnt wasnt havent hasnt couldnt';

/** `byFrequency` over the number of glosses that use the word; own words and contractions first. */
export function chooseEnglish(byFrequency: readonly string[], glosses: Iterable<string>, own: string): string[] {
  const uses = new Map<string, number>();
  for (const gloss of glosses) for (const word of new Set(wordsIn(gloss))) uses.set(word, (uses.get(word) ?? 0) + 1);
  const known = new Set(byFrequency);
  const first = [...CONTRACTIONS.split(' '), ...wordsIn(own.toLowerCase()).filter((word) => known.has(word))];
  const ranked = byFrequency.map((word, rank) => ({ word, rank: rank / (1 + (uses.get(word) ?? 0)) }));
  ranked.sort((a, b) => a.rank - b.rank || (a.word < b.word ? -1 : 1));
  return [...new Set([...first, ...ranked.map(({ word }) => word)])];
}

export function wordsIn(text: string): string[] {
  return text.match(/[a-z][a-z']*/gu) ?? [];
}

/** Words of `own` first, then by count; the code of the word decides between equals. */
export function chooseChinese(words: Iterable<string>, counts: ReadonlyMap<string, number>, own: string): string[] {
  const ranked = [...words].map((word) => ({ word, count: counts.get(word) ?? 0, isOwn: own.includes(word) }));
  ranked.sort((a, b) => Number(b.isOwn) - Number(a.isOwn) || b.count - a.count || (a.word < b.word ? -1 : 1));
  return ranked.map(({ word }) => word);
}
