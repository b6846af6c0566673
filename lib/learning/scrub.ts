// What may be kept of a buyer's message to learn from (RELIABILITY.md §1, DOMAIN.md §9):
// what was asked, not who asked it about which order.
import { smallTalkOf } from '../suggest/small-talk.ts';
import { DIGIT, PERSONAL } from './personal-patterns.ts';

/** Stands for what was taken out: no letter and no digit, so the ranking reads nothing in it. */
export const TAKEN_OUT = '***';
export const KEPT_CHARS = 200;
const READ_CHARS = 2_000;

const INVISIBLE = /[\p{Cf}\p{Cc}\p{Co}\u034f\ufe00-\ufe0f\u20e3\u3164\u115f\u1160]/gu;
/** Digits left apart by no more than a sign; the last line of defence. */
const RUN = new RegExp(`${DIGIT}{5,}`, 'gu');

/** Empty when nothing is left to learn from: small talk, a mere number, an emoji. */
export function scrubMessage(message: string): string {
  let text = plain(message);
  for (const pattern of PERSONAL) text = text.replace(pattern, TAKEN_OUT);
  text = text
    .replace(RUN, TAKEN_OUT)
    .replaceAll(/(?:\*{2,}\s*){2,}/gu, TAKEN_OUT)
    .replaceAll(/\s+/gu, ' ');
  const kept = [...text.trim()].slice(0, KEPT_CHARS).join('').slice(0, KEPT_CHARS).toWellFormed().trim();
  return asksSomething(kept) ? kept : '';
}

/** Compatibility forms first: ①③⑧ and １３８ are digits, and a soft hyphen hides nothing. */
function plain(message: string): string {
  const cut = message.slice(0, READ_CHARS).toWellFormed();
  return cut
    .replaceAll('\n', ' ')
    .replaceAll('\t', ' ')
    .replace(INVISIBLE, '')
    .normalize('NFKC')
    .replace(INVISIBLE, '');
}

function asksSomething(kept: string): boolean {
  const letters = kept.match(/\p{L}/gu)?.length ?? 0;
  return letters >= 2 && smallTalkOf(kept.replaceAll(TAKEN_OUT, ' ')) === null;
}
