// From an element a person pointed at to selectors that will find its like tomorrow and in
// the next conversation: each matches exactly that element now, the best one first.
import { selectorProblem } from '../../knowledge/check-selector.ts';
import { contains, parentOf, tagOf } from '../safe-dom.ts';
import { marksOf, SCORE, tagMark } from './marks.ts';
import type { Mark } from './marks.ts';
import type { MarkKind } from './pick-messages.ts';
import { doorOf, INTO, query, rootOf, upwards } from './page-tree.ts';
import type { Root } from './page-tree.ts';

export interface Proposal {
  readonly select: string;
  readonly kind: MarkKind;
  /** 0–100; below `DOUBTFUL` it hangs on a place or on a bare tag. */
  readonly score: number;
}

export const DOUBTFUL = 15;

export interface Wish {
  /** Proposed from inside this element, as the fields of an order card are. */
  readonly within?: Element | undefined;
  /** What this buyer and this order are called. */
  readonly texts?: readonly string[] | undefined;
}

const KEPT = 4;
/** Marks that are tried of the element, and of each of its ancestors. */
const OWN = 6;
const OUTER = 3;

type Try = (select: string, kind: MarkKind, score: number) => boolean;

/** What a selector with an ancestor in it is worth: no more than its weaker half. */
function joined(outer: Mark, own: Mark): number {
  return own.kind === 'tag' ? outer.score * 0.45 : Math.min(outer.score, own.score) - 5;
}

const weaker = (a: Mark, b: Mark): MarkKind => (a.score < b.score ? a.kind : b.kind);

function tryAlone(own: readonly Mark[], tag: Mark, attempt: Try): void {
  for (const { css, kind, score } of own) {
    attempt(css, kind, score);
    // `textarea[name="…"]`, `button.send`: with its tag where alone it is too little.
    attempt(tag.css + css, kind, score - 2);
  }
  attempt(tag.css, 'tag', tag.score);
}

function tryPairs(own: readonly Mark[], attempt: Try): void {
  for (const [index, a] of own.entries())
    for (const b of own.slice(index + 1)) attempt(a.css + b.css, weaker(a, b), Math.min(a.score, b.score) - 3);
}

function tryBelow(outers: readonly (readonly Mark[])[], own: readonly Mark[], attempt: Try): void {
  for (const marks of outers)
    for (const outer of marks)
      for (const each of own) attempt(`${outer.css} ${each.css}`, weaker(outer, each), joined(outer, each));
}

function tryBelowTwo(outers: readonly (readonly Mark[])[], own: readonly Mark[], attempt: Try): void {
  const flat = outers.flatMap((marks) => marks.slice(0, 1));
  for (const [index, near] of flat.entries())
    for (const far of flat.slice(index + 1))
      for (const each of own)
        if (
          attempt(`${far.css} ${near.css} ${each.css}`, weaker(near, each), Math.min(joined(near, each), far.score) - 8)
        )
          return;
}

function placeOf(element: Element): string {
  const parent = parentOf(element);
  const tag = tagOf(element);
  const siblings = parent ? Array.from(query(parent, `:scope > ${tag.toLowerCase()}`)) : [];
  const at = siblings.indexOf(element) + 1;
  return siblings.length > 1 && at > 0 ? `${tag.toLowerCase()}:nth-of-type(${at})` : tag.toLowerCase();
}

/** Only when nothing better finds it: the way down from the nearest thing that has a name. */
function tryPlace(path: readonly Element[], marks: (element: Element) => readonly Mark[], attempt: Try): void {
  let way = '';
  for (const element of path) {
    const place = placeOf(element);
    way = way === '' ? place : `${place} > ${way}`;
    const parent = parentOf(element);
    const [anchor] = parent ? marks(parent) : [];
    if (anchor && attempt(`${anchor.css} > ${way}`, 'position', SCORE.position + anchor.score / 20)) return;
    if (attempt(way, 'position', SCORE.position)) return;
  }
}

function inRoot(element: Element, root: Root | Element, { within, texts = [] }: Wish): Proposal[] {
  const found = new Map<string, Proposal>();
  const attempt: Try = (select, kind, score) => {
    if (found.has(select)) return true;
    // What a definition may not hold is not offered: it could not be saved.
    if (selectorProblem(select, { inside: root === within }) !== null) return false;
    const matched = query(root, select);
    if (matched.length !== 1 || matched[0] !== element) return false;
    found.set(select, { select, kind, score: Math.round(score) });
    return true;
  };
  const known = new Map<Element, readonly Mark[]>();
  const marks = (each: Element) => known.get(each) ?? (known.set(each, marksOf(each, texts)), known.get(each) ?? []);
  const own = marks(element).slice(0, OWN);
  const tag = tagMark(element);
  tryAlone(own, tag, attempt);
  if (found.size < KEPT) tryPairs(own, attempt);
  const path = upwards(element, root).filter((each) => each !== root);
  const outers = path.slice(1).map((each) => marks(each).slice(0, OUTER));
  if (found.size < KEPT) tryBelow(outers, [...own, tag], attempt);
  if (found.size === 0) tryBelowTwo(outers, [...own, tag], attempt);
  if (found.size === 0) tryPlace(path, marks, attempt);
  return [...found.values()].sort((a, b) => b.score - a.score || a.select.length - b.select.length).slice(0, KEPT);
}

/** Empty for an element that is no longer on the page. */
export function proposeSelectors(element: Element, wish: Wish = {}): readonly Proposal[] {
  const { within, texts } = wish;
  if (within && contains(within, element)) return inRoot(element, within, wish);
  const root = rootOf(element);
  const door = doorOf(root);
  const inner = inRoot(element, root, { texts });
  if (!door) return inner;
  const [way] = proposeSelectors(door, { texts });
  if (!way) return [];
  return inner.map(({ select, kind, score }) => ({
    select: way.select + INTO + select,
    kind: way.score < score ? way.kind : kind,
    score: Math.min(way.score, score),
  }));
}
