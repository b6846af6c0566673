// What an agent pastes from a client that we cannot read: the facts of an order, or what
// the buyer wrote. Facts are taken only from a block that consists of them, by the same
// label reader as on a page: a buyer who writes 订单编号：… must not set the order.
import { cleanLine } from '../normalise/text.ts';
import type { RawReading } from '../raw-reading.ts';
import { asText, readField } from '../read-field.ts';
import type { Scope } from '../read-field.ts';
import { numbersIn, readCard } from '../read-orders.ts';
import type { Found, OrderReading, PageReading } from '../reading.ts';
import { settleReading } from '../settle-reading.ts';
import type { SiteMatch } from '../sites/site.ts';
import { ORDER_FIELDS } from '../sites/site.ts';
import type { Runs } from '../text-runs.ts';
import { labelHits, runAt } from '../text-runs.ts';
import { BUYER_LABELS } from './order-labels.ts';
import { ANY_NUMBER } from './paste-site.ts';

export interface PastedFacts {
  readonly order: OrderReading;
  readonly buyerName: Found<string> | null;
}

export interface Pasting {
  readonly match: SiteMatch;
  /** Any document: texts need a node they stand in; nothing of it is read. */
  readonly document: Document;
}

/** A header is a few lines; a whole page pasted is none. */
const CHARS = 4_000;
const LINE_CHARS = 200;
/** Between two facts of one line. */
const GAP = /\r?\n|\t|[|｜]|\s{3,}/u;

/** Each line as if it were a text node of a page. */
function runsOf(text: string, document: Document): Runs {
  const lines = text.split(GAP).map((line) => cleanLine(line).slice(0, LINE_CHARS));
  const shown = lines.filter((line) => line !== '');
  const starts = [0];
  for (const line of shown) starts.push((starts.at(-1) ?? 0) + line.length);
  const nodes = shown.map((line) => document.createTextNode(line));
  return { text: shown.join(''), nodes, starts, from: 0, to: shown.length, isPlain: false, isCut: false };
}

/** How many of the texts begin with a label, or stand behind one that has nothing else in its text. */
function labelledCount(runs: Runs, labels: string): number {
  const hits = labelHits(runs, labels);
  let isValue = false;
  let count = 0;
  for (let index = runs.from; index < runs.to; index += 1) {
    const text = runAt(runs, index);
    const word = hits.map((hit) => (hit.index === index ? hit.label.replace(/：$/u, '') : '')).find(isStartOf(text));
    if (word !== undefined || isValue) count += 1;
    isValue = word !== undefined && text.replace(/[\s:：#]+$/u, '').length <= word.length;
  }
  return count;
}

const isStartOf = (text: string) => (word: string) => word !== '' && text.startsWith(word);

function rawOf(text: string, { match, document }: Pasting): { raw: RawReading; runs: Runs } {
  const runs = runsOf(text, document);
  const scope: Scope = { root: document, runs, skip: [] };
  const { site, page, locale } = match;
  const raw: RawReading = {
    siteId: site.id,
    marketplace: site.marketplace,
    pageKind: page.kind,
    confidence: page.confidence,
    conversationKey: null,
    locale,
    people: { buyerName: readField(scope, { labels: BUYER_LABELS }, asText) },
    messages: [],
    composer: 'absent',
    hasComposer: false,
    orders: [readCard(scope, match)],
    urlNumber: null,
    isCut: false,
  };
  return { raw, runs };
}

function allLabels({ page }: SiteMatch): string {
  const lists = Object.values(page.orders?.fields ?? {}).map(({ labels }) => labels);
  return [...lists, BUYER_LABELS].filter(Boolean).join('|');
}

/** The order number and nothing else, in the marketplace's own form; a telephone number is none. */
function bareNumber(text: string, { match }: Pasting): string | null {
  if (match.site.orderNumber === ANY_NUMBER) return null;
  const line = cleanLine(text);
  return numbersIn(match)(line, 'leaf')[0] ?? null;
}

/** One fact alone is a header only when nothing else was pasted: `订单号 2403… 什么时候发货` is a question. */
function isBlockOfFacts(facts: readonly Found<unknown>[], text: string, runs: Runs, labels: string): boolean {
  const [only, other] = facts;
  if (!only) return false;
  if (!other) return cleanLine(text).length <= `${String(only.value)}${only.by}`.length + 2;
  return labelledCount(runs, labels) * 2 >= runs.to;
}

const NOTHING: OrderReading = {
  number: null,
  state: null,
  product: null,
  amount: null,
  orderedAt: null,
  paidAt: null,
  shippedAt: null,
  receivedAt: null,
  trackingNumber: null,
  carrier: null,
};

/** Null: it is no block of order facts, so it is what the buyer wrote. */
export function readPastedFacts(text: string, pasting: Pasting): PastedFacts | null {
  if (text.length > CHARS) return null;
  const bare = bareNumber(text, pasting);
  if (bare !== null) return { order: { ...NOTHING, number: { value: bare, how: 'chosen', by: '' } }, buyerName: null };
  const { raw, runs } = rawOf(text, pasting);
  const { orders, buyerName }: Pick<PageReading, 'orders' | 'buyerName'> = settleReading(raw);
  const order = orders[0] ?? NOTHING;
  const facts = [...ORDER_FIELDS.map((field) => order[field]), buyerName].filter((found) => found !== null);
  // A state that stands alone somewhere (`已签收`) is a word like any other.
  const labelled = facts.filter(({ by }) => by !== 'text');
  return isBlockOfFacts(labelled, text, runs, allLabels(pasting.match)) ? { order, buyerName } : null;
}

export function emptyOrder(): OrderReading {
  return NOTHING;
}
