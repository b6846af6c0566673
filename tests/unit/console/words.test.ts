import { describe, expect, test } from 'vitest';
import { parseOrderState } from '../../../lib/console/normalise/order-state.ts';
import { cleanLine, foldWord } from '../../../lib/console/normalise/text.ts';
import { SITES } from '../../../lib/console/sites/registry.ts';
import { SHOPEE_STATES } from '../../../lib/console/sites/shopee-words.ts';
import { ZH_STATES } from '../../../lib/console/sites/zh.ts';

describe('order states', () => {
  test.each([
    ['待支付', 'awaiting-payment'],
    ['已发货，待签收', 'shipped'],
    ['已发货,待签收', 'shipped'],
    ['已关闭（买家取消）', 'closed'],
    [' 已 完成 ', 'completed'],
  ])('%s', (word, state) => {
    expect(parseOrderState(word, ZH_STATES)).toBe(state);
  });

  test.each([
    ['A Enviar', 'awaiting-shipment'],
    ['Não pago', 'awaiting-payment'],
    ['Pedido Recebido', 'delivered'],
    ['READY_TO_SHIP', 'awaiting-shipment'],
    ['To Ship', 'awaiting-shipment'],
    ['待出貨', 'awaiting-shipment'],
    ['Perlu Dikirim', 'awaiting-shipment'],
    ['Belum Dibayar', 'awaiting-payment'],
    ['ที่ต้องจัดส่ง', 'awaiting-shipment'],
    ['กำลังจัดส่ง', 'shipped'],
    ['Đã hủy', 'closed'],
    ['Chờ lấy hàng', 'awaiting-shipment'],
  ])('%s', (word, state) => {
    expect(parseOrderState(word, SHOPEE_STATES)).toBe(state);
  });

  test.each([
    ['tiktok', 'ON_HOLD', 'awaiting-shipment'],
    ['tiktok', 'On hold', 'awaiting-shipment'],
    ['tiktok', 'UNPAID', 'awaiting-payment'],
    ['tiktok', 'AWAITING_COLLECTION', 'awaiting-shipment'],
    ['tiktok', 'IN_TRANSIT', 'shipped'],
    ['shopee', 'TO_RETURN', 'returning'],
    ['shopee', 'IN_CANCEL', null],
    ['aliexpress', 'IN_CANCEL', null],
    ['aliexpress', '纠纷已结束', null],
    ['aliexpress', '纠纷中', 'refunding'],
    ['lazada', 'failed_delivery', null],
    ['lazada', 'Lost by 3PL', null],
    ['shopee', 'Telah dihantar', null],
    ['mercadolibre', 'Reclamação aberta', null],
    ['mercadolibre', 'Mediación en curso', null],
    ['walmart', 'Acknowledged', 'awaiting-shipment'],
    ['pinduoduo', '部分发货', null],
  ])('%s: %s', (id, word, state) => {
    const site = SITES.find((each) => each.id === id);
    expect(parseOrderState(word, site?.states ?? {})).toBe(state);
  });

  test.each(['', '请问已发货了吗', '已', 'constructor', '__proto__', '已完成'.repeat(1000)])('%s is none', (word) => {
    expect(parseOrderState(word, ZH_STATES)).toBeNull();
  });
});

describe.each(SITES)('the words of $id', ({ states }) => {
  const pairs = Object.entries(states).flatMap(([state, list]) =>
    list.split('|').map((word) => [word, state] as const),
  );

  test('mean one state each, and are understood', () => {
    const meanings = new Map<string, string>();
    for (const [word, state] of pairs) {
      expect(foldWord(word), `an empty word of ${state}`).not.toBe('');
      expect(meanings.get(foldWord(word)) ?? state, word).toBe(state);
      meanings.set(foldWord(word), state);
      expect(parseOrderState(word, states), word).toBe(state);
    }
  });
});

test('invisible and turning characters are taken out of names', () => {
  expect(cleanLine('\u202e张\u200b三\u2066\ufeff  的\u00ad 店\n')).toBe('张三 的 店');
});
