// What the workbench may do to the world; the entrypoint gives it, tests imitate it.
import type { BackgroundLink } from '../../lib/channel/links.ts';
import type { TablePlan } from '../../lib/cases/export-table.ts';
import type { TableScribe } from '../../lib/cases/write-table.ts';
import type { Importer } from '../../lib/cases/import/importer.ts';
import type { BackupTools } from './backup/backup-tools.ts';
import type { Case, CaseFollower, CaseWithEvents } from '../../lib/cases/case.ts';

export interface WorkbenchTools {
  readonly background: BackgroundLink;
  readonly now: () => Date;
  /** A fresh UUID. */
  readonly newId: () => string;
  readonly download: (fileName: string, content: string | Uint8Array | Blob) => void;
  /** The browser's own dialogue; the page is told before and after, as with Ctrl+P. */
  readonly print: () => void;
  /** A case with its history; null where there is none, and where the log cannot be read. */
  readonly readCase: (caseId: string) => Promise<CaseWithEvents | null>;
  /** Onto the clipboard; false when the browser refuses. */
  readonly copy: (text: string) => Promise<boolean>;
  /** Of a table that is to become a file, written in a thread of its own. */
  readonly openScribe: (plan: TablePlan) => TableScribe;
  /** Of a file with somebody's register, which is read in a thread of its own. */
  readonly openImporter: () => OpenImporter;
  /** Those of these events that the log has; null when it cannot be read. */
  readonly loggedEvents: (eventIds: readonly string[]) => Promise<ReadonlySet<string> | null>;
  readonly backup: BackupTools;
  /** Asks the browser for the host of this address; has to run inside the click. */
  readonly requestFeedAccess: (address: string) => Promise<boolean>;
  /** Asks the browser for these hosts, all at once; has to run inside the click. */
  readonly requestHosts: (hosts: readonly string[]) => Promise<boolean>;
}

/** Its promises are rejected when the thread fails, and once it is closed. */
export interface OpenImporter extends Importer {
  readonly close: () => void;
}

export interface WorkbenchData {
  /** Tells of every case of the log, and of what changes in it, until `signal` is aborted. */
  readonly followCases: (follower: CaseFollower, signal: AbortSignal) => void;
  /** What it will be told of first, where that is known before the page is drawn. */
  readonly first?: readonly Case[] | undefined;
}
