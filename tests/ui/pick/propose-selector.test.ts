import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { queryDeep } from '../../../lib/console/pick/page-tree.ts';
import { proposeSelectors } from '../../../lib/console/pick/propose-selector.ts';
import { consoleDefinitionSchema } from '../../../lib/knowledge/console-definition.ts';
import { build, madeClassesIn, release, tree } from './random-tree.ts';

beforeEach(() => {
  document.body.innerHTML = '';
});

function at(select: string): Element {
  const element = document.querySelector(select);
  if (!element) throw new Error(`no ${select}`);
  return element;
}

const show = (html: string): void => void (document.body.innerHTML = html);
const best = (element: Element, texts: readonly string[] = []) => proposeSelectors(element, { texts })[0]?.select;

describe('what a selector hangs on, best first', () => {
  test.each([
    ['<b x id="msgListContainer" data-testid="rows">a</b>', '#msgListContainer'],
    ['<b x class="price" data-testid="buyer-title">a</b>', '[data-testid="buyer-title"]'],
    ['<b x class="price" aria-label="订单信息">a</b>', '[aria-label="订单信息"]'],
    ['<textarea x class="css-1x2y3z" name="reply"></textarea>', '[name="reply"]'],
    ['<textarea x class="css-1x2y3z" placeholder="请输入"></textarea>', '[placeholder="请输入"]'],
    ['<b x class="css-1x2y3z buyer-name">a</b>', '.buyer-name'],
    ['<b x class="nameLine-3fK2a">a</b>', '[class*="nameLine-"]'],
    ['<div id="topbar-left-info"><span x>a</span><b></b></div>', '#topbar-left-info span'],
    // styled-components: the second, small-lettered name was made as well.
    ['<div id="workspace"><b x class="sc-kEYyzF caller">a</b><i class="caller"></i></div>', '#workspace b'],
  ])('%s', (html, select) => {
    show(html);
    expect(best(at('[x]'))).toBe(select);
  });

  test('a number of this order, a name of this buyer or a tool’s own id is nothing to hang on', () => {
    show(`<div class="panel"><i x id="order-240309" data-order="240309-402211180710071" data-nick="xiaoyu"
      aria-label="和小鱼的会话" data-v-7ba5bd90 class="active">240309-402211180710071</i></div>`);
    const selects = proposeSelectors(at('[x]'), { texts: ['240309-402211180710071', '小鱼', 'xiaoyu'] });
    for (const { select } of selects) expect(select).not.toMatch(/2403|小鱼|xiaoyu|data-v-|active/u);
    expect(selects.length).toBeGreaterThan(0);
  });

  test('a place counts only where nothing has a name', () => {
    show('<table class="orders"><tr><td>1</td><td x>2</td><td>3</td></tr></table>');
    const [only] = proposeSelectors(at('[x]'));
    expect(only).toMatchObject({ kind: 'position' });
    expect(document.querySelectorAll(only?.select ?? '')).toHaveLength(1);
  });

  test('through open shadow roots and same-origin frames', () => {
    show('<chat-box data-testid="composer"></chat-box><iframe id="core"></iframe>');
    const shadow = at('chat-box').attachShadow({ mode: 'open' });
    shadow.innerHTML = '<div class="css-1x2y3z" contenteditable="true" role="textbox"></div>';
    const frame = document.querySelector('iframe')?.contentDocument;
    if (!frame) throw new Error('no frame');
    frame.body.innerHTML = '<form class="reply"><textarea name="text"></textarea></form>';
    const box = shadow.querySelector('div');
    const area = frame.querySelector('textarea');
    if (!box || !area) throw new Error('nothing in them');
    expect(best(box)).toBe('[data-testid="composer"] >>> [role="textbox"]');
    expect(best(area)).toBe('#core >>> [name="text"]');
    expect(queryDeep(document, best(box) ?? '')).toEqual([box]);
    expect(queryDeep(document, best(area) ?? '')).toEqual([area]);
  });

  test('from inside a card, as the fields of an order are', () => {
    show(
      '<i class="price"></i><div class="card"><b class="price" x>1</b></div><div class="card"><b class="price">2</b></div>',
    );
    expect(proposeSelectors(at('[x]'), { within: at('.card') })[0]?.select).toBe('.price');
  });
});

/** What a definition must hold to be saved; a selector that cannot be saved is no proposal. */
const usable = (select: string): boolean =>
  consoleDefinitionSchema.safeParse({
    id: 'x',
    formatVersion: 1,
    version: 1,
    taughtAt: '2026-11-22T08:00:00Z',
    title: 'x',
    marketplace: 'other',
    hosts: ['a.example'],
    pages: [{ kind: 'chat', paths: ['/'], fields: { product: { picks: [{ select }] } } }],
  }).success;

test('any page: each selector finds exactly its element, holds no made name, and still finds it after a release', () => {
  let lasting = 0;
  fc.assert(
    fc.property(tree, fc.nat(), (root, which) => {
      document.body.replaceChildren(build(root));
      const elements = [...document.body.querySelectorAll('*')];
      const element = elements[which % elements.length];
      if (!element) return;
      const made = madeClassesIn(document.body);
      const proposals = proposeSelectors(element);
      for (const { select } of proposals) {
        expect([...document.querySelectorAll(select)]).toEqual([element]);
        expect(made.filter((name) => select.includes(name))).toEqual([]);
        expect(usable(select)).toBe(true);
      }
      release(document.body);
      for (const { select, kind } of proposals) {
        if (kind === 'position') continue;
        lasting += 1;
        expect([...document.querySelectorAll(select)]).toEqual([element]);
      }
    }),
    { seed: 20_261_122, numRuns: 400 },
  );
  expect(lasting).toBeGreaterThan(150);
});

test('whatever carries a name of its own is found by it, never by its place', () => {
  fc.assert(
    fc.property(tree, fc.nat(), (root, which) => {
      document.body.replaceChildren(build(root));
      const elements = [...document.body.querySelectorAll('*')];
      const element = elements[which % elements.length];
      element?.setAttribute('data-testid', 'the-one-meant');
      const [first] = element ? proposeSelectors(element) : [];
      expect(first?.score).toBeGreaterThanOrEqual(88);
    }),
    { seed: 7, numRuns: 300 },
  );
});
