// What may be asked of the background, by whom, and what it answers. Requests
// are checked by the background, answers by whoever asked; both with these schemas.
import { caseEventSchema, caseFieldsSchema } from '../cases/case-event.ts';
import { OFFERED } from '../cases/recent-names.ts';
import { progressSchema } from '../cases/procedure-progress.ts';
import { FEED_ERRORS } from '../knowledge/feed-status.ts';
import { knowledgeBaseSchema, listsSchema } from '../knowledge/schema.ts';
import { layoutSchema, settingsSchema } from '../knowledge/settings.ts';
import { z } from '../knowledge/zod.ts';
import type { AdditionName } from '../console/addition-name.ts';
import { BACKUP_REQUESTS } from './backup-messages.ts';
import { CLOCK_REQUESTS } from './clock-messages.ts';
import { CONSOLE_REQUESTS } from './console-messages.ts';
import { CUSTOMER_REQUESTS } from './customer-messages.ts';
import { DESK_REQUESTS } from './desk-messages.ts';
import { HANDOVER_REQUESTS } from './handover-messages.ts';
import { FOLLOW_UP_REQUESTS } from './follow-up-messages.ts';
import { IMPORT_REQUESTS } from './import-messages.ts';
import { PANEL_REQUESTS, TROUBLES } from './panel-messages.ts';
import { PRIVACY_REQUESTS } from './privacy-messages.ts';
import { VIEW_REQUESTS } from './view-messages.ts';
import { requestKind as kind, type RequestKind } from './request-kind.ts';

const newsEntry = z.strictObject({
  id: z.string(),
  kind: z.enum(['reply', 'procedure', 'notice', 'console']),
  title: z.string(),
});
export const newsSchema = z.strictObject({
  version: z.int(),
  receivedAt: z.string(),
  title: z.string(),
  added: z.array(newsEntry).readonly(),
  changed: z.array(newsEntry).readonly(),
  removed: z.array(newsEntry).readonly(),
});

export const feedStatusSchema = z.strictObject({
  url: z.string(),
  lastTriedAt: z.string().nullable(),
  lastGoodAt: z.string().nullable(),
  version: z.int().nullable(),
  title: z.string().nullable(),
  error: z.strictObject({ code: z.enum(FEED_ERRORS), detail: z.string() }).nullable(),
  refreshing: z.boolean(),
});

export const storageStatusSchema = z.strictObject({
  /**
   * `newer-data`: written by a newer version, shown read-only; `upgrading`: being brought up to this one, which takes a
   * minute and ends by itself; `failed`: could not be opened.
   */
  state: z.enum(['ready', 'newer-data', 'data-missing', 'upgrading', 'failed']),
  detail: z.string(),
  cases: z.int(),
  events: z.int(),
  replies: z.int(),
  usedBytes: z.number().nullable(),
  quotaBytes: z.number().nullable(),
  /** Blocked: another page of an older version has to be closed first. */
  upgrade: z.strictObject({ runningMs: z.number(), isBlocked: z.boolean() }).optional(),
});
export type StorageStatus = z.infer<typeof storageStatusSchema>;

/** The cases of the order or buyer in view, newest first, at most 20. */
const caseSummary = z.strictObject({
  caseId: z.string(),
  caseNumber: z.string(),
  category: z.string(),
  status: z.string(),
  handling: z.string(),
  reason: z.string(),
  responsibility: z.string(),
  openedAt: z.string(),
  updatedAt: z.string(),
  statusSince: z.string().optional(),
  returnArrivedAt: z.string().optional(),
  orderNumber: z.string(),
});
export type CaseSummary = z.infer<typeof caseSummary>;

const conflictSchema = z.strictObject({
  field: caseFieldsSchema.keyof(),
  outcome: z.enum(['both', 'kept']),
  /** What stood there, as the case has it. */
  found: z.union([z.string(), caseFieldsSchema.shape.amount]),
  by: z.string(),
});
export type RecordConflict = z.infer<typeof conflictSchema>;

const nothing = z.strictObject({});

/** Scripts that are put into a console page when they are first needed (lib/console/additions.ts). */
export const ADDITIONS = ['keys', 'top', 'write', 'typing', 'relay', 'pick'] as const satisfies readonly AdditionName[];

const siteId = z.string().min(1).max(60);
const token = z.string().regex(/^[0-9a-f]{32}$/);

const OURS = ['sidebar', 'workbench'] as const;

/** The allow-table: every request, who may send it, its shape and the shape of the answer. */
export const REQUESTS = {
  /** The definition of the console at this address, as `lib/console/sites/wire.ts` writes it. */
  'site.get': kind(
    ['page'],
    z.strictObject({ url: z.string().max(4000) }),
    z.strictObject({ site: z.string().nullable() }),
  ),
  /** A content script announces the frame it is about to mount in its own tab. */
  'frame.register': kind(['page'], z.strictObject({ token, siteId }), z.strictObject({ layout: layoutSchema })),
  /** Something keeps the frame from working; shown on the toolbar button. */
  'frame.trouble': kind(['page'], z.strictObject({ trouble: z.enum(TROUBLES) }), nothing),
  /** The frame asks whether our content script in the same tab announced this token. */
  'frame.confirm': kind(['sidebar'], z.strictObject({ token }), z.strictObject({ siteId })),
  /** Puts a script into the asking sidebar's own tab. */
  'addition.load': kind(['sidebar'], z.strictObject({ name: z.enum(ADDITIONS) }), nothing),
  'layout.save': kind(['sidebar'], z.strictObject({ siteId, layout: layoutSchema }), nothing),
  'knowledge.get': kind(
    OURS,
    z.strictObject({ knownGeneration: z.string().max(80).nullable() }),
    z.strictObject({
      generation: z.string(),
      /** Null when the caller's generation is still the current one. */
      base: knowledgeBaseSchema.nullable(),
      /** Ids of the deadlines that the shop's publication decides, not the starter. */
      ownDeadlines: z.array(z.string()),
      /** Publications received on this machine, newest first, at most 20. */
      news: z.array(newsSchema),
    }),
  ),
  /** The base's lists alone: the words of a case's row, long before megabytes of replies are there and checked. */
  'lists.get': kind(['workbench'], nothing, listsSchema),
  'feed.status': kind(OURS, nothing, feedStatusSchema),
  'feed.refresh': kind(OURS, nothing, feedStatusSchema),
  'settings.get': kind(OURS, nothing, settingsSchema),
  'settings.save': kind(OURS, settingsSchema, settingsSchema),
  'case.record': kind(
    OURS,
    caseEventSchema,
    z.strictObject({
      caseNumber: z.string(),
      /** Fields that somebody else changed while they were edited (lib/cases/meanwhile.ts). */
      conflicts: z.array(conflictSchema).optional(),
    }),
  ),
  'cases.of': kind(
    OURS,
    z.strictObject({ orderNumber: z.string().max(64), buyerId: z.string().max(120) }),
    z.strictObject({ cases: z.array(caseSummary).max(20) }),
  ),
  /** Whom a case may be handed to: who works here by the newest cases, without the one who asks. */
  'cases.names': kind(
    OURS,
    z.strictObject({ self: z.string().max(60) }),
    z.strictObject({ names: z.array(z.string()).max(OFFERED) }),
  ),
  'progress.get': kind(
    OURS,
    z.strictObject({ subject: z.string().max(600) }),
    z.strictObject({ progress: progressSchema.nullable() }),
  ),
  'progress.save': kind(OURS, progressSchema, nothing),
  'notice.read': kind(OURS, z.strictObject({ id: z.string().max(64) }), nothing),
  'notices.read': kind(OURS, nothing, z.strictObject({ ids: z.array(z.string()) })),
  'workbench.open': kind(['sidebar'], z.strictObject({ hash: z.string().max(200) }), nothing),
  'storage.status': kind(OURS, nothing, storageStatusSchema),
  ...BACKUP_REQUESTS,
  ...DESK_REQUESTS,
  ...PANEL_REQUESTS,
  ...CONSOLE_REQUESTS,
  ...CLOCK_REQUESTS,
  ...IMPORT_REQUESTS,
  ...VIEW_REQUESTS,
  ...PRIVACY_REQUESTS,
  ...CUSTOMER_REQUESTS,
  ...HANDOVER_REQUESTS,
  ...FOLLOW_UP_REQUESTS,
} as const satisfies Record<string, RequestKind>;

export type RequestName = keyof typeof REQUESTS;
export type RequestOf<N extends RequestName> = z.input<(typeof REQUESTS)[N]['request']>;
export type AnswerOf<N extends RequestName> = z.infer<(typeof REQUESTS)[N]['answer']>;

/** Why the background did not do it. `storage`, `disk-full`: nothing was written; `upgrading`: not yet. */
export const REFUSALS = [
  'not-allowed',
  'bad-request',
  'unknown-token',
  'storage',
  'disk-full',
  'upgrading',
  'unreachable',
  'timeout',
  'failed',
] as const;
export type Refusal = (typeof REFUSALS)[number];

export type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal; readonly detail: string };

/** Told to every open sidebar and workbench; they ask again for what they need. */
export const BROADCASTS = [
  'knowledge-changed',
  'feed-status-changed',
  'settings-changed',
  /** A view of the register was kept, changed, removed or opened: ask `views.get`. */
  'views-changed',
  'cases-changed',
  /** An order's place in its procedure was kept: a sidebar that shows it asks `progress.get`. */
  'progress-changed',
  /** Something left the register, or was deleted from it: ask `audit.list`. */
  'audit-changed',
  'notices-changed',
  /** A backup or a local copy was made, or brought back: ask `backup.status`. */
  'backup-changed',
  /** An upgrade of the database is over: what was refused with `upgrading` may be asked again. */
  'storage-changed',
  /** A customer's card was written on, or an order seen: ask `customer.get`. */
  'customers-changed',
  /** An order was seen, urged or called back: ask `orders.list` or `orders.known`. */
  'orders-changed',
  /** Recurring work was done, put off or handed on: ask `recurring.get`. */
  'recurring-changed',
  /** Something was picked, marked or taken back: ask `desk.picks` for what is new. */
  'desk-learned',
  /** All picks and gaps were cleared: nothing that was learnt may count any more. */
  'desk-cleared',
  /** A message without a fitting reply was noted. */
  'desk-gap-noted',
  /** The sidebar cannot stand in some page, or can again: ask `panel.beside`. */
  'trouble-changed',
  /** A console was taught, removed, switched, or its health noted: ask `console.list`. */
  'consoles-changed',
  /** A tab was asked to be taught: its sidebar asks `console.teaching`. */
  'teaching-wanted',
] as const;
export type Broadcast = (typeof BROADCASTS)[number];
