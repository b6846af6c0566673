// The texts of one field: selector candidates in order, then labels, then a text that
// is nothing but the value. Whether they are one value is settled in the sidebar.
import { cleanLine } from './normalise/text.ts';
import { TIER_CAP, VALUE_CHARS } from './raw-reading.ts';
import type { RawField, Tier } from './raw-reading.ts';
import type { Found } from './reading.ts';
import { addressOf, all, attributeOf, contains, FOUND_CAP, take, textOf } from './safe-dom.ts';
import type { FieldRule, Pick } from './sites/site.ts';
import { labelHits, texts } from './text-runs.ts';
import type { Runs } from './text-runs.ts';

/** Where a field is looked for. */
export interface Scope {
  readonly root: Document | Element;
  readonly runs: Runs;
  /** Parts of `root` in which selectors do not count either. */
  readonly skip: ArrayLike<Element>;
}

/** Text from the page → the values in it. `source` says how strictly to look. */
export type Convert = (text: string, source: 'selector' | 'label' | 'leaf') => readonly string[];

const PICKED_CAP = 60;

type Parts = Exclude<Pick, string | { readonly address: RegExp }>;

/** Null: the address is asked, not the page. */
export function pickParts(pick: Pick): Parts | null {
  if (typeof pick === 'string') return { select: pick };
  return 'address' in pick ? null : pick;
}

function inAddress(pick: Pick): readonly string[] {
  return typeof pick === 'object' && 'address' in pick ? [partOf(addressOf(document), pick.address)] : [];
}

/** Raw values of one candidate, in document order. */
export function pickValues(root: Document | Element, pick: Pick, skip: ArrayLike<Element> = []): string[] {
  const parts = pickParts(pick);
  if (!parts) return inAddress(pick).filter((value) => value !== '');
  const { select, attr, part, among, first: onlyFirst } = parts;
  const elements = all(root, select);
  // What names half the page is the value of nothing.
  if (elements.length === 0 || elements.length > FOUND_CAP) return [];
  const allowed = among === undefined ? null : new Set(pickValues(root, among));
  // Every row of a list says the same; that is cleaned once.
  const texts = new Set<string>();
  for (const element of take(elements, onlyFirst ? 1 : PICKED_CAP)) {
    if (!isIn(skip, element)) texts.add(rawText(element, attr));
  }
  const values = [...texts].map((text) => partOf(cleanLine(text), part));
  return values.filter((value) => value !== '' && (allowed?.has(value) ?? true));
}

function rawText(element: Element, attr: string | undefined): string {
  const cap = VALUE_CHARS + 1;
  return attr === undefined ? textOf(element, cap) : (attributeOf(element, attr) ?? '').slice(0, cap);
}

function partOf(text: string, part: RegExp | undefined): string {
  if (!part) return text;
  const match = part.exec(text);
  return match ? (match[1] ?? match[0]).trim() : '';
}

function isIn(parts: ArrayLike<Element>, element: Element): boolean {
  return Array.prototype.some.call(parts, (part: Element) => contains(part, element));
}

function distinct(tier: Tier): Tier {
  const values = new Set<string>();
  const isNew = ({ value }: Found<string>) => !values.has(value) && values.add(value);
  return tier.filter(isNew).slice(0, TIER_CAP);
}

/** A text that follows `商品ID：` is that, and no order number, however alike they look. */
function leaves(runs: Runs): readonly string[] {
  const list = texts(runs);
  return list.filter((_, index) => !/[:：]$/u.test(list[index - 1] ?? ''));
}

/** What one candidate gives; `how` says whose candidate it is. */
function picked(scope: Scope, pick: Pick, convert: Convert, how: 'selector' | 'taught'): Tier {
  const by = pickParts(pick)?.select;
  const values = pickValues(scope.root, pick, scope.skip);
  return values
    .flatMap((text) => (text.length > VALUE_CHARS ? text : convert(text, 'selector')))
    .map((value) => (by === undefined ? { value, how: 'url', by: 'url' } : { value, how, by }));
}

/** What stands beside the label; else, where the rule says so, any text that is nothing but the value. */
function labelled(scope: Scope, { labels, leaf }: FieldRule, convert: Convert): readonly Tier[] {
  const hits = labelHits(scope.runs, labels);
  if (hits.length === 0 && !leaf) return [];
  const beside: Tier = hits.flatMap(({ rest, label }) =>
    convert(rest, 'label').map((value) => ({ value, how: 'label', by: label })),
  );
  // What stands beside the label is the value, though nobody here knows its word: no other text is.
  if (!leaf || hits.some(({ rest }) => rest)) return [beside];
  const alone: Tier = leaves(scope.runs).flatMap((text) =>
    convert(text, 'leaf').map((value) => ({ value, how: 'label', by: 'text' })),
  );
  return [beside, alone];
}

/** A text without a digit is neither an amount nor a time. */
const withDigit: Convert = (text) => (/\d/u.test(text) ? [text] : []);

function addTo(field: Tier[], tier: Tier): void {
  if (tier.length > 0) field.push(distinct(tier));
}

/** With `convert`, one candidate that has values is enough. */
const isFull = (field: readonly Tier[], convert: Convert | undefined): boolean =>
  convert !== undefined && field.length > 0;

interface Picks {
  readonly picks: readonly Pick[] | undefined;
  readonly how: 'selector' | 'taught';
}

function addPicks(field: Tier[], scope: Scope, { picks = [], how }: Picks, convert?: Convert): void {
  for (const pick of picks) {
    if (!isFull(field, convert)) addTo(field, picked(scope, pick, convert ?? withDigit, how));
  }
}

/**
 * With `convert`, the first candidate that has values. Without, all of them: amounts and times
 * are parsed in the sidebar, so nothing here knows which candidate will do.
 */
export function readField(scope: Scope, rule: FieldRule, convert?: Convert): RawField {
  const field: Tier[] = [];
  addPicks(field, scope, { picks: rule.picks, how: 'selector' }, convert);
  for (const tier of isFull(field, convert) ? [] : labelled(scope, rule, convert ?? withDigit)) {
    if (!isFull(field, convert)) addTo(field, tier);
  }
  addPicks(field, scope, { picks: rule.taught, how: 'taught' }, convert);
  return field;
}

type Fields<F extends string, T> = Readonly<Partial<Record<F, T>>>;

/** Every field for which there is a rule; texts, unless `converts` says otherwise. */
export function readFields<F extends string>(
  scope: Scope,
  rules: Fields<F, FieldRule>,
  converts?: Fields<F, Convert>,
): Fields<F, RawField> {
  // Object.entries and fromEntries forget the key type that both records have.
  const entries = Object.entries(rules) as [F, FieldRule | undefined][];
  return Object.fromEntries(
    entries.flatMap(([field, rule]) =>
      rule ? [[field, readField(scope, rule, converts ? converts[field] : asText)]] : [],
    ),
  ) as Fields<F, RawField>;
}

/** Any short text is a value: names, products, shops. Nothing after a label is none. */
export const asText: Convert = (text) => (text === '' ? [] : [text]);
