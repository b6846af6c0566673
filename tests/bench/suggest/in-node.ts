// One engine at one size in a Node process of its own, for its memory and a cold start:
// node --expose-gc in-node.ts <engine> <size>   Prints one line of JSON.
import { createLocalSuggestLink } from '../../../lib/suggest/local-link.ts';
import { readWordVectors } from '../../support/word-vectors.ts';
import { isLibraryName } from '../../eval/engines/all.ts';
import { createBenchRun } from './bench-run.ts';
import { readPool } from './pool.ts';

const [name = 'ours', size = '200'] = process.argv.slice(2);

async function usedBytes(): Promise<number> {
  // The second time takes what the first one's finalizers have let go.
  for (let n = 0; n < 2; n += 1) {
    globalThis.gc?.();
    await new Promise((resume) => setTimeout(resume, 20));
  }
  const { heapUsed, external } = process.memoryUsage();
  // `external` contains the array buffers.
  return heapUsed + external;
}

const pool = await readPool();
const engine = isLibraryName(name) ? name : 'ours';
const run = createBenchRun({ engine, size: Number(size) }, pool.messages, () =>
  createLocalSuggestLink({ meaning: readWordVectors() }),
);
const before = await usedBytes();
const buildMs = await run.build();
const memoryBytes = (await usedBytes()) - before;
const { alone, withEarlier } = await run.ask();
const changeMs = await run.change();
console.log(JSON.stringify({ buildMs, memoryBytes, alone, withEarlier, changeMs }));
