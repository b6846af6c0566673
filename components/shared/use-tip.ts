// Where a button's label appears: under it, within the frame's edges. Positions are
// measured, because Firefox before 147 has no anchor positioning.
import { useEffect, useRef, useState } from 'react';
import type { FocusEvent, PointerEvent } from 'react';

const DELAY_MS = 400;
const MARGIN_PX = 6;

export interface TipPlace {
  readonly topPx: number;
  /** Where the arrow would be; the tip is kept within the frame by its style. */
  readonly centrePx: number;
}

function placeOf(element: Element): TipPlace {
  const box = element.getBoundingClientRect();
  return { topPx: box.bottom + MARGIN_PX, centrePx: box.left + box.width / 2 };
}

/** Null while nothing is shown: after a moment of hovering, or at once on keyboard focus. */
export function useTip() {
  const [place, setPlace] = useState<TipPlace | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const hide = () => {
    clearTimeout(timer.current);
    setPlace(null);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    place,
    on: {
      onPointerEnter: (event: PointerEvent) => {
        const element = event.currentTarget;
        timer.current = setTimeout(() => setPlace(placeOf(element)), DELAY_MS);
      },
      onPointerLeave: hide,
      onPointerDown: hide,
      onFocus: (event: FocusEvent) => {
        if (event.currentTarget.matches(':focus-visible')) setPlace(placeOf(event.currentTarget));
      },
      onBlur: hide,
    },
  };
}
