// What a person taught of a console, as data: for one page or for a whole marketplace, to be
// kept here, given to others as a file, or published in a feed. It names elements and words;
// it holds no pattern, no expression and no code (HOUSE.md §1.7).
import { selectorProblem } from './check-selector.ts';
import type { SelectorProblem } from './check-selector.ts';
import { PAGE_KINDS, PERSON_FIELDS, TEACHABLE_FIELDS } from './console-fields.ts';
import { MARKETPLACES, ORDER_STATES } from './terms.ts';
import { isTimeZone } from './time-zone.ts';
import { z } from './zod.ts';

/** Raised whenever a definition of the older form would be read wrongly. */
export const CONSOLE_FORMAT_VERSION = 1;

export const DEFINITION_LIMITS = { selectorChars: 400, selectors: 5, hosts: 40, pages: 10, definitions: 100 } as const;

/** At most as long as a site's id may be (channel/background-messages.ts). */
const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/);
const word = z.string().min(1).max(60);
/** Lists of words are kept parted by `|`; a label of signs alone would stand everywhere. */
const label = word.regex(/^[^|]*[\p{L}\p{N}][^|]*$/u);

const SELECTOR_SHOWN = 80;

/** For whoever writes a feed; the interface has words of its own, in the agent's language (console-file.ts). */
const WRONG: Readonly<Record<SelectorProblem, string>> = {
  secret: 'names a field for secrets',
  'too-deep': 'leads through too many frames',
  vague: 'names nothing in particular',
  unusable: 'is no selector that may be used',
};

/** Also ` >>> ` into an open shadow root or a same-origin frame. `inside`: of a row that is known already. */
const selectorOf = (options: { readonly inside: boolean }) =>
  z
    .string()
    .trim()
    .min(1)
    .max(DEFINITION_LIMITS.selectorChars)
    .superRefine((text, { addIssue }) => {
      const problem = selectorProblem(text, options);
      if (problem === null) return;
      const shown = text.slice(0, SELECTOR_SHOWN);
      addIssue({ code: 'custom', message: `"${shown}" ${WRONG[problem]}`, params: { problem, shown } });
    });
const selector = selectorOf({ inside: false });
const inRow = selectorOf({ inside: true });
const selectors = z.array(selector).min(1).max(DEFINITION_LIMITS.selectors);

/** The text of the element, or one of its attributes; of it what stands between two words. */
export const taughtPickSchema = z.strictObject({
  // Where it is not looked for in an order's card, the page's schema asks for more.
  select: inRow,
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
  /** Words of the console beside which the value stands; those of buyer and shop count near the order in view. */
  labels: z.array(label).max(20).default([]),
  /** The console's own selectors and labels are wrong: only these count. */
  instead: z.boolean().default(false),
});
export type TaughtField = z.infer<typeof taughtFieldSchema>;

/** List and rows are looked for in the page; whose a row is and its text in the row, which may itself be it. */
export const taughtMessagesSchema = z.strictObject({
  list: selector,
  row: selector,
  buyer: inRow,
  seller: inRow,
  text: inRow,
  /** The attribute of the row that names the message. */
  idAttr: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,60}$/)
    .optional(),
});

const OF_THE_PAGE: ReadonlySet<string> = new Set([...PERSON_FIELDS, 'conversation']);

const pageShape = z.strictObject({
  kind: z.enum(PAGE_KINDS),
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
  /** The console's own are wrong or several: only the taught ones count. */
  instead: z
    .array(z.enum(['messages', 'composer']))
    .max(2)
    .default([]),
  /** What names the open conversation; the buyer's name and id unless given. */
  conversation: z.array(taughtPickSchema).max(3).optional(),
  /** The address changes with the conversation, so it is part of what names it. */
  addressNamesConversation: z.boolean().default(false),
});

/** In a card a bare tag may be all there is, and says enough. People are looked for in the whole page. */
export const taughtPageSchema = pageShape.superRefine(({ fields, orderCard, conversation = [] }, { addIssue }) => {
  const places = [
    ...Object.entries(fields).map(([name, { picks }]) => ({ at: ['fields', name, 'picks'], name, picks })),
    { at: ['conversation'], name: 'conversation', picks: conversation },
  ];
  for (const { at, name, picks } of places)
    for (const [index, { select }] of picks.entries()) {
      const isInside = orderCard !== undefined && !OF_THE_PAGE.has(name);
      // What is wrong anywhere was said already.
      if (isInside || selectorProblem(select) === selectorProblem(select, { inside: true })) continue;
      const message = `"${select.slice(0, 80)}" ${selectorProblem(select) ?? ''}`;
      addIssue({ code: 'custom', path: [...at, index, 'select'], message });
    }
});
export type TaughtPage = z.infer<typeof taughtPageSchema>;
export type TaughtMessages = z.infer<typeof taughtMessagesSchema>;

const numberGroupSchema = z
  .strictObject({
    of: z.enum(['digits', 'letters-digits']),
    min: z.int().min(1).max(40),
    max: z.int().min(1).max(40),
  })
  .refine(({ min, max }) => min <= max, { path: ['max'], message: 'is below min' });

/** Shorter ones are quantities, days and prices. */
const SHORTEST_NUMBER = 5;

/** Runs of digits or of digits and capital letters, with `-` between them: `PO-` + 3 + 8…20. */
export const numberShapeSchema = z
  .strictObject({
    prefix: z
      .string()
      .regex(/^[A-Z0-9-]{0,10}$/)
      .default(''),
    groups: z.array(numberGroupSchema).min(1).max(5),
  })
  .refine(({ prefix, groups }) => groups.reduce((sum, { min }) => sum + min, prefix.length) >= SHORTEST_NUMBER, {
    path: ['groups'],
    message: `has to be at least ${SHORTEST_NUMBER} characters long`,
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
  /** `+08:00`, or an IANA name. */
  timeZone: z.string().max(60).refine(isTimeZone).optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
  dates: z.enum(['mdy', 'dmy']).optional(),
  orderNumber: numberShapeSchema.optional(),
  states: z.partialRecord(z.enum(ORDER_STATES), z.array(label).max(40)).default({}),
  pages: z.array(taughtPageSchema).max(DEFINITION_LIMITS.pages).default([]),
});
export type ConsoleDefinition = z.infer<typeof consoleDefinitionSchema>;
