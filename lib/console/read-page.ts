// One look at a console page → plain data. No effects: nothing is written, focused,
// observed or kept. Bounded: what is visited does not grow with the page.
import { findComposer } from './find-composer.ts';
import { readConversation } from './read-conversation.ts';
import { asText, readField } from './read-field.ts';
import type { Convert, Scope } from './read-field.ts';
import { readMessages } from './read-messages.ts';
import type { Messages } from './read-messages.ts';
import { readOrderPart } from './read-order-part.ts';
import type { Missing } from './read-order-part.ts';
import type { Found, MissingField, PageReading } from './reading.ts';
import type { FieldRule, SiteMatch } from './sites/site.ts';

const NO_RUNS = { list: [], isCut: false };

function names(document: Document, match: SiteMatch, missing: Missing) {
  const scope: Scope = { root: document, runs: NO_RUNS, skip: [] };
  const read = (field: 'buyerName' | 'buyerId' | 'shop'): Found<string> | null => {
    const rule: FieldRule | undefined = match.page[field];
    const result = readField(scope, rule, asText satisfies Convert<string>);
    if (result.found === null && rule) missing(field, result);
    return result.found;
  };
  return { buyerName: read('buyerName'), buyerId: read('buyerId'), shop: read('shop') };
}

export interface ReadOptions {
  /** The page's address; `document.location` unless given. */
  readonly url?: string;
}

/** A reading, and where on the page its orders stand. */
export interface Look {
  readonly reading: PageReading;
  readonly orderNode: Node | null;
}

function readTalk(
  document: Document,
  { page }: SiteMatch,
  missing: Missing,
): Pick<PageReading, 'messages' | 'composer'> {
  const chat: Messages = page.messages ? readMessages(document, page.messages) : { messages: [] };
  if (chat.messages === null) missing('messages', { found: null, reason: chat.reason });
  const composer = findComposer(document, page).state;
  if (page.composer && (composer === 'absent' || composer === 'ambiguous')) {
    missing('composer', { found: null, reason: composer });
  }
  return { messages: chat.messages ?? [], composer };
}

export function lookAtPage(match: SiteMatch, document: Document, options: ReadOptions = {}): Look {
  const list: MissingField[] = [];
  const missing: Missing = (field, { reason, candidates }) => {
    list.push(candidates && candidates.length > 0 ? { field, reason, candidates } : { field, reason });
  };
  const { site, page } = match;
  const people = names(document, match, missing);
  const talk = readTalk(document, match, missing);
  const url = options.url ?? document.location?.href ?? '';
  const { orderNode, ...orders } = readOrderPart(document, match, url, missing);
  const reading: PageReading = {
    siteId: site.id,
    marketplace: site.marketplace,
    pageKind: page.kind,
    conversationKey: readConversation(document, site.id, page.conversation).key,
    ...people,
    ...talk,
    ...orders,
    missing: list,
  };
  return { reading, orderNode };
}

export function readPage(match: SiteMatch, document: Document, options: ReadOptions = {}): PageReading {
  return lookAtPage(match, document, options).reading;
}
