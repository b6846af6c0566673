// The case log is append-only: what happened to a case, never a changed row.
// The register shows what the events add up to (see derive-case.ts).
import { CASE_STATUSES, MARKETPLACES } from '../knowledge/terms.ts';
import { z } from '../knowledge/zod.ts';

const text = (max: number) => z.string().max(max);

/** How hard a review hits the shop, the mildest first. */
export const SEVERITIES = ['minor', 'serious', 'critical'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Fields of the registers (DOMAIN.md §6). Empty string = cleared. */
export const caseFieldsSchema = z.strictObject({
  marketplace: z.enum(MARKETPLACES),
  shop: text(120),
  orderNumber: text(64),
  buyerId: text(120),
  /** As the console masks it. */
  buyerName: text(120),
  product: text(300),
  /** Id from the knowledge base's list of categories. */
  category: text(64),
  reason: text(64),
  responsibility: text(64),
  handling: text(64),
  /** Refund or compensation. */
  amount: z.strictObject({ minor: z.int().min(0), currency: z.string().length(3) }).nullable(),
  parcelNumber: text(64),
  evidence: text(1000),
  /** What the buyer wrote in the review. */
  reviewText: text(1000),
  severity: z.enum(['', ...SEVERITIES]),
  /** Of the parcel that the buyer sends back. */
  returnParcelNumber: text(64),
  /** When that parcel reached the warehouse: ISO 8601, or empty. */
  returnArrivedAt: text(40),
  status: z.enum(CASE_STATUSES),
  /** ISO 8601, or empty. */
  nextFollowUpAt: text(40),
  /** What is to be done then, in the agent's words. */
  nextStep: text(200),
  /** Who is to do it; empty: who opened the case. */
  assignee: text(60),
  /** The agent's own word against what the desk would think; empty: not said. */
  importance: z.enum(['', 'important', 'ordinary']),
  notes: text(4000),
  /** Only when the agent adds it; masked on display. */
  phone: text(40),
  address: text(300),
});
export type CaseFields = z.infer<typeof caseFieldsSchema>;

/** More values than ever stand against each other in one field. */
export const OVER_MAX = 12;

const changeSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('opened'),
    fields: caseFieldsSchema.partial().required({ marketplace: true, category: true }),
  }),
  z.strictObject({
    type: z.literal('changed'),
    fields: caseFieldsSchema.partial(),
    /** What the editor showed of these fields when the editing began (meanwhile.ts); absent: whatever it was. */
    before: caseFieldsSchema.partial().optional(),
    /**
     * What else was shown of these fields and decided against (open-conflicts.ts). Another machine may have it
     * standing where this one had `before`: the decision counts there too.
     */
    over: z.array(caseFieldsSchema.partial()).max(OVER_MAX).optional(),
  }),
  /** What the agent said of the order elsewhere: counts only where nobody has put anything yet. */
  z.strictObject({
    type: z.literal('filled'),
    fields: caseFieldsSchema.pick({ reason: true, responsibility: true }).partial(),
  }),
  /**
   * A row of somebody's register: opens the case where there is none, and fills what is empty where there is one.
   * What the row says otherwise than the case changes nothing; it stands in the history.
   */
  z.strictObject({
    type: z.literal('imported'),
    /** Name of the file. */
    from: text(120),
    /** Only for the opening; empty: not said. */
    opening: z.strictObject({
      marketplace: z.enum(MARKETPLACES),
      status: z.enum(CASE_STATUSES),
      openedAt: z.iso.datetime(),
      closedAt: z.union([z.literal(''), z.iso.datetime()]),
      agentName: text(60),
    }),
    fields: caseFieldsSchema.partial(),
  }),
  /** The agent left a step, by one of its answers or with none; all three are ids of the knowledge base. */
  z.strictObject({ type: z.literal('step'), procedureId: text(64), stepId: text(64), answer: text(64).optional() }),
  /** The opening was a mistake; the case leaves the register but stays in the log. */
  z.strictObject({ type: z.literal('undone') }),
]);
export type CaseChange = z.infer<typeof changeSchema>;

export const caseEventSchema = z.strictObject({
  /** Made where the click happened (UUID), so that a repeated send is stored once. */
  eventId: z.uuid(),
  caseId: z.uuid(),
  /** ISO 8601 UTC. */
  at: z.iso.datetime(),
  agentName: text(60),
  workNumber: text(30),
  change: changeSchema,
});
export type CaseEvent = z.infer<typeof caseEventSchema>;
