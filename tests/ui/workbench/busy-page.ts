import { vi } from 'vitest';

/** The page finds no idle moment until what this gives is called: what waits for one does not happen. Put back by `vi.unstubAllGlobals`. */
export function busyPage(): () => void {
  const waiting: IdleRequestCallback[] = [];
  let isIdle = false;
  const run = (callback: IdleRequestCallback) =>
    void setTimeout(() => callback({ didTimeout: false, timeRemaining: () => 10 }));
  vi.stubGlobal('requestIdleCallback', (callback: IdleRequestCallback) => {
    if (isIdle) run(callback);
    else waiting.push(callback);
  });
  return () => {
    isIdle = true;
    waiting.splice(0).forEach(run);
  };
}
