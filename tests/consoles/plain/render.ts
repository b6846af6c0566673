// Brings the document to what a view describes, keeping the elements that are there:
// a reply box must not lose its caret because a message came.
import type { ConsoleState } from '../shared/console-state.ts';
import type { Names } from '../shared/names.ts';
import type { Attrs, Part } from './parts.ts';
import type { MountQuill, QuillBox } from './quill-box.ts';

interface Target {
  readonly state: ConsoleState;
  readonly names: Names;
  /** Loaded for the consoles that have it. */
  readonly mountQuill?: MountQuill | null;
}

const OWN: ReadonlySet<string> = new Set(['class', 'css', 'key', 'shadow', 'box', 'quill', 'onClick']);
const quills = new WeakMap<Node, QuillBox>();
const keys = new WeakMap<Node, string>();
const clicks = new WeakMap<Node, Attrs['onClick']>();

/** As the page shows them now: documented names may have been replaced. */
function shownAttrs({ names }: Target, attrs: Attrs): Map<string, string> {
  const shown = new Map<string, string>();
  const word = (each: string) => (each.endsWith('*') ? names.prefixed(each.slice(0, -1)) : names.known(each));
  const classes = (attrs.class?.split(' ') ?? []).filter(Boolean).map(word);
  const css = attrs.css === undefined ? '' : names.css(...attrs.css.split(' '));
  if (classes.length > 0 || css !== '') shown.set('class', [...classes, css].join(' '));
  for (const [name, value] of Object.entries(attrs)) {
    if (OWN.has(name) || value === null || value === undefined || value === false) continue;
    const text = value === true ? '' : String(value);
    if (name.startsWith('data-')) shown.set(names.known(name), text);
    else shown.set(name, name === 'id' ? names.known(text) : text);
  }
  return shown;
}

export function boxText(box: HTMLElement): string {
  if (box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement) return box.value;
  // An emptied contenteditable keeps a `<br>`, which reads as a line break.
  return box.innerText === '\n' ? '' : box.innerText;
}

function writeBox(box: HTMLElement, text: string): void {
  if (boxText(box) === text) return;
  if (box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement) box.value = text;
  else box.innerText = text;
}

function listenToBox({ state }: Target, box: HTMLElement): void {
  box.addEventListener('input', () => {
    state.setComposer(boxText(box));
  });
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    state.send();
  });
}

function make(target: Target, { tag, attrs }: Part): HTMLElement {
  const element = document.createElement(tag);
  if (attrs.key !== undefined) keys.set(element, attrs.key);
  if (attrs.shadow) element.attachShadow({ mode: 'open' });
  if (attrs.box) listenToBox(target, element);
  const quill = attrs.quill && target.mountQuill?.(element, target.state);
  if (quill) quills.set(element, quill);
  // Always listening, for a later rendering may bring a handler.
  element.addEventListener('click', (event) => clicks.get(element)?.(event));
  return element;
}

function fits(node: ChildNode | null, { tag, attrs }: Part): node is HTMLElement {
  return node instanceof HTMLElement && node.localName === tag && keys.get(node) === attrs.key;
}

function update(target: Target, element: HTMLElement, part: Part): void {
  const wanted = shownAttrs(target, part.attrs);
  for (const name of element.getAttributeNames()) if (!wanted.has(name)) element.removeAttribute(name);
  for (const [name, value] of wanted) if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  clicks.set(element, part.attrs.onClick);
  const quill = quills.get(element);
  if (quill) quill.show(target.names);
  else if (part.attrs.box) writeBox(element, target.state.composer());
  else renderInto(target, element.shadowRoot ?? element, part.children);
}

export function renderInto(target: Target, parent: ParentNode & Node, children: readonly (Part | string)[]): void {
  let at = parent.firstChild;
  for (const child of children) {
    if (typeof child === 'string') {
      if (at instanceof Text) {
        if (at.data !== child) at.data = child;
        at = at.nextSibling;
      } else parent.insertBefore(document.createTextNode(child), at);
      continue;
    }
    if (fits(at, child)) {
      const kept = at;
      at = at.nextSibling;
      update(target, kept, child);
      continue;
    }
    const element = make(target, child);
    parent.insertBefore(element, at);
    update(target, element, child);
  }
  while (at) {
    const next = at.nextSibling;
    at.remove();
    at = next;
  }
}
