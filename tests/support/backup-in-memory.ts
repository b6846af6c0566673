// What the background in memory knows of backups. Bringing events back is the log's own work,
// so a portion of events goes the way of every other event.
import type { RestoreCount } from '../../lib/backup/portion.ts';
import type { Portion } from '../../lib/backup/portion.ts';
import { caseEventSchema } from '../../lib/cases/case-event.ts';
import type { BackupStatus, CopySlot } from '../../lib/channel/backup-messages.ts';
import type { Answer, AnswerOf, Broadcast, RequestName, RequestOf } from '../../lib/channel/background-messages.ts';
import { isLogged, recordInMemory } from './case-log-in-memory.ts';
import type { CaseLog } from './case-log-in-memory.ts';

export interface BackupMemory {
  status: BackupStatus;
  /** What the copies hold. */
  readonly copies: Partial<Record<CopySlot, readonly Portion[]>>;
  /** Cases that the database lost; 0: none. */
  missing: number;
}

export const NO_BACKUPS: BackupMemory = { status: { copies: [], lastFile: null }, copies: {}, missing: 0 };

type Names = Extract<RequestName, `backup.${string}`>;
type Handlers = { [N in Names]: (request: RequestOf<N>) => Answer<AnswerOf<N>> };

const done = <T>(value: T) => ({ ok: true, value }) as const;

export function backupInMemory(
  memory: CaseLog & { readonly backup: BackupMemory },
  broadcast: (message: Broadcast) => void,
): Handlers {
  const restore = ({ table, rows }: Portion): RestoreCount => {
    const count = { stored: 0, known: 0, unreadable: 0 };
    if (table !== 'events') return { ...count, known: rows.length };
    for (const row of rows) {
      const { data: event } = caseEventSchema.safeParse((row as { event?: unknown } | null)?.event);
      if (!event) count.unreadable += 1;
      else if (isLogged(memory, event.eventId)) count.known += 1;
      else count[recordInMemory(memory, event).ok ? 'stored' : 'unreadable'] += 1;
    }
    memory.backup.missing = Math.max(0, memory.backup.missing - count.stored);
    broadcast('cases-changed');
    return count;
  };
  return {
    'backup.status': () => done(memory.backup.status),
    'backup.made': ({ cases }) => {
      memory.backup.status = { ...memory.backup.status, lastFile: { atMs: Date.now(), cases } };
      broadcast('backup-changed');
      return done({});
    },
    'backup.restore': (portion) => done(restore(portion)),
    'backup.restore-copy': ({ slot, from }) => {
      const portions = memory.backup.copies[slot];
      const portion = portions?.[from];
      if (!portions || !portion) return { ok: false, refusal: 'failed', detail: 'no copy' };
      const next = from + 1 < portions.length ? from + 1 : null;
      return done({ next, total: portions.length, count: restore(portion) });
    },
    'backup.go-on': () => {
      memory.backup.missing = 0;
      broadcast('cases-changed');
      return done({});
    },
  };
}
