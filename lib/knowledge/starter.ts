// The knowledge base that ships with the product, put together from its part files,
// so that the sidebar is useful with no feed at all.
import { knowledgeBaseSchema, KNOWLEDGE_FORMAT_VERSION } from './schema.ts';
import type { KnowledgeBase } from './schema.ts';
import { z } from './zod.ts';

const FOLDERS = ['knowledge/zh-CN', 'knowledge/en'] as const;
const LISTS = 'knowledge/lists.json';
const POLICIES = 'knowledge/policies.json';
const DEADLINES = 'knowledge/deadlines.json';
const CUSTOMER_WARNINGS = 'knowledge/customer-warnings.json';
const RECURRING = 'knowledge/recurring.json';
const CALENDAR = 'knowledge/calendar.json';

const partsSchema = z.strictObject({
  replies: z.array(z.string()).default([]),
  procedures: z.array(z.string()).default([]),
  forbidden: z.array(z.string()).default([]),
});
type Kind = keyof z.infer<typeof partsSchema>;

export type StarterResult =
  { readonly ok: true; readonly base: KnowledgeBase } | { readonly ok: false; readonly problem: string };

/**
 * Reads all parts at once. `loadJson` gets a path inside the package, such as
 * `knowledge/lists.json`. A missing or broken part makes the whole starter unusable:
 * it is ours, so the build's tests find it, and half a base must not pass for one.
 */
export async function readStarter(loadJson: (path: string) => Promise<unknown>): Promise<StarterResult> {
  try {
    const [lists, policies, deadlines, customerWarnings, recurring, calendar, ...folders] = await Promise.all([
      loadJson(LISTS),
      loadJson(POLICIES),
      loadJson(DEADLINES),
      loadJson(CUSTOMER_WARNINGS),
      loadJson(RECURRING),
      loadJson(CALENDAR),
      ...FOLDERS.map((folder) => readFolder(folder, loadJson)),
    ]);
    const entries = (kind: Kind) => folders.flatMap((folder) => folder[kind]);
    const parsed = knowledgeBaseSchema.safeParse({
      format: 'sellerside-knowledge',
      formatVersion: KNOWLEDGE_FORMAT_VERSION,
      version: 1,
      // Never shown: the starter is older than every publication.
      publishedAt: '2000-01-01T00:00:00Z',
      title: 'Starter',
      basedOn: 'none',
      replies: entries('replies'),
      procedures: entries('procedures'),
      forbidden: entries('forbidden'),
      lists,
      policies,
      deadlines,
      customerWarnings,
      recurring,
      calendar,
    });
    if (parsed.success) return { ok: true, base: parsed.data };
    const issue = parsed.error.issues[0];
    return { ok: false, problem: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}` };
  } catch (error) {
    return { ok: false, problem: error instanceof Error ? error.message : String(error) };
  }
}

async function readFolder(
  folder: string,
  loadJson: (path: string) => Promise<unknown>,
): Promise<Record<Kind, unknown[]>> {
  const parts = partsSchema.parse(await loadJson(`${folder}/parts.json`));
  const read = async (paths: readonly string[]) => {
    const lists = await Promise.all(paths.map((path) => loadJson(resolvePath(folder, path))));
    // A part holds one entry (a procedure has a file of its own) or a list of them.
    return lists.flat() as unknown[];
  };
  const [replies, procedures, forbidden] = await Promise.all([
    read(parts.replies),
    read(parts.procedures),
    read(parts.forbidden),
  ]);
  return { replies, procedures, forbidden };
}

/** `resolvePath('knowledge/en', '../forbidden.en.json')` is `knowledge/forbidden.en.json`. */
function resolvePath(folder: string, path: string): string {
  const resolved = folder.split('/');
  for (const piece of path.split('/')) {
    if (piece === '..') resolved.pop();
    else if (piece !== '.') resolved.push(piece);
  }
  return resolved.join('/');
}
