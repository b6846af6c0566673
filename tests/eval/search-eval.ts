// Prints how often the agent's search box finds what was meant, with typing errors and by
// sound, and how long it takes: npm run eval -- --search [--seed N] [--json]
import { parseArgs } from 'node:util';
import { searchBases } from './search/bases.ts';
import { measurePinyin, pinyinQueries } from './search/pinyin-queries.ts';
import { measureSize, SIZES } from './search/sizes.ts';
import { FINDERS } from './search/finders.ts';
import { measureHits } from './search/hits.ts';
import { fragmentsOf, seededRandom } from './search/typos.ts';

const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, json: { type: 'boolean' }, search: { type: 'boolean' } },
});
const seed = Number(values.seed);
const FRAGMENTS = 300;
const percent = (share: number) => (share * 100).toFixed(1).padStart(5);

function show(row: object, line: string): void {
  console.log(values.json ? JSON.stringify({ seed, ...row }) : line);
}
const head = (line: string) => void (values.json || console.log(line));

head(`search box, seed ${seed}; shares in %`);
head(`${FRAGMENTS} fragments of 3 to 12 characters per base, each with one typing error or none`);
const { bases, missing, starter, pool } = await searchBases();
head('base          finder                   first  top-5   first by error');
for (const { name, replies } of bases) {
  const texts = replies.flatMap(({ title, questions }) => [title, ...questions]).filter((text) => text !== '');
  const fragments = fragmentsOf(texts, FRAGMENTS, seededRandom(seed));
  for (const finder of FINDERS) {
    const { first, topFive, firstByTypo } = measureHits(finder.build(replies), replies, fragments);
    const kinds = Object.entries(firstByTypo).map(([typo, share]) => `${typo} ${(share * 100).toFixed(0)}`);
    show(
      { base: name, finder: finder.name, first, topFive, firstByTypo },
      `${name.padEnd(12)}  ${finder.name.padEnd(22)}  ${percent(first)}  ${percent(topFive)}   ${kinds.join(' · ')}`,
    );
  }
}

head('\npinyin of pieces of the starter base’s Chinese titles');
head('spelling      finder                   first  top-5  queries');
const queries = pinyinQueries(starter, seededRandom(seed));
for (const finder of FINDERS.slice(0, 2))
  for (const [spelling, { first, topFive, asked }] of measurePinyin(finder.build(starter), starter, queries))
    show(
      { spelling, finder: finder.name, first, topFive, asked },
      `${spelling.padEnd(12)}  ${finder.name.padEnd(22)}  ${percent(first)}  ${percent(topFive)}  ${asked}`,
    );

head('\nby size; a query is every state of the field while a fragment or its pinyin is typed');
head('replies  finder                 build ms  longest step ms  memory MB  query ms p50 / p99  first  top-5');
for (const size of SIZES)
  for (const finder of FINDERS) {
    const one = await measureSize(finder, pool, size, seededRandom(seed));
    show(
      { replies: size, finder: finder.name, ...one },
      `${String(size).padStart(7)}  ${finder.name.padEnd(22)} ${one.buildMs.toFixed(0).padStart(7)}  ` +
        `${(one.longestStepMs?.toFixed(1) ?? '–').padStart(15)}  ${one.memoryMb.toFixed(1).padStart(9)}  ` +
        `${one.p50Ms.toFixed(2).padStart(8)} / ${one.p99Ms.toFixed(2).padStart(6)}   ${percent(one.first)}  ${percent(one.topFive)}`,
    );
  }
if (missing.length > 0) head(`Left out, because the data is not beside this repository: ${missing.join(', ')}`);
