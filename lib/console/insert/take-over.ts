// Editors with a model of their own learn of the caret by events and take it over when
// they see fit; a text that comes before goes to where the caret was for them, or nowhere.
import { nextFrame, pause } from '../lifetime.ts';
import { matches } from '../safe-dom.ts';
import type { FocusHold } from './keep-focus.ts';
import { selectedSpot } from './text-position.ts';
import type { Spot } from './text-position.ts';

const WITHIN_MS = 400;
const FRAME_MS = 16;

/** Editors that need longer than a frame, by the mark they put on their box. */
const SLOW = [
  // Slate (and wangEditor, which is built on it) looks at the caret at most every 100 ms.
  { box: '[data-slate-editor]', ms: 120 },
] as const;
/** CKEditor 5 believes in the focus 50 ms after it came, and moves no caret before. */
const NOT_YET = '.ck-blurred';

const isSame = (a: Spot, b: Spot | null): boolean => a.start === b?.start && a.end === b.end;

interface Placed {
  readonly spot: Spot;
  readonly focus: Pick<FocusHold, 'isHeld'>;
  readonly signal: AbortSignal;
}

/** True once the caret stands where it was put, the box has the focus, and the editor has had time to hear of it. */
export async function takenOver(box: HTMLElement, { spot, focus, signal }: Placed): Promise<boolean> {
  const slow = SLOW.find((each) => matches(box, each.box));
  if (slow) await pause(slow.ms, signal);
  // A frame may come before the `selectionchange` of the caret just placed; two do not.
  await nextFrame(signal);
  for (let waitedMs = 0; ; waitedMs += FRAME_MS) {
    await nextFrame(signal);
    const isReady = focus.isHeld() && !matches(box, NOT_YET) && isSame(spot, selectedSpot(box));
    if (isReady || waitedMs >= WITHIN_MS || signal.aborted) return isReady;
  }
}
