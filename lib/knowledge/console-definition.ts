// What a person taught of a console, as data: for one page or for a whole marketplace, to be
// kept here, given to others as a file, or published in a feed. It names elements and words;
// it holds no pattern, no expression and no code (HOUSE.md §1.7).
import { MARKETPLACES, ORDER_STATES } from './terms.ts';
import { z } from './zod.ts';

/** Raised whenever a definition of the older form would be read wrongly. */
export const CONSOLE_FORMAT_VERSION = 1;

export const TEACHABLE_FIELDS = [
  'buyerName',
  'buyerId',
  'shop',
  'orderNumber',
  'orderState',
  'product',
  'amount',
  'orderedAt',
  'paidAt',
  'shippedAt',
  'receivedAt',
  'trackingNumber',
  'carrier',
] as const;
export type TeachableField = (typeof TEACHABLE_FIELDS)[number];

export const DEFINITION_LIMITS = { selectorChars: 400, selectors: 5, hosts: 40, pages: 10, definitions: 100 } as const;

const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/);
const word = z.string().min(1).max(60);

/** Also ` >>> ` into an open shadow root or a same-origin frame; what a browser makes of it is checked in the page. */
const selector = z.string().trim().min(1).max(DEFINITION_LIMITS.selectorChars);
const selectors = z.array(selector).min(1).max(DEFINITION_LIMITS.selectors);

/** The text of the element, or one of its attributes; of it what stands between two words. */
export const taughtPickSchema = z.strictObject({
  select: selector,
  attr: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,60}$/)
    .optional(),
  after: word.optional(),
  before: word.optional(),
});
export type TaughtPick = z.infer<typeof taughtPickSchema>;

export const taughtFieldSchema = z.strictObject({
  picks: z.array(taughtPickSchema).max(DEFINITION_LIMITS.selectors).default([]),
  /** Words of the console beside which the value stands. */
  labels: z.array(word).max(20).default([]),
  /** The console's own selectors and labels are wrong: only these count. */
  instead: z.boolean().default(false),
});
export type TaughtField = z.infer<typeof taughtFieldSchema>;

/** A row of the message list, whose it is, and where its text stands; selectors inside the row. */
export const taughtMessagesSchema = z.strictObject({
  list: selector,
  row: selector,
  buyer: selector,
  seller: selector,
  text: selector,
  /** The attribute of the row that names the message. */
  idAttr: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,60}$/)
    .optional(),
});

export const taughtPageSchema = z.strictObject({
  kind: z.enum(['chat', 'compose', 'order-list', 'order-detail', 'after-sale-list']),
  /** Beginnings of paths. */
  paths: z
    .array(z.string().regex(/^\/[^\s?#]{0,200}$/))
    .min(1)
    .max(10),
  fields: z.partialRecord(z.enum(TEACHABLE_FIELDS), taughtFieldSchema).default({}),
  /** Each holds one order, where the page shows several. */
  orderCard: selector.optional(),
  messages: taughtMessagesSchema.optional(),
  composer: selectors.optional(),
  /** What names the open conversation; the buyer's name and id unless given. */
  conversation: z.array(taughtPickSchema).max(3).optional(),
  /** The address changes with the conversation, so it is part of what names it. */
  addressNamesConversation: z.boolean().default(false),
});
export type TaughtPage = z.infer<typeof taughtPageSchema>;

/** Runs of digits or of digits and capital letters, with `-` between them: `PO-` + 3 + 8…20. */
export const numberShapeSchema = z.strictObject({
  prefix: z
    .string()
    .regex(/^[A-Z0-9-]{0,10}$/)
    .default(''),
  groups: z
    .array(
      z.strictObject({
        of: z.enum(['digits', 'letters-digits']),
        min: z.int().min(1).max(40),
        max: z.int().min(1).max(40),
      }),
    )
    .min(1)
    .max(5),
});
export type NumberShape = z.infer<typeof numberShapeSchema>;

export const consoleDefinitionSchema = z.strictObject({
  id,
  formatVersion: z.literal(CONSOLE_FORMAT_VERSION),
  /** Raised with every change; of two with the same id the higher one counts. */
  version: z.int().min(1).max(2_147_483_647),
  taughtAt: z.iso.datetime({ offset: true }),
  author: z.string().trim().max(60).default(''),
  title: z.string().trim().min(1).max(60),
  marketplace: z.enum(MARKETPLACES),
  hosts: z
    .array(z.string().regex(/^(?=.{4,253}$)[a-z0-9-]+(\.[a-z0-9-]+)+$/))
    .min(1)
    .max(DEFINITION_LIMITS.hosts),
  /** The built-in console that this one adds to; without, it stands for itself. */
  amends: id.optional(),
  /** Nothing is read on these hosts: for a console that changed so that reading it does harm. */
  off: z.boolean().default(false),
  timeZone: z.string().max(60).optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
  dates: z.enum(['mdy', 'dmy']).optional(),
  orderNumber: numberShapeSchema.optional(),
  states: z.partialRecord(z.enum(ORDER_STATES), z.array(word).max(40)).default({}),
  pages: z.array(taughtPageSchema).max(DEFINITION_LIMITS.pages).default([]),
});
export type ConsoleDefinition = z.infer<typeof consoleDefinitionSchema>;
