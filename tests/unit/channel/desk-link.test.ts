// The desk's requests from the sidebar to the background in memory and back.
import { describe, expect, it } from 'vitest';
import { REQUESTS } from '../../../lib/channel/background-messages.ts';
import { DESK_LIMITS } from '../../../lib/channel/desk-messages.ts';
import { replyEdition } from '../../../lib/knowledge/reply-edition.ts';
import { backgroundInMemory } from '../../support/background-in-memory.ts';
import { uuid } from '../store/memory-store.ts';
import { baseOf, reply } from '../suggest/reply.ts';

const SHIP = reply({ id: 'ship', title: '何时发货' });
const base = baseOf([SHIP]);
const judged = (count: number, message: string) => ({
  pickId: uuid(3, count),
  replyId: 'ship',
  message,
  agent: '小林',
  shop: '一店',
});

async function picksOf(background: ReturnType<typeof backgroundInMemory>, after = 0) {
  const answer = await background.deskPicks(after);
  if (!answer.ok) throw new Error(answer.detail);
  return answer.value;
}

describe('a click in the sidebar', () => {
  it('is kept once, scrubbed, with the edition that was read, and told to all', async () => {
    const background = backgroundInMemory('sidebar', base);
    const news: string[] = [];
    background.onBroadcast((message) => news.push(message));
    const click = judged(1, '13800001234 几号能发出来');
    expect(await background.recordPick(click)).toEqual({ ok: true, value: { kept: true } });
    await background.recordPick(click);
    expect(news).toEqual(['desk-learned']);
    const { picks, last } = await picksOf(background);
    expect(picks).toMatchObject([
      { replyId: 'ship', message: '*** 几号能发出来', verdict: 'picked', edition: replyEdition(SHIP) },
    ]);
    expect(await picksOf(background, last)).toEqual({ picks: [], last });
  });

  it('on small talk or a mere number keeps nothing', async () => {
    const background = backgroundInMemory('sidebar', base);
    for (const message of ['好的', '13800001234', '', '\ud83d'])
      expect(await background.recordPick(judged(1, message))).toEqual({ ok: true, value: { kept: false } });
    expect((await picksOf(background)).picks).toEqual([]);
  });

  it('that marks as wrong can be taken back by its id', async () => {
    const background = backgroundInMemory('sidebar', base);
    await background.markWrong(judged(1, '几号能发出来'));
    const { last } = await picksOf(background);
    expect(await background.undoWrong(uuid(3, 1))).toEqual({ ok: true, value: { undone: true } });
    expect(await background.undoWrong(uuid(3, 1))).toEqual({ ok: true, value: { undone: false } });
    expect((await picksOf(background, last)).picks).toMatchObject([{ verdict: 'undone' }]);
    expect((await picksOf(background)).picks).toEqual([]);
  });

  it('on a novel is cut to what the receiver takes', async () => {
    const background = backgroundInMemory('sidebar', base);
    const novel = { ...judged(1, '几号能发出来'.repeat(2_000)), agent: '林'.repeat(500), shop: '店'.repeat(500) };
    expect(await background.recordPick(novel)).toEqual({ ok: true, value: { kept: true } });
    expect(await background.noteGap({ ...novel, gapId: uuid(4, 1) })).toEqual({ ok: true, value: { kept: true } });
    const { picks } = await picksOf(background);
    expect(REQUESTS['desk.picks'].answer.safeParse({ picks, last: 1 }).success).toBe(true);
  });
});

describe('the receiver', () => {
  it.each([
    ['desk.pick', { ...judged(1, 'x'), pickId: 'no-uuid' }],
    ['desk.pick', { ...judged(1, 'x'), replyId: '' }],
    ['desk.pick', { ...judged(1, 'x'), replyId: 'r'.repeat(65) }],
    ['desk.wrong', { ...judged(1, 'x'.repeat(DESK_LIMITS.messageChars + 1)) }],
    ['desk.wrong', { ...judged(1, 'x'), verdict: 'picked' }],
    ['desk.undo', { pickId: '' }],
    ['desk.gap', { gapId: uuid(4, 1), message: 7, agent: '', shop: '' }],
    ['desk.picks', { after: -1 }],
    ['desk.picks', { after: 0.5 }],
  ] as const)('refuses a %s that is not well formed', async (name, request) => {
    const background = backgroundInMemory('sidebar', base);
    expect(await background.ask(name, request as never)).toMatchObject({ ok: false, refusal: 'bad-request' });
  });

  it.each(['desk.gaps', 'desk.examples', 'desk.clear'] as const)('gives %s to the workbench alone', async (name) => {
    expect(await backgroundInMemory('sidebar', base).ask(name, {})).toMatchObject({ refusal: 'not-allowed' });
    expect((await backgroundInMemory('workbench', base).ask(name, {})).ok).toBe(true);
  });
});

describe('the edition of a reply', () => {
  it('changes with what it says and not with how it is asked for', () => {
    expect(replyEdition({ ...SHIP, wordings: ['别的'] })).not.toBe(replyEdition(SHIP));
    expect(replyEdition(reply({ ...SHIP, questions: ['几号发'] }))).toBe(replyEdition(SHIP));
    expect(replyEdition({ title: 'a', wordings: ['b', 'c'] })).not.toBe(replyEdition({ title: 'a', wordings: ['bc'] }));
    expect(replyEdition({ title: '', wordings: [] })).toMatch(/^[0-9a-z]+$/u);
  });
});
