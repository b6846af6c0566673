// Where the sidebar stands. The page is told and answers with what it could do;
// what the agent chose is remembered for this console.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { BackgroundLink, PageLink } from '../../lib/channel/links.ts';
import type { SidebarLayout } from '../../lib/console/reading.ts';

export interface LayoutState {
  readonly layout: SidebarLayout;
  readonly squeezed: boolean;
  /** `passing`: in the middle of a drag, not yet worth remembering. */
  readonly change: (part: Partial<SidebarLayout>, passing?: 'passing') => void;
}

const STANDARD: SidebarLayout = { side: 'right', widthPx: 360, collapsed: false };

function same(a: SidebarLayout, b: SidebarLayout): boolean {
  return a.side === b.side && a.widthPx === b.widthPx && a.collapsed === b.collapsed;
}

export function useLayout(page: PageLink, background: BackgroundLink, siteId: string): LayoutState {
  const [state, setState] = useState({ layout: STANDARD, squeezed: false });
  const remembered = useRef<SidebarLayout | null>(null);

  const remember = useCallback(
    (layout: SidebarLayout) => {
      if (remembered.current && same(remembered.current, layout)) return;
      remembered.current = layout;
      void background.ask('layout.save', { siteId, layout });
    },
    [background, siteId],
  );

  useEffect(
    () =>
      page.onLayout((layout, squeezed) => {
        setState({ layout, squeezed });
        // The first is what was remembered; a squeezed one is the page's doing, not the agent's wish.
        if (remembered.current === null) remembered.current = layout;
        else if (!squeezed) remember(layout);
      }),
    [page, remember],
  );

  const { layout, squeezed } = state;
  const change = useCallback(
    (part: Partial<SidebarLayout>, passing?: 'passing') => {
      const next = { ...layout, ...part };
      setState((before) => ({ ...before, layout: next }));
      page.setLayout(next);
      if (!passing) remember(next);
    },
    [page, layout, remember],
  );
  return { layout, squeezed, change };
}
