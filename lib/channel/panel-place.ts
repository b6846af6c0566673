// What the side panel is beside: a page that keeps the sidebar out but can be read, so
// that the panel stands in for it; or nothing that can be read, so that the agent pastes.
import type { BesideTab } from './beside-tab.ts';
import { createPageLink } from './page-link.ts';
import type { BackgroundLink, PageLink } from './links.ts';
import { connectToTab } from './relay-port.ts';
import { teachableAt } from './teach-tab.ts';
import type { Teachable } from './teach-tab.ts';

export interface PanelBeside {
  /** Null: there is no page to read. */
  readonly relayed: { readonly page: PageLink; readonly siteId: string } | null;
  /** Why the sidebar does not stand in the page; null where it does, or where there is no console. */
  readonly note: 'no-answer' | 'removed' | null;
  /** The page beside it, where it could be taught. */
  readonly teachable: Teachable | null;
}

export const NOWHERE: PanelBeside = { relayed: null, note: null, teachable: null };

/** Tells what to show now, and again with each tab or trouble. A relay ends when another place is told. */
export function createPanelPlaces(
  background: BackgroundLink,
  signal: AbortSignal,
  onPlace: (place: PanelBeside) => void,
): (tab: BesideTab | null) => void {
  let leave = new AbortController();
  const relayFor = async (tab: BesideTab, here: AbortController): Promise<void> => {
    const { tabId, siteId, trouble } = tab;
    const note = trouble === 'none' ? null : trouble;
    const unread: PanelBeside = { relayed: null, note, teachable: teachableAt(tab) };
    // Beside a console that shows its own sidebar, or no console: nothing to stand in for.
    if (note === null || siteId === null) return onPlace(unread);
    const { ok } = await background.ask('panel.relay', { tabId });
    if (here.signal.aborted) return;
    if (!ok) return onPlace(unread);
    const ends = AbortSignal.any([signal, here.signal]);
    const port = connectToTab(tabId, ends, () => here.signal.aborted || onPlace(unread));
    // The relay itself writes; what teaches and types needs the page's own frame.
    const page = createPageLink(port, ends, (name) => Promise.resolve(name === 'write'));
    onPlace({ relayed: { page, siteId }, note, teachable: null });
  };
  return (tab) => {
    leave.abort();
    leave = new AbortController();
    if (tab) void relayFor(tab, leave);
    else onPlace(NOWHERE);
  };
}
