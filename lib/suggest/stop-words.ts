// What nearly every message contains. In a base of 200 replies the counts alone do not
// show this, so it is written down. Negations and question words of substance (多久,
// where) are not here: they change what is asked.
const CHARACTERS =
  '的了吗呢吧啊呀哦嗯哈嘛呗么我你您他她它们是就也都还又在有个这那和跟与给把被让会能要想可以好请亲哎唉诶喂嗨咯啦';
const WORDS =
  // Chinese pairs that are courtesies or fillers
  '您好 你好 请问 麻烦 谢谢 一下 我的 你的 你们 我们 这个 那个 一个 可以 怎么 什么 现在 就是 还是 但是 因为 所以 如果 已经 知道 那我 我这 这边 那边 帮我 ' +
  // English
  'a an the is are am was were be been being do does did doing have has had having i me my mine we our us you your yours it its this that these those ' +
  'to of in on at for from by with and or but if so as can could will would shall should may might must please hi hello hey thanks thank dear there here ' +
  'just about some any need want like get got know tell help let im ive id youre dont doesnt didnt cant u ur pls plz really very much also ' +
  // Portuguese, Spanish
  'o os as um uma de do da dos das em no na que e para por com eu meu minha você voce me se el la los las un una del mi su y favor';

export const STOP_CHARACTERS: ReadonlySet<string> = new Set(CHARACTERS);
const words = new Set(WORDS.split(' '));

/** Some stop word of two characters begins with it; spares looking up every pair of a text. */
export const STOP_PAIR_STARTS: ReadonlySet<string> = new Set(
  [...words].filter((word) => word.length === 2).map((word) => word.charAt(0)),
);

export function isStopCharacter(character: string): boolean {
  return STOP_CHARACTERS.has(character);
}

export function isStopWord(word: string): boolean {
  return words.has(word.includes("'") ? word.replaceAll("'", '') : word);
}
