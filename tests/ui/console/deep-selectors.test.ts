// ` >>> ` into shadow roots and frames, and selectors of definitions that mean harm.
import { beforeEach, describe, expect, test } from 'vitest';
import { findComposer } from '../../../lib/console/find-composer.ts';
import { pickValues } from '../../../lib/console/read-field.ts';
import { readMessages } from '../../../lib/console/read-messages.ts';
import { all, first, matches } from '../../../lib/console/safe-dom.ts';
import type { SitePage } from '../../../lib/console/sites/site.ts';
import { match, NUMBER, PDD_CHAT, readPage, showPdd } from './page.ts';

beforeEach(() => {
  document.body.innerHTML = '';
});

function shadow(host: Element | null, html: string, mode: ShadowRootMode = 'open'): ShadowRoot {
  if (!host) throw new Error('no host');
  const root = host.attachShadow({ mode });
  root.innerHTML = html;
  return root;
}

function frame(html: string): HTMLIFrameElement {
  const iframe = document.createElement('iframe');
  document.body.append(iframe);
  const inner = iframe.contentDocument;
  if (!inner) throw new Error('no document in the frame');
  inner.body.innerHTML = html;
  return iframe;
}

const texts = (selector: string) => Array.from(all(document, selector), ({ textContent }) => textContent);

describe('a path', () => {
  test('into an open shadow root in a frame, whose nodes are of another realm', () => {
    const { contentDocument } = frame('<x-app></x-app>');
    shadow(contentDocument?.querySelector('x-app') ?? null, '<b>一</b><b>二</b>');
    expect(texts('iframe >>> x-app >>> b')).toEqual(['一', '二']);
    expect(pickValues(document, 'iframe >>> x-app >>> b')).toEqual(['一', '二']);
    expect(first(document, 'iframe >>> x-app >>> b')?.textContent).toBe('一');
  });

  test('a comma belongs to its step', () => {
    document.body.innerHTML = '<x-a></x-a><x-b></x-b><b>outside</b>';
    shadow(document.querySelector('x-a'), '<b>a</b><i>A</i>');
    shadow(document.querySelector('x-b'), '<b>b</b>');
    expect(texts('x-a, x-b >>> b, i')).toEqual(['a', 'A', 'b']);
  });

  test('at most 50 hosts of a step are entered', () => {
    document.body.innerHTML = '<x-a></x-a>'.repeat(60);
    for (const host of document.querySelectorAll('x-a')) shadow(host, '<b>x</b>');
    expect(texts('x-a >>> b')).toHaveLength(50);
  });

  test.each(['x-a >>> b', 'p >>> b', 'nothing >>> b', '((( >>> b', 'x-a >>> (((', ' >>> ', 'iframe >>> iframe >>> b'])(
    '%s leads nowhere: nothing, and nothing is thrown',
    (selector) => {
      document.body.innerHTML = '<x-a></x-a><p></p><iframe></iframe>';
      shadow(document.querySelector('x-a'), '<b>x</b>', 'closed');
      expect(texts(selector)).toEqual([]);
      expect(first(document, selector)).toBeNull();
      expect(matches(document.body, selector)).toBe(false);
    },
  );
});

describe('a page that lives in a frame', () => {
  const base = match(PDD_CHAT);
  const inFrame = { ...base, page: { ...base.page, root: 'iframe >>> main' } };
  const label = (number: string) => `<p>订单编号：${number}</p>`;

  test('labels are looked for in `root`, nowhere else', () => {
    document.body.innerHTML = label('261118-000000000000009');
    frame(`<main>${label(NUMBER)}</main>${label('261118-000000000000008')}`);
    expect(readPage(inFrame, document).orders.map(({ number }) => number?.value)).toEqual([NUMBER]);
  });

  test('no `root` on the page: no orders, not those of the body', () => {
    document.body.innerHTML = label(NUMBER);
    expect(readPage(inFrame, document).orders).toEqual([]);
  });
});

describe('labels', () => {
  const numbers = (html: string) => {
    showPdd({ panel: html });
    return readPage(match(PDD_CHAT), document).orders.map(({ number }) => number?.value);
  };

  test.each([
    ['with invisible letters in it', `<p>订\u200b单\u2060编号：${NUMBER}</p>`, [NUMBER]],
    ['among scripts that say another', `<script>"订单编号：${NUMBER}"</script><p>订单编号：1</p>`, []],
    ['over two nodes', `<p>订单<b>编号：${NUMBER}</b></p>`, []],
    ['behind blank nodes', `<p>订单编号： <b> </b>\n <i>${NUMBER}</i></p>`, [NUMBER]],
    ['as part of another word', `<p>子订单编号：${NUMBER}</p>`, []],
  ])('%s', (_, html, expected) => {
    expect(numbers(html)).toEqual(expected);
  });
});

describe('a definition that means harm', () => {
  const page = (composer: string): SitePage => ({ ...match(PDD_CHAT).page, composer: [composer] });

  test('a selector that names half the page is the value of nothing', () => {
    document.body.innerHTML = '<b>x</b>'.repeat(2_001);
    expect(pickValues(document, 'b')).toEqual([]);
    document.querySelector('b')?.remove();
    expect(pickValues(document, 'b')).toEqual(['x']);
  });

  test.each(['type="password"', 'type="PASSWORD"', 'type="text" autocomplete="current-password"'])(
    'a password (%s) is neither read nor written to',
    (marks) => {
      document.body.innerHTML = `<label>secret<input ${marks} value="hunter2" title="hunter2"></label>`;
      for (const attr of ['value', 'title']) expect(pickValues(document, { select: 'input', attr })).toEqual([]);
      expect(pickValues(document, 'input')).toEqual([]);
      expect(findComposer(document, page('input'))).toEqual({ state: 'absent', box: null });
    },
  );

  test('sides that no browser understands: the rows are unreadable', () => {
    showPdd();
    const [rule] = match(PDD_CHAT).page.messages ?? [];
    if (!rule) throw new Error('no messages');
    expect(readMessages(document, [{ ...rule, sides: [['(((', 'buyer']] }])).toBe('unreadable');
  });

  test('a row that is the whole page is read up to a bound', () => {
    showPdd({ panel: '<i>x</i>'.repeat(10_000) });
    const [rule] = match(PDD_CHAT).page.messages ?? [];
    if (!rule) throw new Error('no messages');
    const whole = { ...rule, list: 'body', row: 'body', text: 'body', sides: [['*', 'buyer']] as const };
    const read = readMessages(document, [whole]);
    expect(typeof read === 'string' ? read : read.map(({ text }) => text.length < 2_000)).toEqual([true]);
  });

  test('cards that hold one another cost the page once', () => {
    const base = match(PDD_CHAT);
    document.body.innerHTML = '<div>'.repeat(60) + '<i>x</i>'.repeat(15_000);
    const card = { ...base, page: { ...base.page, orders: { card: 'div', fields: {} } } };
    const { orders } = readPage(card, document);
    expect(orders).toHaveLength(50);
  });
});
