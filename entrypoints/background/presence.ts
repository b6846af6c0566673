// A small mark in storage.local of how many cases there should be: an emptied
// database opens without complaint, and only this tells (RELIABILITY.md F7).
import { browser } from 'wxt/browser';
import { broadcast } from '../../lib/channel/background-door.ts';
import { checkPresence } from '../../lib/store/presence.ts';
import type { PresenceMarker } from '../../lib/store/presence.ts';
import type { Store } from '../../lib/store/store.ts';
import { planCopy } from './plan-copy.ts';

const KEY = 'presence';

export async function readMarker(): Promise<PresenceMarker | null> {
  const stored = await browser.storage.local.get(KEY);
  return (stored[KEY] as PresenceMarker | undefined) ?? null;
}

/** After a case was recorded. Counts only: nothing of a buyer is kept there. */
export async function keepMarker(store: Store): Promise<void> {
  const presence = await checkPresence(store, await readMarker());
  if (!presence.ok) return;
  await browser.storage.local.set({ [KEY]: presence.value.marker });
  // Of what is left after a loss no copy is made: it would take the place of a good one.
  if (presence.value.state === 'ready') await planCopy();
  else broadcast('backup-changed');
}

/** A person said so: what is here now is what there should be. */
export async function goOnWithoutLost(store: Store): Promise<void> {
  await browser.storage.local.remove(KEY);
  await keepMarker(store);
}
