// The sidebar's check of what comes from the page: the page is hostile, and a
// reading carries its text (RELIABILITY.md T7).
import { FIELDS, PAGE_KINDS, PERSON_FIELDS } from '../knowledge/console-fields.ts';
import { TIER_CAP, VALUE_CHARS } from '../console/raw-reading.ts';
import type { RawReading } from '../console/raw-reading.ts';
import type { PageReading } from '../console/reading.ts';
import { settleReading } from '../console/settle-reading.ts';
import { ORDER_FIELDS } from '../console/sites/site.ts';
import { layoutSchema } from '../knowledge/settings.ts';
import { MARKETPLACES, ORDER_STATES } from '../knowledge/terms.ts';
import { isTimeZone } from '../knowledge/time-zone.ts';
import { z } from '../knowledge/zod.ts';
import { ADDITIONS } from './background-messages.ts';
import type { FromPage } from './page-messages.ts';
import type { Written } from './write-messages.ts';

const how = z.enum(['selector', 'label', 'url', 'taught', 'chosen']);
const found = <T extends z.ZodType>(value: T) => z.strictObject({ value, how, by: z.string().max(300) });

const shortText = found(z.string().min(1).max(500)).nullable();
const time = found(z.string().max(40)).nullable();

export const orderSchema = z.strictObject({
  number: found(z.string().min(1).max(64)).nullable(),
  state: found(z.enum(ORDER_STATES)).nullable(),
  product: shortText,
  amount: found(z.strictObject({ minor: z.int(), currency: z.string().length(3) })).nullable(),
  orderedAt: time,
  paidAt: time,
  shippedAt: time,
  receivedAt: time,
  trackingNumber: shortText,
  carrier: shortText,
});

const messageSchema = z.strictObject({
  id: z.string().max(300),
  side: z.enum(['buyer', 'seller', 'system', 'robot']),
  kind: z.enum(['text', 'image', 'card']),
  text: z.string().max(20_000),
  at: z.string().max(60).optional(),
});

const confidence = z.union([
  z.templateLiteral(['verified-', z.number(), '-', z.number()]),
  z.enum(['verified', 'unverified', 'generic', 'taught']),
]);

const reason = z.enum(['absent', 'ambiguous', 'too-large', 'unreadable']);

export const readingSchema = z.strictObject({
  siteId: z.string().max(60),
  marketplace: z.enum(MARKETPLACES),
  pageKind: z.enum(PAGE_KINDS),
  confidence,
  conversationKey: z.string().max(500).nullable(),
  buyerName: shortText,
  buyerId: shortText,
  shop: shortText,
  messages: z.array(messageSchema.extend({ sentAt: z.string().max(40).optional() })).max(30),
  orders: z.array(orderSchema).max(50),
  orderInView: z.int().min(0).max(49).nullable(),
  composer: z.enum(['ready', 'absent', 'ambiguous', 'read-only']),
  missing: z
    .array(
      z.strictObject({
        field: z.enum(FIELDS),
        reason,
        candidates: z.array(z.string().max(200)).max(5).optional(),
      }),
    )
    .max(30),
}) satisfies z.ZodType<PageReading>;

const seen = z.strictObject({
  value: z
    .string()
    .min(1)
    .max(VALUE_CHARS + 1),
  how,
  by: z.string().max(4_000),
});
const rawField = z.array(z.array(seen).max(TIER_CAP)).max(20);
const named = <F extends string>(fields: readonly F[]) => z.partialRecord(z.enum(fields), rawField);

const { siteId, marketplace, pageKind, conversationKey, composer } = readingSchema.shape;

/** As the page's script sends it: texts, not yet values. */
const rawReadingSchema: z.ZodType<RawReading> = z.strictObject({
  siteId,
  marketplace,
  pageKind,
  confidence,
  conversationKey,
  locale: z.strictObject({
    timeZone: z.string().max(60).refine(isTimeZone),
    currency: z.string().length(3),
    dates: z.enum(['mdy', 'dmy']).optional(),
  }),
  people: named(['buyerName', 'buyerId', 'shop']),
  messages: z.array(messageSchema).max(30).or(reason),
  composer,
  hasComposer: z.boolean(),
  orders: z
    .array(
      z.strictObject({ fields: named([...ORDER_FIELDS, ...PERSON_FIELDS]), isOpen: z.boolean(), isCut: z.boolean() }),
    )
    .max(50)
    .nullable(),
  urlNumber: seen.nullable(),
  isCut: z.boolean(),
});

/** As the page sends it in, settled as everything else knows it out. */
export const settledSchema = rawReadingSchema.transform((raw) => settleReading(raw)).pipe(readingSchema);

const resultSchema = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true) }),
  z.strictObject({
    ok: z.literal(false),
    reason: z.enum([
      'conversation-changed',
      'no-conversation',
      'composer-missing',
      'composer-ambiguous',
      'composer-read-only',
      'composing',
      'code-gone',
      'not-verified',
      'page-gone',
      'timeout',
    ]),
  }),
]);

/** What the addition `write` answers. */
export const writtenSchema: z.ZodType<Written> = z.strictObject({ requestId: z.int(), result: resultSchema });

export const pageToSidebarSchema: z.ZodType<FromPage> = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('reading'),
    reading: settledSchema,
  }),
  z.strictObject({ type: z.literal('pick'), position: z.int().min(1).max(5) }),
  z.strictObject({ type: z.literal('search') }),
  z.strictObject({ type: z.literal('layout'), layout: layoutSchema, wanted: layoutSchema }),
  z.strictObject({ type: z.literal('addition'), name: z.enum(ADDITIONS), body: z.unknown() }),
  z.strictObject({ type: z.literal('not-loaded'), name: z.enum(ADDITIONS) }),
]);
