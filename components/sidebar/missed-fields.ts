// Which of the fields that were not read are told of. Words that many consoles share are looked
// for on pages that were taught or that nobody described; that such a page has no tracking number
// is no defect, and to say so with every conversation would be nagging.
import type { FieldName } from '../../lib/knowledge/console-fields.ts';
import type { MissingField, PageReading } from '../../lib/console/reading.ts';
import type { ConsoleCheck } from '../../lib/knowledge/console-check.ts';

export interface Missed {
  /** Of these the page was expected to say something. */
  readonly told: readonly MissingField[];
  /** Looked for by common words only, and never read on such a page. */
  readonly unheard: readonly MissingField[];
  /** Of `told`: used to be read; since when they are not, in ms. */
  readonly lost: ReadonlyMap<FieldName, number>;
}

export const NOTHING_MISSED: Missed = { told: [], unheard: [], lost: new Map() };

/** These are named by their elements wherever they are looked for. */
const BY_ELEMENT: ReadonlySet<FieldName> = new Set(['messages', 'composer']);

/** `check`: null until it is known; a page that rests on common words is then not complained of. */
export function missedFields(
  { confidence, missing }: Pick<PageReading, 'confidence' | 'missing'>,
  check: ConsoleCheck | null,
): Missed {
  const isByWords = confidence === 'taught' || confidence === 'generic';
  const expected = new Set<FieldName>([...BY_ELEMENT, ...(check?.taught ?? []), ...(check?.readBefore ?? [])]);
  const isTold = ({ field }: MissingField): boolean => !isByWords || expected.has(field);
  const told = missing.filter(isTold);
  const now = new Set(told.map(({ field }) => field));
  const lost = new Map(check?.lost.flatMap(({ field, sinceMs }) => (now.has(field) ? [[field, sinceMs]] : [])) ?? []);
  return { told, unheard: missing.filter((entry) => !isTold(entry)), lost };
}
