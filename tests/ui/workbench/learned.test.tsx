import { screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { textIn } from '../../../components/shared/i18n.tsx';
import { DESK_LIMITS } from '../../../lib/channel/desk-messages.ts';
import { KEPT } from '../../../lib/store/desk-picks.ts';
import type { DeskMemory } from '../../support/desk-in-memory.ts';
import { NOW, type OpenOptions, openWorkbench, SETTINGS } from './open-workbench.tsx';
import { sampleId } from './sample-cases.ts';

const MINUTE_MS = 60_000;
const picked = (replyId: string, message: string, ...agents: string[]) =>
  agents.map((agent) => ({ replyId, message, agent }));

/** Two questions of one reply, one of another, and one pick that nobody agrees with. */
const CLICKS = [
  ...picked('zh.damage', '壶嘴磕掉一块', '林小满', '陈静'),
  ...picked('zh.damage', '快递外箱全湿透', '林小满', '林小满', '林小满'),
  ...picked('zh.welcome', '店家在线吗想咨询', '方远', '陈静'),
  ...picked('zh.welcome', '只问过一回的话', '方远'),
];

function desk(gaps: readonly string[] = [], clicks = CLICKS): DeskMemory {
  const atMs = (at: number) => NOW.getTime() - at * MINUTE_MS;
  return {
    picks: clicks.map((click, at) => {
      return { ...click, pickId: sampleId(700, at), seq: at + 1, verdict: 'picked', atMs: atMs(at), shop: '' };
    }),
    gaps: gaps.map((message, at) => {
      return { gapId: sampleId(800, at), message, atMs: atMs(at), agent: '林小满', shop: '小窑日用' };
    }),
    lastSeq: clicks.length,
  };
}

const GAPS = ['能刻字吗', '=cmd|calc', '能刻字吗？', '支持花呗分期吗', '能刻字吗'];
const open = (options: OpenOptions = {}, gaps = GAPS) =>
  openWorkbench({ hash: '#learned', memory: { desk: desk(gaps) }, ...options });

const proposals = async () => within(await screen.findByRole('region', { name: '建议补充的买家问法' }));
const gapPart = async () => within(await screen.findByRole('region', { name: '话术缺口' }));
const forgetPart = async () => within(await screen.findByRole('group', { name: '清除学习数据' }));
const question = (name: string) => screen.findByRole<HTMLInputElement>('checkbox', { name });

async function faults(container: Element) {
  const { violations } = await axe.run(container, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]);
}

describe('proposed example questions', () => {
  it('stand under their reply, most agreed first, with who agrees, and all ticked', async () => {
    open();
    await question('壶嘴磕掉一块');
    const part = await proposals();
    expect(part.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      '运输破损先致歉并请买家拍照售后',
      '欢迎光临欢迎',
    ]);
    const [first, second] = part.getAllByRole('list', { name: /./u });
    expect(first?.textContent).toContain('壶嘴磕掉一块选用 2 次 · 客服 2 人');
    expect(first?.textContent).toContain('快递外箱全湿透选用 3 次 · 客服 1 人');
    expect(second?.textContent).not.toContain('只问过一回的话');
    expect(part.getAllByRole<HTMLInputElement>('checkbox').every(({ checked }) => checked)).toBe(true);
    expect(part.getByText(/不会自动发布/u).textContent).toContain('逐条过目');
    expect(part.getByRole('link', { name: /运输破损/u }).getAttribute('href')).toBe('#knowledge/reply/zh.damage');
  });

  it('are copied and downloaded as the feed has them, only the ticked ones', async () => {
    const { user, copies, downloads } = open();
    await user.click(await question('快递外箱全湿透'));
    await user.click(await question('店家在线吗想咨询'));
    const part = await proposals();
    part.getByText('已选 1 / 3 条');
    await user.click(part.getByRole('button', { name: '复制 JSON' }));
    await part.findByText('已复制 1 条。');
    expect(JSON.parse(copies[0] ?? '')).toEqual({ replies: [{ id: 'zh.damage', questions: ['壶嘴磕掉一块'] }] });
    await user.click(part.getByRole('button', { name: '下载 JSON' }));
    expect(downloads).toEqual([{ fileName: '建议问法-2026-03-12.json', content: copies[0] }]);
    // What is ticked now is not what was copied.
    await user.click(await question('店家在线吗想咨询'));
    expect(part.queryByText('已复制 1 条。')).toBeNull();
  });

  it('are ticked by keyboard, one by one and all at once', async () => {
    const { user } = open();
    const one = await question('壶嘴磕掉一块');
    one.focus();
    await user.keyboard(' ');
    const all = await question('全选');
    expect([one.checked, all.checked, all.indeterminate]).toEqual([false, false, true]);
    all.focus();
    await user.keyboard(' ');
    expect([one.checked, all.checked, all.indeterminate]).toEqual([true, true, false]);
    await user.keyboard(' ');
    const part = await proposals();
    expect(part.getByRole('button', { name: '复制 JSON' })).toHaveProperty('disabled', true);
    expect(part.getByRole('button', { name: '下载 JSON' })).toHaveProperty('disabled', true);
  });

  it('say when the browser refuses the clipboard', async () => {
    const { user, copies } = open({ noClipboard: true });
    await user.click(await screen.findByRole('button', { name: '复制 JSON' }));
    await screen.findByText('浏览器不允许复制，请改用下载。');
    expect(copies).toEqual([]);
  });

  it('go when the feed has them, without a reload', async () => {
    const { background } = open();
    await question('壶嘴磕掉一块');
    const { base } = background.memory;
    const replies = base.replies.map((reply) =>
      reply.id === 'zh.damage' ? { ...reply, questions: ['壶嘴磕掉一块', '快递外箱全湿透'] } : reply,
    );
    background.publish(
      { ...base, version: 8, replies },
      { version: 8, receivedAt: NOW.toISOString(), title: '', added: [], changed: [], removed: [] },
    );
    await waitFor(() => expect(screen.queryByRole('checkbox', { name: '壶嘴磕掉一块' })).toBeNull());
    await question('店家在线吗想咨询');
  });

  it('are listed in part when there are very many, and exported as far as listed', async () => {
    const { user, copies } = open({
      prepare: ({ memory }) => {
        const [reply] = memory.base.replies;
        if (!reply) throw new Error('the base is empty');
        const replies = Array.from({ length: 60 }, (_, n) => ({ ...reply, id: `r${n}`, title: `话术 ${n}` }));
        memory.base = { ...memory.base, replies };
        memory.desk = desk(
          [],
          replies.flatMap(({ id }) => picked(id, '壶嘴磕掉一块', 'a', 'b')),
        );
      },
    });
    await screen.findByText('已选 50 / 50 条');
    await user.click(screen.getByRole('button', { name: '复制 JSON' }));
    expect(JSON.parse(copies[0] ?? '').replies).toHaveLength(50);
    await user.click(screen.getByRole('button', { name: '显示更多' }));
    await screen.findByText('已选 60 / 60 条');
  });
});

describe('gaps', () => {
  it('are one line per question, newest first, with how often and when', async () => {
    open();
    await screen.findByText('支持花呗分期吗');
    const lines = (await gapPart()).getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/^能刻字吗3 次.*14:20$/u);
    expect(lines[1]).toMatch(/^=cmd\|calc.*14:19$/u);
    expect(lines[2]).toMatch(/^支持花呗分期吗.*14:17$/u);
  });

  it('are copied whole, one a line, none of which a spreadsheet would run', async () => {
    const { user, copies } = open();
    await user.click(await screen.findByRole('button', { name: '全部复制' }));
    expect(copies).toEqual(["能刻字吗\n'=cmd|calc\n支持花呗分期吗"]);
    await screen.findByText('已复制 3 条。');
  });

  it('are downloaded as a CSV that runs no formula', async () => {
    const { user, downloads } = open();
    await user.click((await gapPart()).getByRole('button', { name: '导出 CSV' }));
    const [{ fileName, content } = { fileName: '', content: '' }] = downloads;
    expect(fileName).toBe('话术缺口-2026-03-12.csv');
    expect(content.split('\r\n')).toEqual([
      '\ufeff"买家消息","次数","客服","店铺","最早","最近"',
      '"能刻字吗","3","林小满","小窑日用","2026-03-12 14:16","2026-03-12 14:20"',
      '"\'=cmd|calc","1","林小满","小窑日用","2026-03-12 14:19","2026-03-12 14:19"',
      '"支持花呗分期吗","1","林小满","小窑日用","2026-03-12 14:17","2026-03-12 14:17"',
    ]);
  });

  it('say that there may be older ones when as many are told as can be', async () => {
    open(
      {},
      Array.from({ length: DESK_LIMITS.gaps }, () => '能刻字吗'),
    );
    await screen.findByText(`只列最近的 ${DESK_LIMITS.gaps} 次记录。`);
  });

  it('come and go at once with what sidebars note and others clear, or when the page is come back to', async () => {
    const { background } = open({}, []);
    await screen.findByText('没有话术缺口');
    background.memory.desk = desk(['支持花呗分期吗']);
    window.dispatchEvent(new Event('focus'));
    await screen.findByText('支持花呗分期吗');
    const examples = background.requests('desk.examples');
    background.memory.desk = desk(['能刻字吗']);
    background.broadcast('desk-gap-noted');
    await screen.findByText('能刻字吗');
    expect(background.requests('desk.examples')).toEqual(examples);
    background.memory.desk = desk([], []);
    background.broadcast('desk-cleared');
    await screen.findByText('没有话术缺口');
    await screen.findByText('还没有可补充的问法');
  });
});

describe('forgetting', () => {
  it('asks first, where a second Enter is no answer, and Escape takes it back', async () => {
    const { user, background } = open();
    const part = await forgetPart();
    part.getByRole('button', { name: '清除学习数据' }).focus();
    await user.keyboard('{Enter}{Enter}');
    part.getByText(/不能恢复/u);
    expect(background.requests('desk.clear')).toEqual([]);
    await user.keyboard('{Escape}');
    expect(document.activeElement?.textContent).toBe('清除学习数据');
    await user.keyboard('{Enter}{Tab}{Tab}{Enter}');
    expect(document.activeElement?.textContent).toBe('清除学习数据');
    expect(background.requests('desk.clear')).toEqual([]);
  });

  it('empties both lists and says that open sidebars forget as well', async () => {
    const { user, background } = open();
    await question('壶嘴磕掉一块');
    (await forgetPart()).getByRole('button', { name: '清除学习数据' }).focus();
    await user.keyboard('{Enter}{Tab}{Enter}');
    await screen.findByText('已清除，已打开的侧边栏也已同时清除。');
    await screen.findByText('还没有可补充的问法');
    await screen.findByText('没有话术缺口');
    expect(background.memory.desk).toMatchObject({ picks: [], gaps: [] });
  });

  it.each([
    ['storage', '没有清除，记录仍在。请重试。'],
    ['timeout', '尚未确认是否清除。请重试，重复清除没有影响。'],
  ] as const)('says what happened when it failed with %s', async (refusal, words) => {
    const { user, container } = open({ prepare: (link) => link.refuse('desk.clear', refusal) });
    const part = await forgetPart();
    await user.click(part.getByRole('button', { name: '清除学习数据' }));
    await user.click(part.getByRole('button', { name: '确认清除' }));
    await part.findByText(words);
    await question('壶嘴磕掉一块');
    expect(await faults(container)).toEqual([]);
  });

  it('names the days after which everything goes anyway', () => {
    for (const language of ['zh-CN', 'en'] as const)
      expect(textIn(language)('workbench_learned_forget_what')).toContain(String(KEPT.days));
  });
});

describe.each(['zh-CN', 'en'] as const)('the section in %s', (language) => {
  const settings = { ...SETTINGS, language };

  it.each([
    ['with something learned', desk(GAPS)],
    ['with nothing learned', desk([], [])],
  ])('has no fault that axe finds %s', async (_, memory) => {
    const { container, background } = open({ memory: { settings, desk: memory } });
    await waitFor(() => expect(background.requests('desk.gaps')).toHaveLength(1));
    await waitFor(() => expect(screen.queryAllByRole('status', { name: /载入|Loading/u })).toEqual([]));
    expect(await faults(container)).toEqual([]);
  });

  it('says that it waits, says that it was refused, and asks again when told to', async () => {
    const { container, background, user } = open({
      memory: { settings, desk: desk(GAPS) },
      prepare: (link) => {
        link.refuse('desk.examples', 'unreachable');
        link.refuse('desk.gaps', 'storage');
      },
    });
    const say = textIn(language);
    await waitFor(() => expect(screen.getAllByRole('alert')).toHaveLength(2));
    expect(await faults(container)).toEqual([]);
    background.refuse('desk.examples', null);
    background.refuse('desk.gaps', null);
    for (const retry of screen.getAllByRole('button', { name: say('shared_retry') })) await user.click(retry);
    await question('壶嘴磕掉一块');
    await screen.findByText('支持花呗分期吗');
  });

  it('keeps what was known when it cannot be read again, and says so', async () => {
    const { container, background, user } = open({ memory: { settings, desk: desk(GAPS) } });
    await question('壶嘴磕掉一块');
    await screen.findByText('支持花呗分期吗');
    background.refuse('desk.gaps', 'unreachable');
    window.dispatchEvent(new Event('focus'));
    const alert = await screen.findByRole('alert');
    expect(screen.getByText('支持花呗分期吗')).toBeTruthy();
    expect(await faults(container)).toEqual([]);
    background.refuse('desk.gaps', null);
    await user.click(within(alert).getByRole('button'));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });
});

it('shows that it is loading until there is an answer', async () => {
  let answer = () => {};
  open({ prepare: (link) => void (answer = link.hold('desk.gaps')) });
  const part = await gapPart();
  part.getByRole('status', { name: textIn('zh-CN')('shared_loading') });
  answer();
  await part.findByText('支持花呗分期吗');
});
