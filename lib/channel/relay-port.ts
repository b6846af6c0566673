// The port between a page's script and the side panel, where there is no frame to hand
// one to. Only our own pages can open it: others have another event.
import { browser } from 'wxt/browser';
import type { PanelPort } from '../console/relay.ts';

const NAME = 'sellerside-panel';

/** In the page: each panel that connects. */
export function onPanel(signal: AbortSignal, accept: (port: PanelPort) => void): void {
  const connected = (port: { name: string } & RuntimePort): void => {
    if (port.name !== NAME) return;
    const gone = new AbortController();
    port.onDisconnect.addListener(() => gone.abort());
    accept({
      post: (message) => gone.signal.aborted || port.postMessage(message),
      onMessage: (listener) => port.onMessage.addListener(listener),
      signal: gone.signal,
    });
  };
  browser.runtime.onConnect.addListener(connected);
  signal.addEventListener('abort', () => browser.runtime?.id && browser.runtime.onConnect.removeListener(connected), {
    once: true,
  });
}

interface RuntimePort {
  readonly postMessage: (message: unknown) => void;
  readonly onMessage: { addListener: (listener: (message: unknown) => void) => void };
  readonly onDisconnect: { addListener: (listener: () => void) => void };
}

/**
 * In the panel: the tab's script as a port like the one a frame is handed, for
 * `createPageLink`. `onGone` when the page went or has no script of ours.
 */
export function connectToTab(tabId: number, signal: AbortSignal, onGone: () => void): MessagePort {
  const port = browser.tabs.connect(tabId, { name: NAME, frameId: 0 });
  const { port1, port2 } = new MessageChannel();
  const gone = (): void => {
    port2.close();
    onGone();
  };
  port.onMessage.addListener((message: unknown) => port2.postMessage(message));
  port.onDisconnect.addListener(gone);
  port2.onmessage = ({ data }) => port.postMessage(data);
  signal.addEventListener('abort', () => (port.disconnect(), port2.close()), { once: true });
  return port1;
}
