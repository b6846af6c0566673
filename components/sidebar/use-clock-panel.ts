// Which clock's panel is open, and where the focus was before: it goes back there.
import { useRef, useState } from 'react';

/** In the head: the answer's clock, and that of the order. */
export type Face = 'reply' | 'after-sales';

export interface ClockPanelState {
  readonly open: Face | null;
  readonly toggle: (face: Face) => void;
  /** Gives the focus back, unless it went elsewhere by itself. */
  readonly close: (andFocus: boolean) => void;
}

/** `place`: of another conversation it is closed again. */
export function useClockPanel(place: string | null): ClockPanelState {
  const [opened, setOpened] = useState<{ readonly place: string | null; readonly face: Face } | null>(null);
  const before = useRef<Element | null>(null);
  const open = opened?.place === place ? opened.face : null;
  const close = (andFocus: boolean) => {
    setOpened(null);
    const { current } = before;
    if (andFocus && current instanceof HTMLElement && current.isConnected) current.focus();
  };
  return {
    open,
    close,
    toggle: (face) => {
      if (open === face) return close(true);
      // From one clock to the other the way back stays the same.
      if (open === null) before.current = document.activeElement;
      setOpened({ place, face });
    },
  };
}
