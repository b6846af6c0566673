// Handing over and taking over, by portions: each is one transaction in the background.
import { customerSchema } from '../cases/customer/customer.ts';
import { HAND_OVER_LIMITS, handedCaseSchema } from '../cases/hand-over/hand-over.ts';
import { TAKE_PORTION, TAKE_VERDICTS } from '../cases/hand-over/take-hand-over.ts';
import { runningClockSchema } from '../procedure/running-clock.ts';
import { z } from '../knowledge/zod.ts';
import { requestKind } from './request-kind.ts';

const instantOrNone = z.union([z.literal(''), z.iso.datetime()]);
const rowSchema = z.strictObject({
  handoverId: z.uuid(),
  at: z.iso.datetime(),
  from: z.string().max(100),
  cases: z.int().min(0),
  customers: z.int().min(0),
  sentAt: instantOrNone,
  takenAt: instantOrNone,
  taken: z
    .array(z.strictObject({ caseId: z.uuid(), verdict: z.enum(TAKE_VERDICTS) }))
    .max(HAND_OVER_LIMITS.cases)
    .optional(),
});
export type NotedHandOver = z.infer<typeof rowSchema>;

const FROM = ['workbench'] as const;
const nothing = z.strictObject({});

export const HANDOVER_REQUESTS = {
  /** Special customers, and requests that a marketplace decides by itself when nobody does. */
  'handover.prepare': requestKind(
    FROM,
    nothing,
    z.strictObject({
      customers: z.array(customerSchema).max(HAND_OVER_LIMITS.customers),
      clocks: z.array(runningClockSchema),
    }),
  ),
  /** Events by case; those that the log has are left alone. `mark`: see `numberHere`. */
  'handover.take': requestKind(
    FROM,
    z
      .strictObject({
        cases: z.array(handedCaseSchema).min(1).max(TAKE_PORTION),
        mark: z
          .string()
          .min(1)
          .max(12)
          .regex(/^[\p{L}\p{N}]+$/u),
      })
      .refine(({ cases }) => cases.reduce((sum, { events }) => sum + events.length, 0) <= TAKE_PORTION)
      .refine(({ cases }) => cases.every(({ caseId, events }) => events.every((event) => event.caseId === caseId))),
    z.strictObject({ recorded: z.int().min(0), known: z.int().min(0) }),
  ),
  'handover.customers': requestKind(
    FROM,
    z.strictObject({ customers: z.array(customerSchema).min(1).max(HAND_OVER_LIMITS.customers) }),
    z.strictObject({ changed: z.int().min(0), tooLong: z.int().min(0) }),
  ),
  /** Sent or taken; the answer says when first. */
  'handover.note': requestKind(FROM, rowSchema, rowSchema),
  /** Newest first. */
  'handover.list': requestKind(FROM, nothing, z.strictObject({ handovers: z.array(rowSchema).max(50) })),
} as const;
