// Where on the screen a typed code begins, in the top window's pixels.
import caretCoordinates from 'textarea-caret';
import { isTextField } from '../find-composer.ts';
import { rangeIn } from './typed-code.ts';

export interface Place {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

function inField(field: HTMLTextAreaElement | HTMLInputElement, chars: number): Place {
  const { left, top } = field.getBoundingClientRect();
  const at = caretCoordinates(field, Math.max(0, (field.selectionStart ?? 0) - chars));
  const y = top + at.top - field.scrollTop;
  // `line-height: normal` has no height of its own.
  const height = Number.isFinite(at.height) ? at.height : 20;
  return { left: left + at.left - field.scrollLeft, top: y, bottom: y + height };
}

function inEditable(box: HTMLElement, chars: number): Place | null {
  const range = rangeIn(box)?.cloneRange();
  if (!range) return null;
  range.setStart(range.startContainer, Math.max(0, range.startOffset - chars));
  const { left, top, bottom } = range.getBoundingClientRect();
  return { left, top, bottom };
}

/** The frames around the box, from the inside out: each moves it. */
function offsetOfFrames(box: HTMLElement): { readonly left: number; readonly top: number } {
  let left = 0;
  let top = 0;
  for (let view = box.ownerDocument.defaultView; view?.frameElement; view = view.parent as typeof view) {
    const rect = view.frameElement.getBoundingClientRect();
    left += rect.left;
    top += rect.top;
  }
  return { left, top };
}

/** `chars`: how many characters of code stand before the caret. */
export function placeOfCode(box: HTMLElement, chars: number): Place | null {
  const place = isTextField(box) ? inField(box, chars) : inEditable(box, chars);
  if (!place) return null;
  const frames = offsetOfFrames(box);
  return { left: place.left + frames.left, top: place.top + frames.top, bottom: place.bottom + frames.top };
}
