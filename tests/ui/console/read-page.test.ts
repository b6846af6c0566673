import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pageToSidebarSchema } from '../../../lib/channel/page-schema.ts';
import { lookAtPage } from '../../../lib/console/read-page.ts';
import { SITES } from '../../../lib/console/sites/registry.ts';
import { FEIGE, JD_CHAT, match, NUMBER, PANEL, PDD_CHAT, readPage, row, showPdd } from './page.ts';

const readPdd = () => readPage(match(PDD_CHAT), document, { url: PDD_CHAT });

describe('a Pinduoduo chat', () => {
  test('gives buyer, message and order, and says how each was found', () => {
    showPdd();
    const reading = readPdd();
    expect(reading).toMatchObject({ conversationKey: 'pinduoduo:7001', composer: 'ready', orderInView: 0 });
    expect(reading.buyerName).toEqual({ value: '小***鱼', how: 'selector', by: '.chatWindowHeader .base-info .name' });
    expect(reading.messages).toEqual([{ id: 'm1', side: 'buyer', kind: 'text', text: '在吗' }]);
    expect(reading.orders[0]).toMatchObject({
      number: { value: NUMBER, how: 'label', by: '订单编号' },
      state: { value: 'delivered' },
      amount: { value: { minor: 101990, currency: 'CNY' } },
      orderedAt: { value: '2026-11-18T04:50:10+08:00' },
    });
  });

  test('a number that a buyer types, or that stands in the list of chats, is no order', () => {
    showPdd({ panel: '', rows: row('m1', 'buyer-item', `订单编号：${NUMBER}`) });
    const reading = readPdd();
    expect(reading.orders).toEqual([]);
    expect(reading.missing).toContainEqual({ field: 'orderNumber', reason: 'absent' });
  });

  test('sides: buyer, seller, robot, system; a row of no side is left out', () => {
    const robot =
      '<li class="onemsg" id="r"><div class="cs-item"><span class="robot-text"></span><p class="msg-content-box">您好</p></div></li>';
    const system = '<li class="onemsg" id="s"><div class="msg-system">已转接</div></li>';
    const other = '<li class="onemsg" id="o"><div>别的</div></li>';
    showPdd({ rows: row('b', 'buyer-item', '问') + row('c', 'cs-item', '答') + robot + system + other });
    expect(readPdd().messages.map(({ id, side }) => [id, side])).toEqual([
      ['b', 'buyer'],
      ['c', 'seller'],
      ['r', 'robot'],
      ['s', 'system'],
    ]);
  });

  test('pictures, cards, line breaks and emoji drawn as pictures', () => {
    const picture = '<li class="onemsg" id="p"><div class="buyer-item"><img src="data:,"></div></li>';
    const card =
      '<li class="onemsg" id="k"><div class="buyer-item"><div class="good-card"><p class="good-name">毛毯</p><span>¥39</span></div></div></li>';
    showPdd({ rows: picture + card + row('t', 'buyer-item', '一<br>二<img alt="[微笑]">') });
    const { messages } = readPdd();
    expect(messages.map(({ kind, text }) => [kind, text])).toEqual([
      ['image', ''],
      ['card', '毛毯 ¥39'],
      ['text', '一\n二[微笑]'],
    ]);
  });

  test('the last 30 of many, each cut at 20,000 characters', () => {
    const rows = Array.from({ length: 200 }, (_, i) =>
      row(`m${i}`, 'buyer-item', `${i} `.padEnd(i === 199 ? 50_000 : 2, '长')),
    );
    showPdd({ rows: rows.join('') });
    const { messages } = readPdd();
    expect(messages.map(({ id }) => id)).toEqual(Array.from({ length: 30 }, (_, i) => `m${170 + i}`));
    expect(messages.at(-1)?.text).toHaveLength(20_000);
  });

  test('two messages of the same words without ids stay apart and keep their ids', () => {
    const same = '<li class="onemsg"><div class="buyer-item"><p class="msg-content-box">在吗</p></div></li>';
    showPdd({ rows: same + same });
    const before = readPdd().messages.map(({ id }) => id);
    showPdd({ rows: same + same + same });
    const after = readPdd().messages.map(({ id }) => id);
    expect(new Set(after).size).toBe(3);
    expect(after.slice(0, 2)).toEqual(before);
  });
});

describe('whose conversation', () => {
  test('messages and list disagree while the console switches: no key', () => {
    showPdd({ uid: '7001', activeUid: '7002' });
    expect(readPdd().conversationKey).toBeNull();
  });

  test('no messages yet: the list tells', () => {
    showPdd({ rows: '' });
    expect(readPdd().conversationKey).toBe('pinduoduo:7001');
  });

  test('Feige: header and placeholder must name the same buyer', () => {
    const show = (header: string, box: string) => {
      document.body.innerHTML = `<div id="workspace-chat"><div id="topbar-left-info"><span>${header}</span><span>添加备注</span></div>
        <textarea data-qa-id="qa-send-message-textarea" placeholder="发送给 ${box}，使用Enter 发送消息"></textarea></div>`;
      return readPage(match(FEIGE), document).conversationKey;
    };
    expect(show('小林', '小林')).toBe('douyin:小林');
    expect(show('小林', '阿周')).toBeNull();
  });

  test('JD: masked names collide, the contact’s id does not; hidden panes do not count', () => {
    const pane = (hidden: string, pin: string) =>
      `<div class="c_tabs-tabpane ${hidden}"><div class="alluser-item alluser-item_check" id="u_${pin}imcustomer1"></div></div>`;
    const show = (pin: string) => {
      document.body.innerHTML = `<div id="t-alluser-wrap">${pane('', pin)}${pane('c_tabs-tab_inactive', 'old')}</div>
        <div class="chat-head-name"><span>李***明<i class="consult-type">[在线咨询]</i></span></div>`;
      return readPage(match(JD_CHAT), document);
    };
    expect(show('a').conversationKey).toBe('jd:李***明|a');
    expect(show('b').conversationKey).toBe('jd:李***明|b');
    expect(show('b').buyerName?.value).toBe('李***明');
  });
});

describe('bad pages', () => {
  test('an empty document: everything is missing', () => {
    document.body.innerHTML = '';
    const reading = readPdd();
    expect(reading).toMatchObject({
      conversationKey: null,
      buyerName: null,
      messages: [],
      orders: [],
      composer: 'absent',
    });
    expect(reading.missing.map(({ field }) => field).sort()).toEqual([
      'buyerId',
      'buyerName',
      'composer',
      'messages',
      'orderNumber',
    ]);
  });

  test('two order numbers: none is in view, both are offered', () => {
    const other = '261118-000000000000001';
    showPdd({ panel: PANEL + PANEL.replace(NUMBER, other) });
    const reading = readPdd();
    expect(reading.orderInView).toBeNull();
    expect(reading.orders.map(({ number, state }) => [number?.value, state?.value])).toEqual([
      [NUMBER, 'delivered'],
      [other, 'delivered'],
    ]);
    expect(reading.missing).toContainEqual({ field: 'orderNumber', reason: 'ambiguous', candidates: [NUMBER, other] });
  });

  test('two reply boxes are ambiguous, a locked one is read-only', () => {
    showPdd({ box: '<textarea id="replyTextarea"></textarea><textarea id="replyTextarea"></textarea>' });
    expect(readPdd().composer).toBe('ambiguous');
    for (const lock of ['readonly', 'disabled', 'aria-disabled="true"']) {
      showPdd({ box: `<textarea id="replyTextarea" ${lock}></textarea>` });
      expect(readPdd().composer).toBe('read-only');
    }
  });

  test('a name of a megabyte', () => {
    showPdd({ name: '名'.repeat(1_000_000) });
    const reading = readPdd();
    expect(reading.buyerName).toBeNull();
    expect(reading.missing).toContainEqual({ field: 'buyerName', reason: 'too-large' });
    expect(reading.orderInView).toBe(0);
  });

  test('a name that turns the writing direction is made plain', () => {
    showPdd({ name: '\u202e张\u200b三' });
    expect(readPdd().buyerName?.value).toBe('张三');
  });

  test('a label with nothing after it is no product, and the rest is read', () => {
    showPdd({ panel: `${PANEL}<p>商品名称</p>` });
    const { reading } = lookAtPage(match(PDD_CHAT), document, PDD_CHAT);
    expect(reading.orders?.[0]?.fields.product).toEqual([]);
    expect(pageToSidebarSchema.safeParse({ type: 'reading', reading }).success).toBe(true);
  });

  test('rows of a markup that is not known', () => {
    showPdd({ rows: '<li class="onemsg"><div class="xYz">你好</div></li>' });
    expect(readPdd().missing).toContainEqual({ field: 'messages', reason: 'unreadable' });
  });

  test('more text than is looked at: an order not found may still be there', () => {
    showPdd({ panel: `<div>${'<i>x</i>'.repeat(25_000)}</div>${PANEL}` });
    expect(readPdd().orders).toEqual([]);
    expect(readPdd().missing).toContainEqual({ field: 'orderNumber', reason: 'too-large' });
  });

  test('a form whose inputs are called like DOM methods', () => {
    const names = [
      'querySelectorAll',
      'parentElement',
      'getAttribute',
      'matches',
      'textContent',
      'isConnected',
      'tagName',
      'contains',
    ];
    const form = `<form>${names.map((name) => `<input name="${name}">`).join('')}`;
    showPdd();
    const clean = readPdd();
    for (const place of ['.base-info', '.msg-list', 'aside', '.reply-box']) {
      document.querySelector(place)?.insertAdjacentHTML('afterbegin', `${form}</form>`);
    }
    const list = document.querySelector('#msgListContainer');
    if (list) list.outerHTML = list.outerHTML.replaceAll('<div class="buyer-item"', `${form}<div class="buyer-item"`);
    expect(readPdd()).toEqual(clean);
  });
});

describe('Feige’s order panel', () => {
  const ORDER = '6925095897028853458';
  const PRODUCT = '3669059225013785777';
  const card = (inner: string, open = true) =>
    `<div class="ecom-collapse-item ${open ? 'ecom-collapse-item-active' : ''}">${inner}</div>`;
  const read = (html: string) => {
    document.body.innerHTML = html;
    return readPage(match(FEIGE), document);
  };

  test('the lone 19 digits are the order, the product id beside it is not', () => {
    const inner = `<b>${ORDER}</b><i hidden>+0</i><b>待发货</b><p>商品ID：${PRODUCT}</p><p><span>商品ID：</span><span>${PRODUCT}</span></p>`;
    const reading = read(card(inner) + card('<b>6955059225013785777</b><b>已完成</b>', false));
    expect(reading.orderInView).toBe(0);
    expect(reading.orders.map(({ number, state }) => [number?.value, state?.value])).toEqual([
      [ORDER, 'awaiting-shipment'],
      ['6955059225013785777', 'completed'],
    ]);
  });

  test('two lone numbers in the open card: unknown', () => {
    const reading = read(card(`<b>${ORDER}</b><b>${PRODUCT}</b>`));
    expect(reading.orders[0]?.number).toBeNull();
    expect(reading.missing).toContainEqual({ field: 'orderNumber', reason: 'ambiguous', candidates: [ORDER, PRODUCT] });
  });

  test('two open cards: which is meant is not guessed', () => {
    expect(read(card(`<b>${ORDER}</b>`) + card('<b>6955059225013785777</b>')).orderInView).toBeNull();
  });
});

test('JD: eleven digits are an order number only beside its label', () => {
  document.body.innerHTML = '<aside><p>联系电话：13812345678</p><p>13912345678</p><p>订单号：310987654321</p></aside>';
  expect(readPage(match(JD_CHAT), document).orders.map(({ number }) => number?.value)).toEqual(['310987654321']);
});

test('any soup of elements gives a valid reading and never throws', () => {
  const tags = fc.constantFrom('div', 'li', 'form', 'span', 'input', 'textarea', 'a', 'p', 'td', 'pre');
  const marks = fc.constantFrom(
    'class="onemsg"',
    'class="buyer-item"',
    'class="msg-content-box"',
    'id="msgListContainer"',
    'id="replyTextarea"',
    'currentuid="7001"',
    'class="chat-item-box active" data-random="7001-0-1"',
    'class="ecom-collapse-item-active ecom-collapse-item"',
    'data-qa-id="qa-message-warpper"',
    'class="messageNotMe"',
    'class="message"',
    'id="t-chat-scroll"',
    'name="querySelectorAll"',
    'name="parentElement"',
    'data-cy="webchat-message-receive"',
    'title="x"',
    'contenteditable',
    'data-testid="order-item"',
  );
  const words = fc.oneof(
    fc.constantFrom('订单编号：', NUMBER, '6925095897028853458', '已发货', '¥12.00', 'ID do Pedido'),
    fc.string(),
  );
  const soup = fc.array(fc.tuple(tags, marks, words, fc.boolean()), { maxLength: 30 });
  fc.assert(
    fc.property(soup, (nodes) => {
      const open = nodes.map(
        ([tag, mark, text, close]) => `<${tag} ${mark}>${text.replaceAll('<', '')}${close ? `</${tag}>` : ''}`,
      );
      document.body.innerHTML = open.join('');
      for (const site of SITES) {
        for (const page of site.pages) {
          const [locale] = Object.values(site.hosts);
          if (!locale) throw new Error('a site without hosts');
          const { reading } = lookAtPage({ site, page, locale }, document, 'https://x.example/?sn=1&orderId=2');
          pageToSidebarSchema.parse({ type: 'reading', reading });
        }
      }
    }),
    { numRuns: 150 },
  );
}, 60_000);
