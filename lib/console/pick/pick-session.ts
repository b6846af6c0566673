// One thing being picked, from the first hover to the click: taken is exactly what was
// outlined, or nothing. See pick.design.md.
import type { PageHandle } from '../additions.ts';
import { cleanLine } from '../normalise/text.ts';
import { first, isConnected, parentOf, tagOf, textOf } from '../safe-dom.ts';
import { answerOf, boxAt } from './answer-of.ts';
import { isTwofold } from '../../knowledge/console-fields.ts';
import type { Asked } from './answer-of.ts';
import { createHighlight } from './highlight.ts';
import { marksOf } from './marks.ts';
import { doorOf, query, rootOf } from './page-tree.ts';
import type { PickRefusal, PickToSidebar } from './pick-messages.ts';
import { startPointing } from './pointing.ts';
import { isSecret } from './secret.ts';

export interface Picking {
  key(key: string): boolean;
}

const WORDS = 40;

/** As the agent sees it: the text that would be read, else what kind of thing it is. */
function wordsFor(element: Element): string {
  if (isSecret(element)) return '✕';
  const text = cleanLine(textOf(element, WORDS * 2));
  const shown = text.length > WORDS ? `${text.slice(0, WORDS)}…` : text;
  const [mark] = marksOf(element, [text]);
  return [shown, mark?.css ?? tagOf(element).toLowerCase()].filter(Boolean).join('  ·  ');
}

/** For a reply box, the box around the words under the pointer. */
const snap = (element: Element, { target }: Asked): Element =>
  (target === 'composer' ? boxAt(element) : null) ?? element;

function sideways(element: Element, step: 1 | -1): Element | null {
  const parent = parentOf(element);
  const children = parent ? Array.from(query(parent, ':scope > *')) : [];
  return children[children.indexOf(element) + step] ?? null;
}

function neighbour(element: Element, key: string, below: readonly Element[]): Element | null {
  if (key === 'ArrowUp') return parentOf(element) ?? doorOf(rootOf(element));
  // Back down the way one came up.
  if (key === 'ArrowDown') return below.at(-1) ?? query(element, ':scope > *')[0] ?? null;
  return sideways(element, key === 'ArrowRight' ? 1 : -1);
}

interface State {
  at: Element | null;
  /** On what the button went down while it was outlined. */
  pressed: Element | null;
  first: Element | null;
  /** Elements left upwards by key, so that the way down is the same. */
  below: Element[];
}

type Options = Pick<PageHandle, 'document'> & {
  readonly signal: AbortSignal;
  readonly tell: (message: PickToSidebar) => void;
  readonly end: (how: 'taken' | 'given-up') => void;
};

interface Hand {
  readonly asked: Asked;
  readonly state: State;
  readonly show: (element: Element) => void;
  readonly options: Options;
}

/** The first of two clicks, or the second after the first one's element has gone. */
function takeFirst({ state, options }: Hand, element: Element): void {
  if (state.first) options.tell({ type: 'refused', reason: 'changed' });
  else options.tell({ type: 'next' });
  state.first = state.first ? null : element;
}

function take(hand: Hand, snapped: Element, shown: Element | null): void {
  const { asked, state, show, options } = hand;
  const refuse = (reason: PickRefusal): void => options.tell({ type: 'refused', reason });
  // The page put something else under the pointer since: that is not what was shown.
  if (snapped !== shown || !isConnected(snapped)) {
    refuse('changed');
    return show(snapped);
  }
  if (isSecret(snapped)) return refuse('secret');
  if (isTwofold(asked.target) && (!state.first || !isConnected(state.first))) return takeFirst(hand, snapped);
  const answer = answerOf(snapped, asked, state.first);
  if (!answer.ok) return refuse(answer.reason);
  options.tell({ type: 'picked', target: asked.target, picked: answer.picked });
  options.end('taken');
}

function step({ state, show, options }: Hand, key: string): boolean {
  if (!/^Arrow(?:Up|Down|Left|Right)$/u.test(key)) return false;
  const next = state.at ? neighbour(state.at, key, state.below) : first(options.document, 'body');
  if (next && state.at && key === 'ArrowUp') state.below.push(state.at);
  else if (key === 'ArrowDown') state.below.pop();
  else state.below = [];
  if (next) show(next);
  return true;
}

function press(hand: Hand, key: string): boolean {
  const { state, options } = hand;
  if (key === 'Escape') {
    options.tell({ type: 'ended' });
    options.end('given-up');
    return true;
  }
  if (key !== 'Enter') return step(hand, key);
  if (state.at) take(hand, state.at, state.at);
  return state.at !== null;
}

export function startPicking(asked: Asked, options: Options): Picking {
  const { document, signal } = options;
  const highlight = createHighlight(document, signal);
  const state: State = { at: null, pressed: null, first: null, below: [] };
  const show = (element: Element): void => {
    state.at = element;
    highlight.show(element, wordsFor(element), isSecret(element));
  };
  const hand: Hand = { asked, state, show, options };
  const onPoint = (element: Element): void => {
    const snapped = snap(element, asked);
    if (snapped === state.at) return;
    state.below = [];
    show(snapped);
  };
  const key = (name: string): boolean => press(hand, name);
  const onPress = (element: Element): void => {
    const snapped = snap(element, asked);
    state.pressed = snapped === state.at ? snapped : null;
  };
  const onTake = (element: Element): void => take(hand, snap(element, asked), state.pressed);
  startPointing({ document, signal, onPoint, onPress, onTake, onKey: key, onMove: highlight.follow });
  return { key };
}
