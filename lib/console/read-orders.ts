// Orders on the page: cards by selector, or found around each labelled order number.
import type { PersonField } from '../knowledge/console-fields.ts';
import { parseOrderState } from './normalise/order-state.ts';
import type { RawOrder } from './raw-reading.ts';
import { asText, pickParts, readFields } from './read-field.ts';
import type { Convert, Scope } from './read-field.ts';
import { all, contains, first, matches, parentOf, take } from './safe-dom.ts';
import type { OrderField, SiteMatch, SitePage, WatchRule } from './sites/site.ts';
import { labelHits, near, RUNS_CAP, textRuns, within } from './text-runs.ts';

const ORDERS_CAP = 50;
/** Texts before and after a labelled number among which its order's state is looked for. */
const NEAR_RUNS = 60;

export interface OrderRead {
  readonly order: RawOrder;
  /** Inside the card. */
  readonly node: Node;
}

export function numbersIn({ site }: SiteMatch): Convert {
  return (text, source) => {
    const line = text.normalize('NFKC');
    const found = [...line.matchAll(site.orderNumber)];
    const [first, second] = found;
    const numbers = found.map(([number]) => number);
    if (source === 'selector') return numbers;
    if (first?.index !== 0) return [];
    // A lone text must be nothing else.
    if (source === 'leaf') return first[0] === line ? numbers : [];
    // Beside a label the number comes first; `1…、2…` are two candidates.
    return numbers.slice(0, second && second.index < first[0].length + 4 ? 2 : 1);
  };
}

function one(value: string | null | undefined): readonly string[] {
  return value ? [value] : [];
}

type Converters = Partial<Record<OrderField | PersonField, Convert>>;

const made = new WeakMap<SiteMatch, Converters>();

/** None for amounts and times: these are parsed in the sidebar. Made once, not for each card. */
function converters(match: SiteMatch): Converters {
  const known = made.get(match);
  if (known) return known;
  const convert: Converters = {
    number: numbersIn(match),
    state: (text) => one(parseOrderState(text, match.site.states)),
    product: asText,
    trackingNumber: (text) => one(/^(?=\S*\d)[A-Z0-9-]{6,40}(?![A-Z0-9-])/iu.exec(text)?.[0]),
    carrier: asText,
    buyerName: asText,
    buyerId: asText,
    shop: asText,
  };
  made.set(match, convert);
  return convert;
}

export function readCard(scope: Scope, match: SiteMatch, isOpen = false): RawOrder {
  const fields = readFields(scope, match.page.orders?.fields ?? {}, converters(match));
  return { fields, isOpen, isCut: scope.runs.isCut };
}

function cardsBySelector(document: Document, match: SiteMatch): OrderRead[] {
  const { card, open } = match.page.orders ?? {};
  const cards = card === undefined ? [] : take(all(document, card), ORDERS_CAP);
  // Cards that hold one another would each cost the whole page.
  let left = RUNS_CAP;
  return cards.map((root) => {
    const isOpen = open !== undefined && matches(root, open);
    const runs = textRuns(root, { cap: left });
    left -= runs.to;
    return { order: readCard({ root, runs, skip: [] }, match, isOpen), node: root };
  });
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

/** A number that a person showed needs no label: where it stands, the page shows one order. */
function cardsAsShown(scope: Scope, match: SiteMatch): OrderRead[] {
  const shown = match.page.orders?.fields.number?.taught ?? [];
  for (const pick of shown) {
    const node = first(scope.root, pickParts(pick)?.select ?? '');
    if (node) return [{ order: readCard(scope, match), node }];
  }
  return [];
}

const WITHOUT_CAP = 50;

/** What a rule says to watch; null while it is not there. */
export function watchedPart(document: Document, { select, without }: WatchRule): Element | null {
  const element = first(document, select);
  if (!element || without === undefined) return element;
  const others = take(all(document, without), WITHOUT_CAP);
  // Without any of them the part would be the whole page.
  return others.length > 0 ? cardAround(element, others) : null;
}

/** Parts of other people's words; a list comes before what stands in it, so that it is stepped over at once. */
function skipped(document: Document, root: Element, { watch, skip = '' }: SitePage): readonly Element[] {
  const lists = watch.flatMap((rule) => (rule.without && watchedPart(document, rule)) || []);
  return [...lists, ...Array.from(all(skip.includes(' >>> ') ? document : root, skip))];
}

function cardsByLabel(scope: Scope, match: SiteMatch): OrderRead[] {
  const numbers = numbersIn(match);
  const hits = labelHits(scope.runs, match.page.orders?.fields.number?.labels);
  const distinct = new Map(hits.map((hit) => [numbers(hit.rest, 'label')[0], hit]));
  distinct.delete(undefined);
  const own = [...distinct.values()];
  const [only, another] = own;
  if (!only) return cardsAsShown(scope, match);
  if (!another) {
    const order = readCard({ ...scope, runs: near(scope.runs, only.index, NEAR_RUNS) }, match);
    return [{ order, node: only.node }];
  }
  return own.slice(0, ORDERS_CAP).flatMap((hit) => {
    const others = own.filter((other) => other !== hit).map(({ node }) => node);
    const root = cardAround(hit.node, others);
    if (!root) return [];
    const inCard = within(scope.runs, hit.index, (node) => contains(root, node));
    const order = readCard({ root, runs: { ...inCard, isCut: false }, skip: scope.skip }, match);
    return [{ order, node: hit.node }];
  });
}

export interface Orders {
  readonly reads: readonly OrderRead[];
  /** The page was larger than what is looked at: none found does not mean none there. */
  readonly isCut: boolean;
}

/** `isOne`: the address names the page's order, which may then stand there without its number. */
export function readOrders(document: Document, match: SiteMatch, isOne = false): Orders {
  const cards = cardsBySelector(document, match);
  const root = first(document, match.page.root ?? 'body');
  // Cards without a single number are something else by now: the console changed its names.
  if (cards.some(({ order }) => order.fields.number?.length) || !root) return { reads: cards, isCut: false };
  const skip = skipped(document, root, match.page);
  const runs = textRuns(root, { skip });
  const scope = { root, runs, skip };
  const reads = cardsByLabel(scope, match);
  const isBare = isOne && reads.length + cards.length === 0;
  if (isBare) return { reads: [{ order: readCard(scope, match), node: root }], isCut: runs.isCut };
  return { reads: reads.length > 0 ? reads : cards, isCut: runs.isCut };
}
