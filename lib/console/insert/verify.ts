// Did the text arrive? Looked at, never assumed; and never written a second time.
import { isTextField } from '../find-composer.ts';
import { nextFrame, pause } from '../lifetime.ts';
import type { InsertMode } from '../reading.ts';
import { isConnected, selectionOf, textOf } from '../safe-dom.ts';
import { valueOf } from './into-text-field.ts';

export type Expectation =
  | { readonly exact: string }
  | {
      /** Without white space: editors make their own line breaks and spaces. */
      readonly before: string;
      readonly selected: string;
      readonly text: string;
      readonly lines: string;
    };

const WITHIN_MS = 500;
const LOOK_EVERY_MS = 50;
const BOX_CAP = 100_000;

const squeeze = (text: string): string => text.replace(/[\s\u200b\ufeff]+/gu, '');
/** Line breaks count, how many of them does not: some editors make a paragraph of one. */
const asLines = (text: string): string =>
  text
    .replace(/[\u200b\ufeff]/gu, '')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/\s*\n\s*/gu, '\n')
    .trim();

/** What the box must hold after `text` is put at its selection. Asked before writing. */
export function expectOnce(box: HTMLElement, text: string, mode: InsertMode): Expectation {
  const selection = selectionOf(box);
  const before = squeeze(textOf(box, BOX_CAP));
  const selected = mode === 'replace' ? before : squeeze(selection?.toString() ?? '');
  return { before, selected, text: squeeze(text), lines: asLines(text) };
}

/** `after` is `before` with the selection replaced by the text, somewhere, exactly once. */
function isReplacedOnce(after: string, { before, selected, text }: Exclude<Expectation, { exact: string }>): boolean {
  if (after.length !== before.length - selected.length + text.length) return false;
  for (let at = after.indexOf(text); at >= 0; at = after.indexOf(text, at + 1)) {
    const restored = after.slice(0, at) + selected + after.slice(at + text.length);
    if (restored === before) return true;
  }
  return false;
}

function isThere(box: HTMLElement, expectation: Expectation): boolean {
  if ('exact' in expectation) {
    const shown = isTextField(box) ? valueOf(box) : textOf(box, BOX_CAP);
    return shown.replace(/\r\n?/gu, '\n') === expectation.exact.replace(/\r\n?/gu, '\n');
  }
  const text = textOf(box, BOX_CAP);
  return asLines(text).includes(expectation.lines) && isReplacedOnce(squeeze(text), expectation);
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
