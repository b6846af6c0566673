// In which language each wording of a reply is, and which of them a buyer should read. A base
// says one language per reply; that a further wording is in another one its text shows by itself.
import { editionFit, isTold, isTraditional, primaryLanguage, shownLanguage } from './message-language.ts';
import type { Reply } from './schema.ts';
import { withoutVariables } from './variables.ts';

type Worded = Pick<Reply, 'lang' | 'wordings'>;

/** A language of Latin script other than the reply's has to be ahead by more than one stray word. */
const CLEAR_LEAD = 1.5;
const OTHER_SCRIPTS: ReadonlySet<string> = new Set(['zh', 'ja', 'ko', 'th', 'ar', 'he', 'ru', 'hi']);

/** The language of the wording at `place`, as BCP 47. With one wording only, what the reply says. */
export function wordingLanguage({ lang, wordings }: Worded, place: number): string {
  const wording = wordings[place];
  if (wording === undefined || wordings.length === 1) return lang;
  const language = languageOfText(wording, lang);
  // One that cannot be told looks like its neighbour, Malay like Indonesian, and the standard wording does so too.
  return !isTold(lang) && language === languageOfText(wordings[0] ?? '', lang) ? lang : language;
}

function languageOfText(wording: string, lang: string): string {
  const shown = shownLanguage(withoutVariables(wording));
  if (shown === null) return lang;
  const [own, found] = [primaryLanguage(lang), primaryLanguage(shown.language)];
  if (found === 'zh') return chineseAs(lang, shown.language);
  if (found === own) return lang;
  const isLatinBoth = !OTHER_SCRIPTS.has(own) && !OTHER_SCRIPTS.has(found);
  return isLatinBoth && shown.lead < CLEAR_LEAD ? lang : shown.language;
}

/** The reply's own tag unless the characters speak against it. */
function chineseAs(lang: string, shown: string): string {
  if (primaryLanguage(lang) !== 'zh') return shown === 'zh' ? 'zh-CN' : shown;
  return shown === 'zh' || isTraditional(lang) === isTraditional(shown) ? lang : shown;
}

/**
 * The place of the wording to show to somebody who writes `wanted`: the first in that language
 * and script, else in that language, else in one that may be read; else the standard wording.
 */
export function wordingFor(reply: Worded, wanted: string | null): number {
  if (wanted === null) return 0;
  let best = 0;
  let most = 0;
  for (const place of reply.wordings.keys()) {
    const fit = wordingFit(wordingLanguage(reply, place), wanted);
    if (fit > most) [best, most] = [place, fit];
  }
  return best;
}

function wordingFit(language: string, wanted: string): number {
  const fit = editionFit(language, wanted);
  return fit === 2 && isTraditional(language) === isTraditional(wanted) ? 3 : fit;
}

export interface SpokenWording {
  readonly language: string;
  readonly text: string;
}

/** The first wording of each language: what can be said to whom. A reply without any speaks its own. */
export function spokenWordings(reply: Worded): SpokenWording[] {
  const spoken: SpokenWording[] = [];
  for (const [place, text] of reply.wordings.entries()) {
    const language = wordingLanguage(reply, place);
    if (!spoken.some((before) => before.language === language)) spoken.push({ language, text });
  }
  return spoken;
}
