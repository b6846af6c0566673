// By when something has to be done, as data: each marketplace's windows for an answer, what it
// decides by itself when nobody does, and what the shop promises its buyers. Each with its rule,
// its source and the day somebody checked it there, so that a supervisor can overrule it.
import { ruleSchema } from './policy.ts';
import { MARKETPLACES, ORDER_STATES } from './terms.ts';
import { isTimeZone } from './time-zone.ts';
import { z } from './zod.ts';

const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/);
const line = (max: number) => z.string().trim().min(1).max(max);
const zone = line(60).refine(isTimeZone, 'no such time zone');

/**
 * What is timed; what starts and ends it is the product's (lib/procedure/reply-clock.ts, case-clocks.ts).
 * `reply`: a buyer's message without an answer. `auto-approval`: a request that the marketplace grants
 * by itself. Of a case: `first-reaction` after its opening, `audit` until it is decided, `no-answer` of the buyer,
 * `escalation` until whoever it was escalated to answers, `inspection` of a parcel that came back.
 */
export const CLOCKS = [
  'reply',
  'auto-approval',
  'first-reaction',
  'audit',
  'no-answer',
  'escalation',
  'inspection',
] as const;
export type ClockKind = (typeof CLOCKS)[number];

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/);
export const hoursSchema = z
  .strictObject({ from: timeOfDay, to: timeOfDay })
  .refine(({ from, to }) => from < to, 'has to end after it begins, on the same day');
export type DailyHours = z.infer<typeof hoursSchema>;

export const deadlineSchema = z.strictObject({
  id,
  clock: z.enum(CLOCKS),
  /** Where it holds; left out: everywhere that no other rule of this clock names. */
  marketplaces: z.array(z.enum(MARKETPLACES)).min(1).max(30).optional(),
  /** Of `auto-approval`: only for orders that were in one of these states when it was asked for. */
  orderStates: z.array(z.enum(ORDER_STATES)).min(1).max(9).optional(),
  /** Of cases: only for these categories. */
  categories: z.array(id).min(1).max(50).optional(),
  /** `working-days`: as long as so many days of the shop's calendar are open. */
  within: z.strictObject({
    amount: z.number().positive().max(1_000),
    unit: z.enum(['minutes', 'hours', 'days', 'working-days']),
  }),
  /** When minutes and hours count: at all times, while the shop is open, or in these hours of every day. */
  runs: z.union([z.enum(['always', 'shop-hours']), hoursSchema]).default('always'),
  /** IANA name of the zone of those hours and of days; left out: the shop's. */
  zone: zone.optional(),
  /** Of `reply`: what a robot writes counts as an answer. */
  robotAnswers: z.boolean().default(false),
  /** What happens when nobody does anything. */
  outcome: z.strictObject({ 'zh-CN': line(60), en: line(80) }).optional(),
  rule: ruleSchema,
});
export type DeadlineRule = z.infer<typeof deadlineSchema>;

/** When the shop works. Days as YYYY-MM-DD; a day in both lists is a holiday. */
export const shopCalendarSchema = z.strictObject({
  zone: zone.optional(),
  /** ISO: 1 is Monday. */
  weekdays: z.array(z.int().min(1).max(7)).min(1).max(7),
  hours: hoursSchema,
  holidays: z.array(z.iso.date()).max(400).default([]),
  /** Days that are worked although their weekday is free. */
  workdays: z.array(z.iso.date()).max(400).default([]),
  /** The last day whose holidays are in the lists. */
  knownUntil: z.iso.date(),
  rule: ruleSchema,
});
export type ShopCalendar = z.infer<typeof shopCalendarSchema>;
