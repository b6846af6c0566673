// Work that comes again every day, as data: what it is called, when its time is, which list it
// opens. A supervisor can overrule each by its id, as with deadlines.
import { ruleSchema } from './policy.ts';
import { isTimeZone } from './time-zone.ts';
import { z } from './zod.ts';

const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/);
const line = (max: number) => z.string().trim().min(1).max(max);

/** What a task's list holds; what belongs in it is the product's (lib/procedure/follow-ups). */
export const TASK_LISTS = ['unpaid', 'call-back', 'problem-parcels', 'review-answers', 'unfinished'] as const;
export type TaskList = (typeof TASK_LISTS)[number];

export const recurringTaskSchema = z.strictObject({
  id,
  title: z.strictObject({ 'zh-CN': line(40), en: line(60) }),
  every: z.enum(['day', 'working-day']),
  /** Time of day, 24 hours. */
  at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  /** IANA name of that time's zone; left out: the shop's. */
  zone: line(60).refine(isTimeZone, 'no such time zone').optional(),
  list: z.enum(TASK_LISTS),
  /** Of `call-back`: days after receipt. */
  afterDays: z.int().min(0).max(60).default(10),
  rule: ruleSchema,
});
export type RecurringTask = z.infer<typeof recurringTaskSchema>;
