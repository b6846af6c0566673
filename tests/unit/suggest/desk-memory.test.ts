import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDeskMemory, type DeskMemory } from '../../../lib/suggest/desk-memory.ts';
import { DESK_BOUNDS } from '../../../lib/suggest/desk-memory-rules.ts';
import type { DeskPick } from '../../../lib/suggest/suggestion.ts';

const DAY_MS = 86_400_000;
const NOW_MS = Date.UTC(2026, 2, 1);
const IDS = ['ship', 'refund', 'size', '__proto__', 'constructor'];

function memoryWith(picks: readonly DeskPick[], ids: readonly string[] = IDS): DeskMemory {
  const memory = createDeskMemory();
  know(memory, ids);
  memory.add(picks);
  return memory;
}

function know(memory: DeskMemory, ids: readonly string[], edition = 'now'): void {
  memory.know(
    (id) => (ids.includes(id) ? edition : undefined),
    () => 1,
  );
}

function pick(replyId: string, message: string, more: Partial<DeskPick> = {}): DeskPick {
  return { replyId, message, verdict: 'picked', atMs: NOW_MS, agent: 'a', shop: 's', edition: 'now', ...more };
}

function ask(memory: DeskMemory, message: string, asker: { agent?: string; shop?: string; nowMs?: number } = {}) {
  return memory.evidence(message, { agent: '', shop: '', nowMs: NOW_MS, ...asker });
}

describe('a pick', () => {
  it('speaks at once for its reply when a like message comes, and not when another comes', () => {
    const memory = memoryWith([pick('ship', '几号能发出来')]);
    const like = ask(memory, '能几号发出来呀');
    expect(like.proposed).toEqual(['ship']);
    expect(like.of('ship').similar).toBeGreaterThan(0.1);
    expect(ask(memory, '这件衣服会缩水吗')).toMatchObject({ proposed: [] });
    expect(ask(memory, '这件衣服会缩水吗').of('ship')).toMatchObject({ similar: 0, wrong: 0, picks: 0 });
  });

  it('alone gives at most a third, colleagues who agree give more, and it never gives all', () => {
    const agents = ['a', 'b', 'c', 'd', 'e', 'f'];
    const strengths = agents.map((_, count) => {
      const picks = agents.slice(0, count + 1).map((agent) => pick('ship', '几号能发出来', { agent }));
      return ask(memoryWith(picks), '几号能发出来').of('ship').similar;
    });
    expect(strengths[0]).toBeCloseTo(1 / 3, 3);
    expect(strengths).toEqual([...strengths].sort((a, b) => a - b));
    expect(new Set(strengths).size).toBe(agents.length);
    expect(strengths.at(-1)).toBeLessThan(1);
  });

  it('of one agent, repeated ten thousand times, is outvoted by a few colleagues', () => {
    const many = Array.from({ length: 10_000 }, (_, n) => pick('refund', '几号能发出来', { atMs: NOW_MS - n }));
    const shuffledIn = many.toReversed();
    const memory = memoryWith([
      ...shuffledIn,
      ...['b', 'c', 'd', 'e'].map((agent) => pick('ship', '几号能发出来', { agent })),
    ]);
    expect(ask(memory, '几号能发出来').proposed).toEqual(['ship', 'refund']);
    expect(memory.count()).toBeLessThan(10);
  });

  it('delivered again changes nothing', () => {
    const picks = [pick('ship', '几号能发出来'), pick('ship', '几号能发出来', { atMs: NOW_MS + 1 })];
    const memory = memoryWith(picks);
    const before = ask(memory, '几号能发出来').of('ship');
    memory.add(picks);
    expect(ask(memory, '几号能发出来').of('ship')).toEqual(before);
    expect(before.picks).toBe(2);
  });

  it('of the asking agent counts more than a colleague’s', () => {
    const memory = memoryWith([
      pick('ship', '几号能发出来', { agent: 'a' }),
      pick('size', '几号能发出来', { agent: 'b' }),
    ]);
    expect(ask(memory, '几号能发出来', { agent: 'a' }).proposed[0]).toBe('ship');
    expect(ask(memory, '几号能发出来', { agent: 'b' }).proposed[0]).toBe('size');
  });

  it('fades with time, and a clock that went back makes nothing of it stronger', () => {
    const memory = memoryWith([pick('ship', '几号能发出来')]);
    const after = (days: number) => ask(memory, '几号能发出来', { nowMs: NOW_MS + days * DAY_MS }).of('ship');
    expect(after(60).similar).toBeLessThan(after(0).similar);
    expect(after(3_000).similar).toBeLessThan(0.001);
    expect(after(3_000).popularity).toBeLessThan(after(0).popularity);
    expect(after(-3_000)).toEqual(after(0));
    expect(ask(memory, '几号能发出来', { nowMs: Number.NaN }).of('ship')).toEqual(after(0));
  });
});

describe('a mark as wrong', () => {
  const marked = [pick('ship', '几号能发出来'), pick('ship', '几号能发出来', { verdict: 'wrong', agent: 'b' })];

  it('counts against its reply for like messages only', () => {
    const memory = memoryWith(marked);
    expect(ask(memory, '几号能发出来').of('ship').wrong).toBeGreaterThan(0.2);
    expect(ask(memory, '这件衣服会缩水吗').of('ship').wrong).toBe(0);
    expect(ask(memory, '几号能发出来').of('size').wrong).toBe(0);
  });

  it('by one agent often counts no more than once', () => {
    const often = ['几号能发出来', '能几号发出来', '几号能发出来呢'].map((text) =>
      pick('ship', text, { verdict: 'wrong' }),
    );
    const once = ask(memoryWith(often.slice(0, 1)), '几号能发出来').of('ship').wrong;
    expect(ask(memoryWith(often), '几号能发出来').of('ship').wrong).toBeCloseTo(once, 5);
  });

  it('taken back is as if it had not been', () => {
    const memory = memoryWith([...marked, pick('ship', '几号能发出来', { verdict: 'undone', agent: 'b' })]);
    expect(ask(memory, '几号能发出来').of('ship')).toEqual(
      ask(memoryWith(marked.slice(0, 1)), '几号能发出来').of('ship'),
    );
  });

  it('taken back by somebody else stays', () => {
    const memory = memoryWith([...marked, pick('ship', '几号能发出来', { verdict: 'undone', agent: 'z' })]);
    expect(ask(memory, '几号能发出来').of('ship').wrong).toBeGreaterThan(0.2);
  });
});

describe('when the base changes', () => {
  it('picks of a reply that is gone are not offered, and count again when it comes back', () => {
    const memory = memoryWith([pick('ship', '几号能发出来'), pick('size', '几号能发出来', { agent: 'b' })]);
    const before = ask(memory, '几号能发出来').of('ship');
    know(memory, ['size']);
    expect(ask(memory, '几号能发出来').proposed).toEqual(['size']);
    expect(ask(memory, '几号能发出来').of('size').similar).toBeCloseTo(1 / 3, 3);
    know(memory, IDS);
    expect(ask(memory, '几号能发出来').of('ship')).toEqual(before);
  });

  it('picks of what a reply no longer says count for little', () => {
    const memory = memoryWith([pick('ship', '几号能发出来')]);
    const before = ask(memory, '几号能发出来').of('ship');
    know(memory, IDS, 'later');
    const after = ask(memory, '几号能发出来').of('ship');
    expect(after.similar).toBeLessThan(before.similar / 2);
    expect(after.popularity).toBeLessThan(before.popularity);
  });

  it('picks that came before the first base wait for it', () => {
    const memory = createDeskMemory();
    memory.add([pick('ship', '几号能发出来')]);
    expect(ask(memory, '几号能发出来').proposed).toEqual([]);
    know(memory, IDS);
    expect(ask(memory, '几号能发出来').proposed).toEqual(['ship']);
  });
});

describe('popularity', () => {
  it('is the share of all picks, more so of the agent’s own and the shop’s own', () => {
    const picks = Array.from({ length: 60 }, (_, n) => n).flatMap((n) => [
      pick('ship', `问题甲${n}`, { agent: 'a', shop: 's', atMs: NOW_MS - n }),
      pick('size', `问题乙${n}`, { agent: 'b', shop: 't', atMs: NOW_MS - n }),
    ]);
    const memory = memoryWith(picks);
    const of = (asker: { agent?: string; shop?: string }) => ask(memory, '完全没有关系', asker).of('ship').popularity;
    expect(of({ agent: 'a' })).toBeGreaterThan(of({ agent: 'c' }));
    expect(of({ agent: 'c', shop: 's' })).toBeGreaterThan(of({ agent: 'c', shop: 'u' }));
    expect(of({ agent: 'c' })).toBeGreaterThan(of({ agent: 'b' }) - 1e-9);
    expect(ask(memory, '完全没有关系').of('refund').popularity).toBe(0);
    for (const agent of ['a', 'b', 'c', '']) expect(of({ agent })).toBeLessThanOrEqual(1);
  });
});

describe('however much is picked', () => {
  it('the newest examples of a reply are kept, and never more than there is room for', () => {
    const texts = Array.from({ length: 2_000 }, (_, n) => `${String.fromCodePoint(0x4e00 + n)}款${n % 97}码有货吗`);
    const memory = memoryWith(texts.map((text, n) => pick('ship', text, { atMs: NOW_MS + n })));
    expect(memory.count()).toBe(DESK_BOUNDS.examplesPerReply);
    expect(ask(memory, texts.at(-1) ?? '').of('ship').similar).toBeGreaterThan(0.3);
  });

  it('the memory of a large desk stays within its bound and still answers', () => {
    const ids = Array.from({ length: 500 }, (_, n) => `r${n}`);
    const memory = memoryWith([], ids);
    for (let n = 0; n < 24_000; n += 1)
      memory.add([
        pick(`r${n % 500}`, `${String.fromCodePoint(0x4e00 + (n % 9_000))}${n % 53}款`, { atMs: NOW_MS + n }),
      ]);
    expect(memory.count()).toBeLessThanOrEqual(DESK_BOUNDS.examples);
    memory.add([pick('r7', '缩水严重怎么处理', { atMs: NOW_MS + 30_000 })]);
    expect(ask(memory, '缩水严重怎么处理').proposed[0]).toBe('r7');
  });
});

describe('whatever is picked and asked', () => {
  const text = fc.oneof(
    fc.constantFrom('几号能发出来', '***', '', '\ud83d', '😀', 'where is my order', 'постой', '几'.repeat(5_000)),
    fc.string({ unit: 'binary', maxLength: 40 }),
  );
  const anyPick = fc.record({
    replyId: fc.constantFrom(...IDS, 'unknown', '', 'toString', 'a\nb'),
    message: text,
    verdict: fc.constantFrom('picked', 'wrong', 'undone'),
    atMs: fc.oneof(fc.constantFrom(NOW_MS, 0, -1e15, 8.64e15, Number.NaN, Infinity), fc.integer()),
    agent: fc.constantFrom('', 'a', 'b', '__proto__'),
    shop: fc.constantFrom('', 's', 'constructor'),
    edition: fc.constantFrom(undefined, '', 'now', 'then'),
  });

  it('evidence lies between 0 and 1, proposals are in the base, and single picks stay small', () => {
    fc.assert(
      fc.property(
        fc.array(anyPick, { maxLength: 40 }),
        text,
        fc.constantFrom('', 'a', '__proto__'),
        (picks, message, agent) => {
          const memory = memoryWith(picks);
          const evidence = ask(memory, message, { agent, nowMs: NOW_MS });
          for (const id of evidence.proposed) expect(IDS).toContain(id);
          for (const id of [...IDS, 'unknown', 'toString']) {
            const { similar, popularity, wrong, picks: count } = evidence.of(id);
            for (const value of [similar, popularity, wrong]) {
              expect(value).toBeGreaterThanOrEqual(0);
              expect(value).toBeLessThanOrEqual(1);
            }
            if (count === 0) expect(similar).toBe(0);
          }
        },
      ),
    );
  });

  it('adding in slices gives the same as adding at once', () => {
    fc.assert(
      fc.property(fc.array(anyPick, { maxLength: 30 }), text, (picks, message) => {
        const sliced = memoryWith([]);
        for (const one of picks) sliced.add([one]);
        const [a, b] = [ask(sliced, message), ask(memoryWith(picks), message)];
        expect(a.proposed).toEqual(b.proposed);
        for (const id of IDS) expect(a.of(id)).toEqual(b.of(id));
      }),
    );
  });
});
