// The whole workbench on a desk in memory, as a test opens it.
import { cleanup, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useSyncExternalStore } from 'react';
import { afterEach } from 'vitest';
import { TrustContext } from '../../../components/shared/trust.ts';
import type { CasesRead } from '../../../components/workbench/tools.ts';
import { Workbench } from '../../../components/workbench/Workbench.tsx';
import { settingsSchema } from '../../../lib/knowledge/settings.ts';
import { backgroundInMemory } from '../../support/background-in-memory.ts';
import type { BackgroundInMemory, Start } from '../../support/background-in-memory.ts';
import { sampleBase } from './sample-base.ts';
import { sampleCases, sampleId } from './sample-cases.ts';

export const NOW = new Date(2026, 2, 12, 14, 20);

afterEach(() => {
  cleanup();
  window.location.hash = '';
});

export interface OpenOptions {
  readonly hash?: string;
  readonly memory?: Start;
  readonly feedAccess?: boolean;
  /** The browser refuses the clipboard. */
  readonly noClipboard?: boolean;
  /** The log is still being read, or could not be. */
  readonly casesAre?: 'loading' | 'failed';
  readonly prepare?: (background: BackgroundInMemory) => void;
}

export const SETTINGS = settingsSchema.parse({ agentName: '林小满', workNumber: '107', language: 'zh-CN' });

export function openWorkbench({ hash = '', memory = {}, feedAccess = true, ...options }: OpenOptions = {}) {
  const base = sampleBase();
  const background = backgroundInMemory('workbench', base, {
    settings: SETTINGS,
    cases: sampleCases(12, base.lists, NOW),
    ...memory,
  });
  options.prepare?.(background);
  const downloads: { fileName: string; content: string }[] = [];
  const copies: string[] = [];
  const accessAsked: string[] = [];
  let made = 0;
  const useCases = (): CasesRead => {
    const cases = useSyncExternalStore(background.subscribeCases, () => background.memory.cases);
    if (options.casesAre === 'failed') return 'failed';
    return options.casesAre === 'loading' ? undefined : cases;
  };
  window.location.hash = hash;
  const view = render(
    // Events of a test are made by script; the check that refuses those has its own test.
    <TrustContext value={() => true}>
      <Workbench
        data={{ useCases }}
        background={background}
        now={nowForTests}
        newId={() => sampleId(900, ++made)}
        download={(fileName, content) => downloads.push({ fileName, content: String(content) })}
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
  return { ...view, background, downloads, copies, accessAsked, user: userEvent.setup() };
}

function nowForTests(): Date {
  return NOW;
}
