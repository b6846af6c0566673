// The agent's keys while the console has the focus: an addition, for without a sidebar
// there is nothing to press them for. Inside the frame the sidebar listens for itself: no
// keystroke typed there reaches the page, nor this file.
import type { PageHandle } from './additions.ts';
import { every, listen } from './lifetime.ts';
import { ownerOf } from './safe-dom.ts';

/** The reply box may stand in a frame, whose keys the tab's window does not hear. */
const FRAME_CHECK_MS = 1_000;

export function startKeys(handle: PageHandle): void {
  const { document, signal, tell, toggle, session } = handle;
  // Loaded: a frame that was mounted again needs no second listener.
  handle.receive('keys', () => undefined);
  const heard = new WeakSet<Document>();
  const hear = (where: Document): void => {
    if (heard.has(where)) return;
    heard.add(where);
    watchKeys(where.defaultView ?? where, signal, {
      pick: (position) => tell({ type: 'pick', position }),
      search: () => tell({ type: 'search' }),
      toggle,
    });
  };
  const hearBox = (): void => {
    const box = session()?.composer();
    if (box) hear(ownerOf(box));
  };
  hear(document);
  hearBox();
  every(FRAME_CHECK_MS, signal, hearBox);
}

export interface KeyActions {
  readonly pick: (position: number) => void;
  readonly toggle: () => void;
  readonly search: () => void;
}

/** By place on the keyboard (`code`): with Alt, `key` is another character on a Mac. */
export function watchKeys(target: EventTarget, signal: AbortSignal, actions: KeyActions): void {
  const act = (event: KeyboardEvent): boolean => {
    const digit = /^Digit([1-5])$/.exec(event.code)?.[1];
    if (digit) actions.pick(Number(digit));
    else if (event.code === 'KeyS') actions.toggle();
    else if (event.code === 'Slash') actions.search();
    else return false;
    return true;
  };
  listen<KeyboardEvent>(
    target,
    'keydown',
    (event) => {
      // A page must not press our keys, and an open composition owns every key (229 on some systems).
      if (!event.isTrusted || event.isComposing || event.keyCode === 229) return;
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || !act(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { signal, capture: true },
  );
}
