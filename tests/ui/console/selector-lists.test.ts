// A selector list asked part by part finds what the browser finds asked at once.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { all, first } from '../../../lib/console/safe-dom.ts';

const NAMES = ['a', 'b', 'c'];
const tag = fc.constantFrom('div', 'span', 'p');
const leaf = fc.record({ tag, name: fc.constantFrom(...NAMES, ''), children: fc.constant([]) });
interface Node {
  readonly tag: string;
  readonly name: string;
  readonly children: readonly Node[];
}
const tree: fc.Arbitrary<Node> = fc.letrec<{ node: Node }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'medium' },
    leaf,
    fc.record({
      tag: fc.constant('div'),
      name: fc.constantFrom(...NAMES, ''),
      children: fc.array(tie('node'), { maxLength: 4 }),
    }),
  ),
})).node;

function build({ tag: name, name: className, children }: Node): Element {
  const element = document.createElement(name);
  if (className !== '') element.className = className;
  element.append(...children.map(build));
  return element;
}

const part = fc.constantFrom('.a', '.b', '.c', 'div', 'span', '.a .b', 'div > .c', ':is(.a, .b)', '[class="a,b"]');
const list = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(', '));

describe('a selector list', () => {
  it('finds each element once, in the order of the page', () => {
    fc.assert(
      fc.property(tree, list, (shape, selector) => {
        const root = document.createElement('main');
        root.append(build(shape));
        const expected = [...root.querySelectorAll(selector)];
        expect(Array.from(all(root, selector))).toEqual(expected);
        expect(first(root, selector)).toBe(expected[0] ?? null);
      }),
    );
  });

  it.each([
    [':is(.a, .b:not(.c))', ['one', 'two']],
    ['[title="x,y"], .b', ['two', 'three']],
    ['[title="(,"], .a', ['one']],
    ['.a, [title="[,"]', ['one', 'four']],
  ])('with commas in brackets and strings: %s', (selector, ids) => {
    const root = document.createElement('main');
    root.innerHTML = `<i id="one" class="a"></i><i id="two" class="b"></i><i id="three" title="x,y"></i><i id="four" title="[,"></i>`;
    expect(Array.from(all(root, selector), ({ id }) => id)).toEqual(ids);
    expect(first(root, selector)?.id).toBe(ids[0]);
  });

  it('with one part that no browser knows finds nothing, as the browser has it', () => {
    const root = document.createElement('main');
    root.innerHTML = '<i class="a"></i>';
    expect(all(root, '.a, i[')).toHaveLength(0);
    expect(all(root, '.a, :nonsense(')).toHaveLength(0);
    expect(first(root, '.a, :nonsense(')).toBeNull();
  });

  it('of which a part names a long list stays in order too', () => {
    const root = document.createElement('main');
    root.innerHTML = '<i></i><b></b>'.repeat(500);
    expect(Array.from(all(root, 'b, i'))).toEqual([...root.children]);
    expect(first(root, 'b, i')).toBe(root.firstChild);
  });
});
