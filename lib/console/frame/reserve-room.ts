// Makes room beside the sidebar by a margin on <html>, and finds a layout that
// leaves the reply box uncovered in consoles that ignore it (100vw, position: fixed).
import { WIDTH_PX } from '../../channel/page-messages.ts';
import type { SidebarLayout } from '../reading.ts';
import { frameWidthPx } from './mount-frame.ts';

export interface Room {
  /** Once more, where somebody took it away. */
  keep(): void;
  /** Puts the page back as it was. */
  giveBack(): void;
}

/** A form of the width that pages do not write: what an orphan of ours left is not the page's own. */
const OURS = /^calc\(\d+px\)$/u;

/** Margin on the layout's side. */
export function reserveRoom(document: Document, layout: SidebarLayout): Room {
  const { style } = document.documentElement;
  const property = layout.side === 'right' ? 'margin-right' : 'margin-left';
  const before = style.getPropertyValue(property);
  const value = OURS.test(before) ? '' : before;
  const priority = style.getPropertyPriority(property);
  const keep = () => {
    const isThere = OURS.test(style.getPropertyValue(property));
    if (!isThere) style.setProperty(property, `calc(${frameWidthPx(layout)}px)`, 'important');
  };
  style.setProperty(property, `calc(${frameWidthPx(layout)}px)`, 'important');
  return {
    keep,
    giveBack: () => {
      if (value) style.setProperty(property, value, priority);
      else style.removeProperty(property);
      if (document.documentElement.getAttribute('style') === '') document.documentElement.removeAttribute('style');
    },
  };
}

interface Span {
  readonly left: number;
  readonly right: number;
}

/** Whether a sidebar of this layout would lie over the box; both in viewport pixels. */
export function covers(layout: SidebarLayout, viewportWidthPx: number, box: Span): boolean {
  const width = frameWidthPx(layout);
  return layout.side === 'right' ? box.right > viewportWidthPx - width : box.left < width;
}

/** Less and less room, until the reply box is free: narrow, other side, rail. */
export function narrowerLayouts(layout: SidebarLayout): SidebarLayout[] {
  const narrow = { ...layout, widthPx: WIDTH_PX.min };
  const other = { ...narrow, side: layout.side === 'right' ? 'left' : 'right' } as const;
  return [layout, narrow, other, { ...layout, collapsed: true }];
}
