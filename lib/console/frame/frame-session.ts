// Keeps the sidebar beside the console for as long as the session lives: mounts,
// hands over the port, keeps room, mounts again when the page removes it.
import { isSidebarToPage } from '../../channel/page-messages.ts';
import type { PageToSidebar, PortHandOver, SidebarToPage } from '../../channel/page-messages.ts';
import type { SidebarLayout } from '../reading.ts';
import { after, atEnd, every, listen, observe } from '../lifetime.ts';
import { mountFrame } from './mount-frame.ts';
import type { Frame } from './mount-frame.ts';
import { covers, narrowerLayouts, reserveRoom } from './reserve-room.ts';
import type { Room } from './reserve-room.ts';

export type Trouble = 'removed' | 'no-answer';

export interface FrameOptions {
  readonly document: Document;
  readonly signal: AbortSignal;
  /** Registers a new frame with the background; null when it cannot be reached. */
  readonly register: () => Promise<{ url: string; origin: string; token: string; layout: SidebarLayout } | null>;
  readonly onMessage: (message: SidebarToPage) => void;
  /** `none`: the frame answers. */
  readonly onTrouble: (trouble: Trouble | 'none') => void;
  /** The reply box, to be kept uncovered; null while there is none. */
  readonly composer: () => Element | null;
}

export interface FrameSession {
  send(message: PageToSidebar): void;
  setLayout(layout: SidebarLayout): void;
  layout(): SidebarLayout | null;
  /** What stands on the page; null while nothing does. */
  host(): HTMLElement | null;
  /** To be called when the reply box may have come or moved. */
  keepComposerFree(): void;
}

/** A page that keeps removing us is left alone: the toolbar's badge says so. */
const REMOUNTS = { max: 5, windowMs: 10_000 } as const;
const ANSWER_WITHIN_MS = 1_500;
/** The frame's process has to start; a slow machine is not a blocked frame. */
const GIVE_UP_AFTER_MS = 8_000;
const WATCH_PERIOD_MS = 1_000;

interface State {
  frame: Frame | null;
  port: MessagePort | null;
  layout: SidebarLayout | null;
  /** What was chosen or remembered, while a squeezed one is shown. */
  wanted: SidebarLayout | null;
  /** Chosen by the agent: then it is not made smaller behind their back. */
  chosen: boolean;
  /** The reply box that was found uncovered; measured again by the slow watch, not with every message. */
  free: Element | null;
  room: Room | null;
  mounted: AbortController;
  remounts: number[];
}

export function startFrame(options: FrameOptions): FrameSession {
  const state: State = {
    frame: null,
    port: null,
    layout: null,
    wanted: null,
    chosen: false,
    free: null,
    room: null,
    mounted: new AbortController(),
    remounts: [],
  };
  atEnd(options.signal, () => unmount(state));
  void mount(options, state);
  observe(options.document.documentElement, { childList: true }, options.signal, () => remountIfGone(options, state));
  every(WATCH_PERIOD_MS, options.signal, () => {
    remountIfGone(options, state);
    // The session before an update ends a little later than this one begins, and takes its room with it.
    state.room?.keep();
    state.free = null;
    keepComposerFree(options, state);
  });
  return {
    send: (message) => state.port?.postMessage(message),
    layout: () => state.layout,
    host: () => state.frame?.host ?? null,
    setLayout: (layout) => {
      state.chosen = true;
      state.wanted = layout;
      applyLayout(options, state, layout);
    },
    keepComposerFree: () => keepComposerFree(options, state),
  };
}

function unmount(state: State): void {
  state.mounted.abort();
  state.port?.close();
  state.port = null;
  state.frame = null;
  state.free = null;
  state.room?.giveBack();
  state.room = null;
}

async function mount(options: FrameOptions, state: State): Promise<void> {
  unmount(state);
  state.mounted = new AbortController();
  const signal = AbortSignal.any([options.signal, state.mounted.signal]);
  const registered = await options.register();
  if (!registered || signal.aborted) return;
  state.wanted ??= registered.layout;
  let answered = false;
  state.frame = mountFrame(options.document, `${registered.url}#${registered.token}`, signal, (frameWindow) => {
    state.port?.close();
    const channel = new MessageChannel();
    state.port = channel.port1;
    listen<MessageEvent>(
      channel.port1,
      'message',
      ({ data }) => {
        if (!isSidebarToPage(data)) return;
        answered = true;
        if (data.type === 'ready') {
          options.onTrouble('none');
          tellLayout(state);
        }
        options.onMessage(data);
      },
      { signal },
    );
    channel.port1.start();
    const handOver: PortHandOver = { sellerside: 'port', token: registered.token };
    frameWindow.postMessage(handOver, registered.origin, [channel.port2]);
    after(ANSWER_WITHIN_MS, signal, () => answered || options.onTrouble('no-answer'));
    // A blank frame must not take the page's room for ever; the side panel stands in for it.
    after(GIVE_UP_AFTER_MS, signal, () => answered || unmount(state));
  });
  applyLayout(options, state, state.wanted);
  keepComposerFree(options, state);
}

function applyLayout(options: FrameOptions, state: State, layout: SidebarLayout): void {
  state.layout = layout;
  state.room?.giveBack();
  state.room = null;
  if (!state.frame) return;
  state.room = reserveRoom(options.document, layout);
  state.frame.show(layout);
  tellLayout(state);
}

function tellLayout({ port, layout, wanted }: State): void {
  if (layout && wanted) port?.postMessage({ type: 'layout', layout, wanted } satisfies PageToSidebar);
}

/** From what stands, not from what was wished: a sidebar that is narrow already does not jump for each new box. */
function keepComposerFree(options: FrameOptions, state: State): void {
  const { frame, layout: standing } = state;
  const box = frame && options.composer();
  if (!box || box === state.free || !standing || standing.collapsed || state.chosen) return;
  state.free = box;
  for (const layout of narrowerLayouts(standing)) {
    if (layout !== state.layout) applyLayout(options, state, layout);
    // Measured anew each time: the page may have moved the box into the room it was given.
    if (isFree(box, layout, options.document)) return;
  }
}

/** How far from the left of the tab's own document, through the frames in between. */
function leftOf(element: Element): number {
  const outer = element.ownerDocument.defaultView?.frameElement;
  return element.getBoundingClientRect().left + (outer ? leftOf(outer) : 0);
}

function isFree(box: Element, layout: SidebarLayout, document: Document): boolean {
  const { width } = box.getBoundingClientRect();
  const left = leftOf(box);
  return width === 0 || !covers(layout, document.defaultView?.innerWidth ?? 0, { left, right: left + width });
}

function remountIfGone(options: FrameOptions, state: State): void {
  if (options.signal.aborted || !state.frame || state.frame.host.isConnected) return;
  const now = performance.now();
  state.remounts = state.remounts.filter((at) => now - at < REMOUNTS.windowMs);
  if (state.remounts.length >= REMOUNTS.max) {
    // The slow watch tries again once the window has passed.
    options.onTrouble('removed');
    return;
  }
  state.remounts.push(now);
  void mount(options, state);
}
