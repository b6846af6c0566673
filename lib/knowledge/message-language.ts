// Which language a chat message is in: by script, and for Latin script by letters
// and small words that only one language has. Cheap and only as good as needed to
// choose between editions of a reply; null where the message shows nothing.
import { scriptSigns } from './han-variants.ts';

/** A language shows itself within a sentence or two; the rest of a long paste costs time only. */
const READ_CHARS = 400;

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\u3040-\u30ff]/gu],
  ['ko', /[\u1100-\u11ff\uac00-\ud7af]/gu],
  ['th', /[\u0e00-\u0e7f]/gu],
  ['ar', /[\u0600-\u06ff]/gu],
  ['he', /[\u0590-\u05ff]/gu],
  ['ru', /[\u0400-\u04ff]/gu],
  ['hi', /[\u0900-\u097f]/gu],
];
const HAN = /[\u3400-\u9fff]/gu;
const LATIN_WORD = /[a-z\u00c0-\u024f\u1e00-\u1eff][a-z\u00c0-\u024f\u1e00-\u1eff'’]*/giu;

const LETTERS: readonly (readonly [string, RegExp])[] = [
  ['vi', /[ăđơưạ-ỹ]/giu],
  ['pt-BR', /[ãõ]|ção|ções/giu],
  ['es', /[ñ¿¡]/giu],
  ['de', /[ß]/giu],
  ['tr', /[ığş]/gu],
  ['pl', /[ąęłńśźż]/giu],
];

const SMALL_WORDS: Readonly<Record<string, string>> = {
  en: 'the is are was my your you it to of and for have has can could will would not what when where how why please hello hi thanks thank yes do does did this that with from there any on in at be been still',
  'pt-BR':
    'o os as do da dos das em no na um uma que não nao meu minha você voce vocês por para com quando onde obrigado obrigada bom boa dia oi olá ola está esta já ainda produto pedido quero como foi qual',
  es: 'el la los las de del en un una que no mi su por para con cuando dónde donde gracias hola está ya todavía pedido quiero cómo fue cuál usted buenos tengo',
  id: 'yang di ke dari ini itu tidak gak nggak ga saya kak min kapan bisa apakah barang sudah belum dikirim pesanan terima kasih tolong dengan ada mau kok sampai',
  fr: 'le la les de des du et un une je mon ma mes pas est pour avec bonjour merci commande où quand quel votre vous suis reçu',
  de: 'der die das und ist nicht ich mein meine ein eine mit für wann wo danke hallo bestellung habe noch wie kann',
  it: 'il lo gli di che non un una per con mio ciao grazie ordine quando dove sono ho è come posso',
  vi: 'không shop ơi của tôi là có cho mình đơn hàng chưa khi nào được bao giờ cảm ơn em chị',
  pl: 'nie jest w na się i z do to czy kiedy gdzie dziękuję zamówienie moje',
  tr: 've bir bu ne zaman nerede merhaba teşekkürler kargo siparişim değil için var yok',
};

const languagesOfWord = new Map<string, string[]>();
for (const [language, words] of Object.entries(SMALL_WORDS))
  for (const word of words.split(' ')) languagesOfWord.set(word, [...(languagesOfWord.get(word) ?? []), language]);

export function messageLanguage(message: string): string | null {
  const text = message.slice(0, READ_CHARS).toWellFormed();
  const han = count(text, HAN);
  const words = text.match(LATIN_WORD) ?? [];
  const script = otherScript(text, han, words.length);
  if (script !== null) return script;
  if (han > 0 && han >= words.length * 2) return chinese(text);
  return latin(text, words) ?? (han > 0 ? chinese(text) : null);
}

/** A Latin word (a brand, a size) counts as two characters against other scripts. */
function otherScript(text: string, han: number, words: number): string | null {
  let best: string | null = null;
  let most = 0;
  for (const [language, script] of SCRIPTS) {
    const found = count(text, script);
    // A quarter of kana settles it even among many kanji.
    const weight = language === 'ja' ? found * 4 : found;
    if (weight > most && weight >= han && found > words * 2) [best, most] = [language, weight];
  }
  return best;
}

function chinese(text: string): string {
  const signs = scriptSigns(text);
  return signs.traditional > signs.simplified ? 'zh-TW' : 'zh-CN';
}

function latin(text: string, words: readonly string[]): string | null {
  const votes = latinVotes(text, words);
  let best: string | null = null;
  let most = 0;
  for (const [language, weight] of votes) if (weight > most) [best, most] = [language, weight];
  return best ?? plainLatin(words);
}

function latinVotes(text: string, words: readonly string[]): Map<string, number> {
  const votes = new Map<string, number>();
  const vote = (language: string, weight: number) => votes.set(language, (votes.get(language) ?? 0) + weight);
  for (const [language, letters] of LETTERS) {
    const found = count(text, letters);
    if (found > 0) vote(language, 1 + found);
  }
  for (const word of words) {
    const languages = languagesOfWord.get(word.toLowerCase()) ?? [];
    for (const language of languages) vote(language, 1 / languages.length);
  }
  return votes;
}

/** Words in plain letters and in no language known here: English, unless they look like a size or a model. */
function plainLatin(words: readonly string[]): string | null {
  return words.some((word) => /^[A-Z]?[a-z]{3,}$/u.test(word)) ? 'en' : null;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** `zh` of `zh-TW`: what editions and conditions are compared by. */
export function primaryLanguage(tag: string): string {
  return (tag.split('-', 1)[0] ?? '').toLowerCase();
}

/**
 * How well an edition in `edition` serves someone who writes `wanted`: 2 the same language,
 * 1 English for a language in which nothing may be written, 0 otherwise. Null wanted: 2, nothing speaks against it.
 */
export function editionFit(edition: string, wanted: string | null): 0 | 1 | 2 {
  if (wanted === null) return 2;
  const language = primaryLanguage(edition);
  if (language === primaryLanguage(wanted)) return 2;
  return language === 'en' && primaryLanguage(wanted) !== 'zh' ? 1 : 0;
}
