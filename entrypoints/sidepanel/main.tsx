import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { Sidebar } from '../../components/sidebar/Sidebar.tsx';
import { createBackgroundLink } from '../../lib/channel/background-link.ts';
import { watchBesideTab } from '../../lib/channel/beside-tab.ts';
import { keepAwake } from '../../lib/channel/keep-awake.ts';
import { createManualPage } from '../../lib/channel/manual-page.ts';
import { createPanelPlaces, NOWHERE } from '../../lib/channel/panel-place.ts';
import type { PanelBeside } from '../../lib/channel/panel-place.ts';
import { teachTab } from '../../lib/channel/teach-tab.ts';
import { createSuggestLink } from '../../lib/suggest/worker-link.ts';
import { copyText } from '../sidebar/copy-text.ts';
import { isOwnWindow, popOut } from './own-window.ts';

const { signal } = new AbortController();
const background = createBackgroundLink(signal);
keepAwake(document, background, signal);
const worker = new Worker(new URL('../../lib/suggest/suggest.worker.ts', import.meta.url), { type: 'module' });
const suggest = createSuggestLink(worker, signal);
const newId = () => crypto.randomUUID();
const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
const { page, manual } = createManualPage({ document, copy: copyText, newId, timeZone, marketplace: 'taobao' });
const element = document.getElementById('root');
const root = element && createRoot(element);

function show({ relayed, note, teachable }: PanelBeside, popsOut: boolean): void {
  const teach = teachable && { host: teachable.host, start: () => teachTab(teachable, background) };
  root?.render(
    <Sidebar
      // Another page is another sidebar; what is pasted lives in `manual` and stays.
      key={relayed ? JSON.stringify(relayed.siteId) : 'manual'}
      links={{ page: relayed?.page ?? page, background, suggest }}
      siteId={relayed?.siteId ?? 'manual'}
      now={() => new Date()}
      newId={newId}
      copy={copyText}
      browserLanguage={browser.i18n.getUILanguage()}
      panel={{ note, teach, popOut: popsOut ? () => void popOut() : null }}
      {...(relayed ? {} : { manual })}
    />,
  );
}

const isWindow = await isOwnWindow();
if (isWindow) show(NOWHERE, false);
else
  watchBesideTab(
    background,
    signal,
    createPanelPlaces(background, signal, (place) => show(place, true)),
  );
