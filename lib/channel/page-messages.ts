// The one port between the content script and the sidebar's frame. The page
// side checks by hand (no zod in the page's bundle); the sidebar uses page-schema.ts.
import type { RawReading } from '../console/raw-reading.ts';
import type { AdditionName } from '../console/addition-name.ts';
import type { PageReading, SidebarLayout } from '../console/reading.ts';

/** First and only `postMessage`; it carries the port. The token stands in the frame's URL hash. */
export interface PortHandOver {
  readonly sellerside: 'port';
  readonly token: string;
}

export type PageToSidebar = { readonly type: 'reading'; readonly reading: RawReading } | PageNews;

/** What the sidebar makes of it (page-schema.ts): the reading settled, the rest as it came. */
export type FromPage = { readonly type: 'reading'; readonly reading: PageReading } | PageNews;

type PageNews =
  /** Alt+1…5 pressed in the console. */
  | { readonly type: 'pick'; readonly position: number }
  /** Alt+/ pressed in the console: the agent wants to search. */
  | { readonly type: 'search' }
  | { readonly type: 'layout'; readonly layout: SidebarLayout; readonly wanted: SidebarLayout }
  | AdditionMessage
  /** The script of that name is not in the page (any more): to be put there first. Nothing was done. */
  | { readonly type: 'not-loaded'; readonly name: AdditionName };

/** To or from a script that was put into the page later (additions.ts); checked by whoever it is for. */
export interface AdditionMessage {
  readonly type: 'addition';
  readonly name: AdditionName;
  readonly body: unknown;
}

export type SidebarToPage =
  /** The sidebar is painted and confirmed; the page answers with layout and reading. */
  | { readonly type: 'ready' }
  | AdditionMessage
  | { readonly type: 'layout'; readonly layout: SidebarLayout }
  /** Read again and send the reading even if nothing changed. */
  | { readonly type: 'read' };

export const WIDTH_PX = { min: 300, max: 520, standard: 360, rail: 40 } as const;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isLayout(value: unknown): value is SidebarLayout {
  return (
    isRecord(value) &&
    (value.side === 'left' || value.side === 'right') &&
    typeof value.widthPx === 'number' &&
    value.widthPx >= WIDTH_PX.min &&
    value.widthPx <= WIDTH_PX.max &&
    typeof value.collapsed === 'boolean'
  );
}

/** The page's guard; anything else on the port is ignored. */
export function isSidebarToPage(value: unknown): value is SidebarToPage {
  if (!isRecord(value)) return false;
  if (value.type === 'ready' || value.type === 'read') return true;
  if (value.type === 'layout') return isLayout(value.layout);
  return value.type === 'addition' && typeof value.name === 'string';
}
