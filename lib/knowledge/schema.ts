// The shape of the knowledge base: what a feed may contain and what the starter
// base is written in. Data only: no HTML, no patterns run as RegExp, no code.
// Every string and list has a limit, so that a hostile or broken feed costs
// bounded time and memory (RELIABILITY.md T9–T12).
import { consoleDefinitionSchema } from './console-definition.ts';
import { customerWarningSchema } from './customer-warning.ts';
import { deadlineSchema, shopCalendarSchema } from './deadline.ts';
import { policySchema } from './policy.ts';
import { recurringTaskSchema } from './recurring.ts';
import { MARKETPLACES, ORDER_STATES, STAGES } from './terms.ts';
import { z } from './zod.ts';

/** Raised whenever a document of the older form would be read wrongly. */
export const KNOWLEDGE_FORMAT_VERSION = 1;

export const LIMITS = {
  replies: 20_000,
  procedures: 500,
  notices: 500,
  forbidden: 2_000,
  consoles: 100,
  policies: 50,
  deadlines: 300,
  customerWarnings: 50,
  recurring: 60,
  wordings: 9,
  questions: 3_000,
  bodyChars: 2_000,
  questionChars: 300,
  titleChars: 120,
} as const;

const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/);
const line = (max: number) => z.string().trim().min(1).max(max);
const instant = z.iso.datetime({ offset: true });
const currencyCode = z.string().regex(/^[A-Z]{3}$/);
/** BCP 47, language and optional script or region: zh-CN, en, pt-BR. */
const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$/);

export const conditionsSchema = z.strictObject({
  marketplaces: z.array(z.enum(MARKETPLACES)).min(1).max(30).optional(),
  orderStates: z.array(z.enum(ORDER_STATES)).min(1).max(9).optional(),
  /** Whole days since the buyer received the parcel, both ends included. */
  daysSinceReceipt: z
    .strictObject({ min: z.int().min(0).max(3650).optional(), max: z.int().min(0).max(3650).optional() })
    .optional(),
  /** The product's title or id contains one of these (case and width ignored). */
  products: z.array(line(80)).min(1).max(100).optional(),
  /** The buyer writes one of these languages. */
  languages: z.array(language).min(1).max(20).optional(),
});
export type Conditions = z.infer<typeof conditionsSchema>;

export const replySchema = z.strictObject({
  id,
  title: line(LIMITS.titleChars),
  stage: z.enum(STAGES),
  lang: language,
  /**
   * The first is the standard wording; the others say the same differently, or in another
   * language, which their text shows by itself (wording-language.ts).
   */
  wordings: z.array(line(LIMITS.bodyChars)).min(1).max(LIMITS.wordings),
  /** What buyers write when this is the answer. */
  questions: z.array(line(LIMITS.questionChars)).max(LIMITS.questions).default([]),
  tags: z.array(line(30)).max(30).default([]),
  /** Typed by the agent to find it at once; unique within a base. */
  shortcut: line(20).optional(),
  /** Id of the case category this reply belongs to, if any. */
  category: id.optional(),
  when: conditionsSchema.optional(),
  validFrom: instant.optional(),
  validUntil: instant.optional(),
  updatedAt: instant.optional(),
});
export type Reply = z.infer<typeof replySchema>;

const answerSchema = z.strictObject({ id, label: line(60), next: id });

export const procedureStepSchema = z.strictObject({
  id,
  title: line(80),
  /** What the agent does; plain text. */
  action: line(600),
  /** Replies to send at this step, by id. */
  say: z.array(id).max(6).default([]),
  /** What to ask the buyer for. */
  evidence: z.array(line(120)).max(10).default([]),
  /** What an agent may grant here without asking a supervisor; a share is 0 to 1. */
  limit: z
    .strictObject({
      text: line(200),
      maxMinor: z.int().min(0).max(100_000_000).optional(),
      /** Of `maxMinor`, ISO 4217; left out: yuan. */
      currency: currencyCode.optional(),
      maxShareOfOrder: z.number().min(0).max(1).optional(),
    })
    .optional(),
  /** Hours within which this step has to be done, counted from the case's opening. */
  withinHours: z.number().min(0).max(8760).optional(),
  /** Either a question whose answers lead on, or `next`, or neither: the end. */
  question: z.strictObject({ text: line(200), answers: z.array(answerSchema).min(2).max(6) }).optional(),
  next: id.optional(),
  /** Set on steps that end the procedure: id of a handling from the lists. */
  outcome: id.optional(),
});
export type ProcedureStep = z.infer<typeof procedureStepSchema>;

export const procedureSchema = z.strictObject({
  id,
  title: line(80),
  summary: line(300),
  lang: language,
  /** Id of the case category for which this is the procedure. */
  category: id,
  when: conditionsSchema.optional(),
  start: id,
  steps: z.array(procedureStepSchema).min(1).max(60),
  updatedAt: instant.optional(),
});
export type Procedure = z.infer<typeof procedureSchema>;

export const noticeSchema = z.strictObject({
  id,
  kind: z.enum([
    'activity',
    'risk-question',
    'new-product',
    'product-change',
    'defect',
    'platform-rule',
    'wording',
    'promotion',
  ]),
  title: line(LIMITS.titleChars),
  body: line(4_000),
  /** Urgent ones interrupt, the others wait to be read. */
  urgent: z.boolean().default(false),
  from: instant.optional(),
  until: instant.optional(),
  author: line(40),
  lang: language.optional(),
});
export type Notice = z.infer<typeof noticeSchema>;

export const forbiddenWordingSchema = z.strictObject({
  id,
  /** Plain words, matched as they stand (case and width ignored); no patterns. */
  words: z.array(line(60)).min(1).max(200),
  severity: z.enum(['block', 'warn']),
  why: line(300),
  better: line(300).optional(),
  marketplaces: z.array(z.enum(MARKETPLACES)).min(1).max(30).optional(),
});
export type ForbiddenWording = z.infer<typeof forbiddenWordingSchema>;

/** Any name: one that no version knows yet must not cost the shop its whole publication (list-registers.ts). */
const registerName = line(40);

/** One entry of a list; `title` per language, words by which a buyer shows it. */
export const listEntrySchema = z.strictObject({
  id,
  title: z.strictObject({ 'zh-CN': line(30), en: line(40) }),
  keywords: z.array(line(40)).max(300).default([]),
  /** Which registers hold the cases that have it; left out: as the starter's entry of this id. */
  register: z.union([registerName, z.array(registerName).max(10)]).optional(),
});
export type ListEntry = z.infer<typeof listEntrySchema>;

const list = z.array(listEntrySchema).max(100).default([]);
export const listsSchema = z.strictObject({
  categories: list,
  reasons: list,
  responsibilities: list,
  handlings: list,
});
export type Lists = z.infer<typeof listsSchema>;

export const knowledgeBaseSchema = z.strictObject({
  format: z.literal('sellerside-knowledge'),
  formatVersion: z.literal(KNOWLEDGE_FORMAT_VERSION),
  /** Raised by the supervisor with every publication. */
  version: z.int().min(1).max(2_147_483_647),
  publishedAt: instant,
  title: line(80),
  /** `starter`: this document is laid over the starter base; `none`: it stands alone. */
  basedOn: z.enum(['starter', 'none']).default('starter'),
  /** Ids of replies, procedures, policies, deadlines, customer warnings and recurring work of the starter base that this shop does not use. */
  withdrawn: z.array(id).max(2_000).default([]),
  replies: z.array(replySchema).max(LIMITS.replies).default([]),
  procedures: z.array(procedureSchema).max(LIMITS.procedures).default([]),
  notices: z.array(noticeSchema).max(LIMITS.notices).default([]),
  forbidden: z.array(forbiddenWordingSchema).max(LIMITS.forbidden).default([]),
  lists: listsSchema.prefault({}),
  /** What decides in after-sales, by marketplace. */
  policies: z.array(policySchema).max(LIMITS.policies).default([]),
  /** By when something has to be done. */
  deadlines: z.array(deadlineSchema).max(LIMITS.deadlines).default([]),
  /** What is said of a buyer's earlier cases. */
  customerWarnings: z.array(customerWarningSchema).max(LIMITS.customerWarnings).default([]),
  /** Work that comes again every day. */
  recurring: z.array(recurringTaskSchema).max(LIMITS.recurring).default([]),
  /** When the shop works. */
  calendar: shopCalendarSchema.optional(),
  /** Consoles that changed, or that are read besides those the product knows. */
  consoles: z.array(consoleDefinitionSchema).max(LIMITS.consoles).default([]),
});
export type KnowledgeBase = z.infer<typeof knowledgeBaseSchema>;
