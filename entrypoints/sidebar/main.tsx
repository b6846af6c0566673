import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { Sidebar } from '../../components/sidebar/Sidebar.tsx';
import type { AdditionName } from '../../lib/console/addition-name.ts';
import { createBackgroundLink } from '../../lib/channel/background-link.ts';
import { keepAwake } from '../../lib/channel/keep-awake.ts';
import { createPageLink, receivePort } from '../../lib/channel/page-link.ts';
import { createTypingLink } from '../../lib/channel/typing-link.ts';
import { createSuggestLink } from '../../lib/suggest/worker-link.ts';
import { allowHost } from './allow-host.ts';
import { confirmFrame } from './confirm-frame.ts';
import { copyText } from './copy-text.ts';

const { signal } = new AbortController();

// A page may embed this file itself. Nothing is shown and nothing answered until
// the background confirms that our content script in this tab made this token.
async function start(token: string): Promise<void> {
  const background = createBackgroundLink(signal);
  const handedOver = receivePort(window, token, signal);
  const confirmed = await confirmFrame(background, token);
  const root = document.getElementById('root');
  if (!confirmed.ok || !root) return;
  keepAwake(document, background, signal);
  const load = async (name: AdditionName) => (await background.ask('addition.load', { name })).ok;
  const page = createPageLink(await handedOver, signal, load);
  const typing = createTypingLink(page.addition('typing'), crypto.randomUUID(), signal);
  const worker = new Worker(new URL('../../lib/suggest/suggest.worker.ts', import.meta.url), { type: 'module' });
  createRoot(root).render(
    <Sidebar
      links={{ page, background, suggest: createSuggestLink(worker, signal), typing }}
      siteId={confirmed.value.siteId}
      now={() => new Date()}
      newId={() => crypto.randomUUID()}
      copy={copyText}
      allowHost={allowHost}
      browserLanguage={browser.i18n.getUILanguage()}
    />,
  );
}

if (window.parent !== window) void start(location.hash.slice(1));
