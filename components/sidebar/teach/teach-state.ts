// Everything the panel knows, changed by what the person does and by what the page says. Pure.
import type { PageKind } from '../../../lib/knowledge/console-fields.ts';
import type { FromPick, PickRefusal, PickTarget, Problem } from '../../../lib/console/pick/pick-messages.ts';
import type { PageReading } from '../../../lib/console/reading.ts';
import type { Marketplace, OrderState } from '../../../lib/knowledge/terms.ts';
import { fieldState, lacking } from './field-state.ts';
import { noted, NO_SWITCHES } from './address-names.ts';
import type { Switches } from './address-names.ts';
import { isInstead, isTaught, startDraft, withAddress, withPicked, without, withState } from './teach-draft.ts';
import type { Draft, Known, Place } from './teach-draft.ts';

export interface Picking {
  readonly target: PickTarget;
  readonly step: 1 | 2;
  /** Another one each time, so that picking the same again is news to the page. */
  readonly turn: number;
}

export interface TeachState {
  readonly place: Place | null;
  readonly known: Known | null;
  readonly kind: PageKind;
  /** Null until place and known are there. */
  readonly draft: Draft | null;
  readonly picking: Picking | null;
  readonly refused: PickRefusal | null;
  /** The page's script is gone: nothing can be picked now. */
  readonly gone: boolean;
  /** The field that was shown last: of it the ways are offered. */
  readonly latest: PickTarget | null;
  readonly reading: PageReading | null;
  /** Path, query and hash, as of `reading`. */
  readonly address: string;
  /** What the address did while the agent went from one conversation to another. */
  readonly switches: Switches;
  readonly problems: readonly Problem[];
  /** Of the last conversations, newest first. */
  readonly readings: readonly PageReading[];
  /** What was asked for when the panel was opened, until it can be begun with. */
  readonly wanted: PickTarget | null;
}

export type TeachAction =
  | { readonly type: 'known'; readonly known: Known }
  | { readonly type: 'page'; readonly message: FromPick }
  | { readonly type: 'kind'; readonly kind: PageKind }
  | { readonly type: 'title'; readonly title: string }
  | { readonly type: 'marketplace'; readonly marketplace: Marketplace }
  | { readonly type: 'pick'; readonly target: PickTarget | null }
  | { readonly type: 'way'; readonly target: PickTarget; readonly way: number }
  | { readonly type: 'address'; readonly names: boolean }
  /** Reading and address stood as they are for a while. */
  | { readonly type: 'stood' }
  | { readonly type: 'forget'; readonly target: PickTarget }
  | { readonly type: 'state'; readonly word: string; readonly state: OrderState };

export const READINGS = 3;

export function startState(kind: PageKind, wanted: PickTarget | null): TeachState {
  return {
    place: null,
    known: null,
    kind,
    draft: null,
    picking: null,
    refused: null,
    gone: false,
    latest: null,
    reading: null,
    address: '',
    switches: NO_SWITCHES,
    problems: [],
    readings: [],
    wanted,
  };
}

function pick(state: TeachState, target: PickTarget | null): TeachState {
  const turn = (state.picking?.turn ?? 0) + 1;
  return { ...state, refused: null, picking: target === null ? null : { target, step: 1, turn } };
}

/** As soon as all is there: the draft, and what was asked for at the start. */
function begun(state: TeachState): TeachState {
  const { place, known, draft, kind, wanted } = state;
  if (!place || !known || draft) return state;
  const begin = { ...state, draft: startDraft(known, place, kind), wanted: null };
  return wanted === null ? begin : pick(begin, wanted);
}

/** What the console says of itself is wrong there, or ambiguous: only what was shown counts. */
function isWrong(draft: Draft, reading: PageReading | null, target: PickTarget): boolean {
  const before = fieldState(draft, reading, target);
  if (before.state === 'places') return true;
  return before.state === 'read' && (!before.isTaught || isInstead(draft, target));
}

function picked(state: TeachState, { target, picked: taken }: Extract<FromPick, { type: 'picked' }>): TeachState {
  if (!state.draft) return state;
  const { reading } = state;
  const draft = withPicked(state.draft, target, taken, { instead: isWrong(state.draft, reading, target) });
  // On to the next that is needed, unless one field of a known console was repaired; what was
  // just shown will be read in a moment.
  const next = lacking(draft, reading).find((each) => !isTaught(draft, each)) ?? null;
  return pick({ ...state, draft, latest: target }, state.known?.builtIn ? null : next);
}

const keyOf = ({ conversationKey, orders, buyerName }: PageReading): string =>
  [conversationKey, conversationKey === null ? orders[0]?.number?.value : '', buyerName?.value].join('|');

/** Whose it is does not show yet: no line to compare others with. */
function isNobodys({ pageKind, conversationKey, orders }: PageReading): boolean {
  return pageKind === 'chat' || pageKind === 'compose' ? conversationKey === null : orders.length === 0;
}

function sampled(state: TeachState, message: Extract<FromPick, { type: 'sampled' }>): TeachState {
  const { reading, problems, address } = message;
  const next = { ...state, reading, problems, address, gone: false };
  if (!reading || isNobodys(reading)) return next;
  const [newest, ...older] = state.readings;
  const others = newest && keyOf(newest) === keyOf(reading) ? older : state.readings;
  return { ...next, readings: [reading, ...others].slice(0, READINGS) };
}

function heard(state: TeachState, message: FromPick): TeachState {
  if (message.type === 'here') return begun({ ...state, place: message, gone: false });
  if (message.type === 'picked') return picked(state, message);
  if (message.type === 'sampled') return sampled(state, message);
  if (message.type === 'refused') return { ...state, refused: message.reason, ...stepBack(state, message.reason) };
  if (message.type === 'ended') return pick(state, null);
  if (message.type === 'gone') return { ...pick(state, null), gone: true };
  return state.picking ? { ...state, refused: null, picking: { ...state.picking, step: 2 } } : state;
}

/** The second click found the first one's element gone: it begins anew. */
function stepBack({ picking }: TeachState, reason: PickRefusal): Partial<TeachState> {
  return picking && reason === 'changed' ? { picking: { ...picking } } : {};
}

function drafted(state: TeachState, change: (draft: Draft) => Draft): TeachState {
  return state.draft ? { ...state, draft: change(state.draft) } : state;
}

function way(draft: Draft, target: PickTarget, index: number): Draft {
  const chosen = draft.chosen[target];
  return chosen ? withPicked(draft, target, chosen.picked, { way: index, instead: isInstead(draft, target) }) : draft;
}

function ofKind(state: TeachState, kind: PageKind): TeachState {
  const { known, place } = state;
  const begin = { ...pick(state, null), kind, readings: [], reading: null, switches: NO_SWITCHES };
  return known && place ? { ...begin, draft: startDraft(known, place, kind) } : begin;
}

function stood(state: TeachState): TeachState {
  const { reading, switches, address } = state;
  return reading ? { ...state, switches: noted(switches, reading, address) } : state;
}

export function teach(state: TeachState, action: TeachAction): TeachState {
  if (action.type === 'known') return begun({ ...state, known: action.known });
  if (action.type === 'page') return heard(state, action.message);
  if (action.type === 'kind') return ofKind(state, action.kind);
  if (action.type === 'pick') return pick(state, action.target);
  if (action.type === 'stood') return stood(state);
  return drafted(state, (draft) => changed(draft, action));
}

type DraftAction = Extract<TeachAction, { type: 'title' | 'marketplace' | 'way' | 'address' | 'forget' | 'state' }>;

function changed(draft: Draft, action: DraftAction): Draft {
  if (action.type === 'title') return { ...draft, title: action.title };
  if (action.type === 'marketplace') return { ...draft, marketplace: action.marketplace };
  if (action.type === 'way') return way(draft, action.target, action.way);
  if (action.type === 'address') return withAddress(draft, action.names);
  if (action.type === 'forget') return without(draft, action.target);
  return withState(draft, action.word, action.state);
}
