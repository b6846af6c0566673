// What one agent leaves to the next at the end of a shift. A case goes with its events, not with
// fields beside them: the log is the truth, and two copies of it are joined by the ids of events.
import { CLOCKS } from '../../knowledge/deadline.ts';
import { z } from '../../knowledge/zod.ts';
import { caseEventSchema } from '../case-event.ts';
import { customerSchema } from '../customer/customer.ts';

/** Raised whenever a file of the older form would be read wrongly. */
export const HAND_OVER_VERSION = 1;
export const HAND_OVER_FORMAT = 'sellerside-handover';

export const HAND_OVER_LIMITS = {
  fileChars: 8_000_000,
  cases: 2_000,
  /** In all. */
  events: 20_000,
  customers: 200,
  promises: 2_500,
  noteChars: 2_000,
} as const;

/** `A21-0007`, or one that was marked where it was taken: `A21-0007/107`. */
export const CASE_NUMBER = /^[A-LX]\d{2}-\d{4,6}(?:\/[\p{L}\p{N}]{1,12}(?:-\d{1,3})?)?$/u;

export const handedCaseSchema = z.strictObject({
  caseId: z.uuid(),
  caseNumber: z.string().max(40).regex(CASE_NUMBER),
  /** In the order of the sender's log. */
  events: z.array(caseEventSchema).min(1).max(HAND_OVER_LIMITS.events),
});
export type HandedCase = z.infer<typeof handedCaseSchema>;

/** Something that was promised, or that is decided by itself when nobody does anything. */
export const promiseSchema = z.strictObject({
  /** `follow-up`: a next step that somebody set a time for; otherwise a clock that runs. */
  what: z.enum(['follow-up', ...CLOCKS]),
  /** Null where there is no case: an order that waits for a decision. */
  caseId: z.uuid().nullable(),
  /** The case's number, or the order's. */
  number: z.string().max(64),
  text: z.string().max(200),
  dueAt: z.iso.datetime(),
});
export type HandedPromise = z.infer<typeof promiseSchema>;

export const handOverSchema = z.strictObject({
  format: z.literal(HAND_OVER_FORMAT),
  formatVersion: z.literal(HAND_OVER_VERSION),
  handoverId: z.uuid(),
  from: z.strictObject({ agentName: z.string().max(60), workNumber: z.string().max(30) }),
  at: z.iso.datetime(),
  note: z.string().max(HAND_OVER_LIMITS.noteChars),
  cases: z.array(handedCaseSchema).max(HAND_OVER_LIMITS.cases),
  customers: z.array(customerSchema).max(HAND_OVER_LIMITS.customers),
  promises: z.array(promiseSchema).max(HAND_OVER_LIMITS.promises),
});
export type HandOver = z.infer<typeof handOverSchema>;
