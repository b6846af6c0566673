// Parts of the page's script that are not needed until something is done: writing into
// the box, teaching, typed codes. Each is a script of its own, put into the tab by the
// background when the sidebar first needs it; it works on the session that is running.
import type { RawReading } from './raw-reading.ts';
import type { AdditionName } from './addition-name.ts';
import type { PageToSidebar } from '../channel/page-messages.ts';
import type { Session } from './session.ts';

/** What an addition is given to work with. */
export interface PageHandle {
  readonly document: Document;
  /** Aborted when this console is left for good: update, removal. */
  readonly signal: AbortSignal;
  /** The session now; another one once the site's definition was replaced. */
  readonly session: () => Session | null;
  readonly newest: () => RawReading | null;
  /** The sidebar's element on the page; null while there is none. */
  readonly host: () => HTMLElement | null;
  /** To the sidebar, which checks it. A `body` has to be structured-cloneable. */
  readonly tell: (message: PageToSidebar) => void;
  /** Folds the sidebar, or unfolds it. */
  readonly toggle: () => void;
  readonly has: (name: AdditionName) => boolean;
  /** What the sidebar sends to this addition. `body` is to be checked. */
  readonly receive: (name: AdditionName, handler: (body: unknown) => void) => void;
}

/** On the isolated world's own `window`: no page can see or set it. */
const HANDLE = Symbol.for('sellerside.page');

export function offerHandle(window: Window, handle: PageHandle): void {
  Reflect.set(window, HANDLE, handle);
}

/** Starts the addition in the console that runs here, unless it was started: a frame that was mounted again asks again. */
export function startAddition(window: Window, name: AdditionName, start: (handle: PageHandle) => void): void {
  // Only `offerHandle` sets it, in this same world.
  const handle = Reflect.get(window, HANDLE) as PageHandle | undefined;
  if (handle && !handle.signal.aborted && !handle.has(name)) start(handle);
}
