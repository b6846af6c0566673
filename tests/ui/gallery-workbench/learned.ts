// What the agents of the gallery's shop picked and missed.
import type { DeskMemory } from '../../support/desk-in-memory.ts';

/** Reply, question, how many picks each agent gave it. */
const PICKED: readonly (readonly [replyId: string, question: string, picks: Readonly<Record<string, number>>])[] = [
  ['shop.rain-delay', '显示已到上海转运中心，两天没动静了', { 林小满: 4, 陈静: 2, 方远: 1 }],
  ['shop.rain-delay', '新闻说江苏发大水，我的货还能送吗', { 林小满: 2, 方远: 1 }],
  ['zh.logistics.when-ship', '现在拍今晚走得掉不', { 林小满: 3, 陈静: 3 }],
  ['zh.logistics.when-ship', '赶着周末送人，麻烦今天就给安排出库，地址写公司别写家里', { 林小满: 2 }],
];

const GAPS = [
  ['能不能把我家孩子名字烧在杯底', [3, 190, 2_600]],
  ['你们窑是柴烧还是气烧', [41]],
  ['壶能直接放电陶炉上煮吗，煮的时候要不要开盖，家里老人用怕烫手，盖子上那个孔是不是必须朝外', [65, 1_500]],
  ['Can you engrave it in Japanese?', [320]],
  ['***的那个快递柜坏了能换一家吗', [1_700]],
  ['=IF(1,"发票","")', [2_900]],
] as const;

const id = (number: number) => `00000000-0000-4000-a000-${String(number).padStart(12, '0')}`;

export function learnedDesk(now: Date): DeskMemory {
  const before = (minutes: number) => now.getTime() - minutes * 60_000;
  const clicks = PICKED.flatMap(([replyId, message, agents]) =>
    Object.entries(agents).flatMap(([agent, picks]) =>
      Array.from({ length: picks }, () => ({ replyId, message, agent })),
    ),
  );
  const picks = clicks.map((click, at) => {
    return { ...click, pickId: id(at), seq: at + 1, verdict: 'picked' as const, atMs: before(at * 7), shop: '' };
  });
  const gaps = GAPS.flatMap(([message, agesMinutes], at) =>
    agesMinutes.map((age, turn) => {
      return { gapId: id(100 * at + turn), message, atMs: before(age), agent: '林小满', shop: '小窑日用旗舰店' };
    }),
  );
  return { picks, gaps, lastSeq: picks.length };
}
