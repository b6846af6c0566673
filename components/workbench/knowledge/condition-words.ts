// When an entry is offered, in words: one line per condition.
import type { Conditions } from '../../../lib/knowledge/schema.ts';
import { keyOf } from '../../shared/i18n.tsx';
import type { Language, Text } from '../../shared/i18n.tsx';

export interface ConditionLine {
  readonly label: string;
  readonly words: string;
}

/** `en` → 英语 / English. */
export function languageName(code: string, language: Language): string {
  try {
    return new Intl.DisplayNames(language, { type: 'language', fallback: 'code' }).of(code) ?? code;
  } catch {
    // A feed may carry a tag that is none to Intl, such as en-12.
    return code;
  }
}

export function conditionLines(when: Conditions | undefined, text: Text, language: Language): ConditionLine[] {
  if (!when) return [];
  const either = new Intl.ListFormat(language, { type: 'disjunction' });
  const line = (label: string, words: readonly string[] | undefined): ConditionLine[] =>
    words === undefined ? [] : [{ label, words: either.format(words) }];
  return [
    ...line(
      text('field_marketplace'),
      when.marketplaces?.map((id) => text(keyOf('marketplace', id))),
    ),
    ...line(
      text('field_orderState'),
      when.orderStates?.map((id) => text(keyOf('state', id))),
    ),
    ...(when.daysSinceReceipt
      ? [{ label: text('workbench_when_received'), words: daysText(when.daysSinceReceipt, text) }]
      : []),
    ...line(text('field_product'), when.products),
    ...line(
      text('workbench_when_language'),
      when.languages?.map((code) => languageName(code, language)),
    ),
  ];
}

function daysText({ min, max }: { min?: number | undefined; max?: number | undefined }, text: Text): string {
  if (min !== undefined && max !== undefined) return text('workbench_days_between', min, max);
  if (min !== undefined) return text('workbench_days_from', min);
  return max === undefined ? text('workbench_days_any') : text('workbench_days_until', max);
}
