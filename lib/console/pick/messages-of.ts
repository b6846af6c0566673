// A click on a message of the buyer's and one on ours → how this console's messages are read.
import type { TaughtMessages } from '../../knowledge/console-definition.ts';
import { attributeOf, contains, first, matches, parentOf, textOf } from '../safe-dom.ts';
import { marksOf, tagMark } from './marks.ts';
import type { Mark } from './marks.ts';
import { attributeNames, query, upwards } from './page-tree.ts';
import { rowsIn, rowsOf, shared } from './rows-of.ts';
import type { Rows } from './rows-of.ts';
import { judgeName } from './stable-name.ts';

export type MessagesResult =
  | { readonly ok: true; readonly messages: TaughtMessages; readonly covered: number; readonly rows: number }
  /** `one-row`: both clicks in the same message; `alike`: nothing tells the buyer's from ours. */
  | { readonly ok: false; readonly reason: 'one-row' | 'alike' };

const INSIDE = 200;
const TRIED = 12;

const has = (row: Element, css: string): boolean => matches(row, css) || first(row, css) !== null;

/** Marks of the row and of all in it that the other row has not. */
function only(row: Element, other: Element): readonly Mark[] {
  const elements = [row, ...Array.from(query(row, '*')).slice(0, INSIDE)];
  const marks = new Map(elements.flatMap((each) => marksOf(each, [])).map((mark) => [mark.css, mark]));
  const telling = [...marks.values()].filter(({ css }) => !has(other, css));
  return telling.sort((a, b) => b.score - a.score).slice(0, TRIED);
}

interface Sides {
  readonly buyer: string;
  readonly seller: string;
  readonly covered: number;
}

/** Null: a row is said to be both, so it is neither. */
function judged(rows: readonly Element[], buyer: string, seller: string): Sides | null {
  let covered = 0;
  for (const row of rows) {
    const [isBuyer, isSeller] = [has(row, buyer), has(row, seller)];
    if (isBuyer && isSeller) return null;
    if (isBuyer || isSeller) covered += 1;
  }
  return { buyer, seller, covered };
}

/** Everything that is not marked as the other's. Must stand on the row itself: anything in it is not marked either. */
function notSo(row: string, css: string, marked: Element): string {
  return matches(marked, css) ? `${row}:not(${css})` : `${row}:not(:has(${css}))`;
}

function sidesOf(rows: Rows): Sides | null {
  const [a, b] = rows.pair;
  const [ofBuyer, ofSeller] = [only(a, b), only(b, a)];
  const all = rowsIn(rows);
  const both = ofBuyer.flatMap(({ css }) => ofSeller.flatMap((other) => judged(all, css, other.css) ?? []));
  const best = both.toSorted((one, other) => other.covered - one.covered)[0];
  if (best) return best;
  const [mine] = ofSeller;
  if (mine) return judged(all, notSo(rows.inRoot, mine.css, b), mine.css);
  const [theirs] = ofBuyer;
  return theirs ? judged(all, theirs.css, notSo(rows.inRoot, theirs.css, a)) : null;
}

/** The clicked element and all around it that says the same and no more. */
function sameText(element: Element, row: Element): readonly Element[] {
  const text = textOf(element).trim();
  return upwards(element, row).filter((each) => each !== row && textOf(each).trim() === text);
}

function* textSelectors(inA: readonly Element[], inB: readonly Element[]): Generator<string> {
  for (const a of inA) for (const b of inB) yield* shared(a, b);
  for (const a of inA) {
    const { css: tag } = tagMark(a);
    const outer = parentOf(a);
    for (const b of inB) {
      const other = parentOf(b);
      for (const mark of outer && other ? shared(outer, other) : []) yield `${mark} ${tag}`;
    }
    yield tag;
  }
}

function textIn({ pair: [a, b], inRoot }: Rows, one: Element, other: Element): string {
  const [inA, inB] = [sameText(one, a), sameText(other, b)];
  const isText = (css: string): boolean => {
    const [ofA, ofB] = [first(a, css), first(b, css)];
    return ofA !== null && ofB !== null && inA.includes(ofA) && inB.includes(ofB);
  };
  const select = [...textSelectors(inA, inB)].find(isText);
  if (select !== undefined) return select;
  const ownOf = (row: Element, elements: readonly Element[]) =>
    elements.flatMap((each) => marksOf(each, [])).find(({ css }) => elements.some((each) => each === first(row, css)))
      ?.css;
  const [ofA, ofB] = [ownOf(a, inA), ownOf(b, inB)];
  // Not found in any row: the whole row is then the text.
  return ofA !== undefined && ofB !== undefined ? `${ofA}, ${ofB}` : inRoot;
}

/** The attribute in which every row says something else. */
function idOf(rows: readonly Element[]): string | undefined {
  const [row] = rows;
  if (!row || rows.length < 2) return undefined;
  const names = attributeNames(row).filter(
    (name) => name === 'id' || (/id$|key$|uid/u.test(name) && judgeName(name).kind === 'readable'),
  );
  return names.find((name) => {
    const values = new Set(rows.map((each) => attributeOf(each, name)));
    return values.size === rows.length && !values.has(null) && !values.has('');
  });
}

export function messagesOf(buyers: Element, ours: Element): MessagesResult {
  if (contains(buyers, ours) || contains(ours, buyers)) return { ok: false, reason: 'one-row' };
  const rows = rowsOf(buyers, ours);
  // Without a name for the list there is nothing to be watched for the next message.
  if (!rows?.list) return { ok: false, reason: 'one-row' };
  const sides = sidesOf(rows);
  if (!sides) return { ok: false, reason: 'alike' };
  const all = rowsIn(rows);
  const said = all.filter((row) => has(row, sides.buyer) || has(row, sides.seller));
  const idAttr = idOf(said);
  const { list, row } = rows;
  const text = textIn(rows, buyers, ours);
  const messages = { list, row, buyer: sides.buyer, seller: sides.seller, text, ...(idAttr ? { idAttr } : {}) };
  return { ok: true, messages, covered: sides.covered, rows: all.length };
}
