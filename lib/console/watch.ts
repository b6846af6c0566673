// Reads again when the console changes what is read. Only small containers are
// observed; a poll finds what no observer sees: routes, re-mounted containers, late apps.
import { findComposer } from './find-composer.ts';
import { after, every, observe } from './lifetime.ts';
import { createOrderOwners } from './order-owners.ts';
import type { RawReading } from './raw-reading.ts';
import { readConversation } from './read-conversation.ts';
import { cardAround, watchedPart } from './read-orders.ts';
import { lookAtPage } from './read-page.ts';
import type { Look } from './read-page.ts';
import { contains, isConnected } from './safe-dom.ts';
import type { SiteMatch } from './sites/site.ts';

export interface WatchOptions {
  readonly match: SiteMatch;
  readonly document: Document;
  readonly signal: AbortSignal;
  readonly onReading: (reading: RawReading) => void;
  /** Milliseconds of a steady clock. */
  readonly now?: () => number;
}

export interface Watch {
  /** Reads at once, whatever the pace, and returns it; `onReading` hears of it when it is new. */
  read(): RawReading;
}

const POLL_MS = 250;
/** Two reads are at least this far apart: two frames. */
const PACE_MS = 33;
/** Reads that took more than this in a window slow the pace down for the next one. */
const BUDGET = { windowMs: 5_000, costMs: 250, slowPaceMs: 1_000 } as const;
/** An app that has mounted nothing yet is no console with everything missing. */
const MOUNT_GRACE_MS = 3_000;
/** Where orders are found by their labels, nothing tells which part of the page to observe until one is there. */
const SEEK_ORDERS_MS = 1_000;
/** How long what was the last conversation’s is kept back, then read again: longer than a bad network takes. */
const STALE_MS = 10_000;

/** Cards may open and close by their class alone. */
const ORDER_ATTRS = ['class', 'aria-expanded'];

interface Attached {
  element: Element;
  observer: MutationObserver;
  release: AbortController;
}

/** A pace that doubles as circuit breaker: a huge page costs reads, not the console's frames. */
function createPace(now: () => number): { waitMs: () => number; spent: (costMs: number) => void } {
  let windowStart = now();
  let cost = 0;
  let paceMs: number = PACE_MS;
  let lastEnd = -Infinity;
  return {
    waitMs: () => Math.max(0, lastEnd + paceMs - now()),
    spent: (costMs) => {
      lastEnd = now();
      cost += costMs;
      if (cost > BUDGET.costMs) paceMs = BUDGET.slowPaceMs;
      if (lastEnd - windowStart < BUDGET.windowMs) return;
      if (cost <= BUDGET.costMs) paceMs = PACE_MS;
      windowStart = lastEnd;
      cost = 0;
    },
  };
}

/** Observes what the rules name, moving over when an element was replaced. */
function createAttachments(options: WatchOptions, onChange: (elements: readonly Element[]) => void) {
  const attached = new Map<string, Attached>();
  /** A console changes several parts in one go; the first that tells tells for all, or each would cost a read. */
  const tell = (told: Element): void =>
    onChange(
      [...attached.values()].flatMap(({ element, observer }) =>
        element === told || observer.takeRecords().length > 0 ? element : [],
      ),
    );
  const attach = (name: string, element: Element | null, attrs?: readonly string[]): boolean => {
    const before = attached.get(name);
    if (before?.element === element) return false;
    before?.release.abort();
    attached.delete(name);
    if (!element) return false;
    const release = new AbortController();
    const signal = AbortSignal.any([options.signal, release.signal]);
    const what: MutationObserverInit = { childList: true, subtree: true, characterData: true };
    if (attrs) what.attributeFilter = [...attrs];
    attached.set(name, { element, release, observer: observe(element, what, signal, () => tell(element)) });
    return true;
  };
  return {
    /** True when something is observed now that was not before. */
    update: (): boolean =>
      options.match.page.watch
        .map((rule) => attach(rule.select, watchedPart(options.document, rule), rule.attrs))
        .includes(true),
    /** The part of the page around the orders: as large as it can be without a container already observed. */
    orders: (node: Node | null): void => {
      const known = [...attached].flatMap(([name, { element }]) => (name === '' ? [] : [element]));
      if (node && !known.some((element) => contains(element, node))) attach('', cardAround(node, known), ORDER_ATTRS);
    },
    isWhole: (): boolean => [...attached.values()].every(({ element }) => isConnected(element)),
    count: (): number => attached.size,
  };
}

interface Seen {
  readonly reading: RawReading;
  readonly box: HTMLElement | null;
}

function openKey({ match, document }: WatchOptions): string | null {
  return readConversation(document, match.site.id, match.page.conversation).key;
}

/** What no observer tells: attributes outside the observed parts, orders that came where none were. */
function hasChangedUnseen(options: WatchOptions, { reading, box }: Seen, ageMs: number): boolean {
  const composer = findComposer(options.document, options.match.page);
  if (composer.state !== reading.composer || composer.box !== box) return true;
  return openKey(options) !== reading.conversationKey || (reading.orders?.length === 0 && ageMs >= SEEK_ORDERS_MS);
}

function orderNode(look: Look | null): Node | null {
  return look?.orders.reads[0]?.node ?? null;
}

/** What changed is known, and the orders stand elsewhere: they need not be read anew. */
function leavesOrders(look: Look | null, changed: readonly Element[]): boolean {
  const node = orderNode(look);
  return changed.length > 0 && node !== null && isConnected(node) && !changed.some((part) => contains(part, node));
}

/** Tells of each reading that differs from the one before. */
function createTeller({ signal, onReading }: WatchOptions) {
  let last = '';
  return {
    hasTold: (): boolean => last !== '',
    tell: (reading: RawReading): void => {
      const text = JSON.stringify(reading);
      if (signal.aborted || text === last) return;
      last = text;
      onReading(reading);
    },
  };
}

export function watchPage(options: WatchOptions): Watch {
  const { match, document, signal } = options;
  const now = options.now ?? (() => performance.now());
  const pace = createPace(now);
  const owners = createOrderOwners(STALE_MS);
  const startedAt = now();
  let isPending = false;
  const teller = createTeller(options);
  let last: Seen | null = null;
  let look: Look | null = null;
  let lastReadAt = startedAt;

  const read = (): RawReading => {
    const begin = now();
    look = lookAtPage(match, document, undefined, look);
    attachments.update();
    attachments.orders(orderNode(look));
    const reading = owners.keepBack(look.reading, begin);
    last = { reading, box: look.box };
    if (reading !== look.reading) after(STALE_MS, signal, change);
    lastReadAt = now();
    pace.spent(lastReadAt - begin);
    if (attachments.count() > 0 || lastReadAt - startedAt > MOUNT_GRACE_MS) teller.tell(reading);
    return reading;
  };
  // Leading edge: inside the observer's microtask, before the frame that shows the message.
  const change = (changed: readonly Element[] = []): void => {
    if (!leavesOrders(look, changed)) look = null;
    if (signal.aborted) return;
    // Away and back before the next reading: it could not know.
    if (isPending) return owners.sees(openKey(options), now());
    const waitMs = pace.waitMs();
    if (waitMs === 0) return void read();
    isPending = true;
    after(waitMs, signal, () => {
      isPending = false;
      read();
    });
  };
  const attachments = createAttachments(options, change);
  every(POLL_MS, signal, () => {
    const isNew = attachments.update() || !attachments.isWhole() || !teller.hasTold();
    if (isNew || !last || hasChangedUnseen(options, last, now() - lastReadAt)) change();
  });
  attachments.update();
  read();
  return {
    read: () => {
      look = null;
      return read();
    },
  };
}
