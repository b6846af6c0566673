// What importing would do, row by row: nothing is ever overwritten.
// A row belongs to a case of the same order with the same problem on the same day; what
// either of the two does not say separates nothing.
import type { CaseEvent, CaseFields } from '../case-event.ts';
import type { Case } from '../case.ts';
import type { CaseStatus, Marketplace } from '../../knowledge/terms.ts';
import type { RowRead, RowRefusal, SaidRow } from './read-row.ts';

/**
 * `new`: opens a case; `adds`: fills what is empty in one; `conflict`: says something else than the case, which stays
 * as it is; `same`: nothing that is not there already; `refused`: see `reason`.
 */
export const VERDICTS = ['new', 'adds', 'conflict', 'same', 'refused'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface Judged {
  readonly rowNumber: number;
  readonly orderNumber: string;
  readonly verdict: Verdict;
  readonly reason?: RowRefusal;
  /** Fields of which the case says something else. */
  readonly differs?: readonly (keyof CaseFields)[];
  /** What is to be recorded. */
  readonly event?: CaseEvent;
}

/** What a row says that the case has not; for all rows the same. */
export interface ImportTerms {
  /** The file's name, for the history. */
  readonly from: string;
  /** For rows that say none. */
  readonly marketplace: Marketplace;
  readonly status: CaseStatus;
  /** Who imports, and when (ISO 8601). */
  readonly agentName: string;
  readonly workNumber: string;
  readonly at: string;
}

export interface Known {
  /** Every case, by order number: see `casesByOrder`. */
  readonly byOrder: ReadonlyMap<string, readonly Case[]>;
  /** Events of these rows that the log has already. */
  readonly imported: ReadonlySet<string>;
}

/** A case as the rows so far leave it; opened by one of them or there before. */
interface Standing {
  readonly caseId: string;
  readonly day: string;
  fields: Partial<CaseFields>;
}

/**
 * In steps, one for each row. Rows that fit more than one case are looked at again until nothing changes: a later row may
 * have told the two apart, and a second import of the sheet must not find more than this one.
 */
export function* judgeRows(rows: readonly RowRead[], known: Known, terms: ImportTerms): Generator<undefined, Judged[]> {
  const soFar: SoFar = { standing: new Map(), seen: new Set() };
  const judged: Judged[] = [];
  let unclear: { readonly row: SaidRow; readonly place: number }[] = [];
  for (const [place, read] of rows.entries()) {
    judged.push(read.ok ? judgeRow(read.row, soFar, known, terms) : refused(read));
    if (read.ok && isUnclear(judged[place])) unclear.push({ row: read.row, place });
    yield;
  }
  for (let before = Infinity; unclear.length < before && unclear.length > 0;) {
    before = unclear.length;
    for (const { row, place } of unclear) {
      judged[place] = placed(row, soFar, known, terms);
      yield;
    }
    unclear = unclear.filter(({ place }) => isUnclear(judged[place]));
  }
  return judged;
}

function isUnclear(judged: Judged | undefined): boolean {
  return judged?.reason === 'several-cases';
}

interface SoFar {
  readonly standing: Map<string, Standing[]>;
  readonly seen: Set<string>;
}

function refused({ rowNumber, orderNumber, reason }: Extract<RowRead, { ok: false }>): Judged {
  return { rowNumber, orderNumber, verdict: 'refused', reason };
}

function judgeRow(row: SaidRow, soFar: SoFar, known: Known, terms: ImportTerms): Judged {
  const isKnown = soFar.seen.has(row.eventId) || known.imported.has(row.eventId);
  soFar.seen.add(row.eventId);
  if (!isKnown) return placed(row, soFar, known, terms);
  return { rowNumber: row.rowNumber, orderNumber: row.fields.orderNumber, verdict: 'same' };
}

function placed(row: SaidRow, { standing }: SoFar, known: Known, terms: ImportTerms): Judged {
  const { orderNumber } = row.fields;
  const about = { rowNumber: row.rowNumber, orderNumber };
  const ofOrder = standing.get(orderNumber) ?? (known.byOrder.get(orderNumber) ?? []).map(standingCase);
  standing.set(orderNumber, ofOrder);
  const [match, other] = matches(row, ofOrder);
  if (match && other) return { ...about, verdict: 'refused', reason: 'several-cases' };
  if (match) return { ...about, ...joined(row, match, terms) };
  const day = dayOf(row.openedAt ?? terms.at);
  const { marketplace, status } = terms;
  ofOrder.push({ caseId: row.caseId, day, fields: { marketplace, status, category: '', ...row.fields } });
  return { ...about, verdict: 'new', event: eventOf(row, row.caseId, row.fields, terms) };
}

function standingCase(item: Case): Standing {
  return { caseId: item.caseId, day: dayOf(item.openedAt), fields: item };
}

/** Those that fit best; of several that fit alike one that has all of it already. */
function matches(row: SaidRow, ofOrder: readonly Standing[]): readonly Standing[] {
  const { fields, openedAt } = row;
  const day = openedAt === null ? null : dayOf(openedAt);
  const fits = (own: string | null | undefined, other: string | undefined) => !own || !other || own === other;
  const fitting = ofOrder.filter(
    (each) =>
      fits(fields.category, each.fields.category) &&
      fits(day, each.day) &&
      (each.fields.marketplace === 'other' || fits(fields.marketplace, each.fields.marketplace)),
  );
  const sameProblem = fitting.filter((each) => fields.category === each.fields.category);
  const best = sameProblem.length > 0 ? sameProblem : fitting;
  const whole = best.find((each) => Object.entries(fields).every(([field, value]) => holds(each.fields, field, value)));
  return whole ? [whole] : best;
}

/** The calendar day where the machine is, as the register shows it. */
function dayOf(iso: string): string {
  const at = new Date(iso);
  return `${at.getFullYear()}-${at.getMonth() + 1}-${at.getDate()}`;
}

function joined(row: SaidRow, match: Standing, terms: ImportTerms): Pick<Judged, 'verdict' | 'differs' | 'event'> {
  const before = match.fields;
  const fields = Object.fromEntries(
    Object.entries(row.fields).filter(([field, value]) => !holds(before, field, value)),
  );
  // Names of fields with their own values.
  const said = Object.keys(fields) as (keyof CaseFields)[];
  const differs = said.filter((field) => !isEmpty(before[field]));
  if (said.length === 0) return { verdict: 'same' };
  match.fields = { ...fields, ...Object.fromEntries(Object.entries(before).filter(([, value]) => !isEmpty(value))) };
  const event = eventOf(row, match.caseId, fields, terms);
  return differs.length > 0 ? { verdict: 'conflict', differs, event } : { verdict: 'adds', event };
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

function holds(before: Partial<CaseFields>, field: string, value: unknown): boolean {
  const has: unknown = Reflect.get(before, field);
  return has === value || JSON.stringify(has) === JSON.stringify(value);
}

function eventOf(row: SaidRow, caseId: string, fields: Partial<CaseFields>, terms: ImportTerms): CaseEvent {
  const { from, marketplace, status, agentName, workNumber, at } = terms;
  const opening = {
    marketplace,
    status,
    openedAt: row.openedAt ?? at,
    closedAt: row.closedAt ?? '',
    agentName: row.agent,
  };
  const change = { type: 'imported', from: from.slice(0, 120), opening, fields } as const;
  return { eventId: row.eventId, caseId, at, agentName, workNumber, change };
}

/** Undone cases take no part: a row of theirs opens another. In steps, one for each case. */
export function* casesByOrder(cases: readonly Case[]): Generator<undefined, Map<string, Case[]>> {
  const byOrder = new Map<string, Case[]>();
  for (const item of cases) {
    if (item.orderNumber !== '' && !item.undone) {
      const known = byOrder.get(item.orderNumber);
      if (known) known.push(item);
      else byOrder.set(item.orderNumber, [item]);
    }
    yield;
  }
  return byOrder;
}
