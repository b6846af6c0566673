// Reminders in the system's own notifications. They say as much of the buyer as the console's
// list does: its masked name, or the case's number.
import { browser } from 'wxt/browser';
import type { DueItem } from '../../lib/procedure/due-items.ts';
import { openWorkbench } from './open-workbench.ts';

/** More than these at once, as after a night, are one reminder. */
const ONE_BY_ONE = 3;
const PREFIX = 'due:';

function words({ about, dueMs, who, isTold }: DueItem, nowMs: number): string {
  const minutes = Math.max(1, Math.round(Math.abs(dueMs - nowMs) / 60_000));
  const left = minutes < 120 ? [`${minutes}`, 'minutes'] : [`${Math.round(minutes / 60)}`, 'hours'];
  const what = browser.i18n.getMessage(`remind_${about.replaceAll('-', '_')}` as 'remind_reply', who);
  // What comes at its minute is neither near nor late then.
  if (about === 'recurring' || (about === 'follow-up' && minutes < 2)) return what;
  const when = dueMs > nowMs ? `remind_in_${left[1]}` : `remind_over_${left[1]}`;
  const told = isTold ? ` · ${browser.i18n.getMessage('clock_told')}` : '';
  return `${what} · ${browser.i18n.getMessage(when as 'remind_in_minutes', left[0])}${told}`;
}

async function show(id: string, message: string): Promise<void> {
  await browser.notifications.create(PREFIX + id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icons/128.png'),
    title: browser.i18n.getMessage('extName'),
    message,
  });
}

/** `afterQuiet`: what fell due while nobody was to be disturbed is one notification, however little it is. */
export async function remind(items: readonly DueItem[], nowMs: number, afterQuiet: boolean): Promise<void> {
  if (afterQuiet) return show('many', browser.i18n.getMessage('remind_after_quiet', String(items.length)));
  if (items.length > ONE_BY_ONE) return show('many', browser.i18n.getMessage('remind_many', String(items.length)));
  for (const item of items) await show(item.key, words(item, nowMs));
}

/** In the worker's first turn. */
export function serveReminders(): void {
  browser.notifications.onClicked.addListener((id) => {
    if (!id.startsWith(PREFIX)) return;
    void browser.notifications.clear(id);
    void openWorkbench('#today');
  });
}
