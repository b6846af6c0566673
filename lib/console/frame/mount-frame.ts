// Puts the sidebar's frame beside the console: an extension page in an iframe in
// a closed shadow root on <html>, so that the page sees neither its address nor a
// keystroke (HOUSE.md §1). Style is written inline and `important`, for the page's
// own rules reach the host element.
import { WIDTH_PX } from '../../channel/page-messages.ts';
import type { SidebarLayout } from '../reading.ts';
import { atEnd, listen } from '../lifetime.ts';

export interface Frame {
  readonly host: HTMLElement;
  readonly iframe: HTMLIFrameElement;
  show(layout: SidebarLayout): void;
}

const HOST_STYLE =
  'all:initial;display:block;position:fixed;top:0;bottom:0;height:100%;margin:0;padding:0;border:0;overflow:hidden;' +
  'background:transparent;max-width:none;max-height:none;z-index:2147483647;color-scheme:normal;';
const IFRAME_STYLE = 'display:block;width:100%;height:100%;border:0;color-scheme:normal;';

/** Instead of the rules that are there. Each ends with its semicolon. */
function style(element: HTMLElement, rules: string): void {
  element.style.cssText = rules.replaceAll(';', '!important;');
}

export function frameWidthPx(layout: SidebarLayout): number {
  return layout.collapsed ? WIDTH_PX.rail : layout.widthPx;
}

/**
 * Mounts the frame and removes it when the signal is aborted. `onLoad` gets the
 * frame's window each time its document was loaded, to be handed a port.
 */
export function mountFrame(
  document: Document,
  url: string,
  signal: AbortSignal,
  onLoad: (frameWindow: Window) => void,
): Frame {
  const host = document.createElement('div');
  const iframe = document.createElement('iframe');
  style(host, HOST_STYLE);
  style(iframe, IFRAME_STYLE);
  // Copying is the way out when the page refuses an insertion.
  iframe.allow = 'clipboard-write';
  // Not `title`: the browser would show it as a tip wherever the pointer rests in the sidebar.
  iframe.setAttribute('aria-label', 'Sellerside');
  listen(iframe, 'load', () => iframe.contentWindow && onLoad(iframe.contentWindow), { signal });
  iframe.src = url;
  host.attachShadow({ mode: 'closed' }).append(iframe);
  document.documentElement.append(host);
  raise(host);
  atEnd(signal, () => host.remove());
  const show = (layout: SidebarLayout) => {
    const right = layout.side === 'right';
    const side = right ? 'left:auto;right:0' : 'left:0;right:auto';
    style(host, `${HOST_STYLE}width:${frameWidthPx(layout)}px;${side};`);
  };
  return { host, iframe, show };
}

/**
 * Into the top layer, where neither z-index nor a transform on <html> or <body>
 * reaches it. A browser that refuses leaves it where it is, which mostly works.
 */
export function raise(host: HTMLElement): void {
  host.popover = 'manual';
  // Whatever came last is on top. Neither reloads the frame, nor does it go out of sight in between.
  if (host.matches(':popover-open')) host.hidePopover();
  host.showPopover();
}
