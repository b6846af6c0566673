// What decides in after-sales, as data: periods, goods left out, reasons, who pays the
// freight. Each with its rule, its source and the day somebody checked it there, so that
// an agent can quote it and a supervisor can change it without a release.
import { MARKETPLACES } from './terms.ts';
import { isTimeZone } from './time-zone.ts';
import { z } from './zod.ts';

const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/);
const line = (max: number) => z.string().trim().min(1).max(max);

export const ruleSchema = z.strictObject({
  /** As one agent would quote it to another. */
  text: z.strictObject({ 'zh-CN': line(200), en: line(300) }),
  /** A law, a page of the marketplace, the shop's own rules. */
  source: line(300),
  checkedOn: z.iso.date(),
});
export type Rule = z.infer<typeof ruleSchema>;

export const FREIGHT_PAYERS = ['shop', 'buyer', 'carrier', 'platform'] as const;
export type FreightPayer = (typeof FREIGHT_PAYERS)[number];

/** Goods that are not taken back without a reason; `words` as they stand in product titles. */
const excludedSchema = z.strictObject({
  id,
  title: z.strictObject({ 'zh-CN': line(40), en: line(60) }),
  words: z.array(line(40)).min(1).max(200),
});
export type ExcludedGoods = z.infer<typeof excludedSchema>;

export const policySchema = z.strictObject({
  id,
  /** Where it holds; left out: everywhere that no other policy names. */
  marketplaces: z.array(z.enum(MARKETPLACES)).min(1).max(30).optional(),
  /** IANA name of the calendar in which days count; left out: the agent's own. */
  zone: line(60).refine(isTimeZone, 'no such time zone').optional(),
  /** Returns without a reason: calendar days after the day of receipt. */
  noReason: z
    .strictObject({
      days: z.int().min(0).max(365),
      excluded: z.array(excludedSchema).max(50).default([]),
      rule: ruleSchema,
    })
    .optional(),
  /** Ids of the reasons for which money goes back and the goods do not. */
  refundOnly: z.strictObject({ reasons: z.array(id).min(1).max(100), rule: ruleSchema }).optional(),
  /** Who pays for sending back and again, by id of who is responsible. */
  freight: z
    .array(z.strictObject({ responsibility: id, payer: z.enum(FREIGHT_PAYERS), rule: ruleSchema }))
    .max(20)
    .default([]),
  /** From so many cases of one buyer in so many days on, a supervisor looks at the next. */
  earlierCases: z
    .strictObject({ withinDays: z.int().min(1).max(730), count: z.int().min(1).max(100), rule: ruleSchema })
    .optional(),
});
export type Policy = z.infer<typeof policySchema>;
