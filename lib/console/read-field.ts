// One field of a page: selector candidates in order, then labels, then a text that
// is nothing but the value. None or more than one distinct value is missing, never a guess.
import { cleanLine } from './normalise/text.ts';
import type { Found, MissingReason } from './reading.ts';
import { all, attributeOf, contains, textOf } from './safe-dom.ts';
import type { FieldRule, Pick } from './sites/site.ts';
import { labelHits } from './text-runs.ts';
import type { Runs } from './text-runs.ts';

/** Where a field is looked for. */
export interface Scope {
  readonly root: Document | Element;
  readonly runs: Runs;
  /** Parts of `root` in which selectors do not count either. */
  readonly skip: ArrayLike<Element>;
}

export type FieldResult<T> =
  | { readonly found: Found<T> }
  | { readonly found: null; readonly reason: MissingReason; readonly candidates?: readonly string[] };

/** Text from the page → the values in it. `source` says how strictly to look. */
export type Convert<T> = (text: string, source: 'selector' | 'label' | 'leaf') => readonly T[];

/** Longer texts are no names, numbers or products. */
const VALUE_CHARS = 500;
const PICKED_CAP = 60;

export function pickParts(pick: Pick): Exclude<Pick, string> {
  return typeof pick === 'string' ? { select: pick } : pick;
}

/** Raw values of one candidate, in document order, duplicates included. */
export function pickValues(root: Document | Element, pick: Pick, skip: ArrayLike<Element> = []): string[] {
  const { select, attr, part, among, first: onlyFirst } = pickParts(pick);
  const allowed = among === undefined ? null : new Set(pickValues(root, among));
  const values: string[] = [];
  const elements = all(root, select);
  for (let i = 0; i < Math.min(elements.length, onlyFirst ? 1 : PICKED_CAP); i += 1) {
    const element = elements[i];
    if (element && !isIn(skip, element)) values.push(partOf(rawValue(element, attr), part));
  }
  return values.filter((value) => value !== '' && (allowed?.has(value) ?? true));
}

function rawValue(element: Element, attr: string | undefined): string {
  const cap = VALUE_CHARS + 1;
  return cleanLine(attr === undefined ? textOf(element, cap) : (attributeOf(element, attr) ?? '').slice(0, cap));
}

function partOf(text: string, part: RegExp | undefined): string {
  if (!part) return text;
  const match = part.exec(text);
  return match ? (match[1] ?? match[0]).trim() : '';
}

function isIn(parts: ArrayLike<Element>, element: Element): boolean {
  for (let i = 0; i < parts.length; i += 1) {
    const part = parts[i];
    if (part && contains(part, element)) return true;
  }
  return false;
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}

function decide<T>(values: readonly T[], how: Found<T>['how'], by: string): FieldResult<T> | null {
  const [value, ...others] = distinct(values);
  if (value === undefined) return null;
  if (others.length === 0) return { found: { value, how, by: by.slice(0, 300) } };
  const candidates = [value, ...others].slice(0, 5).map((each) => show(each).slice(0, 200));
  return { found: null, reason: 'ambiguous', candidates };
}

function show(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function bySelectors<T>(scope: Scope, picks: readonly Pick[], convert: Convert<T>): FieldResult<T> | null {
  for (const pick of picks) {
    const values = pickValues(scope.root, pick, scope.skip);
    if (values.some((value) => value.length > VALUE_CHARS)) return { found: null, reason: 'too-large' };
    const decided = decide(
      values.flatMap((value) => convert(value, 'selector')),
      'selector',
      pickParts(pick).select,
    );
    if (decided) return decided;
  }
  return null;
}

function byLabels<T>(scope: Scope, labels: string | undefined, convert: Convert<T>): FieldResult<T> | null {
  const hits = labelHits(scope.runs.list, labels);
  const values = hits.flatMap((hit) => convert(hit.rest, 'label').map((value) => ({ value, label: hit.label })));
  return decide(
    values.map(({ value }) => value),
    'label',
    values[0]?.label ?? '',
  );
}

/** A text that follows `商品ID：` is that, and no order number, however alike they look. */
function byLeaves<T>(scope: Scope, convert: Convert<T>): FieldResult<T> | null {
  const { list } = scope.runs;
  const free = list.filter((_, index) => !/[:：]$/u.test(list[index - 1]?.text ?? ''));
  return decide(
    free.flatMap(({ text }) => convert(text, 'leaf')),
    'label',
    'text',
  );
}

export function readField<T>(scope: Scope, rule: FieldRule | undefined, convert: Convert<T>): FieldResult<T> {
  const missing = { found: null, reason: scope.runs.isCut ? 'too-large' : 'absent' } as const;
  if (!rule) return missing;
  const { picks = [], labels, leaf = false } = rule;
  return (
    bySelectors(scope, picks, convert) ??
    byLabels(scope, labels, convert) ??
    (leaf ? byLeaves(scope, convert) : null) ??
    missing
  );
}

/** Any short text is a value: names, products, shops. */
export const asText: Convert<string> = (text) => [text];
