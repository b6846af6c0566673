// The panel that teaches, on a page in memory: what it asks of the page, what it says, what it saves.
import { act, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { consoleDefinitionSchema } from '../../../lib/knowledge/console-definition.ts';
import type { ConsoleDefinition } from '../../../lib/knowledge/console-definition.ts';
import type { FromPick, PickTarget, SidebarToPick } from '../../../lib/console/pick/pick-messages.ts';
import type { PageReading } from '../../../lib/console/reading.ts';
import { expectAccessible, reading, renderSidebar } from './render-sidebar.tsx';
import type { Wish } from './render-sidebar.tsx';

const HERE = { type: 'here', host: 'seller.example-shop.com', path: '/inbox/88231', title: 'Example seller' } as const;
const BLANK: Partial<PageReading> = {
  siteId: 'teaching',
  marketplace: 'other',
  conversationKey: null,
  buyerName: null,
  buyerId: null,
  shop: null,
  messages: [],
  orders: [],
  orderInView: null,
  composer: 'absent',
};
const found = (value: string) => ({ value, how: 'taught' as const, by: '.x' });

const MESSAGES = { list: '#thread', row: '.row', buyer: '.buyer', seller: '.me', text: 'p' };
const way = (select: string, score = 60) => ({ pick: { select }, kind: 'class' as const, score });
const PICKS: Readonly<Partial<Record<PickTarget, Extract<FromPick, { type: 'picked' }>['picked']>>> = {
  messages: { kind: 'messages', messages: MESSAGES, covered: 4, rows: 5 },
  composer: { kind: 'composer', ways: [way('textarea[name="reply"]')] },
  buyerName: {
    kind: 'field',
    ways: [way('.buyer-name'), way('header b', 40)],
    label: null,
    value: '王**',
    shape: null,
  },
};

async function open(wish: Wish = {}) {
  const rendered = renderSidebar({ first: reading(BLANK), ...wish });
  const says = (message: FromPick) => act(async () => rendered.page.pickSays(message));
  await rendered.user.click(await screen.findByRole('button', { name: '更多' }));
  await rendered.user.click(screen.getByRole('button', { name: '教我认识这个页面' }));
  await screen.findByRole('region', { name: '教我认识这个页面' });
  return { ...rendered, says };
}

const prompt = () => within(screen.getByRole('region', { name: '教我认识这个页面' })).getByRole('status');

type Opened = Awaited<ReturnType<typeof open>>;

/** The newest message of a type that the page was sent. */
function asked<T extends SidebarToPick['type']>({ page }: Opened, type: T) {
  return page.toPick.findLast((message): message is Extract<SidebarToPick, { type: T }> => message.type === type);
}

const sampled = (part: Partial<PageReading>): FromPick => ({
  type: 'sampled',
  reading: reading({ ...BLANK, siteId: 'taught-x', ...part }),
  problems: [],
  address: '/inbox/88231',
});

const TAUGHT: Partial<PageReading> = {
  conversationKey: 'taught-x:王**',
  buyerName: found('王**'),
  composer: 'ready',
  messages: [{ id: '1', side: 'buyer', kind: 'text', text: '在吗' }],
};

async function teachAll(opened: Opened): Promise<void> {
  const { says, user } = opened;
  await says(HERE);
  await user.click(await screen.findByRole('button', { name: '开始：聊天记录（点两下）' }));
  for (const target of ['messages', 'composer', 'buyerName'] as const) {
    expect(asked(opened, 'pick')?.target).toBe(target);
    const picked = PICKS[target];
    if (target === 'messages') await says({ type: 'next' });
    if (picked) await says({ type: 'picked', target, picked });
  }
}

describe('an unknown console', () => {
  test('each needed thing is asked for in turn, and what is saved is a whole definition', async () => {
    const opened = await open({ settings: { agentName: '小林' } });
    await teachAll(opened);
    expect(asked(opened, 'stop')).toBeDefined();
    expect(screen.getByText('还差：聊天记录、输入框、买家')).toBeDefined();
    await opened.says(sampled(TAUGHT));
    expect(screen.queryByText(/还差/)).toBeNull();
    await expectAccessible();
    await opened.user.click(screen.getByRole('button', { name: '保存' }));
    expect(await screen.findByText('已记住，从现在起按教的读。')).toBeDefined();
    expect(screen.queryByRole('region', { name: '教我认识这个页面' })).toBeNull();
    const [request] = opened.background.requests('console.save') as { definition: ConsoleDefinition }[];
    expect(consoleDefinitionSchema.parse(request?.definition)).toMatchObject({
      id: 'taught-seller.example-shop.com',
      version: 1,
      author: '小林',
      taughtAt: '2026-03-12T02:24:00.000Z',
      title: 'Example seller',
      marketplace: 'other',
      hosts: ['seller.example-shop.com'],
      pages: [
        {
          kind: 'chat',
          paths: ['/inbox/'],
          messages: MESSAGES,
          composer: ['textarea[name="reply"]'],
          fields: { buyerName: { picks: [{ select: '.buyer-name' }], labels: [], instead: false } },
        },
      ],
    });
    expect(request?.definition.amends).toBeUndefined();
  });

  test('the page is read by the draft after each change, and the last three conversations are listed', async () => {
    const opened = await open();
    await opened.says(HERE);
    const drafts = () => opened.page.toPick.filter(({ type }) => type === 'sample').length;
    const before = drafts();
    await teachAll(opened);
    expect(drafts()).toBe(before + 3);
    for (const name of ['甲', '乙', '乙', '丙', '丁'])
      await opened.says(sampled({ ...TAUGHT, conversationKey: name, buyerName: found(name) }));
    const table = screen.getByRole('region', { name: '这样会读到' });
    const rows = within(table).getAllByRole('row').slice(1);
    expect(rows.map((row) => within(row).getAllByRole('cell')[0]?.textContent)).toEqual(['丁', '丙', '乙']);
  });

  test('another way to find it can be chosen; one that hangs on a position is warned of', async () => {
    const opened = await open();
    await teachAll(opened);
    await opened.user.selectOptions(await screen.findByDisplayValue(/\.buyer-name/), '样式名 header b');
    expect(asked(opened, 'sample')?.definition?.pages[0]?.fields.buyerName?.picks).toEqual([{ select: 'header b' }]);
    await opened.says({
      type: 'picked',
      target: 'product',
      picked: {
        kind: 'field',
        ways: [{ ...way('td:nth-of-type(2)', 5), kind: 'position' }],
        label: null,
        value: 'x',
        shape: null,
      },
    });
    expect(screen.getByText(/只能按位置认/)).toBeDefined();
  });

  test('a state in the console’s own word is given its meaning', async () => {
    const opened = await open();
    await teachAll(opened);
    await opened.says({
      type: 'picked',
      target: 'orderState',
      picked: { kind: 'field', ways: [way('.state')], label: null, value: 'On its way', shape: null },
    });
    await opened.user.selectOptions(screen.getByRole('combobox', { name: '“On its way”是哪种状态' }), '已发货');
    expect(asked(opened, 'sample')?.definition?.states).toEqual({ shipped: ['On its way'] });
  });
});

describe('what the page refuses is said, and picking goes on', () => {
  test.each([
    ['changed', /页面刚才变了/],
    ['secret', /密码一类/],
    ['alike', /分不出/],
    ['nameless', /没有能认出来/],
    ['no-box', /没有输入框/],
    ['one-row', /同一条/],
  ] as const)('%s', async (reason, words) => {
    const opened = await open();
    await opened.says(HERE);
    await opened.user.click(await screen.findByRole('button', { name: '点给我看：订单号' }));
    await opened.says({ type: 'refused', reason });
    expect(prompt().textContent).toMatch(words);
    expect(screen.getByText('在页面上点一下：订单号')).toBeDefined();
  });

  test('a draft that is not read by cannot be saved', async () => {
    const opened = await open();
    await teachAll(opened);
    await opened.says(sampled(TAUGHT));
    await opened.says({
      type: 'sampled',
      reading: null,
      problems: [{ kind: 'too-many', select: 'div' }],
      address: '/',
    });
    expect(prompt().textContent).toMatch(/两千多处/);
    expect(screen.getByRole('button', { name: '保存' })).toHaveProperty('disabled', true);
  });

  test('two places are said, and what is then shown counts instead of what the console says', async () => {
    const opened = await open();
    await teachAll(opened);
    const ambiguous = { field: 'product', reason: 'ambiguous', candidates: ['杯', '盘'] } as const;
    await opened.says(sampled({ ...TAUGHT, missing: [ambiguous] }));
    expect(screen.getByText('有 2 处，请点明是哪一处')).toBeDefined();
    await opened.says({
      type: 'picked',
      target: 'product',
      picked: { kind: 'field', ways: [way('.product')], label: null, value: '杯', shape: null },
    });
    expect(asked(opened, 'sample')?.definition?.pages[0]?.fields.product?.instead).toBe(true);
  });
});

describe('keys', () => {
  test('while something is picked, arrows, Enter and Esc are the page’s; else Esc closes', async () => {
    const opened = await open();
    await opened.says(HERE);
    await opened.user.click(await screen.findByRole('button', { name: '点给我看：订单号' }));
    await opened.user.keyboard('{ArrowUp}{Enter}{Escape}');
    expect(opened.page.toPick.flatMap((message) => (message.type === 'key' ? message.key : []))).toEqual([
      'ArrowUp',
      'Enter',
      'Escape',
    ]);
    await opened.says({ type: 'ended' });
    expect(screen.getByRole('region', { name: '教我认识这个页面' })).toBeDefined();
    await opened.user.keyboard('{Escape}');
    expect(screen.queryByRole('region', { name: '教我认识这个页面' })).toBeNull();
  });
});

test('a missing field is repaired from where it is missed, as an addition to the console that is known', async () => {
  const missing = [{ field: 'orderNumber', reason: 'absent' }] as const;
  const opened = renderSidebar({ first: reading({ orders: [], orderInView: null, missing }) });
  await opened.user.click(await screen.findByRole('button', { name: '教我读' }));
  const says = (message: FromPick) => act(async () => opened.page.pickSays(message));
  await says({ type: 'here', host: 'mms.pinduoduo.com', path: '/chat-merchant/index.html', title: '拼多多' });
  expect(screen.getByText('在页面上点一下：订单号')).toBeDefined();
  const shape = { prefix: '', groups: [{ of: 'digits' as const, min: 6, max: 6 }] };
  await says({
    type: 'picked',
    target: 'orderNumber',
    picked: { kind: 'field', ways: [way('.the-number')], label: '单号', value: '240309', shape },
  });
  await says({ type: 'sampled', reading: reading(), problems: [], address: '/' });
  await opened.user.click(screen.getByRole('button', { name: '保存' }));
  const [request] = opened.background.requests('console.save') as { definition: ConsoleDefinition }[];
  expect(request?.definition).toMatchObject({
    amends: 'pinduoduo',
    marketplace: 'pinduoduo',
    pages: [
      {
        kind: 'chat',
        paths: ['/chat-merchant/index.html'],
        fields: { orderNumber: { picks: [{ select: '.the-number' }], labels: ['单号'], instead: false } },
      },
    ],
  });
});

test('cancelled, nothing is saved and the page is left alone', async () => {
  const opened = await open();
  await teachAll(opened);
  await opened.user.click(screen.getByRole('button', { name: '取消' }));
  expect(opened.background.requests('console.save')).toEqual([]);
  expect(opened.background.requests('console.teach-end')).toHaveLength(1);
  expect(asked(opened, 'sample')?.definition).toBeNull();
});

test('what could not be saved is still there, and says so', async () => {
  const opened = await open({ before: (background) => background.refuse('console.save', 'storage') });
  await teachAll(opened);
  await opened.says(sampled(TAUGHT));
  await opened.user.click(screen.getByRole('button', { name: '保存' }));
  expect((await screen.findByRole('alert')).textContent).toMatch(/没有保存成功/);
  expect(screen.getByRole('region', { name: '教我认识这个页面' })).toBeDefined();
});

test('a page whose script has gone is said to be so', async () => {
  const opened = await open();
  await opened.says(HERE);
  await opened.says({ type: 'gone' });
  expect(prompt().textContent).toMatch(/刷新/);
});
