// The page's tree as one thing: what lies in an open shadow root or in the document of a
// same-origin frame belongs to what stands before ` >>> `. Prototype methods only (safe-dom.ts).
import { parentOf } from '../safe-dom.ts';

export type Root = Document | ShadowRoot;
export const INTO = ' >>> ';

function getter<T>(prototype: object, name: string): (node: object) => T | undefined {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  // The platform's getters are untyped at this level; every caller names what the standard says.
  return (node) => get?.call(node) as T | undefined;
}

const readType = getter<number>(Node.prototype, 'nodeType');
const readHost = getter<Element>(ShadowRoot.prototype, 'host');
const readShadow = getter<ShadowRoot | null>(Element.prototype, 'shadowRoot');
const readFrameDocument = getter<Document | null>(HTMLIFrameElement.prototype, 'contentDocument');
const readView = getter<Window | null>(Document.prototype, 'defaultView');

/** Of any realm: `instanceof` knows only our own. */
export const isElement = (node: unknown): node is Element => typeOf(node) === 1;
export const isDocument = (node: unknown): node is Document => typeOf(node) === 9;
const isFragment = (node: unknown): node is DocumentFragment => typeOf(node) === 11;

function typeOf(node: unknown): number | undefined {
  try {
    return typeof node === 'object' && node !== null ? readType(node) : undefined;
  } catch {
    // Not a node: a window, a foreign object.
    return undefined;
  }
}

export const viewOf = (document: Document): Window | null => readView(document) ?? null;

export function rootOf(node: Node): Root {
  // A detached node's root is an element; nothing is found from there, which is right.
  return Node.prototype.getRootNode.call(node) as Root;
}

/** The element that leads into `root`: a shadow root's host, a frame's element; null at the top. */
export function doorOf(root: Root): Element | null {
  if (isFragment(root)) return readHost(root) ?? null;
  try {
    // The frame is of our origin, or nothing in it could have been pointed at.
    return (isDocument(root) && readView(root)?.frameElement) || null;
  } catch {
    return null;
  }
}

/** What lies behind an element: its open shadow root, or the document of its same-origin frame. */
export function behind(element: Element): Root | null {
  try {
    const shadow = readShadow(element);
    if (shadow) return shadow;
    return isFrame(element) ? (readFrameDocument(element) ?? null) : null;
  } catch {
    // Another origin's frame.
    return null;
  }
}

const isFrame = (element: Element): boolean => Element.prototype.matches.call(element, 'iframe');

function methodsOf(root: Node): ParentNode {
  if (isDocument(root)) return Document.prototype;
  return isFragment(root) ? DocumentFragment.prototype : Element.prototype;
}

/** In this root alone, without ` >>> `. Throws for a selector that this browser does not know. */
export function query(root: Root | Element, select: string): ArrayLike<Element> {
  return methodsOf(root).querySelectorAll.call(root, select);
}

/** Through every door that ` >>> ` names. Throws like `query`. */
export function queryDeep(root: Root | Element, select: string): readonly Element[] {
  const steps = select.split('>>>').map((step) => step.trim());
  let found: readonly Element[] = [];
  let roots: readonly (Root | Element)[] = [root];
  for (const step of steps) {
    found = roots.flatMap((each) => Array.from(query(each, step)));
    roots = found.flatMap((each) => behind(each) ?? []);
  }
  return found;
}

/** Upwards within the same root: the element itself first, at most `limit`. */
export function upwards(element: Element, stop: Node | null, limit = 30): Element[] {
  const path: Element[] = [];
  for (let at: Element | null = element; at && path.length < limit; at = parentOf(at)) {
    path.push(at);
    if (at === stop) break;
  }
  return path;
}

export const attributeNames = (element: Element): readonly string[] =>
  Element.prototype.getAttributeNames.call(element);
