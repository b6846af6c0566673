// The person's pointer and keys while something is being picked: what they point at, and the
// press that takes it. The page gets none of these events; those that a script made, it keeps.
import { listen, every } from '../lifetime.ts';
import { ownerOf, parentOf, tagOf } from '../safe-dom.ts';
import { behind, doorOf, isDocument, isElement, query, viewOf } from './page-tree.ts';

export interface PointingOptions {
  readonly document: Document;
  readonly signal: AbortSignal;
  /** The element under the pointer, or the one the keys went to. */
  readonly onPoint: (element: Element) => void;
  /** The button went down on this element; it may be another than the one last pointed at. */
  readonly onPress: (element: Element) => void;
  /** And came up again: on this one. */
  readonly onTake: (element: Element) => void;
  readonly onKey: (key: string) => boolean;
  /** Scrolled or resized: what is outlined stands elsewhere. */
  readonly onMove: () => void;
}

const SWALLOWED = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'dblclick', 'auxclick', 'contextmenu'];
/** New frames and their new documents are looked for this often. */
const FRAMES_MS = 400;
const FRAMES = 20;

/** Our own sidebar beside the body is no part of the console. */
export function isOurs(element: Element): boolean {
  const parent = parentOf(element);
  const isBesideBody = parent !== null && tagOf(parent) === 'HTML' && tagOf(element) !== 'BODY';
  return isBesideBody && doorOf(ownerOf(element)) === null;
}

function targetOf(event: Event): Element | null {
  const [target] = event.composedPath();
  if (isElement(target)) return isOurs(target) ? null : target;
  return isDocument(target) ? target.documentElement : null;
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

function listenIn(view: Window, options: PointingOptions): void {
  const { signal, onPoint, onPress, onTake, onKey, onMove } = options;
  const capture = { signal, capture: true };
  const trusted = (type: string, act: (event: Event, target: Element) => void) =>
    listen(
      view,
      type,
      (event) => {
        const target = event.isTrusted ? targetOf(event) : null;
        if (target) act(event, target);
      },
      { ...capture, passive: false },
    );
  trusted('pointermove', (_event, target) => onPoint(target));
  trusted('pointerover', (_event, target) => onPoint(target));
  for (const type of SWALLOWED)
    trusted(type, (event, target) => {
      swallow(event);
      // Not the click: when what was pressed went away, there is none, and nobody would say why.
      const isMain = Reflect.get(event, 'button') === 0;
      if (isMain && type === 'pointerdown') onPress(target);
      if (isMain && type === 'pointerup') onTake(target);
    });
  listen<KeyboardEvent>(
    view,
    'keydown',
    (event) => {
      if (event.isTrusted && !event.isComposing && onKey(event.key)) swallow(event);
    },
    capture,
  );
  listen(view, 'scroll', onMove, { ...capture, passive: true });
  listen(view, 'resize', onMove, { signal });
}

function framesIn(document: Document): readonly Document[] {
  return Array.from(query(document, 'iframe'))
    .slice(0, FRAMES)
    .flatMap((frame) => {
      const inner = behind(frame);
      return isDocument(inner) ? [inner, ...framesIn(inner)] : [];
    });
}

export function startPointing(options: PointingOptions): void {
  const { document, signal } = options;
  // By document: a frame that loaded anew has the same window and none of our listeners.
  const known = new WeakSet<Document>();
  const attach = (): void => {
    for (const each of [document, ...framesIn(document)]) {
      const view = viewOf(each);
      if (!view || known.has(each)) continue;
      known.add(each);
      listenIn(view, options);
    }
  };
  attach();
  every(FRAMES_MS, signal, attach);
}
