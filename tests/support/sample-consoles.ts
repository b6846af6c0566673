// A desk's consoles as after some weeks: one repaired, one drifted, one taught, one waiting.
import { noteReport } from '../../lib/knowledge/console-health.ts';
import type { HealthDay, HealthReport } from '../../lib/knowledge/console-health.ts';
import { definitionOf } from './console-definitions.ts';
import type { ConsoleMemory } from './consoles-in-memory.ts';
import { NO_CONSOLES } from './consoles-in-memory.ts';

const DAY_MS = 86_400_000;
const FOUND = ['buyerName', 'orderNumber', 'orderState', 'product', 'messages', 'composer'] as const;

/** Used on each of the last `days` days; from `driftedDays` ago without a product. */
function used(siteId: string, pageKind: HealthReport['pageKind'], now: Date, driftedDays: number): HealthDay[] {
  return Array.from({ length: 12 }, (_, index) => {
    const daysAgo = 11 - index;
    const nowMs = now.getTime() - daysAgo * DAY_MS;
    const lost = daysAgo < driftedDays ? ['product', 'amount'] : [];
    const report = {
      siteId,
      pageKind,
      found: FOUND.filter((field) => !lost.includes(field)).map((field) => {
        return { field, how: field.startsWith('order') ? 'label' : 'selector' };
      }),
      missing: lost.map((field) => ({ field, reason: 'absent' })),
    } as HealthReport;
    return noteReport(null, report, new Date(nowMs).toISOString().slice(0, 10), nowMs);
  });
}

const REPAIR = {
  kind: 'chat',
  paths: ['/chat-merchant/'],
  fields: { product: { picks: [{ select: '.order-goods .title' }] } },
};

export function sampleConsoles(now: Date): ConsoleMemory {
  return {
    ...NO_CONSOLES,
    nowMs: now.getTime(),
    local: [
      definitionOf(),
      definitionOf({
        id: 'pdd-goods',
        title: '拼多多 · 商品名',
        amends: 'pinduoduo',
        hosts: ['mms.pinduoduo.com'],
        pages: [REPAIR],
      }),
    ],
    feed: [
      definitionOf({ id: 'team-desk', title: 'Otto Partner Connect', hosts: ['portal.otto.market'], author: '陈静' }),
      definitionOf({
        id: 'jd-off',
        title: '京东 停用',
        amends: 'jd',
        hosts: ['dongdong.jd.com', 'shop.jd.com'],
        pages: [],
        off: true,
      }),
    ],
    closed: ['desk.acme.example', 'portal.otto.market'],
    health: [...used('pinduoduo', 'chat', now, 0), ...used('douyin', 'chat', now, 3)].sort((a, b) =>
      a.day < b.day ? -1 : 1,
    ),
  };
}
