// An upgrade of the database after an update of the product: the worker stays awake for it, and the open pages are told
// when it is over.
import { browser } from 'wxt/browser';
import { broadcast } from '../../lib/channel/background-door.ts';
import type { Upgrade } from '../../lib/store/upgrade.ts';

/**
 * The browser ends a worker after 30 s without an event, and an opening under way is none: the upgrade would be undone
 * and begin again. A call of an extension API counts as one (developer.chrome.com, "Longer extension service worker lifetimes").
 */
const AWAKE_EVERY_MS = 20_000;

export function stayAwake(until: Promise<void>, call: () => Promise<unknown>): void {
  // What it answers is of no interest, nor whether it does.
  const beAwake = () => void call().catch(() => undefined);
  beAwake();
  const timer = setInterval(beAwake, AWAKE_EVERY_MS);
  void until.then(() => clearInterval(timer));
}

/** `afterwards`: what was read without the database has to be read again. */
export function attendUpgrade(upgrade: Upgrade, afterwards: () => void): void {
  stayAwake(upgrade.ended, () => browser.runtime.getPlatformInfo());
  void upgrade.ended.then(() => {
    broadcast('storage-changed');
    afterwards();
  });
}
