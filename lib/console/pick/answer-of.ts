// What is told to the sidebar about an element that was taken.
import type { TeachableField } from '../../knowledge/console-fields.ts';
import type { TaughtPick } from '../../knowledge/console-definition.ts';
import { attributeOf, contains, matches, parentOf, textOf } from '../safe-dom.ts';
import { messagesOf } from './messages-of.ts';
import { isElement, query, queryDeep, rootOf } from './page-tree.ts';
import type { PickRefusal, Picked, PickedWay, PickTarget } from './pick-messages.ts';
import { DOUBTFUL, proposeSelectors } from './propose-selector.ts';
import type { Proposal } from './propose-selector.ts';
import { rowsIn, rowsOf } from './rows-of.ts';
import { isSecret } from './secret.ts';
import { labelOf, numberIn, partOf, shapeOf } from './value-part.ts';

export type Answer =
  { readonly ok: true; readonly picked: Picked } | { readonly ok: false; readonly reason: PickRefusal };

export interface Asked {
  readonly target: PickTarget;
  readonly card: string | null;
  readonly texts: readonly string[];
}

const refused = (reason: PickRefusal): Answer => ({ ok: false, reason });

const BOX = 'textarea, input:not([type]), input[type="text" i], [contenteditable]:not([contenteditable="false" i])';

/** The box that was meant: itself, around it, or the only one in it. */
export function boxAt(element: Element): Element | null {
  for (let at: Element | null = element; at; at = parentOf(at)) if (matches(at, BOX)) return at;
  const inside = Array.from(query(element, BOX));
  return inside.length === 1 && isElement(inside[0]) ? inside[0] : null;
}

function waysOf(proposals: readonly Proposal[], more: Omit<TaughtPick, 'select'>): PickedWay[] {
  return proposals.map(({ select, kind, score }) => ({ pick: { select, ...more }, kind, score }));
}

/** Where the text of an element is empty, its value stands in one of these. */
const VALUE_ATTRIBUTES = ['value', 'title', 'alt', 'aria-label'];

function valueIn(element: Element): { readonly value: string; readonly more: Omit<TaughtPick, 'select'> } {
  const { part, value } = partOf(element);
  if (value !== '') return { value, more: part };
  const attr = VALUE_ATTRIBUTES.find((name) => (attributeOf(element, name) ?? '').trim() !== '');
  return attr === undefined ? { value, more: part } : { value: attributeOf(element, attr) ?? '', more: { attr } };
}

function cardAround(element: Element, card: string | null): Element | undefined {
  if (card === null) return undefined;
  // From the top of the tab, where the way into a frame begins.
  return queryDeep(document, card).find((each) => contains(each, element));
}

/** Labels are looked for in the tab's own document, or in the card. */
function labelBeside(field: TeachableField, element: Element, card: string | null) {
  const within = cardAround(element, card);
  const label = rootOf(element) === document || within ? labelOf(field, element, within) : null;
  if (label === null || card === null || !within) return label;
  // What stands in this card alone is no word of the console's, but maybe a buyer's name.
  const others = queryDeep(document, card).filter((each) => each !== within);
  return others.length === 0 || others.some((each) => textOf(each).includes(label)) ? label : null;
}

function fieldAnswer(element: Element, field: TeachableField, { card, texts }: Asked): Answer {
  const within = cardAround(element, card);
  const { value, more } = valueIn(element);
  if (value === '') return refused('nameless');
  const number = field === 'orderNumber' ? numberIn(value) : null;
  const own = number === null ? [value] : [value, number];
  const proposals = proposeSelectors(element, { within, texts: [...texts, ...own] });
  const label = labelBeside(field, element, card);
  if (proposals.length === 0 && label === null) return refused('nameless');
  // A word beside it outlasts a place.
  const lasting = proposals.filter(({ score }) => label === null || score >= DOUBTFUL);
  const shape = number === null ? null : shapeOf(number);
  const shown = (number ?? value).slice(0, 500);
  return { ok: true, picked: { kind: 'field', ways: waysOf(lasting, more), label, value: shown, shape } };
}

function boxAnswer(element: Element, { texts }: Asked): Answer {
  const box = boxAt(element);
  if (!box) return refused('no-box');
  if (isSecret(box)) return refused('secret');
  const ways = waysOf(proposeSelectors(box, { texts }), {});
  return ways.length === 0 ? refused('nameless') : { ok: true, picked: { kind: 'composer', ways } };
}

/** `before`: what the first of two clicks took. */
export function answerOf(element: Element, asked: Asked, before: Element | null): Answer {
  const { target } = asked;
  if (isSecret(element)) return refused('secret');
  if (target === 'composer') return boxAnswer(element, asked);
  if (target !== 'messages' && target !== 'card') return fieldAnswer(element, target, asked);
  if (!before) return refused('changed');
  if (target === 'messages') {
    const result = messagesOf(before, element);
    if (!result.ok) return refused(result.reason);
    const { messages, covered, rows } = result;
    return { ok: true, picked: { kind: 'messages', messages, covered, rows } };
  }
  const cards = rowsOf(before, element);
  return cards
    ? { ok: true, picked: { kind: 'card', select: cards.row, rows: rowsIn(cards).length } }
    : refused('one-row');
}
