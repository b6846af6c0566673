// The sidebar's inner edge. The frame grows under the pointer, so the drag is
// measured on the screen, not in the frame.
import { useRef } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { useText } from '../shared/i18n.tsx';
import styles from './ResizeHandle.module.css';
import type { LayoutState } from './use-layout.ts';

const MIN_PX = 300;
const MAX_PX = 520;
const STEP_PX = 20;

function clamp(widthPx: number): number {
  return Math.round(Math.min(MAX_PX, Math.max(MIN_PX, widthPx)));
}

export function ResizeHandle({ layout: { layout, change } }: { layout: LayoutState }) {
  const text = useText();
  const drag = useRef<{ fromX: number; fromPx: number; toPx: number } | null>(null);
  const outward = layout.side === 'right' ? -1 : 1;

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { fromX: event.screenX, fromPx: layout.widthPx, toPx: layout.widthPx };
  };
  const onPointerMove = (event: PointerEvent) => {
    if (!drag.current) return;
    const widthPx = clamp(drag.current.fromPx + outward * (event.screenX - drag.current.fromX));
    if (widthPx === drag.current.toPx) return;
    drag.current.toPx = widthPx;
    change({ widthPx }, 'passing');
  };
  const onPointerUp = () => {
    if (drag.current) change({ widthPx: drag.current.toPx });
    drag.current = null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (direction === undefined) return;
    event.preventDefault();
    change({ widthPx: clamp(layout.widthPx + outward * direction * STEP_PX) });
  };
  return (
    <div
      className={styles.handle}
      data-side={layout.side}
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={text('sidebar_width')}
      aria-valuemin={MIN_PX}
      aria-valuemax={MAX_PX}
      aria-valuenow={layout.widthPx}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
      onKeyDown={onKeyDown}
    />
  );
}
