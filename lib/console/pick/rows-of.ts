// Two clicks on things of one kind → the list and its rows. Never by a place in the list.
import { selectorProblem } from '../../knowledge/check-selector.ts';
import { contains, matches, parentOf } from '../safe-dom.ts';
import { DOUBTFUL, proposeSelectors } from './propose-selector.ts';
import { marksOf, tagMark } from './marks.ts';
import { doorOf, INTO, query, rootOf, upwards } from './page-tree.ts';
import type { Root } from './page-tree.ts';

export interface Rows {
  /** Null: neither the list nor anything above it has a name; the rows are told by marks of their own. */
  readonly list: string | null;
  /** From the top of the page. */
  readonly row: string;
  /** As `row`, without the doors to the root that the rows are in. */
  readonly inRoot: string;
  readonly root: Root;
  /** Those that were clicked in. */
  readonly pair: readonly [Element, Element];
}

/** Rows that are looked at when two ways to tell them are compared. */
const ROWS = 60;

export function rowsIn({ root, inRoot }: Pick<Rows, 'root' | 'inRoot'>): readonly Element[] {
  return Array.from(query(root, inRoot)).slice(-ROWS);
}

/** Marks that both carry, without their tag. */
export function shared(one: Element, other: Element): readonly string[] {
  return marksOf(one, []).flatMap(({ css }) => (matches(other, css) ? css : []));
}

interface Pointed {
  readonly root: Root;
  readonly one: Element;
  readonly other: Element;
  /** The list, or what is nearest above it and has a name; null: nothing has. */
  readonly anchor: { readonly select: string; readonly element: Element } | null;
}

function anchorOf(list: Element, root: Root): Pointed['anchor'] {
  for (const element of upwards(list, root)) {
    const [best] = proposeSelectors(element);
    if (best && best.score > DOUBTFUL && best.kind !== 'tag') return { select: best.select, element };
  }
  return null;
}

/** The way into the root, empty at the top; null: nothing names it. */
function doorsOf({ root, anchor }: Pointed): string | null {
  if (anchor) return anchor.select.slice(0, -lastStep(anchor.select).length);
  const door = doorOf(root);
  if (!door) return '';
  const [way] = proposeSelectors(door);
  return way ? way.select + INTO : null;
}

const lastStep = (select: string): string => select.split(INTO).at(-1) ?? select;

/** The ways to say "such a row", the plainest first. */
function* rowSelectors(a: Element, b: Element, { anchor }: Pointed): Generator<string> {
  const marks = shared(a, b);
  yield* marks;
  if (!anchor) return;
  const above = lastStep(anchor.select);
  for (const mark of marks) yield `${above} ${mark}`;
  const { css: tag } = tagMark(a);
  if (matches(b, tag) && parentOf(a) === anchor.element && parentOf(b) === anchor.element) yield `${above} > ${tag}`;
  else if (matches(b, tag)) yield `${above} ${tag}`;
}

/** Finds both, none in another, and in each of them only one thing like the one that was clicked. */
function areRows(select: string, a: Element, b: Element, { root, one, other }: Pointed): boolean {
  if (selectorProblem(select) !== null) return false;
  const found = Array.from(query(root, select));
  if (!found.includes(a) || !found.includes(b)) return false;
  if (found.some((row) => (row !== a && contains(a, row)) || (row !== b && contains(b, row)))) return false;
  // A day's group of messages holds many bubbles: its rows lie deeper.
  return !shared(one, other).some((mark) => query(a, mark).length > 1 && query(b, mark).length > 1);
}

/** The lowest element around both, where neither holds the other and both are in one root. */
function listAround(one: Element, other: Element): Element | null {
  const list = upwards(one, null, 60).find((each) => contains(each, other));
  const isAbove = list !== undefined && list !== one && list !== other;
  return isAbove && rootOf(other) === rootOf(one) ? list : null;
}

/** Null: both lie in one row, or nothing names what their rows share. */
export function rowsOf(one: Element, other: Element): Rows | null {
  const list = listAround(one, other);
  if (!list) return null;
  const root = rootOf(one);
  const pointed: Pointed = { root, one, other, anchor: anchorOf(list, root) };
  const doors = doorsOf(pointed);
  if (doors === null) return null;
  const down = (from: Element) => upwards(from, list).slice(0, -1).toReversed();
  for (const a of down(one))
    for (const b of down(other)) {
      const inRoot = [...rowSelectors(a, b, pointed)].find((select) => areRows(select, a, b, pointed));
      if (inRoot === undefined) continue;
      return { list: pointed.anchor?.select ?? null, row: doors + inRoot, inRoot, root, pair: [a, b] };
    }
  return null;
}
