// Where the bench's messages come from: the evaluation's pool, or where that is absent
// our own starter base, cut up and put together anew.
import { readFile } from 'node:fs/promises';
import { readStarter } from '../../../lib/knowledge/starter.ts';
import { readScalePool } from '../../eval/dev-tasks.ts';
import { pseudoRandom } from '../../support/pseudo-random.ts';

const MADE = 20_000;
const SEED = 3;

export interface Pool {
  readonly source: 'scale-pool' | 'starter base';
  readonly messages: readonly string[];
}

export async function readPool(): Promise<Pool> {
  const messages = readScalePool();
  return messages ? { source: 'scale-pool', messages } : { source: 'starter base', messages: await madeMessages() };
}

export async function madeMessages(): Promise<string[]> {
  const starter = await readStarter(async (path) =>
    JSON.parse(await readFile(new URL(`../../../public/${path}`, import.meta.url), 'utf8')),
  );
  if (!starter.ok) throw new Error(starter.problem);
  const texts = starter.base.replies
    .filter(({ lang }) => lang.startsWith('zh'))
    .flatMap(({ questions, wordings }) => [...questions, ...wordings]);
  const pieces = [...new Set(texts.flatMap((text) => text.match(/\p{Script=Han}{2,12}/gu) ?? []))];
  const random = pseudoRandom(SEED);
  const piece = () => pieces[Math.floor(random() * pieces.length)] ?? '';
  return Array.from({ length: MADE }, () => `${piece()}${random() < 0.5 ? '，' : ''}${piece()}`);
}
