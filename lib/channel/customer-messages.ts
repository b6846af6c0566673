// The card of the buyer in view, and what agents write on it.
import { customerChangeSchema, EDITED_FIELDS } from '../cases/customer/change-customer.ts';
import { buyerSchema, CUSTOMER_LIMITS, customerSchema, seenOrderSchema } from '../cases/customer/customer.ts';
import { CASE_STATUSES } from '../knowledge/terms.ts';
import { z } from '../knowledge/zod.ts';
import { requestKind } from './request-kind.ts';

const OURS = ['sidebar', 'workbench'] as const;

export const customerCaseSchema = z.strictObject({
  caseId: z.string(),
  caseNumber: z.string(),
  category: z.string(),
  reason: z.string(),
  handling: z.string(),
  status: z.enum(CASE_STATUSES),
  orderNumber: z.string(),
  openedAt: z.string(),
  reopenedAt: z.string(),
  undone: z.boolean(),
});

const fields = z.array(z.enum(EDITED_FIELDS)).readonly();

export const CUSTOMER_REQUESTS = {
  /** `customer` null: nobody wrote or saw anything yet, or no id tells who it is. */
  'customer.get': requestKind(
    OURS,
    buyerSchema,
    z.strictObject({
      customer: customerSchema.nullable(),
      cases: z.array(customerCaseSchema).max(40),
      more: z.int().min(0),
    }),
  ),
  /** `customer` null: no id tells who it is, nothing was written. */
  'customer.save': requestKind(
    OURS,
    z.strictObject({ buyer: buyerSchema, change: customerChangeSchema }),
    z.strictObject({ customer: customerSchema.nullable(), joined: fields, conflicts: fields }),
  ),
  /** Orders as the page shows them; those that are known change nothing. */
  'customer.sawOrder': requestKind(
    ['sidebar'],
    z.strictObject({
      buyer: buyerSchema,
      orders: z
        .array(seenOrderSchema.pick({ orderNumber: true, state: true, amount: true }))
        .min(1)
        .max(CUSTOMER_LIMITS.orders),
    }),
    z.strictObject({}),
  ),
} as const;
