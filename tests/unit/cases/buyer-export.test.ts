// What a buyer's own file shows of what the buyer wrote.
import { describe, expect, it } from 'vitest';
import { buyerDocument } from '../../../lib/cases/buyer-export.ts';
import type { Buyer } from '../../../lib/cases/buyer.ts';
import { exampleCase } from './example-case.ts';

const BUYER: Buyer = { marketplace: 'pinduoduo', buyerId: 'b1', orderNumbers: [], shop: '' };

describe('the review in a buyer’s file', () => {
  const address = '浙江省杭州市西湖区文三路 90 号 3 幢 502';
  const row = exampleCase({
    phone: '13800001234',
    address,
    reviewText: `打 13800001234 没人接，另一个 13911112222，寄到${address}的`,
    returnParcelNumber: 'YT8801',
  });
  const document = (full: boolean) =>
    buyerDocument({ buyer: BUYER, rows: { cases: [row] }, at: '2026-03-12T06:20:00.000Z', full });

  it('stands there with its numbers and addresses masked', () => {
    const shown = document(false);
    for (const secret of ['13800001234', '13911112222', '文三路']) expect(shown).not.toContain(secret);
    for (const kept of ['没人接', '138****1234', '139****2222', 'YT8801']) expect(shown).toContain(kept);
  });

  it('stands there as it is where that is asked for', () => {
    expect(JSON.parse(document(true))).toMatchObject({ cases: [{ reviewText: row.reviewText }] });
  });
});

describe('what two have made of one field', () => {
  const options = [{ value: '上海市徐汇区漕溪路 250 号' }, { value: '+49 170 5550199' }];
  const row = exampleCase({ conflicts: [{ field: 'address', options, isJoined: false, began: '' }] });
  const document = (full: boolean) =>
    buyerDocument({ buyer: BUYER, rows: { cases: [row] }, at: '2026-03-12T06:20:00.000Z', full });

  it('is told by the events alone, where each value stands under its field’s name and is masked', () => {
    expect(document(false)).not.toMatch(/漕溪路|5550199/u);
    expect(JSON.parse(document(true))).toMatchObject({ cases: [{ conflicts: [{ options }] }] });
  });
});
