// The small list beside the caret: a page of ours in a closed root, so that the console
// sees neither what is found nor what is taken. It is there, unseen, before it is needed.
import { raise } from '../frame/mount-frame.ts';
import { atEnd } from '../lifetime.ts';
import type { Place } from './caret-place.ts';

export const LIST_PX = { width: 380, row: 44, edges: 10, gap: 4, most: 7 } as const;

export interface ListFrame {
  show(place: Place, rows: number): void;
  /** For a letter or two that find nothing: the browser goes on drawing it, and it is back within a frame, not three. */
  blank(): void;
  hide(): void;
}

function style(element: HTMLElement, rules: Readonly<Record<string, string>>): void {
  for (const [property, value] of Object.entries(rules)) element.style.setProperty(property, value, 'important');
}

/** Above the line where there is room, as reply boxes stand at the bottom; else below. */
export function positionOf({ left, top, bottom }: Place, heightPx: number, view: { width: number; height: number }) {
  const above = top - LIST_PX.gap - heightPx;
  const y = above >= 0 ? above : bottom + LIST_PX.gap;
  const within = (at: number, most: number) => Math.max(0, Math.min(at, most));
  return { x: within(left, view.width - LIST_PX.width), y: within(y, view.height - heightPx) };
}

export function mountList(document: Document, url: string, signal: AbortSignal): ListFrame {
  const host = document.createElement('div');
  const iframe = document.createElement('iframe');
  style(host, { all: 'initial', position: 'fixed', margin: '0', padding: '0', border: '0', overflow: 'hidden' });
  // In the dark the frame's own ground is opaque to its corners.
  style(host, { visibility: 'hidden', 'z-index': '2147483647', inset: 'auto', 'border-radius': '6px' });
  style(iframe, { display: 'block', width: '100%', height: '100%', border: '0', 'color-scheme': 'normal' });
  iframe.setAttribute('aria-label', 'Sellerside');
  iframe.tabIndex = -1;
  iframe.src = url;
  host.attachShadow({ mode: 'closed' }).append(iframe);
  document.documentElement.append(host);
  atEnd(signal, () => host.remove());
  return {
    show: (place, rows) => {
      const height = Math.min(rows, LIST_PX.most) * LIST_PX.row + LIST_PX.edges;
      const { innerWidth: width = 0, innerHeight = 0 } = document.defaultView ?? {};
      const { x, y } = positionOf(place, height, { width, height: innerHeight });
      // A console that rebuilds <html> takes it away; the frame starts anew then.
      if (!host.isConnected) document.documentElement.append(host);
      style(host, { left: `${x}px`, top: `${y}px`, width: `${LIST_PX.width}px`, height: `${height}px` });
      style(host, { visibility: 'visible', opacity: '1', 'pointer-events': 'auto' });
      raise(host);
    },
    blank: () => style(host, { opacity: '0', 'pointer-events': 'none' }),
    hide: () => style(host, { visibility: 'hidden' }),
  };
}
