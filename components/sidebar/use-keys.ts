// The sidebar's keys. By `code`, because Alt makes other characters of the digits on
// a Mac; never while an input method composes, whose own keys these may be.
import { useEffect, useEffectEvent } from 'react';
import { useTrusted } from '../shared/trust.ts';

export interface Keys {
  readonly pick: (position: number) => void;
  readonly search: () => void;
  readonly help: () => void;
  readonly toggle: () => void;
  readonly customer: () => void;
  readonly clocks: () => void;
}

const COMPOSING_KEY_CODE = 229;

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
}

function altActionFor(code: string, keys: Keys): (() => void) | null {
  const digit = /^Digit([1-5])$/.exec(code)?.[1];
  if (digit !== undefined) return () => keys.pick(Number(digit));
  if (code === 'KeyS') return keys.toggle;
  if (code === 'KeyC') return keys.customer;
  if (code === 'KeyT') return keys.clocks;
  return code === 'Slash' ? keys.search : null;
}

function actionFor(event: KeyboardEvent, keys: Keys): (() => void) | null {
  if (event.ctrlKey || event.metaKey) return null;
  if (event.altKey) return altActionFor(event.code, keys);
  if (isTyping(event.target)) return null;
  if (event.key === '/') return keys.search;
  return event.key === '?' ? keys.help : null;
}

export function useKeys(keys: Keys): void {
  const trusted = useTrusted();
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.keyCode === COMPOSING_KEY_CODE) return;
    if (!trusted(event)) return;
    const action = actionFor(event, keys);
    if (!action) return;
    event.preventDefault();
    action();
  });
  useEffect(() => {
    const controller = new AbortController();
    window.addEventListener('keydown', (event) => onKey(event), { signal: controller.signal });
    return () => controller.abort();
  }, []);
}
