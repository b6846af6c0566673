// Backup files of a desk in memory: no file is written, and of each passphrase is known what opens.
import type { BackupPreview, BackupTools, OpenedFile } from '../../components/workbench/backup/backup-tools.ts';
import type { Portion } from '../../lib/backup/portion.ts';

/** Where a test has nothing to do with files. */
export const NO_BACKUP_TOOLS: BackupTools = {
  make: () => Promise.resolve({ ok: false, reason: 'failed' }),
  open: () => Promise.resolve({ ok: false, problem: 'not-a-backup' }),
};

/** A file that opens to these portions, read as the real one is: one after the other was taken. */
export function readableFile(preview: Partial<BackupPreview>, portions: readonly Portion[]): OpenedFile {
  const counts = { cases: 0, fresh: 0, added: 0, known: 0, newerHere: 0, otherRows: 0, portions: portions.length };
  return {
    ok: true,
    backup: {
      preview: { createdAt: '2026-03-11T10:40:00Z', ...counts, ...preview },
      read: async (take, signal) => {
        for (const portion of portions) if (!signal.aborted) await take(portion);
        return null;
      },
    },
  };
}
