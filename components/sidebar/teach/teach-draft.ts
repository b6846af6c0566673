// A definition while it is being taught. Pure: what was picked goes in, what would be saved comes out.
import { TEACHABLE_FIELDS } from '../../../lib/knowledge/console-fields.ts';
import type { PageKind, TeachableField } from '../../../lib/knowledge/console-fields.ts';
import { CONSOLE_FORMAT_VERSION } from '../../../lib/knowledge/console-definition.ts';
import type { ConsoleDefinition, TaughtField, TaughtPage } from '../../../lib/knowledge/console-definition.ts';
import type { Picked, PickTarget } from '../../../lib/console/pick/pick-messages.ts';
import type { Marketplace, OrderState } from '../../../lib/knowledge/terms.ts';

export interface Place {
  readonly host: string;
  readonly path: string;
  readonly title: string;
}

/** What is known of the console on this host before anything is taught. */
export interface Known {
  readonly definition: ConsoleDefinition | null;
  readonly builtIn: { readonly id: string; readonly marketplace: Marketplace } | null;
}

type Page = Omit<TaughtPage, 'kind' | 'paths'>;

export interface Draft {
  readonly kind: PageKind;
  readonly title: string;
  readonly marketplace: Marketplace;
  readonly page: Page;
  /** Of the whole definition; the kind and the page go into it at the end. */
  readonly rest: Pick<ConsoleDefinition, 'orderNumber' | 'states'>;
  /** Whether the address is a part of what names the conversation; `proposed`: nobody has said yet. */
  readonly address: 'proposed' | 'names' | 'does-not';
  /** The agent said so here, not earlier. */
  readonly saysAddress: boolean;
  /** What was picked here, newest way first chosen. */
  readonly chosen: Readonly<Partial<Record<PickTarget, { readonly picked: Picked; readonly way: number }>>>;
}

const EMPTY_PAGE: Page = { fields: {}, addressNamesConversation: false, instead: [] };

/** The part of a path that stays: numbers and tokens name one order or one chat. */
export function lastingPath(path: string): string {
  const parts = path.split('/');
  const at = parts.findIndex((part) => /\d{3}|^\d+$|^[0-9a-f-]{16,}$/iu.test(part));
  const kept = at < 0 ? path : `${parts.slice(0, at).join('/')}/`;
  return /^\/[^\s?#]{0,200}$/u.test(kept) ? kept : '/';
}

function samePage({ kind, paths }: TaughtPage, wanted: PageKind, path: string): boolean {
  return kind === wanted && paths.some((own) => path.startsWith(own));
}

function pageOf(page: TaughtPage | undefined): Page {
  if (!page) return EMPTY_PAGE;
  const { fields, orderCard, messages, composer, conversation, addressNamesConversation, instead } = page;
  return { fields, orderCard, messages, composer, conversation, addressNamesConversation, instead };
}

const titleOf = ({ title, host }: Place): string => (title.trim() || host).slice(0, 60);

export function startDraft({ definition, builtIn }: Known, place: Place, kind: PageKind): Draft {
  const { title, marketplace, orderNumber, states } = definition ?? {
    title: titleOf(place),
    marketplace: builtIn?.marketplace ?? 'other',
    orderNumber: undefined,
    states: {},
  };
  const before = definition?.pages.find((each) => samePage(each, kind, place.path));
  return {
    kind,
    title,
    marketplace,
    page: pageOf(before),
    rest: { orderNumber, states },
    address: before ? addressOf(before.addressNamesConversation) : 'proposed',
    saysAddress: false,
    chosen: {},
  };
}

const addressOf = (names: boolean) => (names ? 'names' : 'does-not');

export function withAddress(draft: Draft, names: boolean): Draft {
  return { ...draft, address: addressOf(names), saysAddress: true };
}

export function namedByAddress(draft: Draft, names: boolean): Draft {
  return { ...draft, page: { ...draft.page, addressNamesConversation: names } };
}

const isField = (target: PickTarget): target is TeachableField =>
  (TEACHABLE_FIELDS as readonly PickTarget[]).includes(target);

function fieldOf(picked: Picked & { kind: 'field' }, way: number, instead: boolean): TaughtField {
  const pick = picked.ways[way]?.pick;
  return { picks: pick ? [pick] : [], labels: picked.label === null ? [] : [picked.label], instead };
}

interface HowPicked {
  readonly way?: number;
  /** What the console says of itself is wrong there, not only missing. */
  readonly instead?: boolean;
}

type Part = Page['instead'][number];

const isPart = (target: PickTarget): target is Part => target === 'messages' || target === 'composer';

/** Whether only what was taught of it counts. */
export function isInstead({ page }: Draft, target: PickTarget): boolean {
  if (isPart(target)) return page.instead.includes(target);
  return isField(target) && page.fields[target]?.instead === true;
}

function insteadWith({ instead }: Page, target: PickTarget, only: boolean): Page['instead'] {
  const others = instead.filter((part) => part !== target);
  return only && isPart(target) ? [...others, target] : others;
}

function pageWith(before: Page, target: PickTarget, picked: Picked, { way = 0, instead = false }: HowPicked): Page {
  const page = { ...before, instead: insteadWith(before, target, instead) };
  if (picked.kind === 'messages') return { ...page, messages: picked.messages };
  if (picked.kind === 'card') return { ...page, orderCard: picked.select };
  if (picked.kind === 'composer') {
    const select = picked.ways[way]?.pick.select;
    return select === undefined ? page : { ...page, composer: [select] };
  }
  return isField(target) ? { ...page, fields: { ...page.fields, [target]: fieldOf(picked, way, instead) } } : page;
}

export function withPicked(draft: Draft, target: PickTarget, picked: Picked, how: HowPicked = {}): Draft {
  const shape = picked.kind === 'field' && target === 'orderNumber' ? picked.shape : null;
  return {
    ...draft,
    page: pageWith(draft.page, target, picked, how),
    rest: shape ? { ...draft.rest, orderNumber: shape } : draft.rest,
    chosen: { ...draft.chosen, [target]: { picked, way: how.way ?? 0 } },
  };
}

export function isTaught({ page }: Draft, target: PickTarget): boolean {
  if (target === 'messages') return page.messages !== undefined;
  if (target === 'composer') return page.composer !== undefined;
  if (target === 'card') return page.orderCard !== undefined;
  return page.fields[target] !== undefined;
}

export function without(draft: Draft, target: PickTarget): Draft {
  const { messages, composer, orderCard, fields, ...page } = draft.page;
  const chosen = Object.fromEntries(Object.entries(draft.chosen).filter(([name]) => name !== target));
  const kept = Object.fromEntries(Object.entries(fields).filter(([name]) => name !== target));
  return {
    ...draft,
    chosen,
    page: {
      ...page,
      instead: insteadWith(draft.page, target, false),
      fields: kept,
      ...(messages && target !== 'messages' ? { messages } : {}),
      ...(composer && target !== 'composer' ? { composer } : {}),
      ...(orderCard !== undefined && target !== 'card' ? { orderCard } : {}),
    },
  };
}

/** A word of this console for one of the states that everything else knows. */
export function withState(draft: Draft, word: string, state: OrderState): Draft {
  const others = Object.entries(draft.rest.states).map(([name, words]) => [
    name,
    words?.filter((each) => each !== word),
  ]);
  const states: ConsoleDefinition['states'] = Object.fromEntries(others);
  return { ...draft, rest: { ...draft.rest, states: { ...states, [state]: [...(states[state] ?? []), word] } } };
}

/** As a definition's id may be: no more than 60 letters, digits, dots and hyphens. */
const idFor = (host: string): string => `taught-${host}`.slice(0, 60);

/** What was taught before; else nothing yet, of this host. */
function baseOf({ definition, builtIn }: Known, { marketplace }: Draft, { host }: Place): ConsoleDefinition {
  if (definition) return definition;
  return {
    id: idFor(host),
    formatVersion: CONSOLE_FORMAT_VERSION,
    version: 0,
    taughtAt: '',
    author: '',
    title: '',
    marketplace,
    hosts: [],
    ...(builtIn ? { amends: builtIn.id } : {}),
    off: false,
    states: {},
    pages: [],
  };
}

export interface Signed {
  readonly author: string;
  readonly now: Date;
}

export function definitionOf(draft: Draft, known: Known, place: Place, { author, now }: Signed): ConsoleDefinition {
  const base = baseOf(known, draft, place);
  const { kind, page, marketplace } = draft;
  const { orderNumber, states } = draft.rest;
  const before = base.pages.find((each) => samePage(each, kind, place.path));
  const paths = before?.paths ?? [lastingPath(place.path)];
  return {
    ...base,
    version: base.version + 1,
    taughtAt: now.toISOString(),
    author: author.slice(0, 60),
    title: (draft.title.trim() || place.host).slice(0, 60),
    marketplace,
    hosts: [...new Set([...base.hosts, place.host])],
    ...(orderNumber ? { orderNumber } : {}),
    states,
    pages: [...base.pages.filter((each) => each !== before), { kind, paths, ...page }],
  };
}
