// The words of an answer and of its reason.
import type { Verdict } from '../../lib/procedure/eligibility.ts';
import type { Grant } from '../../lib/procedure/grant-limit.ts';
import { formatMoney } from '../shared/format.ts';
import { keyOf } from '../shared/messages.ts';
import type { Language, Text } from '../shared/messages.ts';

export function answerWords(verdict: Verdict, text: Text, language: Language): string {
  if (verdict.about === 'grant') {
    const { amount } = verdict.grant;
    return amount ? text('eligibility_upTo', formatMoney(amount, language)) : text('eligibility_answer_unknown');
  }
  if (verdict.about === 'freight') return text(keyOf('eligibility_payer', verdict.answer));
  return text(keyOf('eligibility_answer', verdict.answer));
}

function noReasonWords(verdict: Verdict & { readonly about: 'no-reason' }, text: Text, language: Language): string {
  const { answer, excluded, lastDay, daysLeft, days } = verdict;
  if (answer === 'later') return text('eligibility_later', days);
  if (lastDay !== null && daysLeft !== null && daysLeft < 0) return text('eligibility_over', lastDay);
  if (answer === 'no') return text('eligibility_isExcluded');
  if (excluded) return text('eligibility_excluded', excluded.title[language]);
  return lastDay === null || daysLeft === null ? '' : text('eligibility_left', daysLeft, lastDay);
}

/** What decides how much may be granted, and who said so where the page did not; or what is missing. */
export function grantWords(grant: Grant, text: Text): string {
  const by = text(keyOf('eligibility_grant', grant.by));
  const isTold = grant.amount !== null && grant.isTold === true;
  return isTold ? text('eligibility_grantTold', by) : by;
}

/** Empty where the answer says it all. */
export function reasonWords(verdict: Verdict, text: Text, language: Language): string {
  if (verdict.about === 'no-reason') return noReasonWords(verdict, text, language);
  if (verdict.about === 'grant') return grantWords(verdict.grant, text);
  if (verdict.about !== 'earlier-cases') return '';
  return text('eligibility_cases', verdict.withinDays, verdict.count);
}

/** The rule behind the answer: of the policy, of the open step, or of the settings. */
export function ruleWords(verdict: Verdict, text: Text, language: Language): string {
  if (verdict.rule) return verdict.rule.text[language];
  const stepSays = verdict.about === 'grant' ? verdict.stepSays : null;
  return stepSays ?? text('eligibility_grantRule');
}
