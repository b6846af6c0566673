// Whether the database is being brought up to the new version, looked at until it is there.
import { useEffect } from 'react';
import type { StorageStatus } from '../../lib/channel/background-messages.ts';
import type { Asked } from './use-asked.ts';

export type UpgradeSeen = NonNullable<StorageStatus['upgrade']>;

/** Also should the news of its end be missed. */
const LOOK_MS = 2_000;

/** Null: it is there, or nobody knows otherwise. */
export function useUpgrade({ value, again }: Asked<StorageStatus>): UpgradeSeen | null {
  const isUpgrading = value?.state === 'upgrading';
  // A browser just started may be too slow to say at first that there is an older database.
  const isUnclear = isUpgrading || value?.state === 'failed';
  useEffect(() => {
    if (!isUnclear) return undefined;
    const timer = setInterval(again, LOOK_MS);
    return () => clearInterval(timer);
  }, [isUnclear, again]);
  return isUpgrading ? (value.upgrade ?? NO_NEWS) : null;
}

const NO_NEWS: UpgradeSeen = { runningMs: 0, isBlocked: false };
