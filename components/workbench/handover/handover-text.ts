// The same hand-over as a text for the team's messenger: to be read, not to be taken over. Only
// the file brings cases into another register, and the text says so.
import type { Case } from '../../../lib/cases/case.ts';
import type { Customer } from '../../../lib/cases/customer/customer.ts';
import { maskContacts } from '../../../lib/cases/customer/mask-contact.ts';
import type { HandedPromise } from '../../../lib/cases/hand-over/hand-over.ts';
import { keyOf } from '../../shared/i18n.tsx';
import { fieldText, timeText } from '../register/case-words.ts';
import type { CaseWords } from '../register/case-words.ts';

/** What messengers take in one message. */
export const TEXT_CHARS = 4_000;

export interface ToSay {
  readonly from: string;
  readonly at: string;
  readonly note: string;
  readonly cases: readonly Case[];
  /** Soonest first. */
  readonly promises: readonly HandedPromise[];
  readonly customers: readonly Customer[];
}

/** At most 4,000 characters; of what does not fit the number is said. */
export function handOverText({ from, at, note, cases, promises, customers }: ToSay, words: CaseWords): string {
  const { text } = words;
  const firstOf = new Map(promises.toReversed().map((promise) => [promise.caseId, promise]));
  const head = [text('handover_text_head', from || text('handover_nobody'), timeText(at, words)), oneLine(note, 1_000)];
  const foot = text('handover_text_foot');
  const sections = [
    [text('handover_text_cases', cases.length), cases.map((item) => caseLine(item, firstOf.get(item.caseId), words))],
    [
      text('handover_text_waiting'),
      promises.filter(({ caseId }) => caseId === null).map((promise) => `- ${promiseText(promise, words, true)}`),
    ],
    [text('handover_text_customers', customers.length), customers.map((customer) => customerLine(customer, words))],
  ] as const;
  const lines = head.filter((line) => line !== '');
  // Room for the foot and for "and n more" of each section.
  let room = TEXT_CHARS - lines.join('\n').length - foot.length - 150;
  for (const [title, entries] of sections) {
    if (entries.length === 0) continue;
    const fitting = fittingIn(entries, room - title.length);
    room -= title.length + fitting.join('\n').length + 40;
    lines.push(title, ...fitting);
    if (fitting.length < entries.length) lines.push(text('handover_text_more', entries.length - fitting.length));
  }
  return [...lines, foot].join('\n').slice(0, TEXT_CHARS);
}

function fittingIn(entries: readonly string[], room: number): readonly string[] {
  let used = 0;
  const end = entries.findIndex((entry) => (used += entry.length + 1) > room);
  return end < 0 ? entries : entries.slice(0, end);
}

const join = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');

function caseLine(item: Case, promise: HandedPromise | undefined, words: CaseWords): string {
  const due = promise ? promiseText(promise, words) : '';
  const buyer = oneLine(item.buyerName, 24);
  const what = join(fieldText('category', item, words), fieldText('status', item, words));
  return `- ${join(item.caseNumber, item.orderNumber, buyer, what, due)}`;
}

/** By when what is due. */
export function promiseText(promise: HandedPromise, words: CaseWords, withNumber = false): string {
  const { what, text: step, dueAt, number } = promise;
  const isStep = what === 'follow-up' && step !== '';
  const said = isStep ? oneLine(step, 80) : join(words.text(keyOf('promise', what)), oneLine(step, 40));
  return join(withNumber ? number : '', words.text('handover_due', timeText(dueAt, words), said));
}

function customerLine({ buyerName, buyerId, notes, preferences, grade }: Customer, { text }: CaseWords): string {
  const graded = grade === '' ? '' : text(keyOf('grade', grade));
  return `- ${join(oneLine(buyerName || buyerId, 40), graded, oneLine(notes, 120), oneLine(preferences, 80))}`;
}

/** Masked, and short enough to be read between others. */
function oneLine(given: string, max: number): string {
  const line = maskContacts(given).text.replace(/\s+/gu, ' ').trim();
  const symbols = [...line];
  return symbols.length > max ? `${symbols.slice(0, max - 1).join('')}…` : line;
}
