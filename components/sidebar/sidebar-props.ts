// What the sidebar is given; the entrypoint gives the real ones, tests in-memory ones.
import type { ManualConsole } from '../../lib/channel/manual-page.ts';
import type { TrustCheck } from '../shared/trust.ts';
import type { Links } from './use-sidebar.ts';

export interface PanelPlace {
  /** Null in a window of its own. */
  readonly popOut: (() => void) | null;
  /** The page beside it could be taught; null where it is known, or none. */
  readonly teach: { readonly host: string; readonly start: () => Promise<TeachResult> } | null;
  /** Why the sidebar does not stand in the page. */
  readonly note: 'no-answer' | 'removed' | null;
}

export type TeachResult = 'started' | 'refused' | 'failed';

export interface SidebarProps {
  readonly links: Links;
  readonly siteId: string;
  readonly now: () => Date;
  /** A UUID. */
  readonly newId: () => string;
  /** False when the clipboard refused. */
  readonly copy: (text: string) => Promise<boolean>;
  readonly browserLanguage: string;
  /** In the browser's side panel or a window of its own; absent: in a frame beside the page. */
  readonly panel?: PanelPlace;
  /** There is no page: the agent pastes, replies go to the clipboard. */
  readonly manual?: ManualConsole;
  /** Asks the browser for a host, in the click that saves what was taught; without, every host is allowed already. */
  readonly allowHost?: (host: string) => Promise<boolean>;
  /** Whether a person made this event; the browser's own word unless a test says otherwise. */
  readonly trusted?: TrustCheck;
}
