// The only place in the page's code with bare timers, observers and listeners.
// Each takes the session's AbortSignal and ends with it, so that ending a session
// leaves the console as it was.

/** Runs `action` when the signal is aborted. */
export function atEnd(signal: AbortSignal, action: () => void): void {
  signal.addEventListener('abort', action, { once: true });
}

/** Runs `action` once after `delayMs`, unless the signal is aborted first. */
export function after(delayMs: number, signal: AbortSignal, action: () => void): void {
  if (signal.aborted) return;
  const timer = setTimeout(() => {
    signal.removeEventListener('abort', cancel);
    action();
  }, delayMs);
  const cancel = () => clearTimeout(timer);
  atEnd(signal, cancel);
}

/** Runs `action` every `periodMs` until aborted. */
export function every(periodMs: number, signal: AbortSignal, action: () => void): void {
  if (signal.aborted) return;
  const timer = setInterval(action, periodMs);
  atEnd(signal, () => clearInterval(timer));
}

/** Resolves after `delayMs`; at once when aborted, so that a waiting routine can see it and stop. */
export function pause(delayMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    atEnd(signal, resolve);
    after(delayMs, signal, resolve);
  });
}

/** Resolves after the next frame. A hidden tab paints no frames: then after 50 ms. */
export function nextFrame(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const frame = requestAnimationFrame(() => resolve());
    atEnd(signal, () => cancelAnimationFrame(frame));
    void pause(50, signal).then(resolve);
  });
}

/** Listens until aborted. */
export function listen<T extends Event>(
  target: EventTarget,
  type: string,
  listener: (event: T) => void,
  options: AddEventListenerOptions & { signal: AbortSignal },
): void {
  target.addEventListener(type, listener as EventListener, options);
}

/** Observes mutations until aborted. The observer is for `takeRecords` alone. */
export function observe(
  node: Node,
  options: MutationObserverInit,
  signal: AbortSignal,
  action: (records: MutationRecord[]) => void,
): MutationObserver {
  const observer = new MutationObserver(action);
  if (!signal.aborted) observer.observe(node, options);
  atEnd(signal, () => observer.disconnect());
  return observer;
}

/** Observes an element's size until aborted. */
export function observeSize(element: Element, signal: AbortSignal, action: () => void): void {
  if (signal.aborted) return;
  const observer = new ResizeObserver(action);
  observer.observe(element);
  atEnd(signal, () => observer.disconnect());
}
