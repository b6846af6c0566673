import { BellOff } from 'lucide-react';
import { momentText } from '../../shared/quick-text.ts';
import { useLanguage, useText } from '../../shared/i18n.tsx';
import { TextButton } from '../../shared/TextButton.tsx';
import type { WorkbenchTools } from '../tools.ts';
import type { Desk } from '../use-desk.ts';

const HOUR_MS = 3_600_000;

/** No notifications for an hour, or again at once. */
export function QuietNow({ desk, tools }: { readonly desk: Desk; readonly tools: WorkbenchTools }) {
  const text = useText();
  const language = useLanguage();
  const settings = desk.settings.value;
  if (!settings || settings.reminders === 'off') return null;
  const endMs = Date.parse(settings.quietUntil);
  const isQuiet = endMs > desk.now.getTime();
  const press = async () => {
    const quietUntil = isQuiet ? '' : new Date(tools.now().getTime() + HOUR_MS).toISOString();
    const answer = await tools.background.ask('settings.save', { ...settings, quietUntil });
    if (answer.ok) desk.settings.put(answer.value);
  };
  return (
    <TextButton look="outline" pressed={isQuiet} onClick={() => void press()}>
      <BellOff aria-hidden />
      {isQuiet ? text('quiet_now_on', momentText(endMs, language, desk.now)) : text('quiet_now')}
    </TextButton>
  );
}
