// Is there a code right before the caret? `/thh`, `您好/thh`; not `1/2`, not `https://thh`.
import { CODE_LIMITS } from '../../channel/typing-messages.ts';
import { isTextField } from '../find-composer.ts';
import { contains, dataOf, selectionOf } from '../safe-dom.ts';
import { valueOf } from '../insert/into-text-field.ts';

const CODE = new RegExp(String.raw`^[\p{L}\p{N}_-]{0,${CODE_LIMITS.codeChars}}$`, 'u');
/** Before a prefix these mean a fraction, a date, a path or an address. */
const JOINED = /[A-Za-z0-9/:.\\]$/u;
const TAIL_CHARS = CODE_LIMITS.prefixChars + CODE_LIMITS.codeChars + 1;

/** Prefix and code at the end of `text`; null where there is none. A full-width slash counts as one. */
export function codeAtEnd(text: string, prefix: string): string | null {
  if (prefix === '') return null;
  const tail = text.slice(-TAIL_CHARS);
  const folded = tail.normalize('NFKC');
  const at = folded.lastIndexOf(prefix.normalize('NFKC'));
  // Forms that change their length in NFKC stand in no code.
  if (at < 0 || folded.length !== tail.length) return null;
  const code = tail.slice(at + prefix.length);
  return CODE.test(code) && !JOINED.test(tail.slice(0, at)) ? tail.slice(at) : null;
}

/** The selection inside the box, in whichever document or shadow root it stands. */
export function rangeIn(box: HTMLElement): Range | null {
  const selection = selectionOf(box);
  if (!selection || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  return contains(box, range.startContainer) ? range : null;
}

const TEXT_NODE = 3;

/** What stands before the caret; null while something is selected or the caret is in no text. */
export function textBeforeCaret(box: HTMLElement): string | null {
  if (isTextField(box)) {
    const { selectionStart: start, selectionEnd: end } = box;
    return start === null || start !== end ? null : valueOf(box).slice(Math.max(0, start - TAIL_CHARS), start);
  }
  const range = rangeIn(box);
  if (!range?.collapsed || range.startContainer.nodeType !== TEXT_NODE) return null;
  return dataOf(range.startContainer).slice(0, range.startOffset).slice(-TAIL_CHARS);
}
