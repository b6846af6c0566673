// The outline around what would be taken, with a small label. In a closed shadow root and
// deaf to the pointer: the page neither sees the label's words nor loses a click to it.
import { atEnd } from '../lifetime.ts';
import { doorOf, rootOf } from './page-tree.ts';

export interface Highlight {
  /** Null: nothing. `words`: what would be taken, already short. */
  show(element: Element | null, words: string, isRefused: boolean): void;
  /** The page moved under it. */
  follow(): void;
}

const HOST_STYLE =
  'all:initial;position:fixed;inset:0;width:auto;height:auto;margin:0;padding:0;border:0;overflow:hidden;' +
  'background:transparent;pointer-events:none;z-index:2147483647;';
const BOX_STYLE = 'position:absolute;box-sizing:border-box;border-radius:3px;pointer-events:none;';
const LABEL_STYLE =
  'position:absolute;max-width:320px;padding:2px 6px;border-radius:4px;color:#fff;white-space:nowrap;overflow:hidden;' +
  'text-overflow:ellipsis;font:12px/18px system-ui,"PingFang SC","Microsoft YaHei UI",sans-serif;pointer-events:none;';
const COLOUR = { take: '#4f5bd5', refuse: '#b42a22' } as const;
/** Around the element, so that the outline hides none of it. */
const GAP_PX = 2;
const LABEL_PX = 22;

/** In the top window's own coordinates, through the frames around the element. */
export function rectOf(element: Element): { left: number; top: number; width: number; height: number } {
  const { left, top, width, height } = Element.prototype.getBoundingClientRect.call(element);
  const rect = { left, top, width, height };
  let root = rootOf(element);
  for (let door = doorOf(root); door; door = doorOf(root)) {
    root = rootOf(door);
    // A shadow root moves nothing; only a frame has an edge of its own.
    if (!Element.prototype.matches.call(door, 'iframe')) continue;
    const outer = Element.prototype.getBoundingClientRect.call(door);
    rect.left += outer.left + door.clientLeft;
    rect.top += outer.top + door.clientTop;
  }
  return rect;
}

function place(box: HTMLElement, label: HTMLElement, element: Element, colour: string): void {
  const { left, top, width, height } = rectOf(element);
  box.style.cssText =
    `${BOX_STYLE}left:${left - GAP_PX}px;top:${top - GAP_PX}px;width:${width + 2 * GAP_PX}px;` +
    `height:${height + 2 * GAP_PX}px;outline:2px solid ${colour};background:${colour}1a;`;
  const above = top - LABEL_PX - GAP_PX * 2;
  const labelTop = above >= 0 ? above : Math.max(0, top + height + GAP_PX * 2);
  label.style.cssText = `${LABEL_STYLE}left:${Math.max(4, left)}px;top:${labelTop}px;background:${colour};`;
}

export function createHighlight(document: Document, signal: AbortSignal): Highlight {
  const host = document.createElement('div');
  const box = document.createElement('div');
  const label = document.createElement('div');
  host.style.cssText = HOST_STYLE.replaceAll(';', '!important;');
  host.setAttribute('aria-hidden', 'true');
  host.attachShadow({ mode: 'closed' }).append(box, label);
  let at: { element: Element; colour: string } | null = null;
  const hide = (): void => {
    box.style.cssText = 'display:none';
    label.style.cssText = 'display:none';
  };
  const follow = (): void => (at?.element.isConnected ? place(box, label, at.element, at.colour) : hide());
  document.documentElement.append(host);
  // Above the page's own dialogs, and above the sidebar, which was there before.
  host.popover = 'manual';
  if (typeof host.showPopover === 'function') host.showPopover();
  hide();
  atEnd(signal, () => host.remove());
  return {
    follow,
    show: (element, words, isRefused) => {
      at = element && { element, colour: isRefused ? COLOUR.refuse : COLOUR.take };
      label.textContent = words;
      follow();
      if (words === '') label.style.display = 'none';
    },
  };
}
