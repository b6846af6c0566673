// One console page from start to end: the reading session, the sidebar's frame and
// the keys, under one signal. Ends when the extension is gone (update, removal).
import type { SidebarToPage } from '../channel/page-messages.ts';
import type { RawReading } from './raw-reading.ts';
import type { SidebarLayout } from './reading.ts';
import { startFrame } from './frame/frame-session.ts';
import type { FrameOptions, FrameSession, Trouble } from './frame/frame-session.ts';
import { watchKeys } from './keys.ts';
import type { KeyActions } from './keys.ts';
import { every } from './lifetime.ts';
import type { Site } from './sites/site.ts';
import { startSession } from './session.ts';
import type { Session } from './session.ts';

/** The extension's side, handed in: this folder knows no browser API. */
export interface Extension {
  /** The definition of the site in this tab; null when there is none, or nobody to ask. */
  readonly site: () => Promise<Site | null>;
  readonly extensionAlive: () => boolean;
  readonly registerFrame: (siteId: string) => ReturnType<FrameOptions['register']>;
  readonly reportTrouble: (trouble: Trouble | 'none') => void;
  readonly onToggle: (signal: AbortSignal, toggle: () => void) => void;
}

const ALIVE_CHECK_MS = 1_000;
/** On this world's own `window`: no page can see or set it. */
const RUNNING = Symbol.for('sellerside.running');

export async function startConsole(window: Window, extension: Extension): Promise<void> {
  // After an installation the browser's own injection and ours may both come: one sidebar is enough.
  const running: unknown = Reflect.get(window, RUNNING);
  if (typeof running === 'function' && running() === true) return;
  const lifetime = new AbortController();
  const { signal } = lifetime;
  // Asked, not noted: one whose extension was replaced stands in nobody's way.
  Reflect.set(window, RUNNING, () => !signal.aborted && extension.extensionAlive());
  const site = await extension.site();
  if (!site) return lifetime.abort();
  const page: Page = { session: null, frame: null, newest: null };
  const openFrame = (siteId: string): FrameSession =>
    startFrame({
      document: window.document,
      signal,
      register: () => extension.registerFrame(siteId),
      onTrouble: onceEach(extension.reportTrouble),
      composer: () => page.session?.composer() ?? null,
      onMessage: (message) => void obey(message, page),
    });
  // The first reading comes while the session is still being made.
  const onReading = (reading: RawReading) => {
    page.newest = reading;
    page.frame ??= openFrame(reading.siteId);
    page.frame.send({ type: 'reading', reading });
    page.frame.keepComposerFree();
  };
  const toggle = () => page.frame && toggleRail(page.frame);
  const keys: KeyActions = {
    pick: (position) => page.frame?.send({ type: 'pick', position }),
    search: () => page.frame?.send({ type: 'search' }),
    toggle,
  };
  watchKeys(window, signal, keys);
  // What is typed in a frame the page's window does not hear.
  const onBoxDocument = (document: Document) => document !== window.document && watchKeys(document, signal, keys);
  page.session = startSession({ document: window.document, site, signal, onReading, onBoxDocument });
  extension.onToggle(signal, toggle);
  // An update leaves this script running with a dead extension: it must take its frame away.
  every(ALIVE_CHECK_MS, signal, () => extension.extensionAlive() || lifetime.abort());
}

interface Page {
  session: Session | null;
  frame: FrameSession | null;
  newest: RawReading | null;
}

function toggleRail(frame: FrameSession): void {
  const layout = frame.layout();
  if (layout) frame.setLayout({ ...layout, collapsed: !layout.collapsed } satisfies SidebarLayout);
}

async function obey(message: SidebarToPage, { session, frame, newest }: Page): Promise<void> {
  if (!session || !frame) return;
  if (message.type === 'layout') return frame.setLayout(message.layout);
  if (message.type === 'insert') {
    const result = await session.insert(message);
    return frame.send({ type: 'inserted', requestId: message.requestId, result });
  }
  const reading = message.type === 'read' ? session.readNow() : (newest ?? session.readNow());
  if (reading) frame.send({ type: 'reading', reading });
}

/** The same trouble is reported once, until another one comes. */
function onceEach(report: (trouble: Trouble) => void): (trouble: Trouble) => void {
  let last: Trouble | null = null;
  return (trouble) => {
    if (trouble !== last) report(trouble);
    last = trouble;
  };
}
