// The keyboard in the table. The focus stays on the grid itself and the active row is told
// of by its id: a row that is scrolled out of view leaves the document, and would take the
// focus with it.
import { useState } from 'react';

/** The row that the keys go from; -1: none yet. It follows the open case, wherever that stands. */
export function useActiveRow(open: number): readonly [number, (index: number) => void] {
  const [active, setActive] = useState(open);
  const [seen, setSeen] = useState(open);
  if (open !== seen) {
    setSeen(open);
    if (open >= 0) setActive(open);
  }
  return [active, setActive];
}

interface RowsInView {
  readonly active: number;
  readonly count: number;
  /** Whole rows in view. */
  readonly page: () => number;
}

/** Where the key leads; null: it is none that moves. */
export function rowAfter(key: string, { active, count, page }: RowsInView): number | null {
  const within = (index: number) => Math.max(0, Math.min(count - 1, index));
  switch (key) {
    case 'ArrowDown':
      return within(active + 1);
    case 'ArrowUp':
      return within(active - 1);
    case 'PageDown':
      return within(active + page());
    case 'PageUp':
      return within(active - page());
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
