// A base that changes a little is not read anew; what it answers must be what a new reading would.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Reply } from '../../../lib/knowledge/schema.ts';
import { deltaBetween } from '../../../lib/suggest/base-delta.ts';
import { createSuggestEngine } from '../../../lib/suggest/engine.ts';
import { buildIndex, changeSteps, finished, settleSteps } from '../../../lib/suggest/build-index.ts';
import type { SuggestIndex } from '../../../lib/suggest/index-shape.ts';
import { addScores, clearScores } from '../../../lib/suggest/lexical.ts';
import { queryTerms } from '../../../lib/suggest/query-terms.ts';
import { suggest } from '../../../lib/suggest/rank.ts';
import { query, reply } from './reply.ts';

const THINGS =
  '杯子 雨衣 台灯 键盘 水壶 书包 拖鞋 毛巾 耳机 风扇 地毯 窗帘 手套 相框 枕头 雨伞 口红 面膜 牙刷 砂锅'.split(' ');
const MATTERS =
  '多久能到货 坏了怎么换 可以开发票吗 退款几天到账 尺寸有多大 支持七天无理由吗 保修多长时间 能便宜点吗 怎么清洗 有没有赠品 运费谁出 颜色能换吗 可以改地址吗'.split(
    ' ',
  );

/** What is asked of the thing, worded by a number, so that the same number is the same reply. */
function made(id: number, wording: number): Reply {
  const thing = THINGS[wording % THINGS.length] ?? '';
  const matter = MATTERS[(wording * 7 + (wording >> 3)) % MATTERS.length] ?? '';
  return reply({
    id: `r${id}`,
    title: `${thing}${matter}`,
    questions: [`请问${thing}的${matter}`, `${wording}号${thing}`],
  });
}

const SIZE = 600;
/** Stated in build-index.ts. */
const TOLERANCE = 0.02;
const BASE = Array.from({ length: SIZE }, (_, n) => made(n, n));
const index = buildIndex(BASE);
const LIMIT = 20;
const QUESTIONS = THINGS.slice(0, 6).map((thing, n) => `你好，${thing}${MATTERS[n * 2] ?? ''}`);

function scoresOf(asked: SuggestIndex, message: string): Map<string, number> {
  const known = query([message]);
  const { suggestions, closest } = suggest(asked, { ...known, limit: LIMIT }, known, known);
  return new Map([...suggestions, ...closest].map(({ replyId, score }) => [replyId, score]));
}

/** As it arrives: copies, none of them the object that was indexed. */
function published(replies: readonly Reply[]): Reply[] {
  return structuredClone([...replies]);
}

const edits = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant('edit' as const),
      at: fc.nat(SIZE - 1),
      wording: fc.integer({ min: 600, max: 900 }),
    }),
    fc.record({ kind: fc.constant('remove' as const), at: fc.nat(SIZE - 1), wording: fc.constant(0) }),
    fc.record({ kind: fc.constant('add' as const), at: fc.nat(SIZE - 1), wording: fc.integer({ min: 600, max: 900 }) }),
  ),
  { minLength: 1, maxLength: 60 },
);
type Edit = typeof edits extends fc.Arbitrary<(infer E)[]> ? E : never;

function edited(base: readonly Reply[], changes: readonly Edit[]): Reply[] {
  const next: (Reply | null)[] = [...base];
  changes.forEach(({ kind, at, wording }, n) => {
    if (kind === 'edit') next[at] = made(at, wording);
    else if (kind === 'remove') next[at] = null;
    else next.push(made(10_000 + n, wording));
  });
  return next.filter((entry) => entry !== null);
}

/** By place in the base, of every reply in use. */
function lexicalScores(asked: SuggestIndex, message: string): number[] {
  addScores(asked, queryTerms(asked, [message]));
  const scores: number[] = [];
  asked.positions.forEach((place, number) => {
    if (place >= 0) scores[place] = asked.scores[number] ?? 0;
  });
  clearScores(asked);
  return scores;
}

function expectSameScores(changed: SuggestIndex, whole: SuggestIndex): void {
  for (const message of QUESTIONS) {
    const anew = lexicalScores(whole, message);
    const kept = lexicalScores(changed, message);
    expect(kept).toHaveLength(anew.length);
    expect(Math.max(...kept.map((score, place) => Math.abs(score - (anew[place] ?? 0))))).toBeLessThan(TOLERANCE);
    expect(Math.max(...anew)).toBeGreaterThan(10 * TOLERANCE);
  }
}

describe('a base that changed a little', () => {
  test('scores within the tolerance of a new reading, and counts are exact', () => {
    fc.assert(
      fc.property(edits, (changes) => {
        const next = edited(BASE, changes);
        const changed = finished(changeSteps(index, published(next)));
        const whole = buildIndex(next);
        expect(changed.segments[0]?.postings).toBe(index.segments[0]?.postings);
        expect(changed.replyCount).toBe(next.length);
        for (let term = 0; term < whole.terms.size; term += 1) {
          const there = changed.terms.keys.subarray(0, changed.terms.size).indexOf(whole.terms.keys[term] ?? 0);
          expect(changed.inReplies[there]).toBe(whole.inReplies[term]);
        }
        expectSameScores(changed, whole);
      }),
      { numRuns: 25 },
    );
  });

  test('never offers what was taken out, and finds what was put in', () => {
    const next = [...BASE.slice(1), reply({ id: 'new', title: '洗碗机漏水', questions: ['洗碗机一直漏水'] })];
    const changed = finished(changeSteps(index, published(next)));
    expect(scoresOf(changed, '洗碗机漏水了').has('new')).toBe(true);
    expect(scoresOf(index, BASE[0]?.title ?? '').has('r0')).toBe(true);
    expect(scoresOf(changed, BASE[0]?.title ?? '').has('r0')).toBe(false);
  });

  test('leaves the old index answering as before', () => {
    const before = QUESTIONS.map((message) => [...scoresOf(index, message)]);
    finished(changeSteps(index, published([...BASE.slice(50), made(20_000, 700)])));
    expect(QUESTIONS.map((message) => [...scoresOf(index, message)])).toEqual(before);
  });

  test('reads nothing when only the order changed', () => {
    const changed = finished(changeSteps(index, published(BASE).reverse()));
    expect(changed.segments).toHaveLength(index.segments.length);
    expect(changed.positions[0]).toBe(SIZE - 1);
  });

  test.each(['conditions', 'stage', 'language', 'tags', 'wordings'])('notices changed %s', (what) => {
    const changes = {
      conditions: { when: { orderStates: ['shipped' as const] } },
      stage: { stage: 'review' as const },
      wordings: { wordings: [...(BASE[5]?.wordings ?? []), 'In another language, too.'] },
    };
    const change = { ...changes, language: { lang: 'en' }, tags: { tags: ['x'] } }[what] ?? {};
    const next = BASE.map((entry, n) => (n === 5 ? { ...entry, ...change } : entry));
    expect(finished(changeSteps(index, published(next))).segments).toHaveLength(index.segments.length + 1);
  });

  test('two replies that are the same in everything are both kept', () => {
    const twice = finished(changeSteps(index, published([...BASE, ...BASE.slice(0, 3)])));
    expect(twice.replyCount).toBe(SIZE + 3);
    expect([...twice.positions].filter((place) => place >= 0)).toHaveLength(SIZE + 3);
  });
});

describe('many changes', () => {
  test('more than a fifth is read anew as a whole', () => {
    const next = BASE.map((entry, n) => (n < 130 ? made(n, n + 650) : entry));
    const changed = finished(changeSteps(index, published(next)));
    expect(changed.segments).toHaveLength(1);
    expectSameScores(changed, buildIndex(next));
  });

  test('one after the other are brought together when nobody waits', () => {
    let base = BASE;
    let changed = index;
    for (let n = 0; n < 9; n += 1) {
      expect(settleSteps(changed)).toBeNull();
      base = base.map((entry, at) => (at % 100 === n ? made(at, 700 + at) : entry));
      changed = finished(changeSteps(changed, published(base)));
    }
    const steps = settleSteps(changed);
    if (!steps) expect.unreachable();
    const settled = finished(steps);
    expect(changed.segments).toHaveLength(10);
    expect(settled.segments).toHaveLength(2);
    expectSameScores(settled, buildIndex(base));
  });
});

describe('what the sender says is the same', () => {
  const next = [...BASE.slice(3, 40), made(20_000, 700), ...BASE.slice(41)];

  test('is taken over unread, and the answers are those of comparing here', () => {
    const { kept } = deltaBetween(BASE, published(next));
    const told = finished(changeSteps(index, published(next), kept));
    const compared = finished(changeSteps(index, published(next)));
    expect([...told.positions]).toEqual([...compared.positions]);
    expect([...told.inReplies]).toEqual([...compared.inReplies]);
    expect(told.segments.at(-1)?.ids).toEqual(['r20000']);
  });

  test('leaves a reply unread that differs only in what ranking does not read', () => {
    const corrected = next.map((entry) => ({ ...entry, updatedAt: '2026-01-01T00:00:00.000Z', shortcut: entry.id }));
    const { kept, fresh } = deltaBetween(BASE, corrected);
    expect(fresh).toHaveLength(next.length);
    const changed = finished(changeSteps(index, corrected, kept));
    expect(changed.segments.at(-1)?.ids).toEqual(['r20000']);
    expect(changed.segments[0]?.postings).toBe(index.segments[0]?.postings);
  });

  test('of another base than the one in use is not believed', async () => {
    const engine = createSuggestEngine({ pause: () => Promise.resolve(), clock: () => 0 });
    await engine.load('1', BASE);
    const overtaken = [...BASE].reverse();
    void engine.load('2', overtaken);
    // From a base that never came into use: every place means another reply there.
    const last = [...overtaken.slice(0, -1), made(20_000, 700)];
    await engine.load('3', last, { from: overtaken, kept: deltaBetween(overtaken, last).kept });
    for (const at of [0, 7, 599]) {
      const asked = query([last[at]?.questions.join(' ') ?? '']);
      const ids = engine.suggest({ ...asked, limit: LIMIT }).suggestions.map(({ replyId }) => replyId);
      expect(ids).toContain(last[at]?.id);
    }
  });
});
