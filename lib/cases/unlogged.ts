// What was done for an order and belongs into its case, kept until a case has it: steps
// are walked before anybody logs one, and after that the worker may be asleep.
//
// Whether an entry was written is known in one place, the case log itself: an entry keeps
// the id of its event, and is written when that id is in the log, in a case that stands.
// No mark beside it can be lost or be ahead of the truth, so a reload, a second tab and a
// retry may all send the same entry; the log stores an id once. A case that was undone
// stands no more: what it got is due again, under an id that everybody derives alike.
import { caseEventSchema } from './case-event.ts';
import type { CaseEvent } from './case-event.ts';
import type { z } from '../knowledge/zod.ts';

/** More than any order sees; what goes first beyond it is what was written already. */
export const MOST_UNLOGGED = 300;

/** An event that does not know its case yet. */
export const unloggedSchema = caseEventSchema.omit({ caseId: true });
export type Unlogged = z.infer<typeof unloggedSchema>;

/** What the log has under an event's id; null: nothing. */
export type LoggedUnder = (eventId: string) => Promise<{ readonly caseId: string; readonly undone: boolean } | null>;

/** Whoever sends it, from whichever tab, sends the same. */
export function eventFor(caseId: string, entry: Unlogged): CaseEvent {
  return { ...entry, caseId };
}

/** Those of which no standing case has the event, in their order, under the id that they have to be sent with. */
export async function stillUnlogged(entries: readonly Unlogged[], loggedUnder: LoggedUnder): Promise<Unlogged[]> {
  const due: Unlogged[] = [];
  for (const [index, entry] of entries.entries()) {
    if (isOvertaken(entry, entries.slice(index + 1))) continue;
    const eventId = await dueId(entry.eventId, loggedUnder);
    if (eventId !== null) due.push({ ...entry, eventId });
  }
  return due;
}

/** Said otherwise since, by this tab or another. A step is never overtaken: it was walked. */
function isOvertaken({ change }: Unlogged, later: readonly Unlogged[]): boolean {
  if (change.type !== 'filled') return false;
  const again = later.flatMap((entry) => (entry.change.type === 'filled' ? Object.keys(entry.change.fields) : []));
  return Object.keys(change.fields).every((field) => again.includes(field));
}

/** So many cases of one order are not undone; a log that says so must not keep the worker busy. */
const MOST_UNDONE = 20;

/** Null: it is in a case that stands. */
async function dueId(eventId: string, loggedUnder: LoggedUnder): Promise<string | null> {
  let id = eventId;
  for (let undone = 0; undone < MOST_UNDONE; undone += 1) {
    const logged = await loggedUnder(id);
    if (!logged) return id;
    if (!logged.undone) return null;
    id = idAfterUndo(id, logged.caseId);
  }
  return null;
}

/** Two tabs may each know entries that the other does not: none is lost, none is there twice. */
export function withUnlogged(known: readonly Unlogged[], added: readonly Unlogged[]): Unlogged[] {
  const ids = new Set(known.map(({ eventId }) => eventId));
  return [...known, ...added.filter(({ eventId }) => !ids.has(eventId))];
}

/** The newest, at most `MOST_UNLOGGED`; of those that are too many the written ones go first. */
export async function boundedUnlogged(entries: readonly Unlogged[], loggedUnder: LoggedUnder): Promise<Unlogged[]> {
  if (entries.length <= MOST_UNLOGGED) return [...entries];
  const kept: Unlogged[] = [];
  for (const entry of entries) if ((await dueId(entry.eventId, loggedUnder)) !== null) kept.push(entry);
  return kept.slice(-MOST_UNLOGGED);
}

/**
 * The one random id laid over the other: as good as random, and the same wherever it is
 * made. Version 8 of RFC 9562, so that it can never be an id that was drawn.
 */
function idAfterUndo(eventId: string, caseId: string): string {
  const digits = [...caseId].map((digit, at) => {
    if (digit === '-') return digit;
    return (Number.parseInt(digit, 16) ^ Number.parseInt(eventId.charAt(at), 16)).toString(16);
  });
  digits[14] = '8';
  digits[19] = '89ab'.charAt(Number.parseInt(digits[19] ?? '0', 16) & 3);
  return digits.join('');
}
