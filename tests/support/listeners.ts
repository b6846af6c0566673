// Who wants to be told, counted so that a test sees whether everybody let go.
import type { Unsubscribe } from '../../lib/channel/links.ts';

export function createListeners<A extends readonly unknown[]>() {
  const all = new Set<(...args: A) => void>();
  return {
    add: (listener: (...args: A) => void): Unsubscribe => {
      all.add(listener);
      return () => all.delete(listener);
    },
    tell: (...args: A): void => [...all].forEach((listener) => listener(...args)),
    count: () => all.size,
  };
}
