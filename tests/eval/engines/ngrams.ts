// The cut that serves Chinese in any search library: characters and pairs of characters;
// words elsewhere, as they are.
const RUN = /(?<han>\p{Script=Han}+)|[[\p{L}\p{M}\p{N}]--\p{Script=Han}]+/gv;

export function ngrams(text: string): string[] {
  const terms: string[] = [];
  for (const run of text.normalize('NFKC').toLowerCase().matchAll(RUN)) {
    if (run.groups?.['han'] === undefined) {
      terms.push(run[0]);
      continue;
    }
    let previous = '';
    for (const character of run[0]) {
      terms.push(character);
      if (previous !== '') terms.push(previous + character);
      previous = character;
    }
  }
  return terms;
}
