// What the list and the details say of a console.
import type { ConsoleEntry } from '../../../lib/knowledge/console-entry.ts';
import type { Tone } from '../../shared/Chip.tsx';
import { shortBasis } from '../../shared/basis-words.ts';
import { keyOf } from '../../shared/messages.ts';
import type { MessageKey, Text } from '../../shared/messages.ts';

export function nameOf({ title, marketplace }: ConsoleEntry, text: Text): string {
  return title === '' ? text(keyOf('marketplace', marketplace)) : title;
}

export function pagesOf({ pages }: ConsoleEntry, text: Text): string {
  const kinds = [...new Set(pages.map(({ kind }) => kind))];
  return kinds.map((kind) => text(keyOf('page', kind))).join(text('sidebar_listComma'));
}

/** Pages of one console may rest on different things; each is said once. */
export function basesOf({ pages }: ConsoleEntry, text: Text): string {
  return [...new Set(pages.map(({ confidence }) => shortBasis(confidence, text)))].join(text('sidebar_listComma'));
}

export function missedFields({ health }: ConsoleEntry) {
  return health.flatMap(({ pageKind, fields }) =>
    fields.filter(({ state }) => state === 'missing').map((field) => ({ pageKind, ...field })),
  );
}

export interface StateWords {
  readonly words: string;
  readonly tone: Tone;
}

/** States in which nothing is read; what was read before says nothing then. */
const AT_REST: Readonly<Partial<Record<ConsoleEntry['state'], readonly [MessageKey, Tone]>>> = {
  off: ['console_state_off', 'plain'],
  replaced: ['console_state_replaced', 'plain'],
  waiting: ['console_state_waiting', 'info'],
  'no-permission': ['console_state_no_permission', 'soon'],
};

/** `day`: a point in time in ms as a day. */
export function stateOf(entry: ConsoleEntry, text: Text, day: (ms: number) => string): StateWords {
  const [atRest, restTone = 'plain'] = AT_REST[entry.state] ?? [];
  if (atRest) return { words: text(atRest), tone: restTone };
  if (entry.definition?.off) return { words: text('console_state_switches_off'), tone: 'plain' };
  // What adds to a console is seen as that console.
  if (entry.definition?.amends !== undefined) return { words: text('console_state_amends'), tone: 'good' };
  const missed = missedFields(entry);
  if (missed.length > 0) {
    const since = Math.min(...missed.map(({ sinceMs }) => sinceMs));
    return { words: text('console_state_missing', missed.length, day(since)), tone: 'soon' };
  }
  if (entry.health.length === 0) return { words: text('console_state_unseen'), tone: 'plain' };
  return { words: text('console_state_read'), tone: 'good' };
}

/** Names a row: of one id a feed and this machine may each have a version. */
export function keyOfEntry({ origin, id }: ConsoleEntry): string {
  return `${origin}/${id}`;
}

/** A link may give the id alone: then the first that has it. */
export function findEntry(consoles: readonly ConsoleEntry[], item: string): ConsoleEntry | undefined {
  return consoles.find((entry) => keyOfEntry(entry) === item) ?? consoles.find(({ id }) => id === item);
}
