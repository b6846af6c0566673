// Consoles of which little is known: what can be told is read, the rest is said to be missing.
import { describe, expect, test } from 'vitest';
import { match, readPage } from './page.ts';

const read = (url: string) => readPage(match(url), document, { url });

describe('Xiaohongshu', () => {
  const CHAT = 'https://walle.xiaohongshu.com/cstools/seller/dashboard';
  const NUMBER = 'P728349105628471034';
  const card = (number: string, rest: string) =>
    `<div class="order-card"><span class="order-card-title-id">${number}</span>${rest}</div>`;

  test('order cards beside the chat', () => {
    document.body.innerHTML = `<textarea></textarea><div class="order-tool-content">${card(
      `包裹号 ${NUMBER}`,
      `<p>待配货</p><p>实付 ¥139.00</p><div class="delivery-row-logistics">中通快递 73123456789012 电话 13812345678</div>`,
    )}</div>`;
    const reading = read(CHAT);
    expect(reading.orders).toMatchObject([
      {
        number: { value: NUMBER, how: 'selector' },
        state: { value: 'awaiting-shipment' },
        amount: { value: { minor: 13_900, currency: 'CNY' } },
        trackingNumber: { value: '73123456789012' },
        carrier: { value: '中通快递' },
      },
    ]);
    expect(reading.orderInView).toBe(0);
  });

  test('whose conversation it is cannot be told, nor what was said', () => {
    document.body.innerHTML = '<textarea></textarea>';
    const reading = read(CHAT);
    expect(reading).toMatchObject({ conversationKey: null, messages: [], composer: 'ready' });
    expect(reading.missing).toContainEqual({ field: 'messages', reason: 'absent' });
    document.body.innerHTML = '<textarea></textarea><div contenteditable="true"></div>';
    expect(read(CHAT).composer).toBe('ambiguous');
  });

  test.each([
    ['<p>已发货</p><p class="sku-after-sale-status">退款中</p>', 'refunding'],
    // Perhaps of one of several goods: the order's own state stands.
    ['<p>已发货</p><p class="sku-after-sale-status">退款成功</p>', undefined],
    ['<p>已发货</p><p class="sku-after-sale-status">退款中</p><p class="sku-after-sale-status">换货中</p>', undefined],
  ])('%s', (parts, state) => {
    document.body.innerHTML = `<div class="order-tool-content">${card(NUMBER, parts)}</div>`;
    const { orders, missing } = read(CHAT);
    expect(orders[0]?.state?.value).toBe(state);
    if (!state) expect(missing).toContainEqual(expect.objectContaining({ field: 'orderState', reason: 'ambiguous' }));
  });

  test('order pages; a return’s number is no order’s', () => {
    document.body.innerHTML = `<p>订单号：${NUMBER}</p><p>售后单号：R20261118045010</p><p>售后状态：退款中</p><p>订单状态：已发货</p>`;
    const detail = `https://ark.xiaohongshu.com/app-order/order/detail/${NUMBER}`;
    expect(read(detail).orders).toMatchObject([{ number: { value: NUMBER, how: 'url' }, state: { value: 'shipped' } }]);
    const afterSale = 'https://ark.xiaohongshu.com/app-order/aftersale/detail?returnId=R20261118045010';
    expect(read(afterSale).orders).toMatchObject([
      { number: { value: NUMBER, how: 'label' }, state: { value: 'refunding' } },
    ]);
  });
});

describe('WeChat shop', () => {
  const CHAT = 'https://store.weixin.qq.com/shop/kf';
  const NUMBER = '3718204918273645056';
  const rows =
    '<div class="x-conv-item-1"><i class="user-nickname">小林</i></div><div class="x-conv-item-1"><i class="user-nickname">阿周</i></div>';

  test('the name that stands outside the list is the open buyer’s', () => {
    document.body.innerHTML = `${rows}<h2 class="user-nickname">阿周</h2><textarea class="text-area"></textarea>`;
    expect(read(CHAT)).toMatchObject({
      conversationKey: 'wechat:阿周',
      composer: 'ready',
      buyerName: { value: '阿周' },
    });
    document.body.innerHTML = `${rows}<textarea class="text-area"></textarea>`;
    expect(read(CHAT)).toMatchObject({ conversationKey: null, buyerName: null });
    document.body.innerHTML = `${rows}<h2 class="user-nickname">阿周</h2><h3 class="user-nickname">小林</h3>`;
    expect(read(CHAT).conversationKey).toBeNull();
  });

  test('orders beside their label; payment, goods and telephone numbers are none', () => {
    document.body.innerHTML = `<p>订单号：${NUMBER}</p><p>交易单号：4200001234202611181234567890</p><p>商品ID：3718204918273645057</p>
      <p>联系电话：13812345678</p><p>已发货</p><p>实付：¥12.50</p>`;
    expect(read('https://store.weixin.qq.com/shop/order/list').orders).toMatchObject([
      { number: { value: NUMBER }, state: { value: 'shipped' }, amount: { value: { minor: 1250 } } },
    ]);
  });
});

describe('1688', () => {
  const CORE = 'https://air.1688.com/app/ocms-fusion-components-1688/def_cbu_web_im_core/index.html';
  const NUMBER = '1234567890123456789';
  const message = (side: string, text: string) =>
    `<div class="message-item ${side}"><div class="content"><pre>${text}</pre></div></div>`;
  const show = (panel: string, aside = '') => {
    document.body.innerHTML = `<div class="conversation-item"><b class="nick">订单号：${NUMBER}0</b></div>
      <div class="ww_conversation"><div class="ww_user_panel">${panel}</div></div>
      <div class="ww_message"><div class="rc-scrollbars-view">${message('', '有现货吗')}${message('self', '有的，亲')}</div></div>
      <div class="biz-expression-editor"><div class="editBox"><pre class="edit" contenteditable="true"></pre></div></div>${aside}`;
  };

  test('the chat, opened by itself', () => {
    show('<span class="nick">广州服饰王姐</span><span>在线</span>', `<p>订单号：${NUMBER}</p><p>等待卖家发货</p>`);
    const reading = read(CORE);
    expect(reading).toMatchObject({ conversationKey: '1688:广州服饰王姐', composer: 'ready' });
    expect(reading.messages.map(({ side, text }) => [side, text])).toEqual([
      ['buyer', '有现货吗'],
      ['seller', '有的，亲'],
    ]);
    expect(reading.orders).toMatchObject([{ number: { value: NUMBER }, state: { value: 'awaiting-shipment' } }]);
  });

  test('no contact chosen is no conversation', () => {
    show('您尚未选择联系人');
    expect(read(CORE)).toMatchObject({ conversationKey: null, buyerName: null });
  });

  test('the old list of orders: the number stands in a field', () => {
    const order = (number: string) =>
      `<div><input class="tradeId" type="checkbox" value="${number}"><p>订单号：<b>${number}</b></p><p>货号：${number}5</p><p>交易成功</p></div>`;
    document.body.innerHTML = order(NUMBER) + order('987654321098765432');
    expect(read('https://trade.1688.com/order/seller_order_list.htm').orders).toMatchObject([
      { number: { value: NUMBER, how: 'selector' }, state: { value: 'completed' } },
      { number: { value: '987654321098765432' } },
    ]);
  });
});

describe('Douyin’s back office', () => {
  const NUMBER = '6925095897028853458';
  const OTHER = '6955059225013785777';
  const row = (number: string, states: string) =>
    `<tr class="auxo-table-row auxo-table-row-level-0 index_table-row__ULgxX"><td class="auxo-table-cell"><p>订单编号：${number}</p>
     <p>子订单编号：${OTHER}</p><p>商品ID：${OTHER}</p><p class="index_ellipsis__MJ7fR">羊毛毯</p>
     <p class="index_amountWrap___vXdu">¥139.00</p><p>${states}</p><p>订单提交时间：2026/11/18 04:50:10</p></td></tr>`;
  const show = (states: string) => {
    document.body.innerHTML = `<header id="fxg-pc-header">小林家纺旗舰店</header><table><tbody class="auxo-table-tbody">${row(NUMBER, states)}</tbody></table>`;
  };

  test('orders: sub-orders and goods have as many digits', () => {
    show('订单状态：已发货</p><p>售后状态：退款中');
    const reading = read('https://fxg.jinritemai.com/ffa/morder/order/list');
    expect(reading.orders).toMatchObject([
      {
        number: { value: NUMBER },
        state: { value: 'shipped' },
        product: { value: '羊毛毯' },
        amount: { value: { minor: 13_900 } },
        orderedAt: { value: '2026-11-18T04:50:10+08:00' },
      },
    ]);
    expect(reading.shop?.value).toBe('小林家纺旗舰店');
  });

  test('requests after the sale: what became of the request', () => {
    show('订单状态：已发货</p><p>售后状态：退款中');
    expect(read('https://fxg.jinritemai.com/ffa/maftersale/aftersale/list').orders[0]?.state?.value).toBe('refunding');
  });
});
