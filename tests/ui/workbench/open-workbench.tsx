// The whole workbench on a desk in memory, as a test opens it.
import { act, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { painted } from '../../../components/shared/painted.ts';
import { TrustContext } from '../../../components/shared/trust.ts';
import type { BackupTools } from '../../../components/workbench/backup/backup-tools.ts';
import type { WorkbenchData } from '../../../components/workbench/tools.ts';
import { Workbench } from '../../../components/workbench/Workbench.tsx';
import { importerHere } from '../../support/importer-here.ts';
import { scribeHere } from '../../support/scribe-here.ts';
import { SHOWN_FIRST } from '../../../entrypoints/workbench/shown-first.ts';
import type { Case } from '../../../lib/cases/case.ts';
import { askAhead } from '../../../lib/channel/ask-ahead.ts';
import type { BackgroundLink } from '../../../lib/channel/links.ts';
import { settingsSchema } from '../../../lib/knowledge/settings.ts';
import { backgroundInMemory } from '../../support/background-in-memory.ts';
import type { BackgroundInMemory, Start } from '../../support/background-in-memory.ts';
import { caseInMemory, followInMemory, isLogged } from '../../support/case-log-in-memory.ts';
import { NO_BACKUP_TOOLS } from '../../support/backup-tools-in-memory.ts';
import { sampleBase } from './sample-base.ts';
import { sampleCases, sampleId, sampleLog } from './sample-cases.ts';

export const NOW = new Date(2026, 2, 12, 14, 20);

export interface OpenOptions {
  readonly hash?: string;
  readonly memory?: Start;
  readonly feedAccess?: boolean;
  /** The browser refuses the clipboard. */
  readonly noClipboard?: boolean;
  /** The log is still being read, or could not be. */
  readonly casesAre?: 'loading' | 'failed';
  readonly backup?: BackupTools;
  readonly openScribe?: typeof scribeHere;
  readonly openImporter?: typeof importerHere;
  /** The same function for the whole life of the page. */
  readonly now?: () => Date;
  readonly prepare?: (background: BackgroundInMemory) => void;
  /** Made by `askedAhead`: what the page knows before it is drawn. */
  readonly ahead?: Ahead;
}

export interface Ahead {
  readonly background: BackgroundInMemory;
  readonly link: BackgroundLink;
  readonly first: readonly Case[];
}

/** The desk as the page begins with it: its first questions answered, its first rows read. */
export async function askedAhead(memory: Start = {}): Promise<Ahead> {
  const background = sampleDesk(memory);
  const { link, answered } = askAhead(background, SHOWN_FIRST, painted);
  await answered;
  return { background, link, first: background.memory.cases };
}

function sampleDesk(memory: Start): BackgroundInMemory {
  const base = sampleBase();
  return backgroundInMemory('workbench', base, {
    settings: SETTINGS,
    cases: sampleCases(12, base.lists, NOW),
    earlier: sampleLog(12, base.lists, NOW).map(({ event }) => event),
    ...memory,
  });
}

export const SETTINGS = settingsSchema.parse({ agentName: '林小满', workNumber: '107', language: 'zh-CN' });

export function openWorkbench({ hash = '', memory = {}, feedAccess = true, ...options }: OpenOptions = {}) {
  const background = options.ahead?.background ?? sampleDesk(memory);
  options.prepare?.(background);
  const downloads: { fileName: string; content: string }[] = [];
  /** What was downloaded, as it was given. */
  const files: unknown[] = [];
  const printed: string[] = [];
  const copies: string[] = [];
  const accessAsked: string[] = [];
  let made = 0;
  const data: WorkbenchData = {
    first: options.ahead?.first,
    followCases: (follower, signal) => {
      if (options.casesAre === 'failed') follower.failed();
      if (options.casesAre === undefined)
        followInMemory(background.memory, background.subscribeCases, follower, signal);
    },
  };
  window.location.hash = hash;
  const view = render(
    // Events of a test are made by script; the check that refuses those has its own test.
    <TrustContext value={() => true}>
      <Workbench
        data={data}
        readCase={(caseId) => Promise.resolve(caseInMemory(background.memory, caseId))}
        background={options.ahead?.link ?? background}
        now={options.now ?? nowForTests}
        openScribe={options.openScribe ?? scribeHere}
        openImporter={options.openImporter ?? importerHere}
        loggedEvents={async (ids) => new Set(ids.filter((id) => isLogged(background.memory, id)))}
        backup={options.backup ?? NO_BACKUP_TOOLS}
        newId={() => sampleId(900, ++made)}
        download={(fileName, content) => {
          downloads.push({ fileName, content: String(content) });
          files.push(content);
        }}
        print={() => {
          // As a browser does: the page is told, laid out, and told again.
          window.dispatchEvent(new Event('beforeprint'));
          printed.push(document.body.querySelector(':scope > main')?.outerHTML ?? '');
          act(() => void window.dispatchEvent(new Event('afterprint')));
        }}
        copy={(copied) => {
          if (options.noClipboard !== true) copies.push(copied);
          return Promise.resolve(options.noClipboard !== true);
        }}
        requestFeedAccess={(address) => {
          accessAsked.push(address);
          return Promise.resolve(feedAccess);
        }}
        requestHosts={(hosts) => {
          accessAsked.push(...hosts);
          return Promise.resolve(feedAccess);
        }}
        browserLanguage="zh-CN"
      />
    </TrustContext>,
  );
  return { ...view, background, downloads, files, printed, copies, accessAsked, user: userEvent.setup() };
}

function nowForTests(): Date {
  return NOW;
}
