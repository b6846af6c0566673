// The workbench on a made-up desk, for looking at it: ?language=en&theme=dark&cases=60&state=…
import { createRoot } from 'react-dom/client';
import type { WorkbenchData } from '../../../components/workbench/tools.ts';
import { Workbench } from '../../../components/workbench/Workbench.tsx';
import { deriveCases } from '../../../lib/cases/derive-case.ts';
import { importerHere } from '../../support/importer-here.ts';
import { scribeHere } from '../../support/scribe-here.ts';
import { assemble } from '../../../lib/knowledge/assemble.ts';
import { settingsSchema } from '../../../lib/knowledge/settings.ts';
import { readStarter } from '../../../lib/knowledge/starter.ts';
import { caseInMemory, followInMemory, isLogged } from '../../support/case-log-in-memory.ts';
import { backgroundInMemory } from '../../support/background-in-memory.ts';
import { galleryBackup, galleryFile } from './backup.ts';
import { NO_BACKUP_TOOLS } from '../../support/backup-tools-in-memory.ts';
import { sampleConsoles } from '../../support/sample-consoles.ts';
import { sampleLog } from '../workbench/sample-cases.ts';
import { withConflicts } from './conflicts.ts';
import { gallerySettings, publication, publicationNews } from './desk.ts';
import { learnedDesk } from './learned.ts';
import { galleryPrivacy } from './privacy.ts';
import { galleryViews } from './views.ts';

const query = new URLSearchParams(location.search);
const now = new Date(2026, 2, 12, 14, 20);

async function show(): Promise<void> {
  const starter = await readStarter(async (path) => (await fetch(`/${path}`)).json() as Promise<unknown>);
  if (!starter.ok) throw new Error(starter.problem);
  const first = query.get('state') === 'first-run';
  const sample = sampleLog(first ? 0 : Number(query.get('cases') ?? 64), starter.base.lists, now);
  const log = query.get('state') === 'conflicts' ? withConflicts(sample) : sample;
  const background = backgroundInMemory('workbench', first ? starter.base : assemble(starter.base, publication), {
    settings: settingsSchema.parse({
      ...(first ? {} : gallerySettings),
      language: query.get('language') ?? 'zh-CN',
      theme: query.get('theme') ?? 'light',
    }),
    cases: deriveCases(log),
    earlier: log.map(({ event }) => event),
    news: first ? [] : [publicationNews],
    usedBytes: 3_412_000,
    quotaBytes: 3_412_000 + Number(query.get('room') ?? 84_200_000_000),
    backup: galleryBackup(now, query.get('state') === 'data-missing'),
    readNotices: ['notice.restock'],
    ...(query.get('state') === 'privacy' ? galleryPrivacy(now) : {}),
    views: galleryViews(query.get('views') ?? '', query.get('open') ?? ''),
    ...(first
      ? {}
      : { consoles: sampleConsoles(now), desk: learnedDesk(now), feed: feedAt(query.get('state') === 'feed-failed') }),
  });
  if (query.get('state') === 'refused') {
    background.refuse('knowledge.get', 'unreachable');
    background.refuse('settings.get', 'unreachable');
    background.refuse('case.record', 'storage');
  }
  if (query.get('state') === 'taken') {
    const row = { from: '周岚', cases: 4, customers: 1, sentAt: '', at: '2026-03-11T10:02:00.000Z' };
    const verdicts = ['new', 'newer', 'both', 'known', 'new'] as const;
    const ids = [...background.memory.cases.slice(0, 4).map(({ caseId }) => caseId), crypto.randomUUID()];
    const taken = ids.map((caseId, at) => ({ caseId, verdict: verdicts[at] ?? 'new' }));
    const id = () => crypto.randomUUID();
    background.memory.handovers = [
      { ...row, handoverId: id(), takenAt: '2026-03-12T00:31:00.000Z', taken },
      { ...row, handoverId: id(), from: '', customers: 0, takenAt: '2026-03-10T00:28:00.000Z' },
    ];
  }
  if (query.get('state') === 'recurring-refused') background.refuse('recurring.mark', 'storage');
  if (query.get('state') === 'learned-refused') {
    background.refuse('desk.examples', 'unreachable');
    background.refuse('desk.gaps', 'storage');
    background.refuse('desk.clear', 'storage');
  }
  const isUpgrading = query.get('state') === 'upgrading';
  // A moment later: language and theme are settings, and those are in the database.
  if (isUpgrading)
    setTimeout(() => {
      background.memory.upgrade = { runningMs: 42_000, isBlocked: false };
      background.broadcast('storage-changed');
    }, 200);
  const data: WorkbenchData = {
    followCases: (follower, signal) =>
      isUpgrading || followInMemory(background.memory, background.subscribeCases, follower, signal),
  };
  let made = 0;
  const root = document.getElementById('root');
  if (!root) return;
  createRoot(root).render(
    <Workbench
      data={data}
      readCase={(caseId) => Promise.resolve(caseInMemory(background.memory, caseId))}
      background={background}
      openScribe={scribeHere}
      openImporter={importerHere}
      loggedEvents={async (ids) => new Set(ids.filter((id) => isLogged(background.memory, id)))}
      now={() => now}
      backup={{ ...NO_BACKUP_TOOLS, open: () => Promise.resolve(galleryFile) }}
      newId={() => `00000000-0000-4000-9000-${String(++made).padStart(12, '0')}`}
      download={() => undefined}
      print={() => window.print()}
      copy={() => Promise.resolve(query.get('state') !== 'learned-refused')}
      requestFeedAccess={() => Promise.resolve(true)}
      requestHosts={() => Promise.resolve(true)}
      browserLanguage="zh-CN"
    />,
  );
}

function feedAt(failed: boolean) {
  return {
    url: gallerySettings.feedUrl,
    lastTriedAt: new Date(now.getTime() - 120_000).toISOString(),
    lastGoodAt: new Date(now.getTime() - (failed ? 7_200_000 : 120_000)).toISOString(),
    version: publication.version,
    title: publication.title,
    error: failed ? ({ code: 'invalid', detail: 'replies.14.stage: invalid option' } as const) : null,
    refreshing: false,
  };
}

void show();
