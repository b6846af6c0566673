// The desk's memory within the ranking: what an agent sees after a colleague's click.
import { describe, expect, it } from 'vitest';
import { replyEdition } from '../../../lib/knowledge/reply-edition.ts';
import { createLocalSuggestLink } from '../../../lib/suggest/local-link.ts';
import type { DeskPick, SuggestAnswer } from '../../../lib/suggest/suggestion.ts';
import { query, reply } from './reply.ts';

const BASE = [
  reply({ id: 'ship', title: '发货时间', questions: ['什么时候发货', '几天能发货'] }),
  reply({ id: 'invoice', title: '开发票', questions: ['可以开发票吗'] }),
  reply({ id: 'gift', title: '赠品', questions: ['有什么赠品吗'] }),
  reply({ id: 'en-gift', title: 'gift', questions: ['is there a gift'], lang: 'en' }),
];
const ASKED = '那个小东西给不给呀';

function pick(replyId: string, message: string, more: Partial<DeskPick> = {}): DeskPick {
  const found = BASE.find(({ id }) => id === replyId);
  const atMs = Date.UTC(2026, 1, 28);
  const made = { replyId, message, verdict: 'picked', atMs, agent: 'a', shop: '' } as const;
  return { ...made, edition: found && replyEdition(found), ...more };
}

async function answer(message: string, picks: readonly DeskPick[], asked = {}): Promise<SuggestAnswer> {
  const link = createLocalSuggestLink();
  await link.load('1', BASE);
  link.learn(picks);
  return link.suggest(query([message], asked));
}

describe('after a pick', () => {
  it('a reply that shares no word with the message is found by the like message', async () => {
    expect((await answer(ASKED, [])).suggestions).toEqual([]);
    const { suggestions, abstained } = await answer(ASKED, [pick('gift', ASKED)]);
    expect(abstained).toBe(false);
    expect(suggestions[0]).toMatchObject({ replyId: 'gift', reasons: [] });
    expect(suggestions[0]?.parts.find(({ signal }) => signal === 'desk')?.value).toBeGreaterThan(0);
  });

  it('the parts add up to the score, and several like picks are named as a reason', async () => {
    const picks = [
      pick('gift', ASKED),
      pick('gift', ASKED, { agent: 'b' }),
      pick('ship', '几天能发货', { agent: 'b' }),
    ];
    const { suggestions } = await answer(ASKED, picks);
    expect(suggestions[0]).toMatchObject({ replyId: 'gift', reasons: [{ kind: 'desk', picks: 2 }] });
    for (const { parts, score } of suggestions)
      expect(parts.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(score, 9);
  });

  it('alone it does not outweigh what was written for the message', async () => {
    const { suggestions } = await answer('什么时候发货', [pick('gift', '什么时候发货')]);
    expect(suggestions[0]?.replyId).toBe('ship');
  });

  it('a reply whose conditions forbid it here is not offered', async () => {
    const link = createLocalSuggestLink();
    const shopeeOnly = { ...BASE[2], id: 'gift', when: { marketplaces: ['shopee' as const] } };
    await link.load('1', [reply(shopeeOnly), ...BASE.slice(0, 2)]);
    link.learn([pick('gift', ASKED), pick('gift', ASKED, { agent: 'b' })]);
    expect((await link.suggest(query([ASKED], { marketplace: 'jd' }))).suggestions).toEqual([]);
    expect((await link.suggest(query([ASKED], { marketplace: 'shopee' }))).suggestions).toHaveLength(1);
  });

  it('picks of replies that the base does not have do no harm', async () => {
    const picks = ['gone', '__proto__', 'constructor', ''].map((id) => pick(id, '什么时候发货'));
    const plain = await answer('什么时候发货', []);
    expect(await answer('什么时候发货', picks)).toEqual(plain);
  });

  it('thousands of picks given at once all count in the end', async () => {
    const link = createLocalSuggestLink();
    await link.load('1', BASE);
    const many = Array.from({ length: 2_000 }, (_, n) => pick('ship', `${String.fromCodePoint(0x4e00 + n)}发货`));
    link.learn([...many, pick('gift', ASKED)]);
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect((await link.suggest(query([ASKED]))).suggestions[0]?.replyId).toBe('gift');
  });
});

describe('after a mark as wrong', () => {
  it('the reply falls for like messages, visibly, and rises again when it is taken back', async () => {
    const wrong = pick('ship', '什么时候发货', { verdict: 'wrong' });
    const before = await answer('什么时候发货', []);
    const marked = await answer('什么时候发货', [wrong]);
    const score = ({ suggestions }: SuggestAnswer) => suggestions.find(({ replyId }) => replyId === 'ship')?.score ?? 0;
    expect(score(marked)).toBeLessThan(score(before));
    expect(marked.suggestions[0]?.parts.find(({ signal }) => signal === 'marked-wrong')?.value).toBeLessThan(0);
    const undone = await answer('什么时候发货', [wrong, { ...wrong, verdict: 'undone' }]);
    expect(score(undone)).toBe(score(before));
  });
});

describe('popularity', () => {
  it('decides between replies that fit alike, not whether anything fits', async () => {
    const often = Array.from({ length: 50 }, (_, n) => pick('invoice', `发票${String.fromCodePoint(0x5e00 + n)}问`));
    expect((await answer('火星上有水吗', often)).suggestions).toEqual([]);
    const { suggestions } = await answer('可以开发票吗', often);
    expect(suggestions[0]?.parts.find(({ signal }) => signal === 'popularity')?.value).toBeGreaterThan(0);
  });
});
