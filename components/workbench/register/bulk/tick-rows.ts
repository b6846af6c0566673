// How rows are ticked: by their box, by keys of the grid, all at once.
import { useCallback, useLayoutEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { MOST_TICKED } from './use-selection.ts';
import type { Selection } from './use-selection.ts';

/** One function for every row, whatever is ticked: a row is drawn again only when something about it is new. */
export function useTick(selection: Selection): (caseId: string, isRange: boolean) => void {
  const current = useRef(selection);
  useLayoutEffect(() => {
    current.current = selection;
  });
  return useCallback((caseId, isRange) => {
    if (isRange) current.current.tickTo(caseId);
    else current.current.toggle(caseId);
  }, []);
}

/** True when the key was one of these: space, with shift for a range, Ctrl+A, Escape. */
export function tickByKey(event: KeyboardEvent, selection: Selection, activeId: string): boolean {
  if (event.key === ' ' && activeId !== '') {
    if (event.shiftKey) selection.tickTo(activeId);
    else selection.toggle(activeId);
    return true;
  }
  if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) {
    selection.tickShown();
    return true;
  }
  if (event.key !== 'Escape' || selection.ticked.size === 0) return false;
  selection.clear();
  return true;
}

/** Of the box in the heading. */
export function tickedOf(selection: Selection, shown: number) {
  const { size } = selection.ticked;
  const isAll = size >= Math.min(shown, MOST_TICKED);
  const ticked = isAll ? 'all' : size > 0 ? 'some' : 'none';
  return { ticked, onTickAll: isAll ? selection.clear : selection.tickShown } as const;
}
