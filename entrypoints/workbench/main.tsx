import { useLiveQuery } from 'dexie-react-hooks';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { Workbench } from '../../components/workbench/Workbench.tsx';
import { createBackgroundLink } from '../../lib/channel/background-link.ts';
import { allCases, openForReading } from '../../lib/store/case-queries.ts';
import { openStore } from '../../lib/store/store.ts';
import { copyText } from '../sidebar/copy-text.ts';
import { download } from './download.ts';
import { requestFeedAccess, requestHosts } from './feed-access.ts';

// A top-level page of ours may read the database; only the background writes it.
const store = openStore();

function useCases() {
  return useLiveQuery(async () => {
    const opened = await openForReading(store);
    if (!opened.ok) return 'failed';
    // A database may also fail after it was opened; thrown from here it would take the whole page down.
    return allCases(opened.value).catch(() => 'failed' as const);
  });
}

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <Workbench
      data={{ useCases }}
      background={createBackgroundLink(new AbortController().signal)}
      now={() => new Date()}
      newId={() => crypto.randomUUID()}
      download={download}
      copy={copyText}
      requestFeedAccess={requestFeedAccess}
      requestHosts={requestHosts}
      browserLanguage={browser.i18n.getUILanguage()}
    />,
  );
}
