// What the list and the details say of a console.
import type { ConsoleEntry } from '../../../lib/knowledge/console-entry.ts';
import type { Tone } from '../../shared/Chip.tsx';
import { basisWords } from '../../shared/basis-words.ts';
import { keyOf } from '../../shared/messages.ts';
import type { Text } from '../../shared/messages.ts';

export function nameOf({ title, marketplace }: ConsoleEntry, text: Text): string {
  return title === '' ? text(keyOf('marketplace', marketplace)) : title;
}

export function pagesOf({ pages }: ConsoleEntry, text: Text): string {
  const kinds = [...new Set(pages.map(({ kind }) => kind))];
  return kinds.map((kind) => text(keyOf('page', kind))).join(text('sidebar_listComma'));
}

/** Pages of one console may rest on different things; each is said once. */
export function basesOf({ pages }: ConsoleEntry, text: Text): string[] {
  return [...new Set(pages.map(({ confidence }) => basisWords(confidence, text)))];
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

/** `day`: a point in time in ms as a day. */
export function stateOf(entry: ConsoleEntry, text: Text, day: (ms: number) => string): StateWords {
  if (entry.state === 'off') return { words: text('console_state_off'), tone: 'plain' };
  if (entry.state === 'replaced') return { words: text('console_state_replaced'), tone: 'plain' };
  if (entry.state === 'waiting') return { words: text('console_state_waiting'), tone: 'info' };
  if (entry.state === 'no-permission') return { words: text('console_state_no_permission'), tone: 'soon' };
  if (entry.definition?.off) return { words: text('console_state_switches_off'), tone: 'plain' };
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
