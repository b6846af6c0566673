// What a taught page adds to a page that is known, or is by itself.
import { PERSON_FIELDS } from '../../knowledge/console-fields.ts';
import type { PersonField, TeachableField } from '../../knowledge/console-fields.ts';
import type { TaughtField, TaughtMessages, TaughtPage } from '../../knowledge/console-definition.ts';
import { pickOf } from './definition-patterns.ts';
import { GENERIC_FIELDS } from './generic-words.ts';
import { ORDER_FIELDS } from './site.ts';
import type { ConversationRule, FieldRule, MessageRule, OrderField, OrderRule, Pick, SitePage } from './site.ts';

/** How the reading's name of an order's field differs from the field's own. */
function teachable(field: OrderField): TeachableField {
  if (field === 'number') return 'orderNumber';
  return field === 'state' ? 'orderState' : field;
}

function isSilent(field: TaughtField | undefined): boolean {
  return !field || (field.picks.length === 0 && field.labels.length === 0 && !field.instead);
}

/** Behind the console's own selectors and labels, or in their place. */
function fieldRule(own: FieldRule | undefined, field: TaughtField): FieldRule {
  const base = field.instead || !own ? {} : own;
  const labels = [...(base.labels === undefined ? [] : [base.labels]), ...field.labels].join('|');
  const taught = [...(base.taught ?? []), ...field.picks.map(pickOf)];
  return { ...base, ...(labels === '' ? {} : { labels }), ...(taught.length > 0 ? { taught } : {}) };
}

function peopleOf({ fields }: TaughtPage, own: Partial<SitePage>): Partial<Record<PersonField, FieldRule>> {
  return Object.fromEntries(
    PERSON_FIELDS.flatMap((name) => {
      const field = fields[name];
      const rule = isSilent(field) || !field ? own[name] : fieldRule(own[name], field);
      return rule ? [[name, rule]] : [];
    }),
  );
}

function orderFields({ fields }: TaughtPage, own: OrderRule['fields'] = {}): OrderRule['fields'] {
  const rules = { ...own };
  for (const name of ORDER_FIELDS) {
    const field = fields[teachable(name)];
    if (field && !isSilent(field)) rules[name] = fieldRule(rules[name], field);
  }
  return rules;
}

/** Labels of people are looked for where the order's are: nowhere else is a walk over the page's texts paid for. */
function besideOrder({ fields }: TaughtPage): OrderRule['fields'] {
  return Object.fromEntries(
    PERSON_FIELDS.flatMap((name) => {
      const labels = fields[name]?.labels ?? [];
      return labels.length > 0 ? [[name, { labels: labels.join('|') }]] : [];
    }),
  );
}

function ordersOf(page: TaughtPage, own: OrderRule | undefined): OrderRule | undefined {
  const fields = orderFields(page, own?.fields);
  const card = page.orderCard ?? own?.card;
  if (Object.keys(fields).length === 0 && card === undefined) return own;
  return { ...own, ...(card === undefined ? {} : { card }), fields: { ...fields, ...besideOrder(page) } };
}

function messageRule({ list, row, buyer, seller, text, idAttr }: TaughtMessages): MessageRule {
  return {
    list,
    row,
    sides: [
      [buyer, 'buyer'],
      [seller, 'seller'],
    ],
    text,
    id: idAttr ?? '',
  };
}

/** The whole of it: which part of an address names the conversation nobody showed. */
const ADDRESS: Pick = { address: /.+/su };

const same = (one: Pick, other: Pick) => JSON.stringify(one) === JSON.stringify(other);

/** A part of the key that stands on a person's own selectors follows what was taught of that person. */
function partWith(part: readonly Pick[], page: TaughtPage, own: Partial<SitePage>): readonly Pick[] {
  let picks = part;
  for (const name of ['buyerName', 'buyerId'] as const) {
    const [field, ownPicks = []] = [page.fields[name], own[name]?.picks];
    const isAbout = ownPicks.some((pick) => part.some((each) => same(each, pick)));
    if (!field || !isAbout) continue;
    const kept = field.instead ? picks.filter((pick) => !ownPicks.some((each) => same(each, pick))) : picks;
    picks = [...kept, ...field.picks.map(pickOf)];
  }
  return picks;
}

/** Alternatives for each part that is known; what was taught beyond them has to be there as well. */
function amendedConversation(page: TaughtPage, own: Partial<SitePage>, rule: ConversationRule): ConversationRule {
  const taught = page.conversation?.map(pickOf);
  const address = page.addressNamesConversation ? [[ADDRESS]] : [];
  if (!taught) return { ...rule, parts: [...rule.parts.map((part) => partWith(part, page, own)), ...address] };
  const parts = rule.parts.map((part, index) => {
    const further = taught[Math.min(index, taught.length - 1)];
    return further ? [...part, further] : part;
  });
  return { ...rule, parts: [...parts, ...taught.slice(parts.length).map((pick) => [pick]), ...address] };
}

function conversationOf(page: TaughtPage, own: Partial<SitePage>): ConversationRule | undefined {
  if (own.conversation) return amendedConversation(page, own, own.conversation);
  const { buyerName, buyerId } = page.fields;
  const people = [buyerName, buyerId].flatMap((field) => (field && field.picks.length > 0 ? [field.picks] : []));
  // Both must be there: of two buyers with one masked name, the id tells which.
  const named = page.conversation?.map((pick) => [pick]) ?? people;
  const parts = [...named.map((picks) => picks.map(pickOf)), ...(page.addressNamesConversation ? [[ADDRESS]] : [])];
  return parts.length > 0 ? { parts } : undefined;
}

/** Behind the console's own, or, where a person said so, in their place: of two reply boxes none is written into. */
function withTaught<T>(
  { instead }: TaughtPage,
  target: 'messages' | 'composer',
  own: readonly T[] = [],
  taught: readonly T[] = [],
): readonly T[] {
  return instead.includes(target) && taught.length > 0 ? taught : [...own, ...taught];
}

/** Selectors that lead into a frame cannot stand in a list, and what is in a frame is not walked over anyway. */
function skipOf({ messages, composer = [] }: TaughtPage): string | undefined {
  const written = [...(messages ? [messages.list] : []), ...composer].filter((select) => !select.includes(' >>> '));
  return written.length > 0 ? written.join(', ') : undefined;
}

/** A path into a frame takes no second selector behind a comma (site.ts). */
function skipWith(own: string | undefined, page: TaughtPage): string | undefined {
  const taught = skipOf(page);
  if (own === undefined || taught === undefined) return own ?? taught;
  return own.includes(' >>> ') ? own : `${own}, ${taught}`;
}

/** Everything that the console is known by stays; what was taught stands behind it. */
export function amendPage(own: SitePage, page: TaughtPage): SitePage {
  const conversation = conversationOf(page, own);
  const orders = ordersOf(page, own.orders);
  const messages = withTaught(page, 'messages', own.messages, page.messages && [messageRule(page.messages)]);
  const composer = withTaught(page, 'composer', own.composer, page.composer);
  const skip = skipWith(own.skip, page);
  return {
    ...own,
    ...peopleOf(page, own),
    watch: [...own.watch, ...(page.messages ? [{ select: page.messages.list }] : [])],
    ...(conversation && { conversation }),
    ...(orders && { orders }),
    ...(messages.length > 0 && { messages }),
    ...(composer.length > 0 && { composer }),
    ...(skip !== undefined && { skip }),
  };
}

/** Read by what was taught and, for all else of an order, by the words that consoles share. */
export function standingPage(page: TaughtPage): SitePage {
  // A field that was shown is read where it was shown: common words might stand elsewhere for something else.
  const untaught = ORDER_FIELDS.filter((name) => isSilent(page.fields[teachable(name)]));
  const generic = Object.fromEntries(untaught.flatMap((name) => [[name, GENERIC_FIELDS[name]]]));
  const own: SitePage = {
    kind: page.kind,
    paths: page.paths,
    confidence: 'taught',
    watch: [],
    orders: { fields: generic },
  };
  return amendPage(own, page);
}
