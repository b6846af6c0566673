// Which language a chat message is in: by script, and for Latin script by letters
// and small words that only one language has. Cheap and only as good as needed to
// choose between editions of a reply; null where the message shows nothing.
import { scriptSigns } from './han-variants.ts';

/** A language shows itself within a sentence or two; the rest of a long paste costs time only. */
const READ_CHARS = 400;

/** Scripts of one language each, but for Chinese,, by their first and last character. */
const SCRIPTS: readonly (readonly [string, number, number])[] = [
  ['ja', 0x3040, 0x30ff],
  ['ko', 0x1100, 0x11ff],
  ['ko', 0xac00, 0xd7af],
  ['th', 0x0e00, 0x0e7f],
  ['ar', 0x0600, 0x06ff],
  ['he', 0x0590, 0x05ff],
  ['ru', 0x0400, 0x04ff],
  ['hi', 0x0900, 0x097f],
];
const FIRST_OF_SCRIPTS = 0x0400;
const [FIRST_HAN, LAST_HAN] = [0x3400, 0x9fff];
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

const TOLD = new Set([
  'zh',
  ...SCRIPTS.map(([language]) => language),
  ...Object.keys(SMALL_WORDS).map(primaryLanguage),
]);

const languagesOfWord = new Map<string, string[]>();
for (const [language, words] of Object.entries(SMALL_WORDS))
  for (const word of words.split(' ')) languagesOfWord.set(word, [...(languagesOfWord.get(word) ?? []), language]);

/** What a text shows of its language. */
export interface ShownLanguage {
  /** BCP 47; `zh` alone where no character tells the two scripts apart. */
  readonly language: string;
  /** By how many small words or letters it is ahead of the next language; 0 is a guess. */
  readonly lead: number;
}

/** A script of its own, or Chinese: nothing else comes near. */
const BY_SCRIPT = 100;
/** Where no character tells the script: most who write Chinese to a shop write simplified. */
const ANY_SCRIPT = 'zh-CN';

export function shownLanguage(message: string): ShownLanguage | null {
  const text = message.slice(0, READ_CHARS).toWellFormed();
  const { han, others } = countScripts(text);
  const words = text.match(LATIN_WORD) ?? [];
  const script = otherScript(others, han, words.length);
  if (script !== null) return { language: script, lead: BY_SCRIPT };
  if (han > 0 && han >= words.length * 2) return chinese(text);
  return latin(text, words) ?? (han > 0 ? chinese(text) : null);
}

export function messageLanguage(message: string): string | null {
  const language = shownLanguage(message)?.language ?? null;
  return language === 'zh' ? ANY_SCRIPT : language;
}

/**
 * Of the newest message that shows one; oldest first. A mere guess, such as a brand name alone,
 * and a script that cannot be told give way to what earlier messages show.
 */
export function conversationLanguage(messages: readonly string[]): string | null {
  let guess: string | null = null;
  let isChinese = false;
  for (const message of messages.toReversed()) {
    const shown = shownLanguage(message);
    if (shown === null) continue;
    const { language, lead } = shown;
    if (language === 'zh') isChinese = true;
    else if (isChinese ? primaryLanguage(language) === 'zh' : lead > 0) return language;
    else guess ??= language;
  }
  return isChinese ? ANY_SCRIPT : guess;
}

/** Texts in it can be told from texts in other languages. */
export function isTold(tag: string): boolean {
  return TOLD.has(primaryLanguage(tag));
}

/** One pass: a base has tens of thousands of wordings. */
function countScripts(text: string) {
  let han = 0;
  const others = new Map<string, number>();
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < FIRST_OF_SCRIPTS) continue;
    if (code >= FIRST_HAN && code <= LAST_HAN) {
      han += 1;
      continue;
    }
    const script = SCRIPTS.find(([, first, last]) => code >= first && code <= last)?.[0];
    if (script !== undefined) others.set(script, (others.get(script) ?? 0) + 1);
  }
  return { han, others };
}

/** A Latin word (a brand, a size) counts as two characters against other scripts. */
function otherScript(others: ReadonlyMap<string, number>, han: number, words: number): string | null {
  let best: string | null = null;
  let most = 0;
  for (const [language, found] of others) {
    // A quarter of kana settles it even among many kanji.
    const weight = language === 'ja' ? found * 4 : found;
    if (weight > most && weight >= han && found > words * 2) [best, most] = [language, weight];
  }
  return best;
}

function chinese(text: string): ShownLanguage {
  const { traditional, simplified } = scriptSigns(text);
  const script = traditional > simplified ? 'zh-TW' : simplified > 0 ? 'zh-CN' : 'zh';
  return { language: script, lead: BY_SCRIPT };
}

function latin(text: string, words: readonly string[]): ShownLanguage | null {
  let best: string | null = null;
  let [most, next] = [0, 0];
  for (const [language, weight] of latinVotes(text, words)) {
    if (weight > most) [best, most, next] = [language, weight, most];
    else next = Math.max(next, weight);
  }
  return best === null ? plainLatin(words) : { language: best, lead: most - next };
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
function plainLatin(words: readonly string[]): ShownLanguage | null {
  return words.some((word) => /^[A-Z]?[a-z]{3,}$/u.test(word)) ? { language: 'en', lead: 0 } : null;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** `zh` of `zh-TW`: what editions and conditions are compared by. */
export function primaryLanguage(tag: string): string {
  return (tag.split('-', 1)[0] ?? '').toLowerCase();
}

/** Chinese as written in Taiwan, Hong Kong and Macau. */
export function isTraditional(tag: string): boolean {
  return /^zh-(?:.*-)?(?:hant|tw|hk|mo)\b/iu.test(tag);
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
