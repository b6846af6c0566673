// Instruments that run in the workbench's page. A time is taken after the frame that shows
// the change: its task comes behind style, layout and paint.
import type { Page } from 'playwright-core';

declare global {
  interface Window {
    __register: {
      /** Milliseconds since the navigation began; 0: not yet. */
      firstRowsAt: number;
      /** When the whole register was in hand. */
      allThereAt: number;
      /**
       * Resolves when what is looked at is another than now, with the milliseconds since the event `since`;
       * null: it never was. `order`: what the rows are sorted by, which they are not while the grid is busy.
       */
      changed: (of: 'order' | 'count', since: string) => Promise<number | null>;
      scrolling: (ms: number) => Promise<{
        readonly frames: number[];
        /** By the frames' own times: what is over one frame is a picture that was never made. */
        readonly pictures: number[];
        readonly blankFrames: number;
        readonly shown: number;
      }>;
    };
  }
}

/** Before anything of the page runs. */
export function instrumentRegister(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    const text = (selector: string) => document.querySelector(selector)?.textContent ?? '';
    const firstRow = () => {
      // Virtual rows may stand in any order in the document.
      const rows = [...document.querySelectorAll<HTMLElement>('[role="row"]:has([role="gridcell"])')];
      const top = rows.reduce<HTMLElement | null>((best, row) => {
        return best && best.getBoundingClientRect().top <= row.getBoundingClientRect().top ? best : row;
      }, null);
      return top?.textContent ?? '';
    };
    /** Null: rows stand, but not yet in the order that the headings say. */
    const order = () => {
      if (document.querySelector('[role="grid"][aria-busy="true"]')) return null;
      const sorted = [...document.querySelectorAll('[aria-sort]')].find(
        (heading) => heading.getAttribute('aria-sort') !== 'none',
      );
      return `${sorted?.textContent ?? ''} ${sorted?.getAttribute('aria-sort') ?? ''}`;
    };
    const READ = { order, count: () => text('header [role="status"]') };
    const afterPaint = (done: () => void) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = done;
        port2.postMessage(null);
      });
    const happened = new Map<string, number>();
    for (const kind of ['click', 'input', 'change', 'keydown'])
      addEventListener(kind, ({ timeStamp }) => happened.set(kind, timeStamp), true);

    const bench: Window['__register'] = {
      firstRowsAt: 0,
      allThereAt: 0,
      changed: (of, since) =>
        new Promise((resolve) => {
          const before = READ[of]();
          const observer = new MutationObserver(() => {
            const now = READ[of]();
            if (now === null || now === before) return;
            observer.disconnect();
            afterPaint(() => resolve(performance.now() - (happened.get(since) ?? Number.NaN)));
          });
          observer.observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true });
          setTimeout(() => resolve(null), 60_000);
        }),
      scrolling: (ms) =>
        new Promise((resolve) => {
          const grid = document.querySelector('[role="grid"]');
          if (!grid) throw new Error('no grid');
          const all = [grid, ...grid.querySelectorAll('*')];
          const scroller = all.find((element) => element.scrollHeight > element.clientHeight + 100);
          if (!scroller) throw new Error('nothing scrolls');
          const frames: number[] = [];
          const pictures: number[] = [];
          let blankFrames = 0;
          const begin = performance.now();
          let last = begin;
          let lastPicture = begin;
          const top = scroller.scrollTop;
          /** Where no row with a text in it lies over the middle of a row's height, a person sees nothing. */
          const isBlank = () => {
            const { top: from, bottom } = scroller.getBoundingClientRect();
            const rows = [...scroller.querySelectorAll('[role="row"]')].filter(({ textContent }) => textContent);
            const spans = rows.map((row) => row.getBoundingClientRect());
            for (let y = from + 50; y < bottom - 20; y += 34) {
              if (!spans.some((span) => span.top <= y && y <= span.bottom)) return true;
            }
            return false;
          };
          const look = (picture: number) => {
            const now = performance.now();
            frames.push(now - last);
            pictures.push(picture - lastPicture);
            [last, lastPicture] = [now, picture];
            if (isBlank()) blankFrames += 1;
            if (now - begin < ms) requestAnimationFrame(look);
            else {
              const shown = Math.abs(scroller.scrollTop - top) / 34;
              resolve({ frames: frames.slice(1), pictures: pictures.slice(1), blankFrames, shown });
            }
          };
          requestAnimationFrame(look);
        }),
    };
    window.__register = bench;
    const isFilled = () =>
      firstRow() !== '' && document.querySelector('main [role="progressbar"], main progress') === null;
    const observer = new MutationObserver(() => {
      if (bench.firstRowsAt === 0 && document.querySelector('[role="gridcell"]')) {
        bench.firstRowsAt = -1;
        afterPaint(() => (bench.firstRowsAt = performance.now()));
      }
      if (bench.allThereAt === 0 && isFilled()) afterPaint(() => (bench.allThereAt = performance.now()));
    });
    observer.observe(document, { childList: true, subtree: true });
  });
}
