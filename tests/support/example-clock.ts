// A reply clock as a console's page starts it, for tests that need one and not its time.
import type { RunningClock } from '../../lib/procedure/running-clock.ts';

export const REPLY_CLOCK = {
  key: 'reply:jd:c-1',
  clock: 'reply',
  marketplace: 'jd',
  orderState: null,
  buyer: '王**',
  orderNumber: '',
  startedBy: 'm-1',
  sinceMs: 1_795_000_000_000,
  isAtLeast: false,
} as const satisfies RunningClock;
