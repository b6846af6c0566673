// The text anchors of a page: its short texts in document order, and what stands
// after a label. It is what still reads a page whose class names changed.
import { cleanLine } from './normalise/text.ts';
import { dataOf, isSilent, walker } from './safe-dom.ts';

export interface Run {
  readonly text: string;
  readonly node: Node;
}

export interface Runs {
  readonly list: readonly Run[];
  /** The page had more text than is looked at, so "not found" is not certain. */
  readonly isCut: boolean;
}

export const RUNS_CAP = 20_000;
const RUN_CHARS = 200;

interface Jump {
  readonly to: Node;
}

/** For each part to leave out: its first text → its last, so that the walk steps over it at once. */
function jumps(parts: ArrayLike<Element>): Map<Node, Jump> {
  const over = new Map<Node, Jump>();
  for (let i = 0; i < Math.min(parts.length, 300); i += 1) {
    const part = parts[i];
    if (!part) continue;
    const start = walker(part, NodeFilter.SHOW_TEXT).firstChild();
    const end = walker(part, NodeFilter.SHOW_TEXT).lastChild();
    // An outer part comes first in document order and keeps its longer jump.
    if (start && end && !over.has(start)) over.set(start, { to: end });
  }
  return over;
}

/** `cap`: how many texts may be looked at. */
export function textRuns(root: Element, skip: ArrayLike<Element> = [], cap = RUNS_CAP): Runs {
  const list: Run[] = [];
  const over = jumps(skip);
  const walk = walker(root, NodeFilter.SHOW_TEXT);
  for (let visited = 0; visited < cap; visited += 1) {
    const node = walk.nextNode();
    if (!node) return { list, isCut: false };
    const jump = over.get(node);
    if (jump) {
      walk.currentNode = jump.to;
      continue;
    }
    const text = cleanLine(dataOf(node).slice(0, RUN_CHARS));
    if (text !== '' && !isSilent(node)) list.push({ text, node });
  }
  return { list, isCut: true };
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

function restAfter(runs: readonly Run[], index: number, inRun: string): string {
  const rest = inRun.replace(SEPARATORS, '');
  if (rest !== '') return rest;
  for (let next = index + 1; next <= index + 2; next += 1) {
    const text = runs[next]?.text.replace(SEPARATORS, '');
    if (text) return text;
  }
  return '';
}

const COLON_NEXT = /^\s*[:：]/u;

/** Words like `商品：` are labels only with their colon; alone they are tabs and headings. */
function hasColon(runs: readonly Run[], index: number, after: string): boolean {
  return COLON_NEXT.test(after === '' ? (runs[index + 1]?.text ?? '') : after);
}

function hitIn(runs: readonly Run[], index: number, label: string): LabelHit | null {
  const run = runs[index];
  const needsColon = label.endsWith('：');
  const word = needsColon ? label.slice(0, -1) : label;
  const at = run ? run.text.indexOf(word) : -1;
  if (!run || at < 0) return null;
  // `子订单编号` is not `订单编号`, and `订单状态栏` is another word.
  if (LETTER_BEFORE.test(run.text.slice(0, at))) return null;
  const after = run.text.slice(at + word.length);
  if (/^\p{L}/u.test(after) || (needsColon && !hasColon(runs, index, after))) return null;
  return { label, rest: restAfter(runs, index, after), node: run.node, index };
}

/** Every place where one of the labels stands. */
export function labelHits(runs: readonly Run[], labels: string | undefined): LabelHit[] {
  const hits: LabelHit[] = [];
  const words = labels?.split('|') ?? [];
  for (let index = 0; index < runs.length; index += 1) {
    for (const label of words) {
      const hit = hitIn(runs, index, label);
      if (hit) hits.push(hit);
    }
  }
  return hits;
}
