// The words beside an icon. For the eye only: the button carries the label itself.
import { useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import styles from './Tip.module.css';
import type { TipPlace } from './use-tip.ts';

const EDGE_PX = 4;

export function Tip({ place, children }: { place: TipPlace | null; children: ReactNode }) {
  const box = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element || !place) return;
    const { width, height } = element.getBoundingClientRect();
    const mostLeft = Math.max(EDGE_PX, window.innerWidth - width - EDGE_PX);
    const left = Math.min(Math.max(EDGE_PX, place.centrePx - width / 2), mostLeft);
    element.style.left = `${left}px`;
    element.style.top = `${Math.min(place.topPx, window.innerHeight - height - EDGE_PX)}px`;
  }, [place]);
  if (!place) return null;
  return (
    <span ref={box} className={styles.tip} aria-hidden>
      {children}
    </span>
  );
}
