import { DUE_COUNTED } from '../../../lib/cases/retention.ts';
import type { AnswerOf } from '../../../lib/channel/background-messages.ts';
import { formatTime } from '../../shared/format.ts';
import { useLanguage, useText } from '../../shared/i18n.tsx';
import type { Text } from '../../shared/i18n.tsx';
import { useAsked } from '../../shared/use-asked.ts';
import controls from '../controls.module.css';
import settings from '../settings/Settings.module.css';
import type { WorkbenchTools } from '../tools.ts';

const NOTHING = {};

/** When closed cases go, how many, and whether the machine's date is to be believed. */
export function RetentionLine({ tools }: { readonly tools: Pick<WorkbenchTools, 'background' | 'now'> }) {
  const text = useText();
  const language = useLanguage();
  const { value } = useAsked(tools.background, 'retention.status', NOTHING, [
    'settings-changed',
    'cases-changed',
    'audit-changed',
  ]);
  if (!value) return null;
  const at = value.nextMs === null ? '' : formatTime(new Date(value.nextMs).toISOString(), language, tools.now());
  const isDoubtful = value.state === 'clock-behind' || value.state === 'clock-jumped';
  return (
    <p className={`${settings.words} ${isDoubtful ? controls.bad : ''}`} role={isDoubtful ? 'alert' : undefined}>
      {sentenceOf(value, at ?? '', text)}
    </p>
  );
}

function sentenceOf({ state, days, due: counted }: AnswerOf<'retention.status'>, at: string, text: Text): string {
  const due = counted < DUE_COUNTED ? counted : `${String(DUE_COUNTED)}+`;
  switch (state) {
    case 'off':
      return text('workbench_retention_off');
    case 'clock-behind':
      return text('workbench_retention_behind');
    case 'clock-jumped':
      return text('workbench_retention_jumped', at, due);
    case 'first-day':
      return due === 0 ? text('workbench_retention_none', days) : text('workbench_retention_wait', days, due, at);
    case 'on':
      return due === 0 ? text('workbench_retention_none', days) : text('workbench_retention_due', days, due);
  }
}
