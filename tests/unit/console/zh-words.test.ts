// Every word for an order's state that is known of a Chinese console, as the trade's own.
import { describe, expect, test } from 'vitest';
import { parseOrderState } from '../../../lib/console/normalise/order-state.ts';
import { ALIBABA_STATES } from '../../../lib/console/sites/alibaba-words.ts';
import { jd } from '../../../lib/console/sites/jd.ts';
import { xiaohongshu } from '../../../lib/console/sites/xiaohongshu.ts';
import { ZH_STATES } from '../../../lib/console/sites/zh.ts';

describe('the shared words', () => {
  test.each([
    ['待支付', 'awaiting-payment'],
    ['待发货', 'awaiting-shipment'],
    ['已发货，待签收', 'shipped'],
    ['已签收', 'delivered'],
    ['未发货，退款成功', 'closed'],
    ['已发货，退款成功', 'closed'],
    ['已取消', 'closed'],
    ['未支付，交易关闭', 'closed'],
    ['待付款', 'awaiting-payment'],
    ['未付款', 'awaiting-payment'],
    ['已付款', 'awaiting-shipment'],
    ['已发货', 'shipped'],
    ['已收货', 'delivered'],
    ['交易成功', 'completed'],
    ['已完成', 'completed'],
    ['退款中', 'refunding'],
    ['退款成功', 'closed'],
    ['已退款', 'closed'],
    ['已关闭', 'closed'],
    ['已关闭（超时未付款）', 'closed'],
    ['取消', 'closed'],
  ])('%s', (word, state) => {
    expect(parseOrderState(word, ZH_STATES)).toBe(state);
  });
});

describe('Taobao, Tmall and 1688', () => {
  test.each([
    ['等待买家付款', 'awaiting-payment'],
    ['买家已付款', 'awaiting-shipment'],
    ['买家已付款(待发货)', 'awaiting-shipment'],
    ['卖家已发货', 'shipped'],
    ['已发货', 'shipped'],
    ['交易成功', 'completed'],
    ['交易关闭', 'closed'],
    ['退款中', 'refunding'],
  ])('%s', (word, state) => {
    expect(parseOrderState(word, ALIBABA_STATES)).toBe(state);
  });
});

describe('JD', () => {
  test.each([
    ['等待付款', 'awaiting-payment'],
    ['待付款', 'awaiting-payment'],
    ['等待出库', 'awaiting-shipment'],
    ['待出库', 'awaiting-shipment'],
    ['等待出库(待出库)', 'awaiting-shipment'],
    ['等待确认收货', 'shipped'],
    ['已完成', 'completed'],
    ['已取消', 'closed'],
    ['锁定', 'refunding'],
    ['WAIT_SELLER_STOCK_OUT', 'awaiting-shipment'],
    ['WAIT_GOODS_RECEIVE_CONFIRM', 'shipped'],
    ['FINISHED_L', 'completed'],
    ['TRADE_CANCELED', 'closed'],
    ['LOCKED', 'refunding'],
  ])('%s', (word, state) => {
    expect(parseOrderState(word, jd.states)).toBe(state);
  });
});

test('a console’s own words leave the shared ones as they are', () => {
  expect(parseOrderState('待配货', xiaohongshu.states)).toBe('awaiting-shipment');
  expect(parseOrderState('待发货', xiaohongshu.states)).toBe('awaiting-shipment');
  expect(parseOrderState('待配货', ZH_STATES)).toBeNull();
});
