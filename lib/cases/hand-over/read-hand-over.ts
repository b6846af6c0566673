// Reads a hand-over that came as a file: whole or not at all. Whoever made it, and whoever edited
// it by hand, it has to add up before anything of it is shown or stored.
import { applyEvent } from '../derive-case.ts';
import type { Applied } from '../derive-case.ts';
import type { Case } from '../case.ts';
import { customerKey } from '../customer/customer.ts';
import { HAND_OVER_FORMAT, HAND_OVER_LIMITS, HAND_OVER_VERSION, handOverSchema } from './hand-over.ts';
import type { HandedCase, HandOver } from './hand-over.ts';

/** `other`: JSON, but no hand-over; `newer`: of a version that this one does not know. */
export type HandOverProblem = 'too-large' | 'not-json' | 'other' | 'newer' | 'broken';

export type HandOverRead =
  | { readonly ok: true; readonly handOver: HandOver }
  | {
      readonly ok: false;
      readonly problem: HandOverProblem;
      /** Of a broken one: where, by the names of the file. */
      readonly at: string;
    };

const no = (problem: HandOverProblem, at = ''): HandOverRead => ({ ok: false, problem, at });

export function readHandOver(text: string): HandOverRead {
  if (text.length > HAND_OVER_LIMITS.fileChars) return no('too-large');
  const json = parseJson(text);
  if (!json.ok) return no('not-json');
  const { format, formatVersion } = (json.value ?? {}) as { format?: unknown; formatVersion?: unknown };
  if (format !== HAND_OVER_FORMAT) return no('other');
  if (typeof formatVersion === 'number' && formatVersion > HAND_OVER_VERSION) return no('newer');
  const parsed = handOverSchema.safeParse(json.value);
  if (!parsed.success) return no('broken', parsed.error.issues[0]?.path.join('.'));
  const fault = faultIn(parsed.data);
  return fault === null ? { ok: true, handOver: parsed.data } : no('broken', fault);
}

function parseJson(text: string): { readonly ok: true; readonly value: unknown } | { readonly ok: false } {
  try {
    return { ok: true, value: JSON.parse(text.replace(/^\ufeff/u, '')) };
  } catch {
    // The parser's own words name a column of a line that nobody sees.
    return { ok: false };
  }
}

/** What the schema cannot say: ids that occur twice, events of another case, a log that does not add up. */
function faultIn({ cases, customers }: HandOver): string | null {
  const [caseIds, eventIds] = [new Set<string>(), new Set<string>()];
  for (const [index, each] of cases.entries()) {
    const path = `cases.${index}`;
    if (caseIds.has(each.caseId)) return `${path}.caseId`;
    caseIds.add(each.caseId);
    for (const { eventId } of each.events) {
      if (eventIds.has(eventId)) return `${path}.events`;
      eventIds.add(eventId);
    }
    if (handedCase(each) === null) return `${path}.events`;
  }
  if (eventIds.size > HAND_OVER_LIMITS.events) return 'cases';
  const strange = customers.findIndex((customer) => customer.key !== customerKey(customer));
  return strange < 0 ? null : `customers.${strange}.key`;
}

/** The case as the file's log adds up to it; null where it does not. */
export function handedCase({ caseId, caseNumber, events }: HandedCase): Case | null {
  let item: Case | null = null;
  for (const event of events) {
    const applied: Applied | null = event.caseId === caseId ? applyEvent(item, { event, caseNumber }) : null;
    if (!applied?.ok) return null;
    item = applied.case;
  }
  return item;
}
