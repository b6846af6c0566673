// When the next local copy is made: soon after a change, never more often than that.
import { browser } from 'wxt/browser';

export const COPY_ALARM = 'local-copy';

/** What a loss of the database may cost of a day's work. */
const AFTER_MINUTES = 10;

/** Left alone when one is planned: whoever logs case after case would put it off for ever. */
export async function planCopy(): Promise<void> {
  if (await browser.alarms.get(COPY_ALARM)) return;
  await browser.alarms.create(COPY_ALARM, { delayInMinutes: AFTER_MINUTES });
}
