import { useLiveQuery } from 'dexie-react-hooks';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { Workbench } from '../../components/workbench/Workbench.tsx';
import { createBackgroundLink } from '../../lib/channel/background-link.ts';
import { allCases, openForReading } from '../../lib/store/case-queries.ts';
import { openStore } from '../../lib/store/store.ts';
import { download } from './download.ts';
import { requestFeedAccess } from './feed-access.ts';

// A top-level page of ours may read the database; only the background writes it.
const store = openStore();

function useCases() {
  return useLiveQuery(async () => {
    const opened = await openForReading(store);
    return opened.ok ? allCases(opened.value) : [];
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
      requestFeedAccess={requestFeedAccess}
      browserLanguage={browser.i18n.getUILanguage()}
    />,
  );
}
