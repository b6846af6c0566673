// Pages read by what a person showed.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { siteFromDefinition } from '../../../lib/console/sites/from-definition.ts';
import { matchSite } from '../../../lib/console/sites/match-site.ts';
import { pinduoduo } from '../../../lib/console/sites/pinduoduo.ts';
import { siteFromWire, siteToWire } from '../../../lib/console/sites/wire.ts';
import { selectorProblem } from '../../../lib/knowledge/check-selector.ts';
import { anyDefinition, definitionOf, TAUGHT_CHAT } from '../../support/console-definitions.ts';
import { DESK, DESK_HOST, DESK_PAGE } from '../../support/taught-desk.ts';
import { NUMBER, PANEL, PDD_CHAT, readPage, row, showPdd } from './page.ts';

const HERE = { timeZone: '+02:00' };

function readTaught(part: Record<string, unknown> = {}) {
  // As it reaches a page: over the wire.
  const site = siteFromWire(siteToWire(siteFromDefinition(definitionOf(part), null, DESK_HOST, HERE)));
  const match = matchSite(site, DESK);
  if (!match) throw new Error('no page');
  return readPage(match, document, { url: DESK });
}

const show = (html: string) => void (document.body.innerHTML = html);

describe('a console that was taught', () => {
  test('is read by what was shown and, beside it, by common words', () => {
    show(DESK_PAGE);
    const reading = readTaught();
    expect(reading).toMatchObject({
      siteId: 'acme-desk',
      conversationKey: 'acme-desk:Inés Ferrer',
      composer: 'ready',
      orderInView: 0,
    });
    expect(reading.buyerName).toMatchObject({ value: 'Inés Ferrer', how: 'taught' });
    expect(reading.messages.map(({ side, text }) => [side, text])).toEqual([
      ['buyer', 'My cup arrived broken, what now?'],
      ['seller', 'One moment, please.'],
    ]);
    expect(reading.orders[0]).toMatchObject({
      number: { value: 'AC-20931', how: 'taught', by: '.order-card .reference' },
      state: { value: 'shipped', how: 'label' },
    });
  });

  test('what a buyer types as an order’s state is none', () => {
    show(DESK_PAGE.replace('Order status: Shipped', '').replace('arrived broken', 'Order status: Delivered'));
    expect(readTaught().orders[0]?.state).toBeNull();
  });

  test('two numbers where one was shown are no number', () => {
    show(DESK_PAGE.replace('</aside>', '<b class="reference">Ref #AC-20932</b></aside>'));
    const reading = readTaught();
    expect(reading.orders[0]?.number).toBeNull();
    expect(reading.missing).toContainEqual(
      expect.objectContaining({ field: 'orderNumber', reason: 'ambiguous', candidates: ['AC-20931', 'AC-20932'] }),
    );
  });

  test('without the element there is no order, and that is said', () => {
    show(DESK_PAGE.replace('reference', 'ref'));
    const reading = readTaught();
    expect(reading.orders).toEqual([]);
    expect(reading.missing).toContainEqual({ field: 'orderNumber', reason: 'absent' });
  });

  test('several cards are several orders', () => {
    const card = (number: string) => `<li class="order"><b class="reference">#${number}</b> Order status: Shipped</li>`;
    show(`<ul>${card('AC-11111')}${card('AC-22222')}</ul>`);
    const { orders } = readTaught({
      pages: [
        { ...TAUGHT_CHAT, orderCard: 'li.order', fields: { orderNumber: { picks: [{ select: '.reference' }] } } },
      ],
    });
    expect(orders.map(({ number, state }) => [number?.value, state?.value])).toEqual([
      ['AC-11111', 'shipped'],
      ['AC-22222', 'shipped'],
    ]);
  });
});

describe('a console that is known, of which a field was taught', () => {
  const amended = (instead: boolean) => {
    const fields = { buyerName: { picks: [{ select: '.who' }], instead } };
    const definition = definitionOf({ pages: [{ kind: 'chat', paths: ['/chat-merchant/'], fields }] });
    const match = matchSite(siteFromDefinition(definition, pinduoduo, 'mms.pinduoduo.com', HERE), PDD_CHAT);
    if (!match) throw new Error('no page');
    return readPage(match, document, { url: PDD_CHAT });
  };

  test('asks what was taught only where its own selectors gave nothing', () => {
    showPdd({ panel: `${PANEL}<i class="who">真名</i>` });
    expect(amended(false).buyerName).toMatchObject({ value: '小***鱼', how: 'selector' });
    showPdd({ panel: `${PANEL}<i class="who">真名</i>`, name: '' });
    document.querySelectorAll('.name, .nickname-span').forEach((element) => element.remove());
    expect(amended(false).buyerName).toMatchObject({ value: '真名', how: 'taught' });
  });

  test('asks nothing else with `instead`', () => {
    showPdd({ panel: `${PANEL}<i class="who">真名</i>` });
    expect(amended(true).buyerName).toMatchObject({ value: '真名', how: 'taught' });
  });
});

describe('labels of buyer and shop', () => {
  const page = (fields: Record<string, unknown>) => ({
    pages: [{ ...TAUGHT_CHAT, fields: { ...TAUGHT_CHAT.fields, ...fields } }],
  });
  const desk = (more: string) => show(DESK_PAGE.replace('</aside>', `${more}</aside>`));

  test('name what stands beside them, near the order', () => {
    desk('<dl><dt>Customer</dt><dd>Inés F.</dd><dt>Store:</dt><dd>Cups &amp; Co</dd></dl>');
    const reading = readTaught(page({ buyerName: { labels: ['Customer'] }, shop: { labels: ['Store', 'Shop'] } }));
    expect(reading.buyerName).toEqual({ value: 'Inés F.', how: 'label', by: 'Customer' });
    expect(reading.shop).toEqual({ value: 'Cups & Co', how: 'label', by: 'Store' });
  });

  test('are asked only where the element that was shown gave nothing', () => {
    desk('<div>Customer: Somebody Else</div>');
    const fields = { buyerName: { picks: [{ select: '[data-role="customer"]' }], labels: ['Customer'] } };
    expect(readTaught(page(fields)).buyerName).toMatchObject({ value: 'Inés Ferrer', how: 'taught' });
    document.querySelector('[data-role="customer"]')?.remove();
    expect(readTaught(page(fields)).buyerName).toMatchObject({ value: 'Somebody Else', how: 'label' });
  });

  test('do not count in what people write', () => {
    show(DESK_PAGE.replace('My cup arrived broken', 'Customer: The Owner'));
    const reading = readTaught(page({ buyerName: { labels: ['Customer'] } }));
    expect(reading.buyerName).toBeNull();
    expect(reading.missing).toContainEqual({ field: 'buyerName', reason: 'absent' });
  });

  test('of which two say different things say nothing', () => {
    desk('<p>Customer: A</p><p>Customer: B</p>');
    const reading = readTaught(page({ buyerName: { labels: ['Customer'] } }));
    expect(reading.buyerName).toBeNull();
    expect(reading.missing).toContainEqual(expect.objectContaining({ field: 'buyerName', reason: 'ambiguous' }));
  });

  test('of several orders count in the one in view only', () => {
    const card = (n: string) => `<li class="order"><b class="reference">#AC-${n}</b> <i>Customer: B${n}</i></li>`;
    const list = { orderCard: 'li.order', fields: { orderNumber: { picks: [{ select: '.reference' }] } } };
    const fields = { ...list.fields, buyerName: { labels: ['Customer'] } };
    const pages = [{ ...TAUGHT_CHAT, ...list, fields }];
    show(`<ul>${card('11111')}${card('22222')}</ul>`);
    expect(readTaught({ pages }).buyerName).toBeNull();
    show(`<ul>${card('11111')}</ul>`);
    expect(readTaught({ pages }).buyerName).toMatchObject({ value: 'B11111', how: 'label' });
  });
});

describe('messages and reply box of a console that is known', () => {
  const OTHER = '<section class="side"><div class="line in">别处</div><textarea class="mine"></textarea></section>';
  const MESSAGES = { list: '.side', row: '.side .line', buyer: '.in', seller: '.out', text: '.line' };
  const amended = (part: Record<string, unknown>) => {
    const definition = definitionOf({ pages: [{ kind: 'chat', paths: ['/chat-merchant/'], ...part }] });
    const match = matchSite(siteFromDefinition(definition, pinduoduo, 'mms.pinduoduo.com', HERE), PDD_CHAT);
    if (!match) throw new Error('no page');
    return readPage(match, document, { url: PDD_CHAT });
  };
  const TWO_BOXES = '<textarea id="replyTextarea"></textarea><textarea id="replyTextarea"></textarea>';

  test('of two boxes none is written into until one was shown instead of them', () => {
    showPdd({ panel: PANEL + OTHER, box: TWO_BOXES });
    const composer = ['textarea.mine'];
    expect(amended({}).composer).toBe('ambiguous');
    expect(amended({ composer }).composer).toBe('ambiguous');
    expect(amended({ composer, instead: ['composer'] }).composer).toBe('ready');
  });

  test('messages that were shown count behind its own, or in their place', () => {
    showPdd({ panel: PANEL + OTHER, rows: row('m', 'buyer-item', '在吗') });
    const texts = (part: Record<string, unknown>) => amended(part).messages.map(({ text }) => text);
    expect(texts({ messages: MESSAGES })).toEqual(['在吗']);
    expect(texts({ messages: MESSAGES, instead: ['messages'] })).toEqual(['别处']);
    // Nothing was shown: what the product knows is better than nothing.
    expect(texts({ instead: ['messages', 'composer'] })).toEqual(['在吗']);
  });

  test('what is written in the list that was shown sets no order', () => {
    const said = OTHER.replace('别处', '订单编号：261118-111111111111111');
    showPdd({ panel: PANEL + said });
    expect(amended({}).orders.map(({ number }) => number?.value)).toHaveLength(2);
    expect(amended({ messages: MESSAGES }).orders.map(({ number }) => number?.value)).toEqual([NUMBER]);
  });
});

test('any definition that is accepted is read on any page without an error', () => {
  showPdd({ panel: PANEL, rows: row('m', 'buyer-item', '在吗') });
  fc.assert(
    fc.property(anyDefinition, fc.boolean(), (definition, isKnown) => {
      const site = siteFromDefinition(definition, isKnown ? pinduoduo : null, 'mms.pinduoduo.com', HERE);
      const match = matchSite(site, PDD_CHAT);
      if (match) expect(readPage(match, document, { url: PDD_CHAT }).siteId).toBe(site.id);
    }),
    { numRuns: 60 },
  );
});

test('every selector that is taken is one for a browser', () => {
  const part = fc.constantFrom(
    '.a',
    '#b',
    '[c]',
    '[d="e\\"f"]',
    ':not(.g, .h)',
    ':nth-child(2n+1)',
    ' > ',
    ' ',
    ', ',
    ' + ',
    ':is(i > .j)',
    'k',
    ':has(> .l)',
    '*',
    ')',
    '\\31 2',
    '--m',
  );
  fc.assert(
    fc.property(
      fc.array(part, { minLength: 1, maxLength: 8 }).map((parts) => parts.join('')),
      (selector) => {
        fc.pre(selectorProblem(selector) === null);
        expect(() => document.querySelectorAll(selector)).not.toThrow();
      },
    ),
    { numRuns: 2_000 },
  );
});
