// Where an order stands in its procedure, kept so that a reload loses nothing.
import { z } from '../knowledge/zod.ts';
import { MOST_UNLOGGED, unloggedSchema } from './unlogged.ts';

export const progressSchema = z.strictObject({
  /** `<siteId>:<order number>`, or the conversation's key where no order is known. */
  subject: z.string().min(1).max(600),
  procedureId: z.string().min(1).max(64),
  /** Steps walked so far, oldest first; the last one is the open step. */
  path: z.array(z.strictObject({ stepId: z.string().max(64), answerId: z.string().max(64).optional() })).max(60),
  /** `<stepId>` or `<stepId>/<n>`: what the agent ticked. */
  ticked: z.array(z.string().max(80)).max(300),
  /** What the agent said of the order where the page did not (lib/procedure/eligibility.ts). */
  told: z
    .strictObject({
      receivedOn: z.iso.date().optional(),
      isExcluded: z.boolean().optional(),
      reason: z.string().max(64).optional(),
      responsibility: z.string().max(64).optional(),
      orderAmount: z.strictObject({ minor: z.int().min(0), currency: z.string().regex(/^[A-Z]{3}$/) }).optional(),
      requested: z
        .strictObject({ at: z.iso.datetime(), kind: z.enum(['refunding', 'returning', 'exchanging']) })
        .optional(),
    })
    .optional(),
  /** Saved: to be added; read: what no case has yet (unlogged.ts). */
  unlogged: z.array(unloggedSchema).max(MOST_UNLOGGED).optional(),
  updatedAt: z.iso.datetime(),
});
export type ProcedureProgress = z.infer<typeof progressSchema>;
