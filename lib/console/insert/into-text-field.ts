// Text into a textarea or input: as typing where the browser does it (keeps undo),
// else through the prototype's setter, which frameworks' own setters do not shadow.
import type { InsertMode } from '../reading.ts';
import { isActive, ownerOf, tagOf } from '../safe-dom.ts';
import { typeText } from './type-text.ts';

type TextField = HTMLTextAreaElement | HTMLInputElement;

function valueProperty(field: TextField): PropertyDescriptor {
  const prototype = tagOf(field) === 'TEXTAREA' ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
  return Object.getOwnPropertyDescriptor(prototype, 'value') ?? {};
}

export function valueOf(field: TextField): string {
  return String(valueProperty(field).get?.call(field) ?? '');
}

function setValue(field: TextField, value: string, caret: number): void {
  valueProperty(field).set?.call(field, value);
  field.setSelectionRange(caret, caret);
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText' }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** False when the browser did not do it: no focus, or no such command. */
function typed(field: TextField, text: string): boolean {
  if (!isActive(field)) return false;
  const before = valueOf(field);
  typeText(ownerOf(field), text);
  return valueOf(field) !== before;
}

/** Nothing is selected, and the caret stands right after the typed code. */
export function isBeforeCaret(field: TextField, typed: string): boolean {
  const { selectionStart, selectionEnd } = field;
  return (
    selectionStart === selectionEnd &&
    valueOf(field)
      .slice(0, selectionStart ?? 0)
      .endsWith(typed)
  );
}

/**
 * Writes once, over the selection and `over` characters before it. Returns what the field should
 * hold then, or null when the text does not fit in it.
 */
export function writeTextField(field: TextField, text: string, mode: InsertMode, over = 0): string | null {
  const before = valueOf(field);
  const isWhole = mode === 'replace';
  const start = isWhole ? 0 : (field.selectionStart ?? before.length) - over;
  const end = isWhole ? before.length : (field.selectionEnd ?? before.length);
  const expected = before.slice(0, start) + text + before.slice(end);
  // The browser would cut typed text silently.
  if (field.maxLength >= 0 && expected.length > field.maxLength) return null;
  HTMLElement.prototype.focus.call(field, { preventScroll: true });
  field.setSelectionRange(start, end);
  if (!typed(field, text) && expected !== before) setValue(field, expected, start + text.length);
  return expected;
}
