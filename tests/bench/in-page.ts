// Instruments that run in the page and in the sidebar's frame. Every time is
// `performance.timeOrigin + performance.now()`: the two are different processes with
// different origins, on one machine's clock.
import type { Frame, Page } from 'playwright-core';

declare global {
  interface Window {
    /** Instruments of the benchmark. */
    __bench: {
      /** When the last node with the awaited text was put into the document. */
      appendedAt: number;
      awaited: string;
      /** When the reply box told of its newest input. */
      inputAt: number;
      clickAt: number;
    };
  }
}

export function instrumentPage(page: Page): Promise<void> {
  return page.evaluate(() => {
    const now = () => performance.timeOrigin + performance.now();
    const bench = { appendedAt: 0, awaited: '', inputAt: 0, clickAt: 0 };
    window.__bench = bench;
    const { insertBefore } = Node.prototype;
    // Where the framework puts a message into the document: the moment itself, before any observer runs.
    Node.prototype.insertBefore = function put<T extends Node>(this: Node, node: T, before: Node | null): T {
      const isIt = this.isConnected && bench.awaited !== '' && node.textContent?.includes(bench.awaited) === true;
      if (isIt) bench.appendedAt = now();
      return insertBefore.call(this, node, before) as T;
    };
    window.addEventListener('input', () => (bench.inputAt = now()), true);
  });
}

export function instrumentSidebar(sidebar: Frame): Promise<void> {
  return sidebar.evaluate(() => {
    window.__bench = { appendedAt: 0, awaited: '', inputAt: 0, clickAt: 0 };
    window.addEventListener(
      'click',
      ({ timeStamp }) => (window.__bench.clickAt = performance.timeOrigin + timeStamp),
      true,
    );
  });
}

/** Resolves with the time at which a first card with this title had been painted. */
export function firstCardPainted(sidebar: Frame, title: string): Promise<number> {
  return sidebar.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const isThere = () => document.querySelector('ol > li button')?.textContent === wanted;
        const observer = new MutationObserver(() => {
          if (!isThere()) return;
          observer.disconnect();
          // After the frame that contains the change: its task comes behind style, layout and paint.
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve(performance.timeOrigin + performance.now());
            port2.postMessage(null);
          });
        });
        observer.observe(document.body, { childList: true, subtree: true, characterData: true });
      }),
    title,
  );
}

/** Resolves with the time at which this text stood in the sidebar. */
export function textShown(sidebar: Frame, text: string): Promise<number> {
  return sidebar.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const observer = new MutationObserver(() => {
          const statuses = [...document.querySelectorAll('[role="status"]')];
          if (!statuses.some(({ textContent }) => textContent?.includes(wanted))) return;
          observer.disconnect();
          resolve(performance.timeOrigin + performance.now());
        });
        observer.observe(document.body, { childList: true, subtree: true, characterData: true });
      }),
    text,
  );
}
