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

/** What the agent wants, once they want something else; what the page squeezed was no wish of theirs. */
function wishAfter(part: Partial<SidebarLayout>, wanted: SidebarLayout, shown: SidebarLayout): SidebarLayout {
  // Whoever sets the width of a sidebar that was pushed to the other side wants that one there, not a jump back.
  const side = part.widthPx === undefined ? wanted.side : shown.side;
  return { ...wanted, side, ...part };
}

export function useLayout(page: PageLink, background: BackgroundLink, siteId: string): LayoutState {
  const [state, setState] = useState({ layout: STANDARD, wanted: STANDARD });
  const saved = useRef<SidebarLayout | null>(null);

  const remember = useCallback(
    (layout: SidebarLayout) => {
      if (saved.current && same(saved.current, layout)) return;
      saved.current = layout;
      void background.ask('layout.save', { siteId, layout });
    },
    [background, siteId],
  );

  useEffect(
    () =>
      page.onLayout((layout, wanted) => {
        setState({ layout, wanted });
        // The first is what was remembered.
        saved.current ??= wanted;
        remember(wanted);
      }),
    [page, remember],
  );

  const { layout, wanted } = state;
  const change = useCallback(
    (part: Partial<SidebarLayout>, passing?: 'passing') => {
      const next = wishAfter(part, wanted, layout);
      setState({ layout: next, wanted: next });
      page.setLayout(next);
      if (!passing) remember(next);
    },
    [page, layout, wanted, remember],
  );
  return { layout, squeezed: !same(layout, wanted), change };
}
