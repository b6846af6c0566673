// The page's DOM through prototype methods. In Chromium a form in the page can put
// its inputs in the place of `form.querySelectorAll`, `form.parentNode`… even in our
// isolated world (RELIABILITY.md §0.9), so nothing here is called on the node itself.

/** Text longer than this is cut wherever it is read. */
export const TEXT_CAP = 20_000;

function getter<T>(prototype: object, name: string): (node: Node) => T | undefined {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  // The platform's getters are untyped at this level; every caller names what the standard says.
  return (node) => get?.call(node) as T | undefined;
}

const readParent = getter<Element | null>(Node.prototype, 'parentElement');
const readConnected = getter<boolean>(Node.prototype, 'isConnected');
const readTagName = getter<string>(Element.prototype, 'tagName');
const readData = getter<string>(CharacterData.prototype, 'data');
const readBody = getter<HTMLElement | null>(Document.prototype, 'body');
const readActive = getter<Element | null>(Document.prototype, 'activeElement');

export const parentOf = (node: Node): Element | null => readParent(node) ?? null;
export const isConnected = (node: Node): boolean => readConnected(node) ?? false;
export const tagOf = (element: Element): string => (readTagName(element) ?? '').toUpperCase();
export const dataOf = (text: Node): string => readData(text) ?? '';
export const bodyOf = (document: Document): Element | null => readBody(document) ?? null;
export const activeElementOf = (document: Document): Element | null => readActive(document) ?? null;

const methodsOf = (root: Document | Element): ParentNode => (root instanceof Document ? Document : Element).prototype;

function attempt<T>(look: () => T): T | null {
  try {
    return look();
  } catch {
    // A taught or outdated selector must not stop the other fields from being read.
    return null;
  }
}

/** Elements in document order; none when the selector is one this browser does not know. */
export function all(root: Document | Element, selector: string): ArrayLike<Element> {
  return attempt(() => methodsOf(root).querySelectorAll.call(root, selector)) ?? [];
}

/** Asked for by itself: the browser stops at the first. */
export function first(root: Document | Element, selector: string): Element | null {
  return attempt(() => methodsOf(root).querySelector.call(root, selector));
}

/** The tab's path, query and hash. */
export function addressOf({ defaultView }: Document): string {
  const { pathname = '', search = '', hash = '' } = defaultView?.location ?? {};
  return pathname + search + hash;
}

export function attributeOf(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}

export function matches(element: Element, selector: string): boolean {
  return Element.prototype.matches.call(element, selector);
}

export function contains(root: Node, node: Node): boolean {
  return Node.prototype.contains.call(root, node);
}

export function walker(root: Node, whatToShow: number): TreeWalker {
  // A root may belong to a document other than the global one (tests, frames), but any document can make a walker.
  return Document.prototype.createTreeWalker.call(document, root, whatToShow);
}

const BREAKS: ReadonlySet<string> = new Set(['BR', 'DIV', 'P', 'LI', 'TR']);
const SILENT: ReadonlySet<string> = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT']);

/** What an element adds to the text around it: a line break, a drawn emoji. */
export function textOfElement(element: Element, isStart: boolean): string {
  const tag = tagOf(element);
  // Consoles draw emoji as pictures; their `alt` is what the buyer typed.
  if (tag === 'IMG') return attributeOf(element, 'alt') ?? '';
  return tag === 'BR' || (BREAKS.has(tag) && !isStart) ? '\n' : '';
}

/** The text under `root` with line breaks, at most `cap` characters; also bounded in nodes. */
export function textOf(root: Node, cap = TEXT_CAP): string {
  const walk = walker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  let text = '';
  for (let visited = 0; visited < cap && text.length < cap; visited += 1) {
    const node = walk.nextNode();
    if (!node) break;
    if (node instanceof Element) text += textOfElement(node, text === '');
    else if (!isSilent(node)) text += dataOf(node).slice(0, cap);
  }
  return text.slice(0, cap);
}

/** Text of scripts and styles is nobody's message. */
export function isSilent(text: Node): boolean {
  const parent = parentOf(text);
  return parent !== null && SILENT.has(tagOf(parent));
}
