// How often the agent's search box finds what was meant, with typing errors and by sound, and
// how long it takes: npm run eval -- --search [--seed N] [--json]
import type { Reply } from '../../lib/knowledge/schema.ts';
import type { EvalOptions } from './eval-options.ts';
import { searchBases } from './search/bases.ts';
import { FINDERS } from './search/finders.ts';
import { measureHits } from './search/hits.ts';
import { measurePinyin, pinyinQueries } from './search/pinyin-queries.ts';
import { measureSize, SIZES } from './search/sizes.ts';
import { pseudoRandom } from '../support/pseudo-random.ts';
import { fragmentsOf } from './search/typos.ts';

const FRAGMENTS = 300;
const percent = (share: number) => (share * 100).toFixed(1).padStart(5);

interface Sheet {
  readonly seed: number;
  head(line: string): void;
  row(figures: object, line: string): void;
}

function sheetOf({ seed, json }: Pick<EvalOptions, 'seed' | 'json'>): Sheet {
  return {
    seed,
    head: (line) => void (json || console.log(line)),
    row: (figures, line) => console.log(json ? JSON.stringify({ kind: 'search', seed, ...figures }) : line),
  };
}

export async function measureSearch(options: Pick<EvalOptions, 'seed' | 'json'>): Promise<void> {
  const sheet = sheetOf(options);
  const { bases, missing, starter, pool } = await searchBases();
  showErrors(bases, sheet);
  showPinyin(starter, sheet);
  await showSizes(pool, sheet);
  if (missing.length > 0) sheet.head(`Left out, because the data is not beside this repository: ${missing.join(', ')}`);
}

function showErrors(bases: readonly { name: string; replies: readonly Reply[] }[], { seed, head, row }: Sheet): void {
  head(`search box, seed ${seed}; shares in %`);
  head(`${FRAGMENTS} fragments of 3 to 12 characters per base, each with one typing error or none`);
  head('base          finder                   first  top-5   first by error');
  for (const { name, replies } of bases) {
    const texts = replies.flatMap(({ title, questions }) => [title, ...questions]).filter((text) => text !== '');
    const fragments = fragmentsOf(texts, FRAGMENTS, pseudoRandom(seed));
    for (const finder of FINDERS) {
      const { first, topFive, firstByTypo } = measureHits(finder.build(replies), replies, fragments);
      const kinds = Object.entries(firstByTypo).map(([typo, share]) => `${typo} ${(share * 100).toFixed(0)}`);
      row(
        { base: name, finder: finder.name, first, topFive, firstByTypo },
        `${name.padEnd(12)}  ${finder.name.padEnd(22)}  ${percent(first)}  ${percent(topFive)}   ${kinds.join(' · ')}`,
      );
    }
  }
}

function showPinyin(starter: readonly Reply[], { seed, head, row }: Sheet): void {
  head('\npinyin of pieces of the starter base’s Chinese titles');
  head('spelling      finder                   first  top-5  queries');
  const queries = pinyinQueries(starter, pseudoRandom(seed));
  for (const finder of FINDERS.slice(0, 2))
    for (const [spelling, { first, topFive, asked }] of measurePinyin(finder.build(starter), starter, queries))
      row(
        { spelling, finder: finder.name, first, topFive, asked },
        `${spelling.padEnd(12)}  ${finder.name.padEnd(22)}  ${percent(first)}  ${percent(topFive)}  ${asked}`,
      );
}

async function showSizes(pool: readonly string[], { seed, head, row }: Sheet): Promise<void> {
  head('\nby size; a query is every state of the field while a fragment or its pinyin is typed');
  head('replies  finder                 build ms  longest step ms  memory MB  query ms p50 / p99  first  top-5');
  for (const size of SIZES)
    for (const finder of FINDERS) {
      const one = await measureSize(finder, pool, size, pseudoRandom(seed));
      row(
        { replies: size, finder: finder.name, ...one },
        `${String(size).padStart(7)}  ${finder.name.padEnd(22)} ${one.buildMs.toFixed(0).padStart(7)}  ` +
          `${(one.longestStepMs?.toFixed(1) ?? '–').padStart(15)}  ${one.memoryMb.toFixed(1).padStart(9)}  ` +
          `${one.p50Ms.toFixed(2).padStart(8)} / ${one.p99Ms.toFixed(2).padStart(6)}   ${percent(one.first)}  ${percent(one.topFive)}`,
      );
    }
}
