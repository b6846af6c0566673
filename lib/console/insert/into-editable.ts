// Text into a contenteditable box, which may belong to an editor with a model of its
// own: paste first, which such editors take over; else typing (RELIABILITY.md §6).
import type { InsertRequest } from '../reading.ts';
import { dataOf, matches, ownerOf, selectionOf } from '../safe-dom.ts';
import type { BoxWatch } from './box-watch.ts';
import { selectedSpot, writtenIn } from './text-position.ts';
import type { Spot } from './text-position.ts';
import { typeText } from './type-text.ts';

function select(box: HTMLElement, range: Range): void {
  const selection = selectionOf(box);
  selection?.removeAllRanges();
  selection?.addRange(range);
}

function caretAtEnd(box: HTMLElement): Range {
  const range = Document.prototype.createRange.call(ownerOf(box));
  range.selectNodeContents(box);
  range.collapse(false);
  return range;
}

const TEXT_NODE = 3;

/** Stretches the caret over the typed code before it; false where that is not there. */
function stretchOver(range: Range, typed: string): boolean {
  const { startContainer, startOffset, collapsed } = range;
  if (typed === '') return true;
  if (!collapsed || startContainer.nodeType !== TEXT_NODE) return false;
  if (!dataOf(startContainer).slice(0, startOffset).endsWith(typed)) return false;
  range.setStart(startContainer, startOffset - typed.length);
  return true;
}

/**
 * Focus, and the caret where the agent left it; else at the end. With `typed`, that code is
 * selected, unless it is not right before the caret. Null when the box takes no caret.
 */
export function placeCaret(box: HTMLElement, request: InsertRequest, watch: BoxWatch): Spot | 'code-gone' | null {
  const { mode, typed = '' } = request;
  const kept = watch.lastRange(box);
  HTMLElement.prototype.focus.call(box, { preventScroll: true });
  const range = mode === 'replace' || !kept ? caretAtEnd(box) : kept;
  if (mode === 'replace') range.selectNodeContents(box);
  else if (!stretchOver(range, typed)) return 'code-gone';
  select(box, range);
  return selectedSpot(box);
}

/**
 * Editors that lose the empty lines of plain text, by the mark on their box, and the HTML from which
 * they make the lines they would have made of the plain text.
 */
const EMPTY_LINES: readonly (readonly [box: string, html: (lines: readonly HTMLElement[]) => string])[] = [
  // ProseMirror and TipTap drop them; this is ProseMirror's own clipboard format.
  ['.ProseMirror', (lines) => `<p data-pm-slice="1 1 []">${lines.map(inside).join('</p><p>')}</p>`],
  // TinyMCE makes paragraphs of them, and cuts the one in which the caret is; marked as its own, or it takes the text.
  ['.mce-content-body', (lines) => `<!-- x-tinymce/html -->${lines.map(inside).join('<br>')}`],
];

const inside = ({ innerHTML }: HTMLElement): string => innerHTML;

/** Null where the plain text does. */
function asHtml(box: HTMLElement, text: string): string | null {
  const [, html] = EMPTY_LINES.find(([mark]) => matches(box, mark)) ?? [];
  if (!html || !/\n\s*\n/u.test(text)) return null;
  const lines = text.split('\n').map((line) => {
    const element = document.createElement('p');
    element.textContent = line;
    return element;
  });
  return html(lines);
}

/** False: an editor took it over. */
function pasted(box: HTMLElement, text: string): boolean {
  if (typeof DataTransfer !== 'function' || typeof ClipboardEvent !== 'function') return false;
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  const html = asHtml(box, text);
  if (html !== null) clipboardData.setData('text/html', html);
  const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true });
  return !box.dispatchEvent(event);
}

/** Writes once: an editor that commits later must not get the text twice. */
export function writeEditable(box: HTMLElement, text: string): void {
  const before = writtenIn(box);
  if (pasted(box, text) || writtenIn(box) !== before) return;
  // Where the paste moved the focus into a hidden box that is read a task later (Quill 1), it is typed there.
  typeText(ownerOf(box), text);
}
