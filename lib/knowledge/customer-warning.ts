// What an agent is told of a buyer's earlier cases, as data: from which number on, in how many
// days. A supervisor changes it without a release. It says what is in the register, never what
// somebody is.
import { z } from './zod.ts';

const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/);
const line = (max: number) => z.string().trim().min(1).max(max);
const withinDays = z.int().min(1).max(730);
/** Cases of any of these; the title is how agents call them. */
const topic = z.strictObject({
  title: z.strictObject({ 'zh-CN': line(30), en: line(40) }),
  categories: z.array(id).max(50).default([]),
  reasons: z.array(id).max(50).default([]),
  handlings: z.array(id).max(50).default([]),
});
export type CaseTopic = z.infer<typeof topic>;

export const customerWarningSchema = z.discriminatedUnion('kind', [
  /** So many cases in so many days; without `of`: of one category, whichever. Cases of one order count once. */
  z.strictObject({ kind: z.literal('repeat'), id, count: z.int().min(2).max(50), withinDays, of: topic.optional() }),
  /** Of at least so many cases in so many days, this share or more. */
  z.strictObject({
    kind: z.literal('share'),
    id,
    minCases: z.int().min(2).max(50),
    share: z.number().min(0.1).max(1),
    withinDays,
    of: topic,
  }),
  /** A case is not closed. */
  z.strictObject({ kind: z.literal('open'), id }),
  /** A case that was closed was opened again in so many days. */
  z.strictObject({ kind: z.literal('reopened'), id, withinDays }),
  /** Graded so, or the orders seen in so many days add up to this. */
  z.strictObject({
    kind: z.literal('high-value'),
    id,
    withinDays,
    minMinor: z.int().min(1).max(100_000_000_000),
    currency: z.string().regex(/^[A-Z]{3}$/),
  }),
]);
export type CustomerWarningRule = z.infer<typeof customerWarningSchema>;
