// Random pages of nested elements with names of every kind, for properties of the picker.
import fc from 'fast-check';

export interface Node {
  readonly tag: string;
  readonly id: string;
  readonly classes: readonly string[];
  readonly attrs: readonly (readonly [string, string])[];
  readonly text: string;
  readonly children: readonly Node[];
}

const TAGS = ['div', 'span', 'p', 'section', 'ul', 'li', 'td', 'button'];
const READABLE = [
  'message-list',
  'chat-header',
  'buyer-name',
  'orderInfo',
  'price',
  'goods-name',
  'sidebar',
  'content',
];

/** What build tools make: never the same after a release. */
const made = fc.oneof(
  fc.stringMatching(/^css-[a-z0-9]{6}$/),
  fc.stringMatching(/^sc-[A-Z][a-zA-Z]{5}$/),
  fc.stringMatching(/^[A-Z][a-z][A-Z][a-z][0-9][A-Z]$/),
  fc.stringMatching(/^[a-z][0-9][a-z][0-9][a-z0-9]{3}$/),
);
const half = fc.tuple(
  fc.constantFrom('nameLine-', 'trade-order___', 'msgContent_'),
  fc.stringMatching(/^[0-9][a-zA-Z]{4}$/),
);

const attr = fc.constantFrom(
  ['data-testid', 'buyer-title'],
  ['data-qa-id', 'order-number'],
  ['data-id', '1723004411'],
  ['role', 'textbox'],
  ['aria-label', '订单信息'],
  ['name', 'reply'],
  ['data-v-7ba5bd90', ''],
) as fc.Arbitrary<readonly [string, string]>;

const name = fc.oneof(
  fc.constantFrom(...READABLE),
  made,
  half.map(([prefix, tail]) => prefix + tail),
);

const DEPTH = 4;

function treeOf(depth: number): fc.Arbitrary<Node> {
  return fc.record({
    tag: fc.constantFrom(...TAGS),
    id: fc.oneof({ weight: 6, arbitrary: fc.constant('') }, fc.constantFrom('app', 'chatRoot', 'u_88231', ':r1:')),
    classes: fc.array(name, { maxLength: 3 }),
    attrs: fc.array(attr, { maxLength: 1 }),
    text: fc.constantFrom('', '王**', '已签收', '240309-402211180710071'),
    children: depth === 0 ? fc.constant([]) : fc.array(treeOf(depth - 1), { maxLength: 3 }),
  });
}

export const tree = treeOf(DEPTH);

export function build(node: Node): HTMLElement {
  const element = document.createElement(node.tag);
  if (node.id !== '') element.id = node.id;
  if (node.classes.length > 0) element.className = node.classes.join(' ');
  for (const [key, value] of node.attrs) element.setAttribute(key, value);
  if (node.text !== '') element.append(node.text);
  element.append(...node.children.map(build));
  return element;
}

const MADE = /^(?:css-[a-z0-9]{6}|sc-[A-Z][a-zA-Z]{5}|[A-Z][a-z][A-Z][a-z][0-9][A-Z]|[a-z][0-9][a-z][0-9][a-z0-9]{3})$/;
const HALF = /^(nameLine-|trade-order___|msgContent_)[0-9][a-zA-Z]{4}$/;

/** As after the console's next release: what a tool made is another, and nothing stands where it stood. */
export function release(root: Element): void {
  let made = 0;
  for (const element of root.querySelectorAll('*')) {
    const renamed = [...element.classList].map((each) => {
      made += 1;
      if (MADE.test(each)) return `css-zz${String(made).padStart(4, '0')}`;
      return each.replace(HALF, (_, prefix: string) => `${prefix}9${String(made).padStart(4, 'Q')}`);
    });
    if (renamed.length > 0) element.className = renamed.join(' ');
    element.append(...[...element.children].toReversed());
  }
}

export const madeClassesIn = (root: Element): readonly string[] =>
  [...root.querySelectorAll('*')].flatMap((element) =>
    [...element.classList].filter((each) => MADE.test(each) || HALF.test(each)),
  );
