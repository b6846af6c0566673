// By what an element can be told: everything about it that a person wrote, as a selector
// with a score in the order in which such marks survive a console's releases.
import { attributeOf, tagOf, textOf } from '../safe-dom.ts';
import { attributeNames } from './page-tree.ts';
import type { MarkKind } from './pick-messages.ts';
import { isLook, isStableText, isStableValue, isState, judgeName } from './stable-name.ts';

export const SCORE: Readonly<Record<MarkKind, number>> = {
  id: 100,
  data: 90,
  aria: 80,
  name: 75,
  placeholder: 70,
  label: 65,
  class: 60,
  'class-prefix': 50,
  tag: 20,
  position: 5,
};

export interface Mark {
  readonly css: string;
  readonly kind: MarkKind;
  readonly score: number;
}

const mark = (css: string, kind: MarkKind, score = SCORE[kind]): Mark => ({ css, kind, score });

/** Inside `[name="…"]`. */
export const quoted = (value: string): string => `"${value.replace(/["\\]/gu, String.raw`\$&`)}"`;

function dataMark(element: Element, name: string, texts: readonly string[]): Mark[] {
  // `data-v-7ba5bd90` is Vue's, and its like in other frameworks.
  if (!name.startsWith('data-') || judgeName(name).kind !== 'readable' || isState(name)) return [];
  const value = attributeOf(element, name) ?? '';
  if (isStableValue(value, texts)) return [mark(`[${name}=${quoted(value)}]`, 'data')];
  // A number of this message: that there is one tells as well, a little less.
  return [mark(`[${name}]`, 'data', 68)];
}

function textMark(element: Element, name: string, kind: MarkKind, texts: readonly string[]): Mark[] {
  const value = attributeOf(element, name);
  if (value === null || !isStableText(value, [...texts, textOf(element, 60).trim()].filter(Boolean))) return [];
  return [mark(`[${name}=${quoted(value)}]`, kind)];
}

function attributeMarks(element: Element, texts: readonly string[]): Mark[] {
  const role = attributeOf(element, 'role');
  const editable = attributeOf(element, 'contenteditable');
  const name = attributeOf(element, 'name') ?? '';
  return [
    ...attributeNames(element).flatMap((each) => dataMark(element, each, texts)),
    ...textMark(element, 'aria-label', 'aria', texts),
    ...(role !== null && /^[a-z]+$/u.test(role) ? [mark(`[role="${role}"]`, 'aria', 72)] : []),
    ...(isStableValue(name, texts) ? [mark(`[name=${quoted(name)}]`, 'name')] : []),
    ...textMark(element, 'placeholder', 'placeholder', texts),
    ...(editable !== null && editable !== 'false' ? [mark(`[contenteditable="${editable}"]`, 'aria', 55)] : []),
  ];
}

function classMark(name: string, isStyled: boolean): Mark[] {
  const judged = judgeName(name);
  if (judged.kind === 'made' || isState(name)) return [];
  if (judged.kind === 'prefix') return [mark(`[class*=${quoted(judged.prefix)}]`, 'class-prefix')];
  if (isLook(name)) return [mark(`.${name}`, 'class', 25)];
  // styled-components put a made name of small letters beside their `sc-…`; some look like a word.
  return isStyled && /^[a-zA-Z]{5,7}$/u.test(name) ? [] : [mark(`.${name}`, 'class')];
}

export function classesOf(element: Element): readonly string[] {
  return [...new Set((attributeOf(element, 'class') ?? '').split(/\s+/u).filter(Boolean))].slice(0, 30);
}

function classMarks(element: Element): Mark[] {
  const names = classesOf(element);
  const isStyled = names.some((name) => /^(?:sc|css|emotion|styled)-/u.test(name));
  return names.flatMap((name) => classMark(name, isStyled));
}

/** An element of the console's own making has a name that somebody gave it. */
export function tagMark(element: Element): Mark {
  const tag = tagOf(element).toLowerCase();
  return mark(tag, 'tag', tag.includes('-') && judgeName(tag).kind === 'readable' ? SCORE.class - 2 : SCORE.tag);
}

/** Best first, without the tag. `texts`: what this buyer and this order are called. */
export function marksOf(element: Element, texts: readonly string[]): readonly Mark[] {
  const id = attributeOf(element, 'id') ?? '';
  const marks = [
    ...(isStableValue(id, texts) && /^[\w-]+$/u.test(id) ? [mark(`#${id}`, 'id')] : []),
    ...attributeMarks(element, texts),
    ...classMarks(element),
  ];
  return marks.sort((a, b) => b.score - a.score);
}
