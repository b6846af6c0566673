// What a page says while somebody teaches it: everything a row of the panel can look like at once.
import type { FromPick } from '../../../lib/console/pick/pick-messages.ts';
import type { BackgroundInMemory } from '../../support/background-in-memory.ts';
import { definitionOf } from '../../support/console-definitions.ts';
import { NOW, ORDER, reading } from './scenes.ts';

const way = (select: string, kind: 'class' | 'position' | 'data', score: number) => ({ pick: { select }, kind, score });
const TAUGHT = { kind: 'field', label: null, shape: null } as const;
const read = (key: string, buyer: string, text: string): FromPick => ({
  type: 'sampled',
  address: '/inbox',
  problems: [],
  reading: reading(text, {
    conversationKey: key,
    buyerName: { value: buyer, how: 'taught', by: '.buyer' },
    missing: [{ field: 'product', reason: 'ambiguous', candidates: ['马克杯', '餐盘'] }],
    orders: [{ ...ORDER, product: null, amount: null }],
  }),
});

export const TEACHING: readonly FromPick[] = [
  { type: 'here', host: 'seller.example-shop.com', path: '/inbox', title: 'Example Shop' },
  {
    type: 'picked',
    target: 'amount',
    picked: { ...TAUGHT, ways: [way('td:nth-of-type(5)', 'position', 5)], value: '¥39.90' },
  },
  {
    type: 'picked',
    target: 'buyerName',
    picked: {
      ...TAUGHT,
      ways: [way('.customer-name', 'class', 60), way('[data-role="buyer"]', 'data', 55)],
      value: '王**',
    },
  },
  read('1', '王**', '收到的杯子碎了怎么办，我要退款'),
  read('2', '李**', '什么时候发货'),
  { type: 'refused', reason: 'changed' },
];

/** The tracking number was read on that console three days ago, and is not any more. */
export async function driftOf({ memory, ask }: BackgroundInMemory): Promise<void> {
  const page = { siteId: 'acme-desk', pageKind: 'chat' } as const;
  const report = (found: boolean) =>
    ask('console.health', {
      ...page,
      found: found ? [{ field: 'trackingNumber', how: 'label' }] : [],
      missing: found ? [] : [{ field: 'trackingNumber', reason: 'absent' }],
    });
  memory.consoles.local = [definitionOf()];
  memory.consoles.nowMs = Date.parse(NOW) - 3 * 86_400_000;
  await report(true);
  for (const daysAgo of [2, 0]) {
    memory.consoles.nowMs = Date.parse(NOW) - daysAgo * 86_400_000;
    await report(false);
  }
}
