// Orders on the page: cards by selector, or found around each labelled order number.
import { parseMoney } from './normalise/money.ts';
import { parseOrderState } from './normalise/order-state.ts';
import { parseTime } from './normalise/time.ts';
import { asText, readField } from './read-field.ts';
import type { Convert, FieldResult, Scope } from './read-field.ts';
import type { OrderReading } from './reading.ts';
import { all, bodyOf, contains, matches, parentOf } from './safe-dom.ts';
import { ORDER_FIELDS } from './sites/site.ts';
import type { OrderField, SiteMatch } from './sites/site.ts';
import { labelHits, textRuns } from './text-runs.ts';
import type { Runs } from './text-runs.ts';

const ORDERS_CAP = 50;
/** Texts before and after a labelled number among which its order's state is looked for. */
const NEAR_RUNS = 60;

type Value<F extends OrderField> = NonNullable<OrderReading[F]>['value'];
export type OrderResults = { [F in OrderField]: FieldResult<Value<F>> };

export interface OrderRead {
  readonly results: OrderResults;
  /** The card is the open one of several. */
  readonly isOpen: boolean;
  /** Inside the card. */
  readonly node: Node;
}

function numbersIn({ site }: SiteMatch): Convert<string> {
  return (text, source) => {
    const found = [...text.matchAll(site.orderNumber)];
    if (source === 'selector') return found.map(([number]) => number);
    const [number] = found;
    if (number?.index !== 0) return [];
    // Beside a label the number comes first; a lone text must be nothing else.
    return source === 'label' || number[0] === text ? [number[0]] : [];
  };
}

function one<T>(value: T | null): readonly T[] {
  return value === null ? [] : [value];
}

/** After a label more may follow in the same text: `¥39.00（含运费¥0.00）`. */
const FIRST_AMOUNT = /^\D{0,6}\d[\d.,]*/u;

function converters(match: SiteMatch): { [F in OrderField]: Convert<Value<F>> } {
  const { offset, currency } = match.locale;
  const time: Convert<string> = (text) => one(parseTime(text, offset));
  return {
    number: numbersIn(match),
    state: (text) => one(parseOrderState(text, match.site.states)),
    product: asText,
    amount: (text, source) =>
      one(parseMoney(source === 'label' ? (FIRST_AMOUNT.exec(text)?.[0] ?? '') : text, currency)),
    orderedAt: time,
    paidAt: time,
    shippedAt: time,
    receivedAt: time,
    trackingNumber: (text) => one(/^[A-Z0-9-]{6,40}(?![A-Z0-9-])/iu.exec(text)?.[0] ?? null),
    carrier: asText,
  };
}

function readCard(scope: Scope, match: SiteMatch): OrderResults {
  const convert = converters(match);
  const read = (field: OrderField) => readField<unknown>(scope, match.page.orders?.fields[field], convert[field]);
  // fromEntries loses the keys, and the loop which value belongs to which: `converters` has both.
  return Object.fromEntries(ORDER_FIELDS.map((field) => [field, read(field)])) as OrderResults;
}

function cardsBySelector(document: Document, match: SiteMatch): OrderRead[] {
  const { card, open } = match.page.orders ?? {};
  const cards = card === undefined ? [] : Array.from(all(document, card)).slice(0, ORDERS_CAP);
  return cards.map((root) => ({
    results: readCard({ root, runs: textRuns(root), skip: [] }, match),
    isOpen: open !== undefined && matches(root, open),
    node: root,
  }));
}

/** The highest element around `node` that holds none of the others. */
export function cardAround(node: Node, others: readonly Node[]): Element | null {
  let card = parentOf(node);
  for (let up = card && parentOf(card); up; up = parentOf(up)) {
    const outer = up;
    if (others.some((other) => contains(outer, other))) break;
    card = outer;
  }
  return card;
}

function near(runs: Runs, index: number): Runs {
  return { list: runs.list.slice(Math.max(0, index - NEAR_RUNS), index + NEAR_RUNS), isCut: runs.isCut };
}

function cardsByLabel(scope: Scope, match: SiteMatch): OrderRead[] {
  const numbers = numbersIn(match);
  const hits = labelHits(scope.runs.list, match.page.orders?.fields.number?.labels).filter(
    (hit) => numbers(hit.rest, 'label').length > 0,
  );
  const distinct = new Map(hits.map((hit) => [numbers(hit.rest, 'label')[0], hit]));
  const [only] = distinct.values();
  if (!only) return [];
  if (distinct.size === 1) {
    const results = readCard({ ...scope, runs: near(scope.runs, only.index) }, match);
    return [{ results, isOpen: false, node: only.node }];
  }
  return [...distinct.values()].slice(0, ORDERS_CAP).flatMap((hit) => {
    const others = [...distinct.values()].filter((other) => other !== hit).map(({ node }) => node);
    const root = cardAround(hit.node, others);
    if (!root) return [];
    const list = scope.runs.list.filter(({ node }) => contains(root, node));
    const results = readCard({ root, runs: { list, isCut: false }, skip: scope.skip }, match);
    return [{ results, isOpen: false, node: hit.node }];
  });
}

export interface Orders {
  readonly reads: readonly OrderRead[];
  /** The page was larger than what is looked at: none found does not mean none there. */
  readonly isCut: boolean;
}

export function readOrders(document: Document, match: SiteMatch): Orders {
  const reads = cardsBySelector(document, match);
  const root = bodyOf(document);
  if (reads.length > 0 || !root) return { reads, isCut: false };
  const { skip } = match.page;
  const runs = textRuns(root, skip);
  const scope = { root, runs, skip: skip === undefined ? [] : all(document, skip) };
  return { reads: cardsByLabel(scope, match), isCut: runs.isCut };
}

export function valuesOf(results: OrderResults): OrderReading {
  const found = Object.fromEntries(ORDER_FIELDS.map((field) => [field, results[field].found]));
  // fromEntries loses the keys; ORDER_FIELDS is exactly the keys of OrderReading.
  return found as unknown as OrderReading;
}
