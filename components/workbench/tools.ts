// What the workbench may do to the world; the entrypoint gives it, tests imitate it.
import type { BackgroundLink } from '../../lib/channel/links.ts';
import type { Case } from '../../lib/cases/case.ts';

export interface WorkbenchTools {
  readonly background: BackgroundLink;
  readonly now: () => Date;
  /** A fresh UUID. */
  readonly newId: () => string;
  readonly download: (fileName: string, content: string | Uint8Array) => void;
  /** Onto the clipboard; false when the browser refuses. */
  readonly copy: (text: string) => Promise<boolean>;
  /** Asks the browser for the host of this address; has to run inside the click. */
  readonly requestFeedAccess: (address: string) => Promise<boolean>;
  /** Asks the browser for these hosts, all at once; has to run inside the click. */
  readonly requestHosts: (hosts: readonly string[]) => Promise<boolean>;
}

/** Undefined while the log is being read; `failed`: it could not be, which is not the same as being empty. */
export type CasesRead = readonly Case[] | 'failed' | undefined;

export interface WorkbenchData {
  /** A live hook over the case log. */
  readonly useCases: () => CasesRead;
}
