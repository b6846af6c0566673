// English endings taken off lightly: enough to bring refund, refunds, refunded and
// refunding together, too little to confuse two words. Other languages pass through
// mostly untouched; their inflections meet in the parts of words.
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/['’]s?$/u, ''],
  [/ies$/u, 'y'],
  [/(sh|ch|x|ss|z)es$/u, '$1'],
  [/([^su])s$/u, '$1'],
  [/(..[^e])ingly$/u, '$1'],
  [/(..)ing$/u, '$1'],
  [/(..)ied$/u, '$1y'],
  [/(..)ed$/u, '$1'],
  [/(...)ly$/u, '$1'],
  [/(...)(?:ation|ition)$/u, '$1'],
  [/(...)ment$/u, '$1'],
  [/([bdfglmnprt])\1$/u, '$1'],
  [/(..)e$/u, '$1'],
];

export function stem(word: string): string {
  if (word.length < 4) return word;
  let stemmed = word;
  for (const [ending, left] of ENDINGS) if (stemmed.length > 3) stemmed = stemmed.replace(ending, left);
  return stemmed;
}
