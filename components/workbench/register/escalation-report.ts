// What goes to a supervisor or to operations when an agent may not decide alone (DOMAIN.md §5):
// the buyer's contact, the order, what happened, what was done so far, the evidence, and by when
// an answer was promised. Text, for whatever messenger the team has.
import { historyOf } from '../../../lib/cases/case-history.ts';
import type { HistoryEntry } from '../../../lib/cases/case-history.ts';
import type { Case, CaseWithEvents } from '../../../lib/cases/case.ts';
import { maskPhone } from '../../../lib/cases/mask.ts';
import type { KnowledgeBase } from '../../../lib/knowledge/schema.ts';
import type { MessageKey } from '../../shared/i18n.tsx';
import { fieldLabel, fieldText, timeText } from './case-words.ts';
import type { CaseField, CaseWords } from './case-words.ts';
import { historyMoments } from './history-moments.ts';
import { stepText } from './step-words.ts';

/** What the agent decided or did; the rest of the history says what the report says already. */
const DONE: ReadonlySet<string> = new Set<CaseField>([
  'handling',
  'amount',
  'parcelNumber',
  'returnParcelNumber',
  'returnArrivedAt',
  'status',
  'nextFollowUpAt',
]);

function doneText(entry: HistoryEntry, words: CaseWords, base: KnowledgeBase | null): string {
  if (entry.kind === 'step') return stepText(entry, words, base);
  if (entry.kind !== 'field' || !DONE.has(entry.field)) return '';
  const value = fieldText(entry.field, { [entry.field]: entry.to }, words) || words.text('workbench_none');
  return words.text('workbench_escalation_fact', words.text(fieldLabel(entry.field)), value);
}

/** Oldest first, a line for each time something was done. */
function doneLines({ events }: Pick<CaseWithEvents, 'events'>, words: CaseWords, base: KnowledgeBase | null): string[] {
  return historyMoments(historyOf(events))
    .toReversed()
    .flatMap(({ at, agent, entries }) => {
      const done = entries.map((entry) => doneText(entry, words, base)).filter((line) => line !== '');
      const who = [timeText(at, words), agent].filter((part) => part !== '').join(' ');
      return done.length === 0 ? [] : [`- ${who} ${done.join(words.text('workbench_escalation_and'))}`];
    });
}

/** Masked as everywhere: the report leaves the shop's browser, and the case number finds the rest. */
function contactOf({ buyerName, buyerId, phone }: Case): string {
  const id = buyerId === '' ? '' : ` (${buyerId})`;
  return [`${buyerName}${id}`.trim(), maskPhone(phone)].filter((part) => part !== '').join(' · ');
}

/** `answerBy`: ISO 8601, empty where the knowledge base promises no time. */
export function escalationReport(
  of: CaseWithEvents,
  answerBy: string,
  words: CaseWords,
  base: KnowledgeBase | null,
): string {
  const { item } = of;
  const value = (field: CaseField): string => fieldText(field, item, words);
  const join = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');
  const fact = (label: MessageKey, text: string): string =>
    text === '' ? '' : words.text('workbench_escalation_fact', words.text(label), text);
  const done = doneLines(of, words, base);
  return [
    words.text('workbench_escalation_head', item.caseNumber, value('category')),
    fact('workbench_escalation_contact', join(value('marketplace'), item.shop, contactOf(item))),
    fact('field_orderNumber', item.orderNumber),
    fact('field_product', item.product),
    fact('workbench_field_reason', join(value('reason'), value('responsibility'))),
    fact('field_amount', value('amount')),
    fact('workbench_field_review', join(value('severity'), item.reviewText ?? '')),
    fact('workbench_escalation_what', item.notes),
    fact('workbench_field_evidence', item.evidence),
    ...(done.length === 0 ? [] : [words.text('workbench_escalation_done'), ...done]),
    fact('workbench_escalation_by', timeText(answerBy, words)),
  ]
    .filter((line) => line !== '')
    .join('\n');
}
