// Where the headings are, and which column is what. A person may say otherwise afterwards.
import { fieldOfHeading } from './import-fields.ts';
import type { ImportField } from './import-fields.ts';

/** Titles, notes and totals stand above; nobody has more of them. */
const LOOKED_AT = 30;

export interface Headings {
  /** Per column. */
  readonly titles: readonly string[];
  /** Index of the first row of data. */
  readonly dataFrom: number;
  readonly mapping: Mapping;
}

/** What each column is; null: not taken over. A field stands at most once. */
export type Mapping = readonly (ImportField | null)[];

type Rows = readonly (readonly string[])[];

/** Null: no row reads like headings. */
export function findHeadings(rows: Rows): Headings | null {
  let best: { readonly headings: Headings; readonly score: number } | null = null;
  for (let at = 0; at < Math.min(rows.length, LOOKED_AT); at += 1) {
    for (const depth of [1, 2] as const) {
      const headings = headingsAt(rows, at, depth);
      const score = headings.mapping.filter((field) => field !== null).length;
      // Of two that say the same the first and the flatter one: more would eat rows of data.
      if (score > (best?.score ?? 0)) best = { headings, score };
    }
  }
  if (!best || (best.score < 2 && !best.headings.mapping.includes('orderNumber'))) return null;
  return best.headings;
}

/** Merged headings are two rows: a group's name above, the columns' own below it. */
function headingsAt(rows: Rows, at: number, depth: 1 | 2): Headings {
  const above = rows[at] ?? [];
  const below = depth === 2 ? (rows[at + 1] ?? []) : [];
  const width = Math.max(above.length, below.length);
  const titles = Array.from({ length: width }, (_, column) => below[column] || above[column] || '');
  return { titles, dataFrom: at + depth, mapping: mappingOf(titles) };
}

function mappingOf(titles: readonly string[]): Mapping {
  const taken = new Set<ImportField>();
  return titles.map((title) => {
    const field = fieldOfHeading(title);
    if (!field || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
}

/** With one column changed by hand; the field leaves the column that had it. */
export function remapped(mapping: Mapping, column: number, field: ImportField | null): Mapping {
  return mapping.map((was, each) => (each === column ? field : was === field ? null : was));
}
