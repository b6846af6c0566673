// The end of a shift and the beginning of the next one, in the workbench.
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { handOverText, TEXT_CHARS } from '../../../components/workbench/handover/handover-text.ts';
import { deriveCases } from '../../../lib/cases/derive-case.ts';
import { handOverSchema } from '../../../lib/cases/hand-over/hand-over.ts';
import { listsSchema } from '../../../lib/knowledge/schema.ts';
import { textIn } from '../../../components/shared/messages.ts';
import { exampleCase } from '../../unit/cases/example-case.ts';
import { exampleCustomer } from '../../unit/cases/customer/example-customer.ts';
import { eventOf } from '../../unit/store/memory-store.ts';
import { NOW, openWorkbench } from './open-workbench.tsx';
import type { OpenOptions } from './open-workbench.tsx';

const LOG = [
  eventOf(1, 1, {
    type: 'opened',
    fields: { marketplace: 'jd', category: 'quality', orderNumber: '3022', buyerName: '王**', phone: '13800001234' },
  }),
  eventOf(2, 1, { type: 'changed', fields: { nextFollowUpAt: '2026-03-13T02:00:00.000Z', nextStep: '回电说明补发' } }),
  eventOf(3, 2, { type: 'opened', fields: { marketplace: 'jd', category: 'quality', orderNumber: '3023' } }),
  eventOf(4, 3, {
    type: 'opened',
    fields: { marketplace: 'jd', category: 'quality', orderNumber: '3024', status: 'closed' },
  }),
];
const SPECIAL = exampleCustomer({ special: true, notes: '请打 13800001234' });
const desk = (options: OpenOptions = {}) =>
  openWorkbench({
    memory: {
      cases: deriveCases(LOG.map((event, at) => ({ event, caseNumber: `C12-000${String(at)}` }))),
      earlier: LOG,
      customers: new Map([[SPECIAL.key, SPECIAL]]),
    },
    ...options,
  });
const file = (content: string) => new File([content], 'x.sellerside-handover.json', { type: 'application/json' });
const choose = async (user: ReturnType<typeof desk>['user'], content: string) =>
  user.upload(await screen.findByLabelText('选择交班文件', { selector: 'input' }), file(content));

/** What the first agent's file says. */
async function handed(): Promise<string> {
  const { user, downloads, unmount } = desk({ hash: '#today/handover' });
  await screen.findByText('登记 2 条 · 特殊客户 1 位');
  await user.click(screen.getByRole('button', { name: '存成交班文件' }));
  await screen.findByText(/文件已保存：登记 2 条/);
  unmount();
  return downloads[0]?.content ?? '';
}

describe('handing over', () => {
  it('takes what is open, special customers and promises, without contact data', async () => {
    const made = handOverSchema.parse(JSON.parse(await handed()));
    expect(made.cases.map(({ caseNumber, events }) => [caseNumber, events.length])).toEqual([
      ['C12-0000', 2],
      ['C12-0002', 1],
    ]);
    expect(made.promises).toMatchObject([{ what: 'follow-up', text: '回电说明补发' }]);
    expect(JSON.stringify(made)).not.toContain('13800001234');
  });

  it('leaves out what is unticked, in the file and in the text', async () => {
    const { user, downloads, copies, background } = desk({ hash: '#today/handover' });
    await user.click(await screen.findByRole('checkbox', { name: '交出 C12-0000' }));
    await user.click(screen.getByRole('checkbox', { name: '交出 王**' }));
    await user.type(screen.getByRole('textbox', { name: '交班说明' }), '仓库明早回复');
    await user.click(screen.getByRole('button', { name: '复制成文字' }));
    await screen.findByText(/已复制/);
    expect(copies[0]).toContain('仓库明早回复');
    expect(copies[0]).toContain('3023');
    expect(copies[0]).not.toMatch(/3022|王\*\*/u);
    await user.click(screen.getByRole('button', { name: '存成交班文件' }));
    await waitFor(() => expect(downloads).toHaveLength(1));
    const made = handOverSchema.parse(JSON.parse(downloads[0]?.content ?? ''));
    expect([made.cases.length, made.customers.length, made.promises.length]).toEqual([1, 0, 0]);
    await waitFor(() => expect(background.memory.handovers).toMatchObject([{ cases: 1, takenAt: '' }]));
  });

  it('is a text of at most 4,000 characters that says how many it leaves out', () => {
    const text = textIn('zh-CN');
    const words = { text, language: 'zh-CN', lists: listsSchema.parse({}), now: NOW } as const;
    for (const count of [0, 3, 30, 300, 2_000]) {
      const cases = Array.from({ length: count }, (_, n) =>
        exampleCase({ caseId: `c${String(n)}`, caseNumber: `A21-${String(n).padStart(4, '0')}` }),
      );
      const customers = Array.from({ length: count / 10 }, () =>
        exampleCustomer({ notes: '电话 13800001234 '.repeat(40) }),
      );
      const said = handOverText(
        { from: '林小满', at: '2026-03-12T06:20:00.000Z', note: '备'.repeat(2_000), cases, customers, promises: [] },
        words,
      );
      expect(said.length).toBeLessThanOrEqual(TEXT_CHARS);
      expect(said.endsWith(text('handover_text_foot'))).toBe(true);
      expect(said).not.toContain('13800001234');
      if (count >= 300) expect(said).toMatch(/另有 \d+ 条/u);
    }
  });
});

describe('taking over', () => {
  it('shows what is in it, takes it with one press, and assigns it; a second time nothing is new', async () => {
    const content = await handed();
    const { user, background } = openWorkbench({ hash: '#today/takeover', memory: { cases: [], earlier: [] } });
    await choose(user, content);
    await screen.findByText(/林小满 于/);
    expect(screen.getAllByText('新登记')).toHaveLength(2);
    await user.click(screen.getByRole('button', { name: '接手：登记 2 条、客户 1 位' }));
    await screen.findByText('已接手：写入 5 项记录，更新客户卡 1 张。');
    expect(background.memory.cases.map(({ caseNumber, assignee }) => [caseNumber, assignee])).toEqual([
      ['C12-0000', '林小满'],
      ['C12-0002', '林小满'],
    ]);
    expect([...background.memory.customers.values()]).toMatchObject([{ notes: '请打 138****1234', special: true }]);
    const link = await screen.findByRole('link', { name: 'C12-0000' });
    expect(link.getAttribute('href')).toMatch(/^#cases\//u);
    await user.click(screen.getByRole('button', { name: '换一个文件' }));
    await choose(user, content);
    await user.click(await screen.findByRole('button', { name: '接手：登记 0 条、客户 1 位' }));
    await screen.findByText(/没有新内容/);
    expect(background.memory.events).toHaveLength(5);
  });

  it('lists what was taken: when, from whom, what became of each case, as of the first time', async () => {
    const content = await handed();
    const { user, background } = openWorkbench({ hash: '#today/takeover', memory: { cases: [], earlier: [] } });
    const list = await screen.findByRole('region', { name: '接过的班' });
    await within(list).findByText(/还没有接过班/);
    for (const button of [/^接手：登记 2/, /^接手：登记 0/]) {
      await choose(user, content);
      await user.click(await screen.findByRole('button', { name: button }));
      await screen.findByText(/已接手|没有新内容/);
      await user.click(screen.getByRole('button', { name: '换一个文件' }));
    }
    const again = await screen.findByRole('region', { name: '接过的班' });
    const line = await within(again).findByText(/新登记 2 · 特殊客户 1 位/);
    expect(again.querySelectorAll('details')).toHaveLength(1);
    expect(line.closest('summary')?.textContent).toContain('林小满');
    const link = within(again).getByRole('link', { name: 'C12-0000' });
    expect(link.getAttribute('href')).toBe(`#cases/${LOG[0]?.caseId ?? ''}`);
    expect(background.memory.handovers[0]?.taken?.map(({ verdict }) => verdict)).toEqual(['new', 'new']);
  });

  it('lists hand-overs of before the cases were kept, cases that are gone, and not what was only sent', async () => {
    const row = { at: '2026-03-11T10:00:00.000Z', from: '周岚', cases: 7, customers: 0, sentAt: '' };
    const id = (last: number) => `00000003-0000-4000-8000-00000000000${String(last)}`;
    const takenAt = '2026-03-11T12:00:00.000Z';
    const { background } = desk({
      hash: '#today/takeover',
      prepare: ({ memory }) => {
        memory.handovers = [
          { ...row, handoverId: id(1), takenAt },
          { ...row, handoverId: id(2), from: '', takenAt, taken: [{ caseId: id(9), verdict: 'both' }] },
          { ...row, handoverId: id(3), from: '我', sentAt: takenAt, takenAt: '' },
        ];
      },
    });
    const list = await screen.findByRole('region', { name: '接过的班' });
    expect((await within(list).findByText('周岚')).closest('details')?.textContent).toMatch(
      /未办结登记 7 条.*没有留下/,
    );
    expect(within(list).getByText('（未填姓名）').closest('details')?.textContent).toMatch(/请核对 1.*已没有这条登记/);
    expect(list.querySelectorAll('details')).toHaveLength(2);
    expect(background.requests('handover.list').length).toBeGreaterThan(0);
  });

  it.each([
    ['{', /没下载完整/],
    ['{"a":1}', /这不是交班文件/],
    ['{"format":"sellerside-handover","formatVersion":9}', /更新的版本/],
    ['{"format":"sellerside-handover","formatVersion":1}', /对不上（handoverId）/],
  ])('says what is wrong with %s, and changes nothing', async (content, sentence) => {
    const { user, background } = desk({ hash: '#today/takeover' });
    await choose(user, content);
    expect((await screen.findByRole('alert')).textContent).toMatch(sentence);
    expect(background.requests('handover.take')).toEqual([]);
    expect(background.memory.events).toEqual([]);
  });

  it('says how far it came when the storage fails, and goes on with the same file', async () => {
    const content = await handed();
    const { user, background } = openWorkbench({ hash: '#today/takeover', memory: { cases: [], earlier: [] } });
    background.refuse('handover.customers', 'storage');
    await choose(user, content);
    await user.click(await screen.findByRole('button', { name: /^接手：/ }));
    await screen.findByText(/中断：已写入 5 项记录/);
    background.refuse('handover.customers', null);
    await user.click(screen.getByRole('button', { name: '换一个文件' }));
    await choose(user, content);
    await user.click(await screen.findByRole('button', { name: /^接手：/ }));
    await screen.findByText('已接手：写入 0 项记录，更新客户卡 1 张。');
  });
});

describe('beside a case', () => {
  it('the buyer’s card is there, and says when nobody can be told apart', async () => {
    const caseId = LOG[0]?.caseId ?? '';
    desk({ hash: `#cases/${caseId}` });
    const detail = await screen.findByRole('complementary');
    expect(within(detail).getByText(/不建客户卡/)).toBeTruthy();
  });
});
