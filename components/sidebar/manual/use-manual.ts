// The window's own conversations, as React sees them.
import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import type { ManualConsole } from '../../../lib/channel/manual-page.ts';
import { MARKETPLACES } from '../../../lib/knowledge/terms.ts';
import type { Drafts } from '../use-drafts.ts';
import type { ManualConversation, ManualState } from '../../../lib/channel/manual-state.ts';

export function useManual(manual: ManualConsole): { state: ManualState; open: ManualConversation | null } {
  const state = useSyncExternalStore(manual.subscribe, manual.state);
  return { state, open: state.conversations.find(({ id }) => id === state.openId) ?? null };
}

const DRAFT = 'conversation';
const MARKETPLACE = 'marketplace';

/** Goes on with what was kept, and keeps what is open. */
export function useManualDraft(manual: ManualConsole, state: ManualState, { ready, get, put }: Drafts): void {
  const kept = get(DRAFT);
  const marketplace = MARKETPLACES.find((id) => id === get(MARKETPLACE));
  const openMarketplace = state.conversations.find(({ id }) => id === state.openId)?.marketplace ?? '';
  const goOn = useEffectEvent(() => {
    // An agent of one marketplace chooses it once.
    if (marketplace) manual.setMarketplace(marketplace);
    manual.restore(kept);
  });
  useEffect(() => {
    // Once, when it has arrived: what is kept later is what is open here.
    if (ready) goOn();
  }, [manual, ready]);
  useEffect(() => {
    if (!ready) return;
    put(DRAFT, manual.draft());
    put(MARKETPLACE, openMarketplace);
  }, [manual, state, openMarketplace, ready, put]);
}
