// Did the text arrive? Looked at, never assumed; and never written a second time.
import { isTextField } from '../find-composer.ts';
import { nextFrame, pause } from '../lifetime.ts';
import { isConnected, selectionOf } from '../safe-dom.ts';
import { valueOf } from './into-text-field.ts';
import { squeeze, writtenIn } from './text-position.ts';
import type { Spot } from './text-position.ts';

export type Expectation =
  | { readonly exact: string }
  | {
      /** All that must stand in the box, without white space. */
      readonly whole: string;
      /** The same with its line breaks; of the text alone where the editor decides on what line it comes. */
      readonly lines: string;
      readonly isAll: boolean;
    };

const WITHIN_MS = 500;
const LOOK_EVERY_MS = 50;

/** Line breaks count, how many of them does not: some editors make a paragraph of one. */
const asLines = (text: string): string =>
  text
    .replace(/[\u200b\ufeff]/gu, '')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/\s*\n\s*/gu, '\n')
    .trim();

/** What the box must hold after `text` is put in the place of what stands at `spot`. Asked before writing. */
export function expectAt(box: HTMLElement, spot: Spot, text: string): Expectation {
  const written = writtenIn(box);
  const before = squeeze(written);
  const whole = before.slice(0, spot.start) + squeeze(text) + before.slice(spot.end);
  const around = aroundSelection(box, written);
  return { whole, lines: asLines(around ? around[0] + text + around[1] : text), isAll: around !== null };
}

/** Null where the caret is between lines, in none of them. */
function aroundSelection(box: HTMLElement, written: string): readonly [head: string, tail: string] | null {
  const range = selectionOf(box)?.getRangeAt(0);
  if (!range || range.startContainer === box || range.endContainer === box) return null;
  const end = range.cloneRange();
  end.collapse(false);
  return [writtenIn(box, range), written.slice(writtenIn(box, end).length)];
}

function isThere(box: HTMLElement, expectation: Expectation): boolean {
  if ('exact' in expectation) {
    const shown = isTextField(box) ? valueOf(box) : writtenIn(box);
    return shown.replace(/\r\n?/gu, '\n') === expectation.exact.replace(/\r\n?/gu, '\n');
  }
  const { whole, lines, isAll } = expectation;
  const text = writtenIn(box);
  if (squeeze(text) !== whole) return false;
  return isAll ? asLines(text) === lines : asLines(text).includes(lines);
}

/** After two frames, by which time frameworks have rendered, and for up to 500 ms more. */
export async function wasWritten(box: HTMLElement, expectation: Expectation, signal: AbortSignal): Promise<boolean> {
  await nextFrame(signal);
  await nextFrame(signal);
  for (let waitedMs = 0; ; waitedMs += LOOK_EVERY_MS) {
    if (signal.aborted || !isConnected(box)) return false;
    if (isThere(box, expectation)) return true;
    if (waitedMs >= WITHIN_MS) return false;
    await pause(LOOK_EVERY_MS, signal);
  }
}
