// Backups: what there is of them, and what comes back out of them.
import { browser } from 'wxt/browser';
import type { Portion, RestoreCount } from '../../lib/backup/portion.ts';
import { broadcast } from '../../lib/channel/background-door.ts';
import type { Handlers } from '../../lib/channel/background-door.ts';
import type { BACKUP_REQUESTS, BackupStatus, CopySlot } from '../../lib/channel/backup-messages.ts';
import type { Answer } from '../../lib/channel/background-messages.ts';
import { restorePortion } from '../../lib/store/restore.ts';
import type { Store } from '../../lib/store/store.ts';
import { done, fromStore } from './answer.ts';
import type { Clocks } from './clocks.ts';
import { copiesAtHand, readCopy } from './copies.ts';
import { goOnWithoutLost, keepMarker } from './presence.ts';

const FILE_KEY = 'backup-file';

/** Between two portions of a restore there is less than this. */
const PAUSE_MS = 1_000;
let telling: ReturnType<typeof setTimeout> | undefined;

/** Once, after the last portion, also of a restore that was cancelled. */
function toldAfterRestore(store: Store, clocks: Clocks): void {
  clearTimeout(telling);
  telling = setTimeout(() => {
    void keepMarker(store).then(() => {
      for (const news of [
        'cases-changed',
        'settings-changed',
        'views-changed',
        'notices-changed',
        'consoles-changed',
        'backup-changed',
      ] as const)
        broadcast(news);
    });
    void clocks.changed();
  }, PAUSE_MS);
}

/** As many portions of a copy as one request writes: well within its time, and short enough to be told of. */
const AT_ONCE = 4;
/** Read and unpacked once, not for every few portions; a worker that was stopped reads it again. */
let inHand: { readonly slot: CopySlot; readonly portions: readonly Portion[] } | null = null;

async function portionsOf(slot: CopySlot, from: number): Promise<readonly Portion[] | null> {
  if (from === 0 || inHand?.slot !== slot) {
    const portions = await readCopy(slot);
    inHand = portions && { slot, portions };
  }
  return inHand?.portions ?? null;
}

async function restoreSome(store: Store, portions: readonly Portion[], from: number) {
  const count = { stored: 0, known: 0, unreadable: 0 };
  for (const portion of portions.slice(from, from + AT_ONCE)) {
    const restored = await restorePortion(store, portion);
    if (!restored.ok) return restored;
    for (const name of Object.keys(count) as (keyof RestoreCount)[]) count[name] += restored.value[name];
  }
  return { ok: true, value: count } as const;
}

export function backupHandlers(store: Store, clocks: Clocks): Pick<Handlers, keyof typeof BACKUP_REQUESTS> {
  return {
    'backup.status': async (): Promise<Answer<BackupStatus>> => {
      // Only `backup.made` writes it.
      const lastFile = ((await browser.storage.local.get(FILE_KEY))[FILE_KEY] ?? null) as BackupStatus['lastFile'];
      return { ok: true, value: { copies: await copiesAtHand(), lastFile } };
    },
    'backup.made': async ({ cases }) => {
      await browser.storage.local.set({ [FILE_KEY]: { atMs: Date.now(), cases } });
      broadcast('backup-changed');
      return done;
    },
    'backup.restore': async (portion) => {
      const restored = await restorePortion(store, portion);
      toldAfterRestore(store, clocks);
      return fromStore(restored, (count) => count);
    },
    'backup.restore-copy': async ({ slot, from }) => {
      const portions = await portionsOf(slot, from);
      if (!portions) return { ok: false, refusal: 'failed', detail: 'no copy' };
      const restored = await restoreSome(store, portions, from);
      const next = from + AT_ONCE < portions.length ? from + AT_ONCE : null;
      if (next === null) inHand = null;
      toldAfterRestore(store, clocks);
      return fromStore(restored, (count) => ({ next, total: portions.length, count }));
    },
    'backup.go-on': async () => {
      await goOnWithoutLost(store);
      broadcast('cases-changed');
      return done;
    },
  };
}
