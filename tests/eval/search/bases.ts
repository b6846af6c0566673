// What is searched: the development tasks where they lie beside the repository, the starter base anywhere.
import { existsSync, readFileSync } from 'node:fs';
import type { Reply } from '../../../lib/knowledge/schema.ts';
import { readTask, TASKS } from '../dev-tasks.ts';
import { readOwnConversations } from '../own-conversations.ts';

const POOL = new URL('../../../../shared/eval/data/dev/scale-pool.jsonl', import.meta.url);
const PHRASINGS = 3;

export interface SearchBases {
  readonly bases: readonly { readonly name: string; readonly replies: readonly Reply[] }[];
  readonly missing: readonly string[];
  /** The Chinese half of the starter base. */
  readonly starter: readonly Reply[];
  /** Short messages to make large bases of. */
  readonly pool: readonly string[];
}

export async function searchBases(): Promise<SearchBases> {
  const { replies } = await readOwnConversations();
  const starter = replies.filter(({ lang }) => lang === 'zh-CN');
  const tasks = TASKS.map((name) => ({ name, replies: readTask(name, PHRASINGS)?.replies ?? [] }));
  const present = tasks.filter((task) => task.replies.length > 0);
  return {
    bases: [
      ...present,
      { name: 'starter zh', replies: starter },
      { name: 'starter en', replies: replies.filter(({ lang }) => lang === 'en') },
    ],
    missing: tasks.filter((task) => task.replies.length === 0).map(({ name }) => name),
    starter,
    pool: existsSync(POOL) ? readPool() : starter.flatMap(({ title, questions }) => [title, ...questions]),
  };
}

function readPool(): string[] {
  const lines = readFileSync(POOL, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as string);
}
