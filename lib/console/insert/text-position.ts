// Places in a contenteditable box as "after so many characters": editors draw their
// nodes anew whenever they like, so that a node and an offset in it say nothing for long.
import {
  contains,
  dataOf,
  isElement,
  isSilent,
  matches,
  ownerOf,
  selectionOf,
  textOfElement,
  walker,
} from '../safe-dom.ts';

/** Counted without white space: editors make their own line breaks and spaces. */
export interface Spot {
  readonly start: number;
  readonly end: number;
}

const CAP = 100_000;

/** Mentions and Slate's placeholder: in the box, but not what is written in it. */
const NOT_WRITTEN = '[contenteditable="false"]:not(img)';

export const squeeze = (text: string): string => text.replace(/[\s\u200b\ufeff]+/gu, '');

function pastElement(walk: TreeWalker): Node | null {
  do {
    const next = walk.nextSibling();
    if (next) return next;
  } while (walk.parentNode());
  return null;
}

function isPast(node: Node, until: Range | undefined): boolean {
  return until !== undefined && node !== until.startContainer && until.comparePoint(node, 0) >= 0;
}

function pieceOf(node: Node, isStart: boolean, until: Range | undefined): string {
  if (isElement(node)) return textOfElement(node, isStart);
  if (isSilent(node)) return '';
  return dataOf(node).slice(0, node === until?.startContainer ? until.startOffset : CAP);
}

/** What is written in the box, with line breaks; only as far as the beginning of `until` where it is given. */
export function writtenIn(box: HTMLElement, until?: Range): string {
  const walk = walker(box, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  let text = '';
  let node = walk.nextNode();
  for (let visited = 0; node && visited < CAP && text.length < CAP; visited += 1) {
    if (isPast(node, until)) break;
    if (isElement(node) && matches(node, NOT_WRITTEN)) {
      node = pastElement(walk);
      continue;
    }
    text += pieceOf(node, text === '', until);
    node = walk.nextNode();
  }
  return text.slice(0, CAP);
}

/** Null when the range is not in the box. */
export function spotOf(box: HTMLElement, range: Range | null): Spot | null {
  if (!range || !contains(box, range.commonAncestorContainer)) return null;
  const upTo = (container: Node, offset: number): number => {
    const point = Document.prototype.createRange.call(ownerOf(box));
    point.setStart(container, offset);
    return squeeze(writtenIn(box, point)).length;
  };
  const end = upTo(range.endContainer, range.endOffset);
  return { start: range.collapsed ? end : upTo(range.startContainer, range.startOffset), end };
}

export function selectedSpot(box: HTMLElement): Spot | null {
  const selection = selectionOf(box);
  return selection && selection.rangeCount > 0 ? spotOf(box, selection.getRangeAt(0)) : null;
}
