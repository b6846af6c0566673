// What the sidebar of the built extension is sent by the page beside it: the readings, heard
// at the sidebar's own port. One browser for all pages of a file.
import type { BrowserContext, Frame, Page } from 'playwright-core';
import type { WriteRequest } from '../../lib/channel/write-messages.ts';
import type { RawReading } from '../../lib/console/raw-reading.ts';
import type { InsertResult, OrderReading, PageReading } from '../../lib/console/reading.ts';
import { settleReading } from '../../lib/console/settle-reading.ts';
import { launchExtension, sidebarOf } from './launch-extension.ts';
import type { Launched, LaunchOptions } from './launch-extension.ts';

/** Put into every document; only the sidebar is ever handed a port that says so. */
interface Heard {
  readonly readings: RawReading[];
  readonly inserted: Map<number, InsertResult>;
  port: MessagePort | null;
  /** The script that writes is put into the page when a reply box is first seen. */
  isWriterThere: boolean;
}

declare global {
  interface Window {
    __heard: Heard;
  }
}

function listen(): void {
  if (location.protocol !== 'chrome-extension:') return;
  const heard: Heard = { readings: [], inserted: new Map(), port: null, isWriterThere: true };
  window.__heard = heard;
  const hear = ({ data }: MessageEvent) => {
    if (data.type === 'reading') heard.readings.push(data.reading);
    if (data.type === 'addition' && data.name === 'write') heard.inserted.set(data.body.requestId, data.body.result);
    if (data.type === 'not-loaded') heard.isWriterThere = false;
  };
  window.addEventListener('message', ({ data, ports: [port] }) => {
    if (data?.sellerside !== 'port' || !port) return;
    heard.port = port;
    port.addEventListener('message', hear);
  });
}

export interface OpenConsole {
  readonly page: Page;
  readonly sidebar: Frame;
  /** The newest reading once it satisfies `accept`; asks the page to read again now and then. */
  readonly reading: (accept?: (reading: PageReading) => boolean) => Promise<PageReading>;
  /** As a card would be inserted, for the conversation given. */
  readonly insert: (text: string, conversationKey: string | null) => Promise<InsertResult>;
}

const PATIENCE_MS = 12_000;
const POLL_MS = 60;

async function newest(sidebar: Frame): Promise<PageReading | null> {
  const raw = await sidebar.evaluate(() => window.__heard.readings.at(-1) ?? null);
  return raw && settleReading(raw);
}

async function readingIn(sidebar: Frame, accept: (reading: PageReading) => boolean): Promise<PageReading> {
  let last: PageReading | null = null;
  for (let waitedMs = 0; waitedMs < PATIENCE_MS; waitedMs += POLL_MS) {
    last = await newest(sidebar);
    if (last && accept(last)) return last;
    if (waitedMs % (POLL_MS * 8) === 0)
      await sidebar.evaluate(() => window.__heard.port?.postMessage({ type: 'read' }));
    await sidebar.waitForTimeout(POLL_MS);
  }
  throw new Error(`no such reading within ${PATIENCE_MS} ms; the last was ${JSON.stringify(last, null, 1)}`);
}

// Beyond the ids that the sidebar itself will use.
let requestId = 1_000_000;

/** A page without the script that writes says so, and is asked again. */
async function post(sidebar: Frame, body: WriteRequest): Promise<void> {
  await sidebar.evaluate((wanted) => {
    window.__heard.isWriterThere = true;
    window.__heard.port?.postMessage({ type: 'addition', name: 'write', body: wanted });
  }, body);
}

async function insertFrom(sidebar: Frame, text: string, conversationKey: string): Promise<InsertResult> {
  requestId += 1;
  const request: WriteRequest = { requestId, text, mode: 'caret', conversationKey, anchors: [], typed: '' };
  await post(sidebar, request);
  for (let waitedMs = 0; waitedMs < PATIENCE_MS; waitedMs += POLL_MS) {
    const heard = await sidebar.evaluate(
      (id) => ({ result: window.__heard.inserted.get(id), isWriterThere: window.__heard.isWriterThere }),
      requestId,
    );
    if (heard.result) return heard.result;
    if (!heard.isWriterThere) await post(sidebar, request);
    await sidebar.waitForTimeout(POLL_MS);
  }
  throw new Error('the page gave no answer to an insertion');
}

/** Before any console is opened in that context. */
export function hearReadings(context: BrowserContext): Promise<unknown> {
  return context.addInitScript(listen);
}

export async function attach(page: Page): Promise<OpenConsole> {
  const sidebar = await sidebarOf(page);
  return {
    page,
    sidebar,
    reading: (accept = isThere) => readingIn(sidebar, accept),
    insert: (text, key) => insertFrom(sidebar, text, key ?? 'no conversation'),
  };
}

export interface ConsoleReader extends Launched {
  /** A console at its real address, with the sidebar beside it. */
  readonly read: (url: string) => Promise<OpenConsole>;
}

export async function launchReader(options: LaunchOptions = {}): Promise<ConsoleReader> {
  const launched = await launchExtension(options);
  await hearReadings(launched.context);
  const read = async (url: string): Promise<OpenConsole> => {
    const page = await launched.context.newPage();
    await page.goto(url);
    return attach(page);
  };
  return { ...launched, read };
}

/** Something was read of what the page is for. */
function isThere({ orders, messages }: PageReading): boolean {
  return messages.length > 0 || orders.some(({ number }) => number !== null);
}

export function orderInView({ orders, orderInView: at }: PageReading): OrderReading | undefined {
  return at === null ? undefined : orders[at];
}

/** `{ state: 'label', product: 'selector' }`: how each field of an order was found. */
export function howFound(order: OrderReading | undefined): Record<string, string> {
  const entries = Object.entries(order ?? {});
  return Object.fromEntries(entries.flatMap(([field, found]) => (found ? [[field, found.how]] : [])));
}
