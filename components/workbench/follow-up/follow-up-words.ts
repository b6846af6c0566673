// Why something is due, and why it matters, in the reader's words.
import type { ClockKind } from '../../../lib/knowledge/deadline.ts';
import type { Plan } from '../../../lib/procedure/follow-ups/follow-ups.ts';
import type { Weight } from '../../../lib/procedure/follow-ups/importance.ts';
import { keyOf } from '../../shared/i18n.tsx';
import type { MessageKey, Text } from '../../shared/i18n.tsx';

const CLOCKS: Readonly<Record<ClockKind, MessageKey>> = {
  reply: 'follow_clock_reply',
  'auto-approval': 'follow_clock_auto_approval',
  'first-reaction': 'follow_clock_first_reaction',
  audit: 'follow_clock_audit',
  'no-answer': 'follow_clock_no_answer',
  escalation: 'follow_clock_escalation',
  inspection: 'follow_clock_inspection',
};

/** Empty for a step of the agent's own: its words say it. */
export function clockText({ by }: Plan, text: Text): string {
  return by === null || by === 'step' ? '' : text(CLOCKS[by]);
}

/** Empty where nothing makes it important. */
export function weightText(weight: Weight, text: Text): string {
  if (weight.because === 'waiting') return text('follow_because_waiting', weight.days);
  if (weight.because === 'said') return text(weight.isImportant ? 'follow_because_said' : 'follow_because_said_not');
  return weight.because === 'nothing' ? '' : text(keyOf('follow_because', weight.because));
}
