import type { RestoreOutcome } from './run-restore.ts';
import type { OpenProblem } from './backup-tools.ts';
import { BACKUP_PROBLEMS } from '../../../lib/backup/backup-header.ts';
import type { BackupStatus } from '../../../lib/channel/backup-messages.ts';
import type { Refusal } from '../../../lib/channel/background-messages.ts';
import { keyOf } from '../../shared/i18n.tsx';
import type { MessageKey, Text } from '../../shared/i18n.tsx';
import { formatTime } from '../../shared/format.ts';
import type { Desk } from '../use-desk.ts';

const DAY_MS = 86_400_000;
/** A file that is older is spoken of. */
export const FILE_DAYS = 7;

/** Null: nothing to say, because there is nothing to lose or a file that is young enough. */
export function backupNudge(
  { backup, storage, now }: Pick<Desk, 'backup' | 'storage' | 'now'>,
  text: Text,
): string | null {
  const cases = storage.value?.cases ?? 0;
  if (!backup.value || cases === 0) return null;
  const { lastFile } = backup.value;
  if (!lastFile) return text('backup_nudge_none');
  const days = Math.floor((now.getTime() - lastFile.atMs) / DAY_MS);
  return days >= FILE_DAYS ? text('backup_nudge_old', days) : null;
}

export function copyTime(copy: BackupStatus['copies'][number], language: string, now: Date): string {
  return formatTime(new Date(copy.atMs).toISOString(), language, now) ?? '';
}

/** Each problem of a file has its sentence. */
export function problemKey(problem: OpenProblem): MessageKey {
  return problem === 'log-unreadable' ? 'workbench_storage_failed' : keyOf('backup_problem', problem);
}

/** Why restoring ended before its end. */
export function endKey(end: Exclude<RestoreOutcome['end'], 'complete' | 'cancelled'>): MessageKey {
  const isProblem = (found: string): found is OpenProblem =>
    found === 'log-unreadable' || BACKUP_PROBLEMS.some((known) => known === found);
  return isProblem(end) ? problemKey(end) : STOPPED[end];
}

const STOPPED = {
  'not-allowed': 'backup_stopped_failed',
  'bad-request': 'backup_stopped_failed',
  'unknown-token': 'backup_stopped_failed',
  failed: 'backup_stopped_failed',
  storage: 'backup_stopped_storage',
  'disk-full': 'refusal_disk_full',
  upgrading: 'backup_stopped_upgrading',
  unreachable: 'backup_stopped_unreachable',
  timeout: 'backup_stopped_unreachable',
} as const satisfies Record<Refusal, MessageKey>;
