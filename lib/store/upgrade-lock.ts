// Says to the other contexts that one of them upgrades a database. They cannot tell by themselves: Chromium 156
// gives the new version in `indexedDB.databases()` from the upgrade's first moment on, and an opening just waits.
// The browser lets go of the lock with the context that holds it.

/** As much of `navigator.locks` as is used. */
export interface Locks {
  request(name: string, options: { mode: 'shared' }, held: () => Promise<void>): Promise<unknown>;
  query(): Promise<{ readonly held?: readonly { readonly name?: string }[] }>;
}

const lockName = (database: string) => `sellerside-upgrade:${database}`;

/** False also where nobody can know. */
export async function isUpgradedElsewhere(locks: Locks | null, database: string): Promise<boolean> {
  const state = await locks?.query().catch(() => null);
  return state?.held?.some(({ name }) => name === lockName(database)) ?? false;
}

/** Shared: both the one who upgrades and the one who waits for it may hold it. Resolves when it is held, or cannot be. */
export function holdUpgradeLock(locks: Locks | null, database: string, until: Promise<void>): Promise<void> {
  if (!locks) return Promise.resolve();
  return new Promise((resolve) => {
    const held = () => {
      resolve();
      return until;
    };
    // A browser that has no lock to give must not keep anybody from the database.
    locks.request(lockName(database), { mode: 'shared' }, held).catch(() => resolve());
  });
}
