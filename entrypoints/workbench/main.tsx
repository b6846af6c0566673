import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { painted } from '../../components/shared/painted.ts';
import type { WorkbenchData } from '../../components/workbench/tools.ts';
import { Workbench } from '../../components/workbench/Workbench.tsx';
import type { Case } from '../../lib/cases/case.ts';
import { askAhead } from '../../lib/channel/ask-ahead.ts';
import { createBackgroundLink } from '../../lib/channel/background-link.ts';
import { keepAwake } from '../../lib/channel/keep-awake.ts';
import { caseById } from '../../lib/store/case-queries.ts';
import { beginFollowing, followCases } from '../../lib/store/follow-cases.ts';
import { loggedEvents } from '../../lib/store/record-many.ts';
import { openStore } from '../../lib/store/store.ts';
import { copyText } from '../sidebar/copy-text.ts';
import { backupTools } from './backup.ts';
import { download } from './download.ts';
import { requestFeedAccess, requestHosts } from './feed-access.ts';
import { openImporter } from './open-importer.ts';
import { openScribe } from './open-scribe.ts';
import { SHOWN_FIRST } from './shown-first.ts';

// A top-level page of ours may read the database; only the background writes it.
const store = openStore();
const { signal } = new AbortController();
const background = createBackgroundLink(signal);
keepAwake(document, background, signal);
// Read while the page is being drawn: its first rows wait for nothing else.
const begun = beginFollowing(store);
const ahead = askAhead(background, SHOWN_FIRST, painted);

/** The page is drawn once, with its first rows and in its words; where the disk is slower it stands before they come. */
const ROWS_FIRST_MS = 120;
/** A worker that has to be started answers later than the rows are there. */
const ANSWERS_AFTER_ROWS_MS = 30;

/** As soon as they are known. */
let first: readonly Case[] | undefined;
const rowsAndWords = begun.then((beginning) => {
  first = beginning?.rows;
  return Promise.race([ahead.answered, later(ANSWERS_AFTER_ROWS_MS)]);
});

const root = document.getElementById('root');
if (root) void Promise.race([rowsAndWords, later(ROWS_FIRST_MS)]).then(() => draw(root));

function later(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function draw(element: HTMLElement): void {
  const data: WorkbenchData = { followCases: (follower, until) => followCases(store, follower, until, begun), first };
  createRoot(element).render(
    <Workbench
      data={data}
      readCase={async (caseId) => {
        const read = await caseById(store, caseId);
        return read.ok ? read.value : null;
      }}
      openScribe={openScribe}
      openImporter={openImporter}
      loggedEvents={async (eventIds) => {
        const logged = await loggedEvents(store, eventIds);
        return logged.ok ? logged.value : null;
      }}
      background={ahead.link}
      now={() => new Date()}
      newId={() => crypto.randomUUID()}
      download={download}
      backup={backupTools(store)}
      print={() => window.print()}
      copy={copyText}
      requestFeedAccess={requestFeedAccess}
      requestHosts={requestHosts}
      browserLanguage={browser.i18n.getUILanguage()}
    />,
  );
}
