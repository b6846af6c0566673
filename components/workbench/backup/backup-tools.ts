// Writing and reading backup files: the page's own work, since only it may hold what is in them.
import type { BackupProblem } from '../../../lib/backup/backup-header.ts';
import type { Portion } from '../../../lib/backup/portion.ts';

export interface BackupPreview {
  /** ISO 8601 UTC. */
  readonly createdAt: string;
  readonly cases: number;
  /** Cases that are not here. */
  readonly fresh: number;
  /** Cases that are here and would get something. */
  readonly added: number;
  /** Cases of which all is here. */
  readonly known: number;
  /** Of those that are here, worked on since. */
  readonly newerHere: number;
  /** Rows of other tables, settings among them. */
  readonly otherRows: number;
  readonly portions: number;
}

export type OpenProblem = BackupProblem | 'log-unreadable';

export interface ReadableBackup {
  readonly preview: BackupPreview;
  /** Each portion after the one before was taken; null: to the end, or aborted. */
  readonly read: (take: (portion: Portion) => Promise<void>, signal: AbortSignal) => Promise<OpenProblem | null>;
}

export type OpenedFile =
  | { readonly ok: true; readonly backup: ReadableBackup }
  | { readonly ok: false; readonly problem: OpenProblem | 'cancelled' };

export type MadeBackup =
  | { readonly ok: true; readonly file: Blob; readonly cases: number }
  | { readonly ok: false; readonly reason: 'cancelled' | 'failed' };

/** Of events; how many there are is known from the start. */
export type OnProgress = (done: number, total: number) => void;

export interface BackupTools {
  readonly make: (passphrase: string, onProgress: OnProgress, signal: AbortSignal) => Promise<MadeBackup>;
  /** Reads the file to its end, and writes nothing. */
  readonly open: (file: Blob, passphrase: string, onProgress: OnProgress, signal: AbortSignal) => Promise<OpenedFile>;
}
