// One line of the list of consoles: what the product knows, what a feed brought, what was taught here.
import { FIELDS } from './console-fields.ts';
import { consoleDefinitionSchema } from './console-definition.ts';
import { healthDaySchema } from './console-health.ts';
import { MARKETPLACES } from './terms.ts';
import { z } from './zod.ts';

const pageKind = healthDaySchema.shape.pageKind;

const fieldHealthSchema = z.strictObject({
  field: z.enum(FIELDS),
  state: z.enum(['found', 'missing']),
  how: z.enum(['selector', 'label', 'url', 'taught', 'chosen']).nullable(),
  reason: z.enum(['absent', 'ambiguous', 'too-large', 'unreadable']).nullable(),
  sinceMs: z.number(),
});

export const consoleEntrySchema = z.strictObject({
  id: z.string(),
  origin: z.enum(['built-in', 'feed', 'local']),
  /** Empty for what the product knows: it is called by its marketplace. */
  title: z.string(),
  marketplace: z.enum(MARKETPLACES),
  hosts: z.array(z.string()),
  /** `confidence` as in lib/console/sites/site.ts. */
  pages: z.array(z.strictObject({ kind: pageKind, confidence: z.string() })),
  /**
   * `replaced`: another definition counts in its place; `waiting`: a feed brought it for a host that
   * nobody agreed to yet; `no-permission`: the browser keeps it out of all its hosts.
   */
  state: z.enum(['read', 'off', 'replaced', 'waiting', 'no-permission']),
  /** What switched it off: an id of this list, perhaps its own. */
  offBy: z.string().nullable(),
  /** Those of `hosts` that the browser keeps it out of. */
  closedHosts: z.array(z.string()),
  /** Those of `hosts` that somebody has to agree to. */
  waitingHosts: z.array(z.string()),
  definition: consoleDefinitionSchema.nullable(),
  /** Per kind of page that was seen. */
  health: z.array(z.strictObject({ pageKind, lastSeenMs: z.number(), fields: z.array(fieldHealthSchema) })),
  /** Days on which it was used, oldest first, with the number of fields missed. */
  drift: z.array(z.strictObject({ day: z.string(), missing: z.int() })),
});
export type ConsoleEntry = z.infer<typeof consoleEntrySchema>;
