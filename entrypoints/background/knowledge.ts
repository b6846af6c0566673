// The base in use: the starter base of the package, with the newest good feed over it.
import { browser } from 'wxt/browser';
import type { PublicPath } from 'wxt/browser';
import { assemble } from '../../lib/knowledge/assemble.ts';
import { KNOWLEDGE_FORMAT_VERSION, knowledgeBaseSchema } from '../../lib/knowledge/schema.ts';
import type { KnowledgeBase } from '../../lib/knowledge/schema.ts';
import { readStarter } from '../../lib/knowledge/starter.ts';
import { currentGeneration } from '../../lib/store/knowledge.ts';
import type { Store } from '../../lib/store/store.ts';

export interface InUse {
  readonly generation: string;
  readonly base: KnowledgeBase;
  /** Ids of the deadlines that the shop's publication decides, not the starter. */
  readonly ownDeadlines: readonly string[];
}

async function loadPackaged(path: string): Promise<unknown> {
  // The file list is data (parts.json), so wxt's union of literal paths cannot know it.
  const response = await fetch(browser.runtime.getURL(`/${path}` as PublicPath));
  return response.json();
}

export interface Knowledge {
  readonly starter: () => Promise<KnowledgeBase>;
  readonly inUse: () => Promise<InUse>;
  /** After a feed was stored: the next question reads it. */
  readonly forget: () => void;
}

/** The packaged files are checked by a test; a damaged installation still must not stop the case log. */
async function readPackagedBase(): Promise<KnowledgeBase> {
  const read = await readStarter(loadPackaged);
  if (read.ok) return read.base;
  console.error('[sellerside] starter base:', read.problem);
  return knowledgeBaseSchema.parse({
    format: 'sellerside-knowledge',
    formatVersion: KNOWLEDGE_FORMAT_VERSION,
    version: 1,
    publishedAt: '2026-01-01T00:00:00Z',
    title: 'Sellerside',
  });
}

/** Read once per life of the worker. A database that cannot be read leaves the starter base. */
export function serveKnowledge(store: Store): Knowledge {
  let starter: Promise<KnowledgeBase> | null = null;
  let current: Promise<InUse> | null = null;
  const readPackaged = () => (starter ??= readPackagedBase());
  const read = async (): Promise<InUse> => {
    const [base, stored] = await Promise.all([readPackaged(), currentGeneration(store)]);
    const feed = stored.ok ? stored.value : null;
    const generation = `${browser.runtime.getManifest().version}/${feed?.generation ?? 'starter'}`;
    const ownDeadlines = feed?.base.deadlines.map(({ id }) => id) ?? [];
    return { generation, base: assemble(base, feed?.base ?? null), ownDeadlines };
  };
  return {
    starter: readPackaged,
    inUse: () => (current ??= read()),
    forget: () => {
      current = null;
    },
  };
}
