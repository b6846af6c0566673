// The tab that the side panel stands beside: the active one of its window.
import { browser } from 'wxt/browser';
import type { BackgroundLink } from './links.ts';

export interface BesideTab {
  readonly tabId: number;
  /** Null where the browser does not tell: a page nobody allowed us to know. */
  readonly url: string | null;
  /** The console known there; null: none. */
  readonly siteId: string | null;
  readonly trouble: 'none' | 'removed' | 'no-answer';
}

async function besideNow({ ask }: BackgroundLink): Promise<BesideTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  const answer = await ask('panel.beside', { tabId: tab.id });
  const known = answer.ok ? answer.value : { siteId: null, trouble: 'none' as const };
  return { tabId: tab.id, url: tab.url ?? null, ...known };
}

/** Tells at once and after each change; null where there is no tab beside it, as in a window of its own. */
export function watchBesideTab(
  background: BackgroundLink,
  signal: AbortSignal,
  onChange: (tab: BesideTab | null) => void,
): void {
  let last = '';
  let turn = 0;
  const look = async (): Promise<void> => {
    turn += 1;
    const mine = turn;
    const tab = await besideNow(background);
    const key = JSON.stringify(tab);
    // Overtaken by a newer look, or the same as before.
    if (signal.aborted || mine !== turn || key === last) return;
    last = key;
    onChange(tab);
  };
  const again = () => void look();
  const { onActivated, onUpdated } = browser.tabs;
  onActivated.addListener(again);
  onUpdated.addListener(again);
  const stop = background.onBroadcast((broadcast) => broadcast === 'trouble-changed' && again());
  signal.addEventListener('abort', () => {
    onActivated.removeListener(again);
    onUpdated.removeListener(again);
    stop();
  });
  again();
}
