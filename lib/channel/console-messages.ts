// Consoles that are taught: saved, listed, switched, and how well each is read. Teaching itself
// is between the sidebar and its page; here is what has to be known in other tabs and tomorrow.
import { FIELDS } from '../knowledge/console-fields.ts';
import { consoleCheckSchema, consolePlaceSchema } from '../knowledge/console-check.ts';
import { consoleDefinitionSchema } from '../knowledge/console-definition.ts';
import { consoleEntrySchema } from '../knowledge/console-entry.ts';
import { healthReportSchema } from '../knowledge/console-health.ts';
import { z } from '../knowledge/zod.ts';
import { requestKind } from './request-kind.ts';

/**
 * Why a page is not taught. `not-https`: only encrypted pages; `browser-page`: the browser lets no
 * extension in (its own pages, its shop); `no-permission`: nobody allowed this host yet; `no-tab`: none is open.
 */
export const TEACH_REFUSALS = ['not-https', 'browser-page', 'no-permission', 'no-tab'] as const;
export type TeachRefusal = (typeof TEACH_REFUSALS)[number];

const nothing = z.strictObject({});
const OURS = ['sidebar', 'workbench'] as const;
const id = z.string().min(1).max(60);
const host = z.string().min(1).max(253);
const field = z.enum(FIELDS).nullable();
const definition = z.strictObject({ definition: consoleDefinitionSchema });

export const CONSOLE_REQUESTS = {
  /** Answers what was stored: with a version above the one that was there. */
  'console.save': requestKind(OURS, definition, definition),
  'console.list': requestKind(OURS, nothing, z.strictObject({ consoles: z.array(consoleEntrySchema) })),
  /** Of this machine; what a feed brought can only be switched off. */
  'console.remove': requestKind(['workbench'], z.strictObject({ id }), nothing),
  /** Switches a console, or a definition of one, for this machine. */
  'console.off': requestKind(OURS, z.strictObject({ id, off: z.boolean() }), nothing),
  /** A feed's definition may be used on these hosts, though no marketplace of ours is there. */
  'console.agree': requestKind(['workbench'], z.strictObject({ id, hosts: z.array(host).min(1).max(40) }), nothing),
  /**
   * Opens the sidebar in that tab so that its page can be taught: the asking tab, a tab, or whichever
   * tab shows that host, and there that kind of page. `field`: what to begin with. The host has to be allowed before.
   */
  'console.teach': requestKind(
    OURS,
    z.strictObject({
      where: z.union([
        z.null(),
        z.strictObject({ tabId: z.int().min(0) }),
        z.strictObject({ host, pageKind: consolePlaceSchema.shape.pageKind.optional() }),
      ]),
      field,
    }),
    z.discriminatedUnion('taught', [
      z.strictObject({ taught: z.literal(true), host }),
      z.strictObject({ taught: z.literal(false), reason: z.enum(TEACH_REFUSALS) }),
    ]),
  ),
  /** Whether this tab was asked to be taught, and what to begin with; told once. */
  'console.teaching': requestKind(
    ['sidebar'],
    nothing,
    z.strictObject({ wanted: z.strictObject({ field }).nullable() }),
  ),
  /** Given up, or done: a page of which nothing is known is left alone again. */
  'console.teach-end': requestKind(['sidebar'], nothing, nothing),
  'console.health': requestKind(['sidebar'], healthReportSchema, nothing),
  /** What may be missed on this kind of page. */
  'console.check': requestKind(['sidebar'], consolePlaceSchema, consoleCheckSchema),
} as const;
