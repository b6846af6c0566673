// One spelling for comparing: width, case, compatibility forms, traditional script.
import { simplified } from './han-variants.ts';

/** Zero-width and bidirectional marks: invisible, and used to break matching. */
const INVISIBLE = /[\u00ad\u034f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]/gu;

/** For comparing only, never for showing. Half surrogates become U+FFFD. */
export function foldText(text: string): string {
  const plain = text.toWellFormed().replace(INVISIBLE, '').normalize('NFKC').toLowerCase();
  return simplified(plain);
}
