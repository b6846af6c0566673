// Cases as a shop has them, made from a seed so that every run sees the same.
import { SEVERITIES } from '../../../lib/cases/case-event.ts';
import type { CaseEvent, CaseFields } from '../../../lib/cases/case-event.ts';
import type { Case } from '../../../lib/cases/case.ts';
import { caseNumber, localDay } from '../../../lib/cases/case-number.ts';
import { deriveCases } from '../../../lib/cases/derive-case.ts';
import type { RecordedEvent } from '../../../lib/cases/derive-case.ts';
import type { Lists } from '../../../lib/knowledge/schema.ts';
import { CASE_STATUSES } from '../../../lib/knowledge/terms.ts';

const PRODUCTS = [
  '手冲陶瓷分享壶 600ml 樱花粉 送两只同款杯',
  '冰感蚕丝凉席三件套 1.8m',
  '儿童防滑雨靴 明黄 28 码',
  '北欧风台灯 暖光 可调节',
  '不锈钢保温饭盒 三层',
  '厨房去油污湿巾 80 抽 × 6 包',
];
const BUYERS = ['王**', '李**', '陈*', '赵***', 'Maria S.', 'محمد', '周周爱吃糖🍬'];
const AGENTS = [
  ['林小满', '107'],
  ['周岚', '112'],
  ['Dana', '131'],
] as const;
const HOUR_MS = 3_600_000;
const MARKETPLACES = ['pinduoduo', 'douyin', 'jd', 'shopee'] as const;

const REVIEWS = [
  '包装太差了，收到时杯口磕了一块，问客服两天没人理。',
  '颜色和图片差很多，灯光下发黄，不推荐。',
  'Arrived late and one cup was missing. Very disappointed.',
];

/** What the register of a case asks of it; the nth of its kind. */
function ownFields(category: string, handling: string, n: number, now: Date): Partial<CaseFields> {
  const isBack = ['return', 'exchange'].includes(handling === '' ? category : handling);
  return {
    ...(category === 'negative-review'
      ? { reviewText: REVIEWS[n % REVIEWS.length] ?? '', severity: SEVERITIES[n % SEVERITIES.length] ?? '' }
      : {}),
    ...(isBack ? { returnParcelNumber: `YT${String(8_800_000_000 + n * 7919)}` } : {}),
    ...(isBack && n % 2 === 1 ? { returnArrivedAt: new Date(now.getTime() - n * 2 * HOUR_MS).toISOString() } : {}),
  };
}

/** Uuid-shaped, from a number. */
export function sampleId(kind: number, count: number): string {
  return `00000000-0000-4000-8${String(kind).padStart(3, '0')}-${String(count).padStart(12, '0')}`;
}

/** `count` cases, the newest an hour before `now`, one every 47 minutes. */
export function sampleCases(count: number, lists: Lists, now: Date): Case[] {
  return deriveCases(sampleLog(count, lists, now));
}

export function sampleLog(count: number, lists: Lists, now: Date): RecordedEvent[] {
  const pick = <T>(list: readonly T[], position: number): T => list[position % list.length] as T;
  const log = Array.from({ length: count }, (_, n) => {
    const openedAt = new Date(now.getTime() - HOUR_MS - n * 47 * 60_000);
    const [agentName, workNumber] = pick(AGENTS, n);
    const marketplace = pick(MARKETPLACES, n * 3 + (n % 5));
    const number = caseNumber(localDay(openedAt.toISOString(), openedAt.getTimezoneOffset()), count - n);
    const event = (step: number, afterHours: number, change: CaseEvent['change']) => ({
      caseNumber: number,
      event: {
        eventId: sampleId(step, n),
        caseId: sampleId(0, n),
        at: new Date(openedAt.getTime() + afterHours * HOUR_MS).toISOString(),
        agentName,
        workNumber,
        change,
      },
    });
    const opened: Partial<CaseFields> & Pick<CaseFields, 'marketplace' | 'category'> = {
      marketplace,
      category: pick(lists.categories, n * 5 + 1).id,
      shop: marketplace === 'shopee' ? 'Little Kiln Official' : '小窑日用旗舰店',
      orderNumber: `260${(309 + (n % 9)).toString()}-${String(402_200_007_100 + n * 7919)}`,
      buyerId: `b${10_000 + n}`,
      buyerName: pick(BUYERS, n),
      product: pick(PRODUCTS, n * 2 + (n % 3)),
      ...(n % 4 === 0 ? { phone: '13800001234', address: '浙江省杭州市西湖区文三路 90 号 3 幢 502' } : {}),
    };
    const handled: Partial<CaseFields> = {
      status: pick(CASE_STATUSES, (n * 7) % 11),
      reason: pick(lists.reasons, n).id,
      responsibility: pick(lists.responsibilities, n + 2).id,
      handling: pick(lists.handlings, n + 1).id,
      ...(n % 2 === 0 ? { amount: { minor: 500 + n * 130, currency: marketplace === 'shopee' ? 'BRL' : 'CNY' } } : {}),
      ...(n % 3 === 0 ? { nextFollowUpAt: new Date(now.getTime() + ((n % 7) - 3) * 5 * HOUR_MS).toISOString() } : {}),
      evidence: n % 5 === 0 ? '外箱与破损处照片 3 张' : '',
      notes: n % 6 === 0 ? '买家希望周五前收到补发' : '',
      ...ownFields(opened.category, pick(lists.handlings, n + 1).id, n, now),
    };
    return [
      event(1, 0, { type: 'opened', fields: opened }),
      event(2, 0.3, { type: 'changed', fields: handled }),
      ...(n % 11 === 7 ? [event(3, 0.5, { type: 'undone' })] : []),
    ];
  });
  return log.flat();
}
