// What the sidebar is given; the entrypoint gives the real ones, tests in-memory ones.
import type { TrustCheck } from '../shared/trust.ts';
import type { Links } from './use-sidebar.ts';

export interface SidebarProps {
  readonly links: Links;
  readonly siteId: string;
  readonly now: () => Date;
  /** A UUID. */
  readonly newId: () => string;
  /** False when the clipboard refused. */
  readonly copy: (text: string) => Promise<boolean>;
  readonly browserLanguage: string;
  /** Asks the browser for a host, in the click that saves what was taught; without, every host is allowed already. */
  readonly allowHost?: (host: string) => Promise<boolean>;
  /** Whether a person made this event; the browser's own word unless a test says otherwise. */
  readonly trusted?: TrustCheck;
}
