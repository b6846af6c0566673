// The whole workbench on a desk in memory, as a test opens it.
import { act, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { TrustContext } from '../../../components/shared/trust.ts';
import type { BackupTools } from '../../../components/workbench/backup/backup-tools.ts';
import type { WorkbenchData } from '../../../components/workbench/tools.ts';
import { Workbench } from '../../../components/workbench/Workbench.tsx';
import { importerHere } from '../../support/importer-here.ts';
import { scribeHere } from '../../support/scribe-here.ts';
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
}

export const SETTINGS = settingsSchema.parse({ agentName: '林小满', workNumber: '107', language: 'zh-CN' });

export function openWorkbench({ hash = '', memory = {}, feedAccess = true, ...options }: OpenOptions = {}) {
  const base = sampleBase();
  const background = backgroundInMemory('workbench', base, {
    settings: SETTINGS,
    cases: sampleCases(12, base.lists, NOW),
    earlier: sampleLog(12, base.lists, NOW).map(({ event }) => event),
    ...memory,
  });
  options.prepare?.(background);
  const downloads: { fileName: string; content: string }[] = [];
  /** What was downloaded, as it was given. */
  const files: unknown[] = [];
  const printed: string[] = [];
  const copies: string[] = [];
  const accessAsked: string[] = [];
  let made = 0;
  const data: WorkbenchData = {
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
        background={background}
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
