// The register of a busy shop after two years, made from a seed: every run measures the same.
import type { CaseChange, CaseFields } from '../../../lib/cases/case-event.ts';
import type { RecordedEvent } from '../../../lib/cases/derive-case.ts';
import { caseNumber } from '../../../lib/cases/case-number.ts';
import { pseudoRandom } from '../../support/pseudo-random.ts';

const SPAN_MS = 2 * 365 * 86_400_000;
const DAY_MS = 86_400_000;

const MARKETPLACES = ['pinduoduo', 'pinduoduo', 'pinduoduo', 'douyin', 'taobao', 'jd', 'shopee'] as const;
const SHOPS = ['小窑日用旗舰店', '小窑家居专营店', '木禾家居', 'Little Kiln Official'];
// As the starter's lists have them (public/knowledge/lists.json).
const CATEGORIES = ['transit-damage', 'short-or-missing', 'quality', 'late-delivery', 'not-as-imagined', 'service'];
const REASONS = [
  'broken-in-transit',
  'missing-item',
  'wrong-item',
  'defect',
  'changed-mind',
  'carrier-delay',
  'stock-out',
];
const RESPONSIBLE = ['shop', 'warehouse', 'carrier', 'factory', 'buyer', 'platform'];
const HANDLINGS = ['refund', 'partial-refund', 'return', 'exchange', 'reship', 'coupon', 'explain', 'escalate'];
const STATUSES = [
  'closed',
  'closed',
  'closed',
  'closed',
  'closed',
  'closed',
  'closed',
  'waiting-buyer',
  'waiting-others',
];
const GOODS = [
  '陶瓷分享壶',
  '蚕丝凉席',
  '防滑雨靴',
  '北欧台灯',
  '保温饭盒',
  '去油湿巾',
  '收纳筐',
  '遮光窗帘',
  '洗衣凝珠',
  '瑜伽垫',
];
const KINDS = ['米白', '樱花粉', '雾蓝', '加厚款', '家用装', '旅行装', '升级版', '两件套'];
const FAMILY = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗'];
const NOTES = [
  '买家希望周五前收到补发',
  '已电话联系，无人接听',
  '外箱完好，内件破损',
  '等仓库复核称重',
  '买家接受补偿，已打款',
  '要求换同款米白',
];
const AGENTS = [
  ['林小满', '107'],
  ['周岚', '112'],
  ['陈渡', '118'],
  ['Dana', '131'],
] as const;

/** Uuid-shaped, spread over the key's range as real ones are. */
function uuid(random: () => number): string {
  const hex = (length: number) => Array.from({ length }, () => Math.floor(random() * 16).toString(16)).join('');
  return `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`;
}

/** Cases `from`…`until` of `total`, oldest first, each with its one to five events. */
export function madeLog(from: number, until: number, total: number, endMs: number): RecordedEvent[] {
  return Array.from({ length: until - from }, (_, index) => madeCase(from + index, total, endMs)).flat();
}

function madeCase(n: number, total: number, endMs: number): RecordedEvent[] {
  const random = pseudoRandom(n + 1);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const chance = (share: number) => random() < share;
  const openedMs = Math.floor(endMs - SPAN_MS + (SPAN_MS / total) * (n + random()));
  const perDay = Math.ceil((total * DAY_MS) / SPAN_MS);
  const number = caseNumber(new Date(openedMs).toISOString().slice(0, 10), (n % perDay) + 1);
  const caseId = uuid(random);
  const [agentName, workNumber] = pick(AGENTS);
  const event = (afterMs: number, change: CaseChange): RecordedEvent => ({
    caseNumber: number,
    event: {
      eventId: uuid(random),
      caseId,
      at: new Date(openedMs + afterMs).toISOString(),
      agentName,
      workNumber,
      change,
    },
  });
  const opened = event(0, { type: 'opened', fields: openingOf(n, pick, chance, openedMs) });
  const log = [opened];
  if (chance(0.9)) log.push(event(20 * 60_000, { type: 'changed', fields: handlingOf(n, pick, chance, openedMs) }));
  if (chance(0.3)) log.push(event(3_600_000, { type: 'step', procedureId: 'zh.proc.quality', stepId: 'photo' }));
  // A desk of one shop has a few hundred open cases, not two years of them: what is older is closed, but for a few.
  const isOld = openedMs < endMs - 30 * DAY_MS;
  if (isOld || chance(0.7)) {
    const left = openedMs > endMs - 7 * DAY_MS ? 'waiting-buyer' : pick(STATUSES);
    const status = isOld && !chance(0.002) ? 'closed' : left;
    log.push(event(DAY_MS, { type: 'changed', fields: { status: status as CaseFields['status'] } }));
  }
  if (chance(0.02)) log.push(event(DAY_MS + 60_000, { type: 'undone' }));
  return log;
}

type Pick = <T>(list: readonly T[]) => T;
type Chance = (share: number) => boolean;

function openingOf(n: number, pick: Pick, chance: Chance, openedMs: number) {
  const day = new Date(openedMs).toISOString().slice(2, 10).replaceAll('-', '');
  return {
    marketplace: pick(MARKETPLACES),
    category: pick(CATEGORIES),
    shop: pick(SHOPS),
    orderNumber: `${day}-${String(402_200_000_000_000 + ((n * 7_919_003) % 99_999_999_999))}`,
    buyerId: `b${String(1_000_000 + ((n * 3_571) % 160_000))}`,
    buyerName: `${pick(FAMILY)}**`,
    product: `${pick(GOODS)} ${pick(KINDS)} ${pick(KINDS)} ${String(20 + Math.floor(n % 40))}cm`,
    ...(chance(0.05) ? { phone: '13800001234', address: '浙江省杭州市西湖区文三路 90 号 3 幢 502' } : {}),
  };
}

function handlingOf(n: number, pick: Pick, chance: Chance, openedMs: number): Partial<CaseFields> {
  const handling = pick(HANDLINGS);
  return {
    reason: pick(REASONS),
    responsibility: pick(RESPONSIBLE),
    handling,
    ...(chance(0.5) ? { amount: { minor: 500 + ((n * 131) % 20_000), currency: 'CNY' } } : {}),
    ...(handling === 'reship' ? { parcelNumber: `SF${String(1_000_000_000 + n * 37)}` } : {}),
    ...(chance(0.4) ? { nextFollowUpAt: new Date(openedMs + 2 * DAY_MS).toISOString() } : {}),
    ...(chance(0.2) ? { evidence: '外箱与破损处照片 3 张' } : {}),
    ...(chance(0.3) ? { notes: `${pick(NOTES)}（${String(n % 1_000)}）` } : {}),
  };
}
