// The text anchors of a page: its short texts in document order, and what stands
// after a label. It is what still reads a page whose class names changed.
import { cleanLine } from './normalise/text.ts';
import { charsOf, closest, contentOf, isSilent, take, walker } from './safe-dom.ts';

/**
 * The text nodes under a root. All their text comes from the browser as one string, in which
 * labels are looked for; of the nodes themselves only the length is asked: a console has
 * thousands of them, and making a string of each costs more than all the rest.
 */
export interface Runs {
  readonly text: string;
  readonly nodes: readonly Node[];
  /** Where in `text` each node's begins. */
  readonly starts: readonly number[];
  /** Only the nodes from here… */
  readonly from: number;
  /** …up to here, which is not one of them, count. */
  readonly to: number;
  /** No character in it is hidden. */
  readonly isPlain: boolean;
  /** The page had more text than is looked at, so "not found" is not certain. */
  readonly isCut: boolean;
}

export const NO_RUNS: Runs = { text: '', nodes: [], starts: [], from: 0, to: 0, isPlain: true, isCut: false };

/** How many text nodes are looked at. */
export const RUNS_CAP = 20_000;
const RUN_CHARS = 200;
const SKIPPED_CAP = 2_000;

interface Jump {
  readonly to: Node;
  readonly chars: number;
}

/** For each part to leave out: its first text → its last, so that the walk steps over it at once. */
function jumps(skip: ArrayLike<Element>): Map<Node, Jump> {
  const over = new Map<Node, Jump>();
  for (const part of take(skip, SKIPPED_CAP)) {
    const walk = walker(part, TEXTS);
    const start = walk.firstChild();
    // An outer part comes first in document order and keeps its longer jump.
    if (!start || over.has(start)) continue;
    walk.currentNode = part;
    over.set(start, { to: walk.lastChild() ?? start, chars: contentOf(part).length });
  }
  return over;
}

/** Exactly the nodes of which `textContent` is made: text and CDATA, by the numbers of NodeFilter. */
const TEXTS = 4 | 8;

interface RunsOptions {
  readonly skip?: ArrayLike<Element>;
  /** How many text nodes may be looked at. */
  readonly cap?: number;
}

export function textRuns(root: Element, { skip = [], cap = RUNS_CAP }: RunsOptions = {}): Runs {
  if (cap <= 0) return { ...NO_RUNS, isCut: true };
  const nodes: Node[] = [];
  const starts: number[] = [];
  const over = jumps(skip);
  const walk = walker(root, TEXTS);
  let at = 0;
  let isCut = true;
  for (let visited = 0; visited < cap; visited += 1) {
    const node = walk.nextNode();
    isCut = node !== null;
    if (!node) break;
    const jump = over.size > 0 && over.get(node);
    if (jump) {
      walk.currentNode = jump.to;
      at += jump.chars;
      continue;
    }
    nodes.push(node);
    starts.push(at);
    at += charsOf(node);
  }
  const text = contentOf(root);
  return { text, nodes, starts, from: 0, to: nodes.length, isPlain: !HIDDEN.test(text), isCut };
}

/**
 * The text of one node as one line; empty for white space, for what nobody sees, and outside of what counts.
 * Scripts and styles are known here, of the few texts that are read: to look for them costs more than the walk.
 */
export function runAt({ text, nodes, starts, from, to }: Runs, index: number): string {
  const node = nodes[index];
  if (index < from || index >= to || !node || isSilent(node)) return '';
  const start = starts[index] ?? 0;
  return cleanLine(text.slice(start, start + Math.min(charsOf(node), RUN_CHARS)));
}

/** The index of the next node that has text, in steps of 1 or -1; outside of what counts when there is none. */
function next(runs: Runs, index: number, step: number): number {
  let at = index + step;
  while (at >= runs.from && at < runs.to && runAt(runs, at) === '') at += step;
  return at;
}

/** Every text that there is. */
export function texts(runs: Runs): string[] {
  return Array.from({ length: runs.to - runs.from }, (_, n) => runAt(runs, runs.from + n)).filter(Boolean);
}

/** So many texts before and after one. */
export function near(runs: Runs, index: number, count: number): Runs {
  let [from, to] = [index, index];
  for (let n = 0; n < count; n += 1) [from, to] = [next(runs, from, -1), next(runs, to, 1)];
  return { ...runs, from: Math.max(runs.from, from), to: Math.min(runs.to, to) };
}

/** How far one may go from `index` in steps of 1 or -1 while `holds`; asked in leaps, for a card has hundreds of texts. */
function reach(index: number, step: 1 | -1, holds: (at: number) => boolean): number {
  let last = index;
  let leap = 1;
  while (holds(last + leap * step)) {
    last += leap * step;
    leap *= 2;
  }
  for (; leap >= 1; leap /= 2) if (holds(last + leap * step)) last += leap * step;
  return last;
}

/** The texts around one for which `isInside` holds; those are next to each other. */
export function within(runs: Runs, index: number, isInside: (node: Node) => boolean): Runs {
  const holds = (at: number): boolean => {
    const node = at >= runs.from && at < runs.to ? runs.nodes[at] : undefined;
    return node !== undefined && isInside(node);
  };
  return { ...runs, from: reach(index, -1, holds), to: reach(index, 1, holds) + 1 };
}

export interface LabelHit {
  readonly label: string;
  /** What stands after the label, in the same text or in the next. */
  readonly rest: string;
  /** The text node of the label. */
  readonly node: Node;
  readonly index: number;
}

const SEPARATORS = /^[\s:：#]+/u;
const LETTER_BEFORE = /[\p{L}\p{N}]$/u;
/** A number, that may go on in the next text; an order's is longer, and a time has signs in it. */
const WHOLE = /^\D{0,8}\d[\d,. ]{0,12}$/u;
const DECIMALS = /^[.,]\d\d?$/u;

/** Below a table's heading stands the first column's value, whichever heading it is. */
const rowOf = (node: Node | undefined): Element | null | undefined => node && closest(node, 'tr,[role=row]');

function restAfter(runs: Runs, index: number, inRun: string): string {
  let rest = inRun.replace(SEPARATORS, '');
  let at = index;
  for (let n = 0; rest === '' && n < 2; n += 1) {
    at = next(runs, at, 1);
    rest = runAt(runs, at).replace(SEPARATORS, '');
  }
  if (at !== index && rowOf(runs.nodes[index]) !== rowOf(runs.nodes[at])) return '';
  // `￥39` and `.50` are one amount.
  const decimals = WHOLE.test(rest) ? runAt(runs, next(runs, at, 1)) : '';
  return DECIMALS.test(decimals) ? rest + decimals : rest;
}

const COLON_NEXT = /^\s*[:：]/u;

/** Words like `商品：` are labels only with their colon; alone they are tabs and headings. */
function hasColon(runs: Runs, index: number, after: string): boolean {
  return COLON_NEXT.test(after === '' ? runAt(runs, next(runs, index, 1)) : after);
}

const needsColon = (label: string): boolean => label.endsWith('：');
const wordOf = (label: string): string => (needsColon(label) ? label.slice(0, -1) : label);

function hitIn(runs: Runs, { index, text }: Mark, label: string): LabelHit | null {
  const word = wordOf(label);
  const node = runs.nodes[index];
  const at = text.indexOf(word);
  if (at < 0 || !node) return null;
  // `子订单编号` is not `订单编号`, and `订单状态栏` is another word.
  if (LETTER_BEFORE.test(text.slice(0, at))) return null;
  const after = text.slice(at + word.length);
  if (/^\p{L}/u.test(after) || (needsColon(label) && !hasColon(runs, index, after))) return null;
  return { label, rest: restAfter(runs, index, after), node, index };
}

const patterns = new Map<string, RegExp>();
/** Format characters: one between two letters hides a label from no reader. */
const HIDDEN = /\p{Cf}/u;
const code = (letter: string): string => `\\u{${letter.codePointAt(0)?.toString(16)}}`;

/** Where one of the labels may stand. `between`: what may be between its letters, though nobody sees it. */
function patternOf(labels: string, between: string): RegExp {
  const known = patterns.get(labels + between);
  if (known) return known;
  const word = (letters: string): string => Array.from(letters, code).join(between);
  const words = labels.split('|').map((label) => wordOf(label).split(' ').map(word).join('[\\s\\p{Cf}]+'));
  const pattern = new RegExp(words.join('|'), 'gu');
  patterns.set(labels + between, pattern);
  return pattern;
}

/** The nodes in which a label may begin; each once. */
function candidates({ text, nodes, starts, isPlain }: Runs, labels: string): readonly number[] {
  // Looking for hidden characters takes twice as long.
  const pattern = patternOf(labels, isPlain ? '' : '\\p{Cf}*');
  const found: number[] = [];
  let index = 0;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    while ((starts[index + 1] ?? Infinity) <= match.index) index += 1;
    const node = nodes[index];
    const end = node ? (starts[index] ?? 0) + charsOf(node) : 0;
    // Else within a part to leave out, or behind all that is looked at.
    const isInside = match.index < end;
    if (isInside) found.push(index);
    pattern.lastIndex = isInside ? end : match.index + 1;
  }
  return found;
}

/** A node in which a label may begin, and its text. */
interface Mark {
  readonly index: number;
  readonly text: string;
}

/** Every list of labels asked for so far: a page is gone through once for all of them, not for each of its orders' fields. */
const asked = new Set<string>();
let everyAsked = '';
const marked = new WeakMap<readonly Node[], { readonly marks: readonly Mark[]; readonly asked: number }>();

function marksFor(runs: Runs, labels: string): readonly Mark[] {
  if (!asked.has(labels)) everyAsked = [...asked.add(labels)].join('|');
  const known = marked.get(runs.nodes);
  if (known?.asked === asked.size) return known.marks;
  const whole = { ...runs, from: 0, to: runs.nodes.length };
  const marks = candidates(runs, everyAsked).map((index) => ({ index, text: runAt(whole, index) }));
  marked.set(runs.nodes, { marks, asked: asked.size });
  return marks;
}

/** Every place where one of the labels stands. */
export function labelHits(runs: Runs, labels: string | undefined): LabelHit[] {
  if (!labels || runs.from >= runs.to) return [];
  // Each field of each card asks: most marks are dropped by one question instead of one per label.
  const pattern = patternOf(labels, '');
  const mayHold = ({ index, text }: Mark): boolean =>
    index >= runs.from && index < runs.to && text.search(pattern) >= 0;
  const marks = marksFor(runs, labels).filter(mayHold);
  const words = marks.length > 0 ? labels.split('|') : [];
  return marks.flatMap((mark) => words.flatMap((label) => hitIn(runs, mark, label) ?? []));
}
