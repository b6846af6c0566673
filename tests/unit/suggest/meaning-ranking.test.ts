import { describe, expect, it } from 'vitest';
import type { Reply } from '../../../lib/knowledge/schema.ts';
import { buildIndex, changeSteps, finished } from '../../../lib/suggest/build-index.ts';
import { createSuggestEngine } from '../../../lib/suggest/engine.ts';
import { replyAt, type SuggestIndex } from '../../../lib/suggest/index-shape.ts';
import { createLocalSuggestLink } from '../../../lib/suggest/local-link.ts';
import { lacksMeaning, meaningSteps } from '../../../lib/suggest/meaning/reply-vectors.ts';
import { TABLE } from '../../../lib/suggest/meaning/table.ts';
import { suggest } from '../../../lib/suggest/rank.ts';
import { shippedMeaning, shippedTable } from './meaning-fixture.ts';
import { query, reply } from './reply.ts';

const meaning = shippedMeaning();

/** To the words of the message both are the same; of equals the first of the base comes first. */
const base = [
  reply({ id: 'dress', title: 'New dress broken at once', lang: 'en', wordings: ['See below.'] }),
  reply({ id: 'battery', title: 'New battery broken at once', lang: 'en', wordings: ['See below.'] }),
  ...['Receipt for the tax', 'Opening hours', 'Gift wrapping', 'Live show', 'Club points', 'Sample in the post'].map(
    (title, n) => reply({ id: `other-${n}`, title, lang: 'en', wordings: [title] }),
  ),
];
const asked = query(['the new phone broken at once, charger also']);

const WORDS = ['size', 'colour', 'refund', 'parcel', 'courier', 'invoice', 'battery', 'coupon', 'address', 'warranty'];

/** Every reply differs from every other in what it is about. */
function manyReplies(count: number): Reply[] {
  return Array.from({ length: count }, (_, n) => {
    const words = [n % 10, Math.floor(n / 10) % 10, Math.floor(n / 100) % 10].map((digit) => WORDS[digit] ?? '');
    return reply({ id: `r${n}`, title: `${words.join(' ')} ${n}`, lang: 'en', questions: [`about the ${words[1]}`] });
  });
}

function withMeaning(index: SuggestIndex): SuggestIndex {
  return finished(meaningSteps(index, meaning));
}

/** By id, of the replies in use. */
function vectorsById(index: SuggestIndex): Map<string, readonly number[]> {
  const found = new Map<string, readonly number[]>();
  for (const { first, ids, meanings } of index.segments)
    for (let n = 0; n < ids.length; n += 1) {
      if ((index.positions[first + n] ?? -1) < 0) continue;
      const own = meanings?.subarray(n * TABLE.dims, (n + 1) * TABLE.dims) ?? [];
      found.set(replyAt(index, first + n)?.id ?? '', [...own]);
    }
  return found;
}

describe('ranking by meaning', () => {
  it('prefers what is meant where the words decide nothing', async () => {
    const [words, both] = [createLocalSuggestLink(), createLocalSuggestLink({ meaning: shippedTable() })];
    await Promise.all([words.load('1', base), both.load('1', base)]);
    expect((await words.suggest(asked)).suggestions[0]?.replyId).toBe('dress');
    const [first] = (await both.suggest(asked)).suggestions;
    expect(first?.replyId).toBe('battery');
    expect(first?.parts.find(({ signal }) => signal === 'meaning')?.value).toBeGreaterThan(0.05);
    expect(first?.parts.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(first?.score ?? 0);
  });

  it('answers by words alone as before until the table comes, and when it never does', async () => {
    const plain = buildIndex(base);
    const before = suggest(plain, asked, asked, asked);
    const engine = createSuggestEngine({ pause: () => Promise.resolve(), clock: () => 0 });
    await engine.load('1', base);
    expect(engine.suggest(asked)).toEqual(before);
    expect(await engine.loadMeaning(shippedTable().slice(0, 5_000))).toBe(false);
    expect(engine.suggest(asked)).toEqual(before);
    expect(before.suggestions.flatMap(({ parts }) => parts).some(({ signal }) => signal === 'meaning')).toBe(false);
    expect(await engine.loadMeaning(shippedTable())).toBe(true);
    expect(engine.suggest(asked).suggestions[0]?.replyId).toBe('battery');
  });

  it('answers the same whether the table or the base comes first', async () => {
    const slices = { pause: () => Promise.resolve(), clock: () => 0 };
    const [tableFirst, baseFirst] = [createSuggestEngine(slices), createSuggestEngine(slices)];
    await tableFirst.loadMeaning(shippedTable());
    await tableFirst.load('1', base);
    // Neither waits for the other.
    await Promise.all([baseFirst.load('1', base), baseFirst.loadMeaning(shippedTable())]);
    expect(baseFirst.suggest(asked)).toEqual(tableFirst.suggest(asked));
  });

  it('goes on answering while the vectors are worked out', async () => {
    let resume = () => {};
    let clock = 0;
    const pause = () => new Promise<void>((go) => (resume = go));
    const engine = createSuggestEngine({ pause, clock: () => (clock += 100) });
    const loading = engine.load('1', base);
    let isDone = false;
    void loading.then(() => (isDone = true));
    while (!isDone) {
      resume();
      await new Promise((go) => setTimeout(go));
    }
    const before = engine.suggest(asked);
    const adding = engine.loadMeaning(shippedTable());
    expect(engine.suggest(asked)).toEqual(before);
    for (let turn = 0; turn < 100; turn += 1) {
      resume();
      await new Promise((go) => setTimeout(go));
    }
    expect(await adding).toBe(true);
    expect(engine.suggest(asked).suggestions[0]?.replyId).toBe('battery');
  });

  it('keeps the vectors of what did not change, and they are those of a full reading', () => {
    const replies = manyReplies(800);
    const old = withMeaning(buildIndex(replies));
    const changed = replies.flatMap((one, n) => {
      if (n % 40 === 0) return [];
      return n % 40 === 1 ? [{ ...one, title: `${one.title} warranty battery` }] : [one];
    });
    const next = finished(changeSteps(old, changed));
    expect(next.segments[0]?.meanings).toBe(old.segments[0]?.meanings);
    expect(lacksMeaning(next, meaning)).toBe(true);
    const complete = withMeaning(next);
    expect(lacksMeaning(complete, meaning)).toBe(false);
    expect(complete.segments[0]?.meanings).toBe(old.segments[0]?.meanings);
    expect(vectorsById(complete)).toEqual(vectorsById(withMeaning(buildIndex(changed))));
  });

  it('leaves no trace of a query in the working memory', () => {
    const index = withMeaning(buildIndex(base));
    suggest(index, asked, asked, asked);
    expect(index.scores.every((score) => score === 0) && index.meant.every((score) => score === 0)).toBe(true);
  });

  it('compares only the best by words in a large base', () => {
    const replies = manyReplies(3_500);
    const index = withMeaning(buildIndex(replies));
    const question = query(['the battery of the courier']);
    const { suggestions } = suggest(index, question, question, question);
    expect(suggestions.length).toBeGreaterThan(0);
    for (const { parts } of suggestions) {
      expect(parts.find(({ signal }) => signal === 'words')?.value).toBeGreaterThan(0);
      expect(parts.find(({ signal }) => signal === 'meaning')?.value).toBeGreaterThan(0);
    }
  });
});
