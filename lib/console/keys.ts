// The agent's keys while the console has the focus. Inside the frame the sidebar
// listens for itself: no keystroke typed there reaches the page, nor this file.
import { listen } from './lifetime.ts';

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
