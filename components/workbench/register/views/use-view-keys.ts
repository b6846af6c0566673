// The digits open the views, wherever the focus is, unless somebody types.
import { useEffect, useEffectEvent } from 'react';
import type { CaseView } from './case-view.ts';

/** There are nine. */
export function digitOf(position: number): string | undefined {
  return position < 9 ? String(position + 1) : undefined;
}

function isTyping(target: EventTarget | null): boolean {
  // A select has keys of its own for what it offers; so has whatever lies over the page.
  return target instanceof HTMLElement && target.closest('input, textarea, select, [role="dialog"]') !== null;
}

export function useViewKeys(views: readonly CaseView[], choose: (id: string) => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isTyping(event.target)) return;
    const view = /^[1-9]$/u.test(event.key) ? views[Number(event.key) - 1] : undefined;
    if (!view) return;
    event.preventDefault();
    choose(view.id);
  });
  useEffect(() => {
    const listening = new AbortController();
    window.addEventListener('keydown', (event) => onKey(event), { signal: listening.signal });
    return () => listening.abort();
  }, []);
}
