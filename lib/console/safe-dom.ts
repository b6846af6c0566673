// The page's DOM through prototype methods. In Chromium a form in the page can put
// its inputs in the place of `form.querySelectorAll`, `form.parentNode`… even in our
// isolated world (RELIABILITY.md §0.9), so nothing here is called on the node itself.

// Nodes of a frame are no `instanceof` anything of ours; the prototypes' methods take them all the same.

/** Text longer than this is cut wherever it is read. */
export const TEXT_CAP = 20_000;
/** No message and no value has more nodes; a definition that names the whole page must not cost one. */
const TEXT_NODES = 2_000;
/** Frames and shadow roots into which one step of a selector leads. */
const HOSTS_CAP = 50;
/** What a selector finds in several frames or shadow roots; in one place, the browser's list stays as long as it is. */
export const FOUND_CAP = 2_000;
/** Of each part of a selector list; more than FOUND_CAP, so that too many remain too many. */
const MERGED_CAP = FOUND_CAP + 1;

/** Where a selector can be looked for. */
export type Root = Document | ShadowRoot | Element;

function getter<T>(prototype: object, name: string): (node: Node) => T | undefined {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  // The platform's getters are untyped at this level; every caller names what the standard says.
  return (node) => get?.call(node) as T | undefined;
}

const readParent = getter<Element | null>(Node.prototype, 'parentElement');
const readConnected = getter<boolean>(Node.prototype, 'isConnected');
const readType = getter<number>(Node.prototype, 'nodeType');
const readOwner = getter<Document | null>(Node.prototype, 'ownerDocument');
const readView = getter<Window | null>(Document.prototype, 'defaultView');
const readShadow = getter<ShadowRoot | null>(Element.prototype, 'shadowRoot');
const readFrame = getter<Document | null>(HTMLIFrameElement.prototype, 'contentDocument');
const readTagName = getter<string>(Element.prototype, 'tagName');
const readData = getter<string>(CharacterData.prototype, 'data');
const readContent = getter<string>(Node.prototype, 'textContent');
// Only for what writes; left out of the script that every page carries.
const readActive = /* @__PURE__ */ getter<Element | null>(Document.prototype, 'activeElement');
const readShadowActive = /* @__PURE__ */ getter<Element | null>(ShadowRoot.prototype, 'activeElement');

export const parentOf = (node: Node): Element | null => readParent(node) ?? null;
/** A frame that went away keeps its document, in which nothing is shown any more. */
export const isConnected = (node: Node): boolean => readConnected(node) === true && readView(ownerOf(node)) !== null;
/** The document of `node`: the tab's, or that of a frame. */
export const ownerOf = (node: Node): Document => readOwner(node) ?? document;
const isShadow = (node: Node): boolean => readType(node) === 11;
export const isElement = (node: Node): node is Element => readType(node) === 1;
export const tagOf = (element: Element): string => (readTagName(element) ?? '').toUpperCase();
export const dataOf = (text: Node): string => readData(text) ?? '';
/** Asked of every text of a page, so it is called from a place of its own: there the browser compiles the call. */
const lengthGetter = Object.getOwnPropertyDescriptor(CharacterData.prototype, 'length')?.get;
/** The length of a text node, for which the browser need not make a string. */
export const charsOf = (text: Node): number => Number(lengthGetter?.call(text) ?? 0);
/** All text under it, as it stands in the document. */
export const contentOf = (root: Node): string => readContent(root) ?? '';
/** What has the focus in the document or shadow root of `node`. */
export function isActive(node: Element): boolean {
  const home = Node.prototype.getRootNode.call(node);
  return (isShadow(home) ? readShadowActive : readActive)(home) === node;
}
export const activeElementOf = (of: Document): Element | null => readActive(of) ?? null;
/** What has the focus, also within open shadow roots. */
export function focusedIn(of: Document): Element | null {
  let active = activeElementOf(of);
  for (let root = active && shadowOf(active); root; root = active && shadowOf(active)) {
    const inner = readShadowActive(root);
    if (!inner) break;
    active = inner;
  }
  return active;
}
/** In Chromium a shadow root has a selection of its own; the document's ends at the host. */
export function selectionOf(node: Node): Selection | null {
  const home = Node.prototype.getRootNode.call(node);
  const own: unknown = isShadow(home) && Reflect.get(ShadowRoot.prototype, 'getSelection');
  // Not in the standard, so no type knows of it; it gives what the document's does.
  if (typeof own === 'function') return Reflect.apply(own, home, []) as Selection | null;
  return Document.prototype.getSelection.call(ownerOf(node));
}

function methodsOf(root: Root): ParentNode {
  if (isElement(root)) return Element.prototype;
  return readType(root) === 9 ? Document.prototype : DocumentFragment.prototype;
}

function attempt<T>(look: () => T): T | null {
  try {
    return look();
  } catch {
    // A taught or outdated selector must not stop the other fields from being read.
    return null;
  }
}

/** Not in brackets. A comma that is taken for one leaves a part that no browser takes, and then all is asked at once. */
const COMMA = /,(?![^(]*\))(?![^[]*\])/u;

const inOrder = (a: Node, b: Node): number => (Node.prototype.compareDocumentPosition.call(a, b) & 4 ? -1 : 1);

/**
 * Elements in document order. The parts of a selector list are asked by themselves: most are then found by the
 * browser's index of ids and classes, together they are tried on every element of the page.
 */
function query(root: Root, selector: string): ArrayLike<Element> {
  const find = (one: string): ArrayLike<Element> => methodsOf(root).querySelectorAll.call(root, one);
  const whole = (): ArrayLike<Element> => find(selector);
  if (!selector.includes(',')) return attempt(whole) ?? [];
  const found = attempt(() => selector.split(COMMA).map(find)) ?? attempt(() => [whole()]) ?? [];
  const [only = [], ...others] = found.filter(({ length }) => length > 0);
  if (others.length === 0) return only;
  const merged = new Set([only, ...others].flatMap((list) => take(list, MERGED_CAP)));
  return [...merged].sort(inOrder);
}

/** Without a copy of all the others, of which there may be many. */
export const take = (elements: ArrayLike<Element>, count: number): Element[] =>
  Array.prototype.slice.call(elements, 0, count);

/** The open shadow root, or the document of a frame that is loaded and of the page's own origin. */
function inside(host: Element): Root[] {
  const found = readShadow(host) ?? attempt(() => readFrame(host));
  return found ? [found] : [];
}

/** A selector with ` >>> ` is one path: a comma belongs to the step in which it stands. */
function follow(root: Root, selector: string): { readonly roots: readonly Root[]; readonly last: string } {
  const steps = selector.split(' >>> ');
  const last = steps.pop() ?? '';
  let roots = [root];
  for (const step of steps) {
    const hosts = roots.flatMap((each) => take(query(each, step), HOSTS_CAP));
    roots = hosts.slice(0, HOSTS_CAP).flatMap(inside);
  }
  return { roots, last };
}

/** Elements in document order; none when the selector is one this browser does not know. */
export function all(root: Root, selector: string): ArrayLike<Element> {
  if (!selector.includes(' >>> ')) return query(root, selector);
  const { roots, last } = follow(root, selector);
  const lists = roots.map((each) => query(each, last));
  return lists.flatMap((list) => take(list, FOUND_CAP)).slice(0, FOUND_CAP);
}

/** Asked for by itself: the browser stops at the first. */
export function first(root: Root, selector: string): Element | null {
  const { roots, last } = follow(root, selector);
  for (const each of roots) {
    const found = attempt(() => methodsOf(each).querySelector.call(each, last));
    if (found) return found;
  }
  return null;
}

/** The tab's path, query and hash. */
export function addressOf({ defaultView }: Document): string {
  const { pathname = '', search = '', hash = '' } = defaultView?.location ?? {};
  return pathname + search + hash;
}

/** Whatever a definition asks for; `current-password` stays one while it is shown. */
const SECRET = 'input[type="password"],input[autocomplete$="-password"]';

export const isSecret = (element: Element): boolean => matches(element, SECRET);

/** Nothing of a password field. */
export function attributeOf(element: Element, name: string): string | null {
  return isSecret(element) ? null : Element.prototype.getAttribute.call(element, name);
}

export function matches(element: Element, selector: string): boolean {
  return attempt(() => Element.prototype.matches.call(element, selector)) ?? false;
}

/** From the node itself, or the element a text stands in. */
export function closest(node: Node, selector: string): Element | null {
  const element = isElement(node) ? node : parentOf(node);
  return element && Element.prototype.closest.call(element, selector);
}

export const shadowOf = (element: Element): ShadowRoot | null => readShadow(element) ?? null;

/** What the pointer would meet there, within this root. */
export const elementAt = (root: Document | ShadowRoot, x: number, y: number): Element | null =>
  (isShadow(root) ? ShadowRoot : Document).prototype.elementFromPoint.call(root, x, y);

export function contains(root: Node, node: Node): boolean {
  return Node.prototype.contains.call(root, node);
}

export function walker(root: Node, whatToShow: number): TreeWalker {
  // A root may belong to a document other than the global one (tests, frames), but any document can make a walker.
  return Document.prototype.createTreeWalker.call(document, root, whatToShow);
}

const BREAKS: ReadonlySet<string> = new Set(['BR', 'DIV', 'P', 'LI', 'TR']);
/** Of which the text is nobody's. */
const SILENT = 'script,style,template,noscript';

/** What an element adds to the text around it: a line break, a drawn emoji. */
export function textOfElement(element: Element, isStart: boolean): string {
  const tag = tagOf(element);
  // Consoles draw emoji as pictures; their `alt` is what the buyer typed.
  if (tag === 'IMG') return attributeOf(element, 'alt') ?? '';
  return tag === 'BR' || (BREAKS.has(tag) && !isStart) ? '\n' : '';
}

/** The text under `root` with line breaks, at most `cap` characters; also bounded in nodes. */
export function textOf(root: Node, cap = TEXT_CAP, nodes = TEXT_NODES): string {
  // Elements and texts, by the numbers of NodeFilter.
  const walk = walker(root, 5);
  let text = '';
  for (let visited = 0; visited < nodes && text.length < cap; visited += 1) {
    const node = walk.nextNode();
    if (!node) break;
    if (isElement(node)) text += textOfElement(node, text === '');
    else if (!isSilent(node)) text += dataOf(node).slice(0, cap);
  }
  return text.slice(0, cap);
}

/** Text of scripts and styles is nobody's message. */
export function isSilent(text: Node): boolean {
  return closest(text, SILENT) !== null;
}
