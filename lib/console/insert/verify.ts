// Did the text arrive? Looked at, never assumed; and never written a second time.
import { isTextField } from '../find-composer.ts';
import { nextFrame, pause } from '../lifetime.ts';
import { isConnected } from '../safe-dom.ts';
import { valueOf } from './into-text-field.ts';
import { squeeze, writtenIn } from './text-position.ts';
import type { Spot } from './text-position.ts';

export type Expectation =
  | { readonly exact: string }
  | {
      /** All that must stand in the box, without white space. */
      readonly whole: string;
      readonly lines: string;
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
  const before = squeeze(writtenIn(box));
  return { whole: before.slice(0, spot.start) + squeeze(text) + before.slice(spot.end), lines: asLines(text) };
}

function isThere(box: HTMLElement, expectation: Expectation): boolean {
  if ('exact' in expectation) {
    const shown = isTextField(box) ? valueOf(box) : writtenIn(box);
    return shown.replace(/\r\n?/gu, '\n') === expectation.exact.replace(/\r\n?/gu, '\n');
  }
  const text = writtenIn(box);
  return squeeze(text) === expectation.whole && asLines(text).includes(expectation.lines);
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
