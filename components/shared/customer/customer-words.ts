// What is counted of a buyer, in words. They say what is in the register, never what somebody is.
import type { CaseTopic } from '../../../lib/knowledge/customer-warning.ts';
import type { ListEntry, Lists } from '../../../lib/knowledge/schema.ts';
import type { CustomerWarning } from '../../../lib/cases/customer/warnings.ts';
import type { Tone } from '../Chip.tsx';
import { formatMoney } from '../format.ts';
import type { Language, Text } from '../messages.ts';

export interface CustomerWords {
  readonly text: Text;
  readonly language: Language;
  readonly lists: Lists;
}

/** An id that is no longer in the list stays readable as it is. */
export function titleOf(list: readonly ListEntry[], id: string, language: Language): string {
  return list.find((entry) => entry.id === id)?.title[language] ?? id;
}

/** 3rd in English; Chinese numbers need no ending. */
function ordinal(count: number, language: Language): string {
  if (language !== 'en') return String(count);
  const ending = { one: 'st', two: 'nd', few: 'rd' }[
    new Intl.PluralRules('en', { type: 'ordinal' }).select(count) as 'one' | 'two' | 'few'
  ];
  return `${String(count)}${(ending as string | undefined) ?? 'th'}`;
}

function topicName(of: CaseTopic['title'] | string, { language, lists }: CustomerWords): string {
  return typeof of === 'string' ? titleOf(lists.categories, of, language) : of[language];
}

/** For one line beside other things: what and how often comes first. */
export function shortWarning(warning: CustomerWarning, words: CustomerWords): string {
  if (warning.kind !== 'repeat' && warning.kind !== 'repeat-next') return warningText(warning, words);
  const key = warning.kind === 'repeat' ? 'customer_short_repeat' : 'customer_short_next';
  return words.text(key, ordinal(warning.count, words.language), topicName(warning.of, words));
}

export function warningText(warning: CustomerWarning, words: CustomerWords): string {
  const { text, language } = words;
  const name = (of: CaseTopic['title'] | string) => topicName(of, words);
  switch (warning.kind) {
    case 'repeat':
    case 'repeat-next': {
      const { withinDays, count, of, kind } = warning;
      const key = kind === 'repeat' ? 'customer_warn_repeat' : 'customer_warn_next';
      return text(key, withinDays, ordinal(count, language), name(of));
    }
    case 'share':
      return text('customer_warn_share', warning.withinDays, warning.count, warning.total, name(warning.of));
    case 'open':
      return text('customer_warn_open', warning.count);
    case 'reopened':
      return text('customer_warn_reopened', warning.withinDays, warning.count);
    case 'high-value':
      if (!warning.sum) return text('customer_warn_grade');
      return text('customer_warn_value', warning.sum.withinDays, formatMoney(warning.sum, language));
  }
}

export const WARNING_TONES: Readonly<Record<CustomerWarning['kind'], Tone>> = {
  repeat: 'soon',
  'repeat-next': 'soon',
  share: 'soon',
  reopened: 'soon',
  open: 'info',
  'high-value': 'accent',
};
