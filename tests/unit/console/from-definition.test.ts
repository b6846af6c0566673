// From a taught definition to the site a page is read by.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { between, orderNumberPattern } from '../../../lib/console/sites/definition-patterns.ts';
import { siteFromDefinition } from '../../../lib/console/sites/from-definition.ts';
import { matchSite } from '../../../lib/console/sites/match-site.ts';
import { jd } from '../../../lib/console/sites/jd.ts';
import { pinduoduo } from '../../../lib/console/sites/pinduoduo.ts';
import type { Site, SitePage } from '../../../lib/console/sites/site.ts';
import { siteFromWire, siteToWire } from '../../../lib/console/sites/wire.ts';
import { anyDefinition, definitionOf, TAUGHT_CHAT } from '../../support/console-definitions.ts';

const HERE = { timeZone: 'Asia/Shanghai' };
const HOST = 'desk.acme.example';
const PDD = 'mms.pinduoduo.com';

const standing = (part: Record<string, unknown> = {}) => siteFromDefinition(definitionOf(part), null, HOST, HERE);
const amended = (site: Site, host: string, part: Record<string, unknown>) =>
  siteFromDefinition(definitionOf({ amends: site.id, hosts: [host], ...part }), site, host, HERE);

function pageAt(site: Site, address: string): SitePage {
  const page = matchSite(site, address)?.page;
  if (!page) throw new Error(`no page at ${address}`);
  return page;
}

const chatOf = (site: Site) => pageAt(site, `https://${PDD}/chat-merchant/index.html`);
const teach = (fields: object, part: object = {}) => ({
  pages: [{ kind: 'chat', paths: ['/chat-merchant/'], fields, ...part }],
});
const NAME = { picks: [{ select: '.new-name' }] };

describe('a console that stands by itself', () => {
  test('is read at its host by what was shown', () => {
    const page = pageAt(standing(), `https://${HOST}/inbox/7`);
    expect(page).toMatchObject({
      kind: 'chat',
      confidence: 'taught',
      buyerName: { taught: [{ select: '.thread-header [data-role="customer"]' }] },
      messages: [
        {
          row: '.thread .bubble',
          sides: [
            ['.from-customer', 'buyer'],
            ['.from-shop', 'seller'],
          ],
          id: '',
        },
      ],
      composer: ['textarea[name="reply"]'],
      skip: '.thread, textarea[name="reply"]',
      conversation: { parts: [[{ select: '.thread-header [data-role="customer"]' }]] },
    });
    expect(page.orders?.fields.number).not.toHaveProperty('labels');
  });

  test('is read by common words for every field of an order that nobody showed', () => {
    const { fields } = pageAt(standing(), `https://${HOST}/inbox`).orders ?? { fields: {} };
    for (const word of ['订单状态', 'Order status', 'Estado del pedido']) expect(fields.state?.labels).toContain(word);
    expect(standing().states.shipped).toContain('已发货');
  });

  test('takes a number only beside a label, unless its shape was given', () => {
    expect([...'Z-1093 and 55'.matchAll(standing().orderNumber)].map(String)).toEqual(['Z-1093']);
    expect([...'CANCELLED'.matchAll(standing().orderNumber)]).toEqual([]);
    const shape = {
      prefix: 'PO-',
      groups: [
        { of: 'digits', min: 3, max: 3 },
        { of: 'digits', min: 8, max: 20 },
      ],
    };
    const pattern = standing({ orderNumber: shape }).orderNumber;
    expect([...'PO-211-12345678901 PO-21-12345678 XPO-211-12345678901'.matchAll(pattern)].map(String)).toEqual([
      'PO-211-12345678901',
    ]);
  });

  test('the address may name the conversation, and has to be the same with the name', () => {
    const page = pageAt(
      standing({ pages: [{ ...TAUGHT_CHAT, addressNamesConversation: true }] }),
      `https://${HOST}/inbox`,
    );
    expect(page.conversation?.parts).toHaveLength(2);
    expect(page.conversation?.parts[1]).toEqual([{ address: expect.any(RegExp) }]);
  });

  test('without a name and an address no conversation is known, so nothing is ever inserted', () => {
    const site = standing({ pages: [{ kind: 'chat', paths: ['/'], composer: ['textarea.box'] }] });
    expect(pageAt(site, `https://${HOST}/`).conversation).toBeUndefined();
  });

  test('a currency is not guessed where no marketplace says one', () => {
    expect(standing().hosts[HOST]).toEqual({ timeZone: 'Asia/Shanghai', currency: 'XXX' });
    expect(standing({ marketplace: 'taobao' }).hosts[HOST]).toEqual({ timeZone: '+08:00', currency: 'CNY' });
    const said = standing({ timeZone: 'Europe/Paris', currency: 'EUR', dates: 'dmy' });
    expect(said.hosts[HOST]).toEqual({ timeZone: 'Europe/Paris', currency: 'EUR', dates: 'dmy' });
  });

  test('the longest path counts, in whatever order they were taught', () => {
    const pages = [
      { kind: 'chat', paths: ['/'] },
      { kind: 'order-list', paths: ['/orders'] },
    ];
    expect(pageAt(standing({ pages }), `https://${HOST}/orders/1`).kind).toBe('order-list');
  });
});

describe('a console that is known and amended', () => {
  test('keeps its own selectors and labels, with what was taught behind them', () => {
    const page = chatOf(amended(pinduoduo, PDD, teach({ buyerName: NAME, product: { ...NAME, labels: ['宝贝'] } })));
    const own = chatOf(pinduoduo);
    expect(page.buyerName).toEqual({ ...own.buyerName, taught: [{ select: '.new-name' }] });
    expect(page.orders?.fields.product).toEqual({
      ...own.orders?.fields.product,
      labels: `${own.orders?.fields.product?.labels}|宝贝`,
      taught: [{ select: '.new-name' }],
    });
    expect(page.confidence).toBe(own.confidence);
  });

  test('with `instead` only what was taught counts', () => {
    const page = chatOf(amended(pinduoduo, PDD, teach({ buyerName: { ...NAME, instead: true } })));
    expect(page.buyerName).toEqual({ taught: [{ select: '.new-name' }] });
  });

  test('messages and boxes are further alternatives, behind its own', () => {
    const { messages, composer } = TAUGHT_CHAT;
    const page = chatOf(amended(pinduoduo, PDD, teach({}, { messages, composer })));
    expect(page.messages?.map(({ row }) => row)).toEqual([chatOf(pinduoduo).messages?.[0]?.row, messages.row]);
    expect(page.composer).toEqual([...(chatOf(pinduoduo).composer ?? []), ...composer]);
  });

  test('a buyer’s id that was shown anew also names the conversation', () => {
    const page = chatOf(amended(pinduoduo, PDD, teach({ buyerId: { picks: [{ select: '.uid' }] } })));
    const [part = []] = page.conversation?.parts ?? [];
    expect(part).toEqual([...(chatOf(pinduoduo).conversation?.parts[0] ?? []), { select: '.uid' }]);
    expect(page.conversation?.same).toEqual(chatOf(pinduoduo).conversation?.same);
  });

  test('parts of a name for the conversation beyond those it has have to be there too', () => {
    const conversation = [{ select: '.uid' }, { select: '.thread-id' }];
    const page = chatOf(amended(pinduoduo, PDD, teach({}, { conversation })));
    expect(page.conversation?.parts.map((part) => part.at(-1))).toEqual([{ select: '.uid' }, { select: '.thread-id' }]);
  });

  test('a page that moved is read at both addresses and takes nobody’s place', () => {
    const site = amended(pinduoduo, PDD, { pages: [{ kind: 'chat', paths: ['/'], fields: { buyerName: NAME } }] });
    expect(pageAt(site, `https://${PDD}/talk`)).toMatchObject({ kind: 'chat', buyerName: { taught: [NAME.picks[0]] } });
    expect(pageAt(site, `https://${PDD}/orders/list`).kind).toBe('order-list');
    expect(chatOf(site).messages).toEqual(chatOf(pinduoduo).messages);
  });

  test('a page that it does not have stands before one that would take its address', () => {
    const site = amended(jd, 'dongdong.jd.com', { pages: [{ kind: 'after-sale-list', paths: ['/service'] }] });
    expect(pageAt(site, 'https://dongdong.jd.com/service/1')).toMatchObject({
      kind: 'after-sale-list',
      confidence: 'taught',
    });
    expect(pageAt(site, 'https://dongdong.jd.com/').kind).toBe('chat');
  });

  test('a further host is read as its own ones are', () => {
    const host = 'mms2.pinduoduo.com';
    const site = amended(pinduoduo, host, teach({}));
    expect(site.hosts[host]).toEqual(pinduoduo.hosts[PDD]);
    expect(site.apps).toContain(`${host}/*`);
    expect(pageAt(site, `https://${host}/chat-merchant/`).confidence).toBe('verified-2026-09');
  });

  test('its numbers and words of state still count beside those that were taught', () => {
    const orderNumber = { prefix: 'P', groups: [{ of: 'digits', min: 9, max: 9 }] };
    const site = amended(pinduoduo, PDD, { orderNumber, states: { shipped: ['待发货', '路上'] }, ...teach({}) });
    expect([...'P123456789, 240309-402233834970071'.matchAll(site.orderNumber)]).toHaveLength(2);
    expect(site.states.shipped).toContain('路上');
    expect(site.states['awaiting-shipment']?.split('|')).not.toContain('待发货');
  });
});

describe('any definition that is accepted', () => {
  test('compiles and reaches a page as it was compiled', () => {
    fc.assert(
      fc.property(anyDefinition, fc.boolean(), (definition, isKnown) => {
        const site = siteFromDefinition(definition, isKnown ? pinduoduo : null, PDD, HERE);
        expect(siteFromWire(siteToWire(site))).toEqual(site);
        expect(matchSite(site, `https://${PDD}/chat-merchant/`)?.locale.currency ?? 'none').toMatch(/^[A-Za-z]+$/u);
      }),
    );
  });

  test('words are taken as they stand, whatever they are', () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(word, word, fc.string({ maxLength: 40 }), (after, before, value) => {
        fc.pre(
          value !== '' &&
            !`${value}${before}`.slice(0, -1).includes(before) &&
            !`${after}${value}`.slice(1).includes(after),
        );
        expect(between(after, before)?.exec(`${after}${value}${before}…`)?.[1]).toBe(value);
        expect(between(after, undefined)?.exec(value)).toBeNull();
      }),
    );
  });

  // Steps cannot be counted from here; a pattern that backtracks would not come back within the test's time.
  test('no text makes its patterns take long', () => {
    const hostile = ['a', '1', '-', 'ab', ' '].map((part) => part.repeat(250_000 / part.length));
    for (const text of hostile) {
      for (const pattern of [between('a', 'b'), between('aa', undefined), between(undefined, '--')])
        pattern?.exec(text);
      const groups = Array.from({ length: 5 }, () => ({ of: 'letters-digits' as const, min: 1, max: 40 }));
      expect([...text.matchAll(orderNumberPattern({ prefix: '', groups }))]).toEqual([]);
    }
  });
});
