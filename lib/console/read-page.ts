// One look at a console page → plain data. No effects: nothing is written, focused,
// observed or kept. Bounded: what is visited does not grow with the page.
import { findComposer } from './find-composer.ts';
import type { RawReading } from './raw-reading.ts';
import { readConversation } from './read-conversation.ts';
import { readFields } from './read-field.ts';
import { readMessages } from './read-messages.ts';
import { numbersIn, readOrders } from './read-orders.ts';
import type { Orders } from './read-orders.ts';
import type { Found } from './reading.ts';
import type { SiteMatch } from './sites/site.ts';
import { NO_RUNS } from './text-runs.ts';

/** A reading, and the orders as they were found, of which a later look may make use. */
export interface Look {
  readonly reading: RawReading;
  readonly orders: Orders;
  readonly box: HTMLElement | null;
}

/** What is left of a console when the tab went to a page that is not read. */
export function emptyReading({ site, page, locale }: SiteMatch): RawReading {
  return {
    siteId: site.id,
    marketplace: site.marketplace,
    pageKind: page.kind,
    confidence: page.confidence,
    locale,
    conversationKey: null,
    people: {},
    messages: 'absent',
    composer: 'absent',
    hasComposer: false,
    orders: null,
    urlNumber: null,
    isCut: false,
  };
}

/** By selectors; beside a label they are looked for with the order (taught-page.ts), where there is a walk anyway. */
function readPeople(document: Document, { page }: SiteMatch): RawReading['people'] {
  const { buyerName, buyerId, shop } = page;
  return readFields({ root: document, runs: NO_RUNS, skip: [] }, { buyerName, buyerId, shop });
}

function numberInUrl(match: SiteMatch, url: string): Found<string> | null {
  const where = match.page.orders?.address;
  // Path and query: behind the hash may stand what a page makes up.
  const named = where?.exec(url.replace(/#.*/su, ''))?.[1];
  const [value] = numbersIn(match)(named ?? '', 'leaf');
  return value === undefined ? null : { value, how: 'url', by: 'url' };
}

const NO_ORDERS: Orders = { reads: [], isCut: false };

type Known = Pick<RawReading, 'conversationKey' | 'urlNumber'>;

function ordersNow(match: SiteMatch, document: Document, known: Known, before: Look | null): Orders {
  if (before?.reading.conversationKey === known.conversationKey) return before.orders;
  return match.page.orders ? readOrders(document, match, known.urlNumber !== null) : NO_ORDERS;
}

/** `before`: a look since which the part that shows the orders did not change; they are half of the work. */
export function lookAtPage(
  match: SiteMatch,
  document: Document,
  url = document.location?.href ?? '',
  before: Look | null = null,
): Look {
  const { site, page } = match;
  const { key } = readConversation(document, site.id, page.conversation);
  const known = { conversationKey: key, urlNumber: numberInUrl(match, url) };
  const orders = ordersNow(match, document, known, before);
  const { state, box } = findComposer(document, page);
  const reading: RawReading = {
    ...emptyReading(match),
    ...known,
    people: readPeople(document, match),
    messages: page.messages ? readMessages(document, page.messages) : [],
    composer: state,
    hasComposer: page.composer !== undefined,
    orders: page.orders ? orders.reads.map(({ order }) => order) : null,
    isCut: orders.isCut,
  };
  return { reading, orders, box };
}
