// Which part of an element's text is the value: `订单编号：2403…0071 复制` holds a label, the
// value and a button's word. And by which word beside it the value is found again.
import type { TeachableField } from '../../knowledge/console-fields.ts';
import type { NumberShape, TaughtPick } from '../../knowledge/console-definition.ts';
import { cleanLine } from '../normalise/text.ts';
import { contains, first, ownerOf, textOf } from '../safe-dom.ts';
import { labelHits, runAt, textRuns } from '../text-runs.ts';
import type { Runs } from '../text-runs.ts';
import { query } from './page-tree.ts';

export type Part = Pick<TaughtPick, 'after' | 'before'>;

const WORD_CHARS = 40;
const OWN_LABEL = /^([^：:\n]{1,30}?[：:])\s*(?=\S)/u;

/** A button at the end of the element is no part of its value. */
function trailingWord(element: Element, text: string): string | undefined {
  const controls = Array.from(query(element, 'button, a, [role="button"]'));
  const word = cleanLine(textOf(controls.at(-1) ?? element, WORD_CHARS));
  const isTail = controls.length > 0 && word !== '' && word !== text && text.endsWith(word);
  // A number that is itself a link is the value.
  return isTail && !/\d{3}/u.test(word) ? word : undefined;
}

/** Undefined ends are left out: the definition's schema knows no `undefined`. */
export function partOf(element: Element): { readonly part: Part; readonly value: string } {
  const text = cleanLine(textOf(element, 500));
  const after = OWN_LABEL.exec(text)?.[1];
  // `12:30` and `https:` are no labels.
  const isLabel = after !== undefined && !/\d/u.test(after) && !text.startsWith('//', after.length);
  const before = trailingWord(element, text);
  const from = isLabel ? after.length : 0;
  const to = before === undefined ? text.length : text.length - before.length;
  const part = { ...(isLabel ? { after } : {}), ...(before === undefined ? {} : { before }) };
  return { part, value: text.slice(from, to).trim() };
}

/** Names and shops stand in the open; a word beside them is somebody's title. */
const WITHOUT_LABEL: ReadonlySet<TeachableField> = new Set(['buyerName', 'buyerId', 'shop']);

function wordOf(text: string): string | null {
  const hasColon = /[：:]\s*$/u.test(text);
  const word = text.replace(/[\s：:#]+$/u, '');
  if (word.length < 2 || word.length > 20 || /\d|\|/u.test(word) || !/\p{L}/u.test(word)) return null;
  // Alone, `商品` is a tab or a heading.
  return hasColon && word.length <= 2 ? `${word}：` : word;
}

/** In its own text, else in the text before it. */
function wordBeside(runs: Runs, element: Element): string | null {
  const at = runs.nodes.findIndex((node, index) => contains(element, node) && runAt(runs, index) !== '');
  if (at < 0) return null;
  const own = OWN_LABEL.exec(runAt(runs, at))?.[1];
  let before = at - 1;
  while (before >= 0 && runAt(runs, before) === '') before -= 1;
  return wordOf(own ?? runAt(runs, before));
}

/** Enough of a value to know it by; the rest may stand in further texts. */
const START_CHARS = 12;

/** The word, when it stands once in what is looked at and the value follows it. */
export function labelOf(field: TeachableField, element: Element, within?: Element): string | null {
  const root = within ?? first(ownerOf(element), 'body');
  const { value } = partOf(element);
  if (WITHOUT_LABEL.has(field) || value === '' || !root || !contains(root, element)) return null;
  const runs = textRuns(root);
  const word = wordBeside(runs, element);
  if (word === null) return null;
  const [hit, other] = labelHits(runs, word);
  return !other && hit?.rest.startsWith(value.slice(0, START_CHARS)) ? word : null;
}

/** The value that looks most like an order's number; null: none does. */
export function numberIn(text: string): string | null {
  const words = text.match(/[A-Z0-9]+(?:-[A-Z0-9]+)*/gu) ?? [];
  const likely = words.filter((word) => (word.match(/\d/gu) ?? []).length >= 5);
  return likely.toSorted((a, b) => b.length - a.length)[0] ?? null;
}

/** Digits without a mark of their own differ in length from shop to shop: two either way. */
function group(run: string, isOnly: boolean): NumberShape['groups'][number] {
  const of = /^\d+$/u.test(run) ? 'digits' : 'letters-digits';
  const slack = isOnly && of === 'digits' ? 2 : 0;
  return { of, min: Math.max(1, run.length - slack), max: Math.min(40, run.length + slack) };
}

export function shapeOf(number: string): NumberShape | null {
  const prefix = /^[A-Z]{1,5}(?:-(?=[A-Z0-9])|(?=\d))/u.exec(number)?.[0] ?? '';
  const runs = number.slice(prefix.length).split('-');
  if (runs.length > 5 || runs.some((run) => run.length > 40 || run === '')) return null;
  return { prefix, groups: runs.map((run) => group(run, runs.length === 1 && prefix === '')) };
}
