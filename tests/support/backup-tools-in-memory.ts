// Backup files of a desk in memory: the real format, over the log in memory.
import type { BackupTools } from '../../components/workbench/backup/backup-tools.ts';

/** Where a test has nothing to do with files. */
export const NO_BACKUP_TOOLS: BackupTools = {
  make: () => Promise.resolve({ ok: false, reason: 'failed' }),
  open: () => Promise.resolve({ ok: false, problem: 'not-a-backup' }),
};
