// One console page from start to end: the reading session, the sidebar's frame and
// the keys, under one signal. Ends when the extension is gone (update, removal).
import type { SidebarToPage } from '../channel/page-messages.ts';
import { offerHandle } from './additions.ts';
import type { AdditionName } from './addition-name.ts';
import type { PageHandle } from './additions.ts';
import type { RawReading } from './raw-reading.ts';
import type { SidebarLayout } from './reading.ts';
import { startFrame } from './frame/frame-session.ts';
import type { FrameOptions, FrameSession, Trouble } from './frame/frame-session.ts';
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
  readonly onTold: (signal: AbortSignal, actions: ToldByBackground) => void;
}

export interface ToldByBackground {
  /** The toolbar button was pressed. */
  readonly toggle: () => void;
  /** The definition of the site in this tab is another one now: taught, published or switched off. */
  readonly siteChanged: () => void;
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
  if (site) runConsole(window, extension, lifetime, site);
  else lifetime.abort();
}

function runConsole(window: Window, extension: Extension, lifetime: AbortController, site: Site): void {
  const { signal } = lifetime;
  const page: Page = { session: null, frame: null, newest: null, additions: new Map() };
  offerHandle(window, handleOf(window.document, signal, page));
  const openFrame = (siteId: string): FrameSession =>
    startFrame({
      document: window.document,
      signal,
      register: () => extension.registerFrame(siteId),
      onTrouble: onceEach(extension.reportTrouble),
      composer: () => page.session?.composer() ?? null,
      onMessage: (message) => obey(message, page),
    });
  // The first reading comes while the session is still being made.
  const onReading = (reading: RawReading) => {
    page.newest = reading;
    page.frame ??= openFrame(reading.siteId);
    page.frame.send({ type: 'reading', reading });
    page.frame.keepComposerFree();
  };
  const read = reader(window.document, signal, (options) => {
    page.session = startSession({ ...options, onReading });
  });
  read(site);
  const siteChanged = async () => {
    const changed = await extension.site();
    if (changed) read(changed);
    else lifetime.abort();
  };
  extension.onTold(signal, { toggle: () => toggleRail(page), siteChanged: () => void siteChanged() });
  // An update leaves this script running with a dead extension: it must take its frame away.
  every(ALIVE_CHECK_MS, signal, () => extension.extensionAlive() || lifetime.abort());
}

/** Each call ends the session before, and begins one with the definition given. */
function reader(
  document: Document,
  signal: AbortSignal,
  begin: (options: { document: Document; site: Site; signal: AbortSignal }) => void,
): (site: Site) => void {
  let running = new AbortController();
  return (site) => {
    running.abort();
    running = new AbortController();
    begin({ document, site, signal: AbortSignal.any([signal, running.signal]) });
  };
}

function handleOf(document: Document, signal: AbortSignal, page: Page): PageHandle {
  return {
    document,
    signal,
    session: () => page.session,
    newest: () => page.newest,
    host: () => page.frame?.host() ?? null,
    tell: (message) => page.frame?.send(message),
    toggle: () => toggleRail(page),
    has: (name) => page.additions.has(name),
    receive: (name, handler) => page.additions.set(name, handler),
  };
}

interface Page {
  session: Session | null;
  frame: FrameSession | null;
  newest: RawReading | null;
  readonly additions: Map<AdditionName, (body: unknown) => void>;
}

function toggleRail({ frame }: Page): void {
  const layout = frame?.layout();
  if (layout) frame?.setLayout({ ...layout, collapsed: !layout.collapsed } satisfies SidebarLayout);
}

function obey(message: SidebarToPage, { session, frame, newest, additions }: Page): void {
  if (!session || !frame) return;
  if (message.type === 'layout') return frame.setLayout(message.layout);
  if (message.type === 'addition') {
    const { name, body } = message;
    const handler = additions.get(name);
    return handler ? handler(body) : frame.send({ type: 'not-loaded', name });
  }
  const reading = message.type === 'read' ? session.readNow() : (newest ?? session.readNow());
  if (reading) frame.send({ type: 'reading', reading });
}

/** The same trouble is reported once, until another one comes. */
function onceEach(report: (trouble: Trouble | 'none') => void): (trouble: Trouble | 'none') => void {
  let last: Trouble | 'none' = 'none';
  return (trouble) => {
    if (trouble !== last) report(trouble);
    last = trouble;
  };
}
