// Backup files, over the page's own connection, which only reads.
import type { BackupPreview, BackupTools, OnProgress } from '../../components/workbench/backup/backup-tools.ts';
import type { Portion } from '../../lib/backup/portion.ts';
import { openBackup, readBackup } from '../../lib/backup/read-backup.ts';
import { writeBackup } from '../../lib/backup/write-backup.ts';
import { backupPortions } from '../../lib/store/backup-portions.ts';
import { countsOf, openForReading } from '../../lib/store/case-queries.ts';
import { compareEvents } from '../../lib/store/compare-backup.ts';
import { CASES_VERSIONS } from '../../lib/store/schema-versions.ts';
import type { Store } from '../../lib/store/store.ts';

const SCHEMA = CASES_VERSIONS.at(-1)?.version ?? 1;

export function backupTools(store: Store): BackupTools {
  return {
    make: async (passphrase, onProgress, signal) => {
      const opened = await openForReading(store);
      if (!opened.ok) return { ok: false, reason: 'failed' };
      const { cases, events } = await countsOf(opened.value);
      const contents = { cases, events };
      const portions = counted(backupPortions(opened.value), contents.events, onProgress);
      const input = { contents, portions, schemaVersion: SCHEMA, createdAt: new Date().toISOString() };
      // Whatever the database or the disk refused: there is no file, and nothing else changed.
      const file = await writeBackup(input, passphrase, signal).catch(() => 'failed' as const);
      if (file === 'failed') return { ok: false, reason: 'failed' };
      return file ? { ok: true, file, cases: contents.cases } : { ok: false, reason: 'cancelled' };
    },
    open: async (file, passphrase, onProgress, signal) => {
      const log = await openForReading(store);
      if (!log.ok) return { ok: false, problem: 'log-unreadable' };
      const opened = await openBackup(file, passphrase, SCHEMA);
      if (!opened.ok) return opened;
      const found = { fresh: 0, added: 0, known: 0, newerHere: 0, otherRows: 0, portions: 0 };
      let [cases, events, done] = [0, 0, 0];
      const take = async ({ table, rows }: Portion) => {
        found.portions += 1;
        if (table !== 'events') found.otherRows += rows.length;
        else add(found, await compareEvents(log.value, rows));
        onProgress((done += table === 'events' ? rows.length : 0), events);
      };
      const contents = (said: { cases: number; events: number }) => ({ cases, events } = said);
      const problem = await readBackup(opened.backup, { contents, portion: take }, signal);
      if (signal.aborted) return { ok: false, problem: 'cancelled' };
      if (problem) return { ok: false, problem };
      const preview: BackupPreview = { createdAt: opened.backup.head.header.createdAt, cases, ...found };
      return {
        ok: true,
        backup: { preview, read: (portion, stop) => readBackup(opened.backup, { portion }, stop) },
      };
    },
  };
}

function add<T extends Record<string, number>>(sum: T, part: Partial<Record<keyof T, number>>): void {
  for (const name of Object.keys(part) as (keyof T & string)[])
    Object.assign(sum, { [name]: (sum[name] ?? 0) + (part[name] ?? 0) });
}

async function* counted(portions: AsyncIterable<Portion>, total: number, onProgress: OnProgress) {
  let done = 0;
  for await (const portion of portions) {
    if (portion.table === 'events') onProgress((done += portion.rows.length), total);
    yield portion;
  }
}
