// 店铺后台: what is listed, what can be done, and what goes wrong.
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { consolesFile } from '../../../lib/knowledge/console-file.ts';
import { definitionOf, TAUGHT_CHAT } from '../../support/console-definitions.ts';
import { sampleConsoles } from '../../support/sample-consoles.ts';
import { expectAccessible } from '../sidebar/render-sidebar.tsx';
import { NOW, openWorkbench } from './open-workbench.tsx';
import type { OpenOptions } from './open-workbench.tsx';

const openConsoles = (item = '', options: OpenOptions = {}) =>
  openWorkbench({
    hash: item === '' ? '#consoles' : `#consoles/${item}`,
    memory: { consoles: sampleConsoles(NOW) },
    ...options,
  });

/** A row is called by its console and its first host: `拼多多` is not `拼多多 · 商品名`. */
const called = (name: string) => ({ name: new RegExp(String.raw`^${name}\s*[a-z]+\.`, 'u') });
const rowOf = async (name: string) => screen.findByRole('row', called(name));
const detail = async () => screen.findByRole('complementary');
const press = async (user: ReturnType<typeof openWorkbench>['user'], name: string) =>
  user.click(within(await detail()).getByRole('button', { name }));

describe('the list', () => {
  it('says of each console what it rests on, how it stands, and where it is from', async () => {
    openConsoles();
    expect((await rowOf('Acme 商家后台')).textContent).toMatch(/自行教会.*浏览器未授权.*本机教会/u);
    expect((await rowOf('Otto Partner Connect')).textContent).toMatch(/待您确认.*知识库下发/u);
    expect((await rowOf('京东')).textContent).toMatch(/已停用.*产品自带/u);
    expect((await rowOf('拼多多')).textContent).toMatch(/2026-09 已核对、未核对.*读取正常.*产品自带/u);
    expect((await rowOf('抖店')).textContent).toContain('2 项未读到 · 3月10日 起');
    expect((await rowOf('淘宝')).textContent).toContain('尚未使用');
    expect(screen.getByText(/1 项有内容未读到 · 1 项待确认/u)).toBeTruthy();
    await expectAccessible();
  });

  it('opens a console beside it, by pointer and by key, and by a link with its id alone', async () => {
    const { user } = openConsoles();
    await user.click(await rowOf('抖店'));
    expect(window.location.hash).toBe('#consoles/built-in/douyin');
    await user.keyboard('{ArrowDown}');
    expect((await detail()).getAttribute('aria-label')).toBe('店铺后台：京东');
  });

  it('says that it could not be loaded, and asks again', async () => {
    const { user, background } = openConsoles('', { prepare: (link) => link.refuse('console.list', 'storage') });
    await screen.findByRole('alert');
    background.refuse('console.list', null);
    await user.click(screen.getByRole('button', { name: '重试' }));
    await rowOf('拼多多');
  });
});

describe('the details', () => {
  it('show which fields were found, how, since when, and on how many days some were not', async () => {
    openConsoles('douyin');
    const shown = within(await detail());
    const row = (name: string) => shown.getByRole('row', { name: new RegExp(name, 'u') }).textContent;
    expect(shown.getByText('2026-08 由作者在真实页面核对')).toBeTruthy();
    expect(row('买家')).toMatch(/据页面位置.*3月1日 起/u);
    expect(row('订单号')).toContain('据旁边的标签');
    expect(row('商品')).toMatch(/页面上没有.*3月10日 起/u);
    expect(shown.getByText('使用的 12 天中有 3 天未读全，累计 6 项·天。')).toBeTruthy();
    await expectAccessible();
  });

  it('lead from a missed field to the page where it is shown anew', async () => {
    const { background, user } = openConsoles('douyin');
    await user.click(within(await detail()).getAllByRole('button', { name: '修复' })[0] ?? document.body);
    expect(background.requests('console.teach')).toEqual([
      { where: { host: 'im.jinritemai.com', pageKind: 'chat' }, field: 'product' },
    ]);
  });

  it('say how, where no tab of the console is open', async () => {
    const consoles = { ...sampleConsoles(NOW), noTeaching: 'no-tab' as const };
    const { user } = openConsoles('douyin', { memory: { consoles } });
    await user.click(within(await detail()).getAllByRole('button', { name: '修复' })[0] ?? document.body);
    await screen.findByText('没有打开的“聊天”页面。请先打开，再点“修复”。');
  });
});

describe('what can be done', () => {
  it('switching off and on again, also what a feed switched off', async () => {
    const { background, user } = openConsoles('pinduoduo');
    await press(user, '停用');
    expect((await rowOf('拼多多')).textContent).toContain('已停用');
    await press(user, '启用');
    expect((await rowOf('拼多多')).textContent).toContain('读取正常');
    await user.click(await rowOf('京东'));
    await press(user, '启用');
    expect(background.requests('console.off').at(-1)).toEqual({ id: 'jd-off', off: false });
    expect((await rowOf('京东')).textContent).not.toContain('已停用');
  });

  it('agreeing to a host that a feed brought asks the browser in the same click', async () => {
    const { accessAsked, background, user } = openConsoles('team-desk');
    await press(user, '同意并授权');
    expect(accessAsked).toEqual(['portal.otto.market']);
    expect(background.requests('console.agree')).toEqual([{ id: 'team-desk', hosts: ['portal.otto.market'] }]);
  });

  it('without the browser’s permission nobody agreed to anything', async () => {
    const { background, user } = openConsoles('team-desk', { feedAccess: false });
    await press(user, '同意并授权');
    await screen.findByText('未获授权，一切保持原样。');
    expect(background.requests('console.agree')).toEqual([]);
  });

  it('exporting gives a file that can be imported, and a part of a feed document', async () => {
    const { downloads, copies, user } = openConsoles('acme-desk');
    await press(user, '导出文件');
    expect(downloads).toEqual([{ fileName: 'acme-desk.json', content: consolesFile([definitionOf()]) }]);
    await press(user, '复制到知识库');
    expect(JSON.parse(`{${copies[0] ?? ''}}`)).toEqual({ consoles: [definitionOf()] });
  });

  it('removing asks once; what the product knows and what a feed brought cannot be removed', async () => {
    const { background, user } = openConsoles('acme-desk');
    await press(user, '删除');
    await press(user, '取消');
    expect(background.requests('console.remove')).toEqual([]);
    await press(user, '删除');
    await press(user, '删除');
    expect(background.requests('console.remove')).toEqual([{ id: 'acme-desk' }]);
    expect(screen.queryByRole('row', called('Acme 商家后台'))).toBeNull();
    await user.click(await rowOf('Otto Partner Connect'));
    expect(within(await detail()).queryByRole('button', { name: '删除' })).toBeNull();
  });

  it('what could not be stored is said, and nothing is shown as done', async () => {
    const { user } = openConsoles('acme-desk', { prepare: (link) => link.refuse('console.remove', 'storage') });
    await press(user, '删除');
    await press(user, '删除');
    await screen.findByText('未能保存，一切保持原样。');
    await rowOf('Acme 商家后台');
  });
});

describe('importing a file', () => {
  const fileOf = (content: unknown) => {
    const text = typeof content === 'string' ? content : JSON.stringify(content);
    return new File([text], 'consoles.json', { type: 'application/json' });
  };
  const choose = async (content: unknown) => {
    const opened = openConsoles();
    await rowOf('拼多多');
    await opened.user.upload(screen.getByLabelText('导入', { selector: 'input' }), fileOf(content));
    return { ...opened, review: within(await screen.findByRole('region', { name: '导入前核对' })) };
  };
  const hostile = { ...definitionOf({ id: 'evil', title: '坏' }), pages: [{ ...TAUGHT_CHAT, composer: ['*'] }] };

  it('first says what each would do, with reasons, and takes over only what counts', async () => {
    const list = [
      definitionOf({ id: 'b', title: '新后台' }),
      definitionOf({ version: 2 }),
      { ...definitionOf(), version: 1 },
      hostile,
    ];
    const { review, background, user } = await choose({ consoles: list });
    const said = review.getAllByRole('listitem').map((item) => item.textContent);
    expect(said[0]).toMatch(/^新增新后台/u);
    expect(said[1]).toMatch(/^更新/u);
    expect(said[2]).toMatch(/^相同/u);
    expect(said[3]).toMatch(/^不接受坏.*pages\.0\.composer\.0过于宽泛，页面上到处都是：\*/u);
    await expectAccessible();
    expect(background.requests('console.save')).toEqual([]);
    await user.click(review.getByRole('button', { name: '导入 2 项' }));
    expect(background.requests('console.save')).toHaveLength(2);
    await rowOf('新后台');
    expect(screen.queryByRole('region', { name: '导入前核对' })).toBeNull();
  });

  it.each([
    ['{', '文件不完整，或不是店铺后台的导出文件。'],
    ['{}', '文件里没有店铺后台。'],
  ])('that holds %s is named as what it is', async (content, words) => {
    const { review } = await choose(content);
    expect(review.getByText(words)).toBeTruthy();
  });

  it('what could not be saved stays in the list to be tried again', async () => {
    const { review, background, user } = await choose([definitionOf({ id: 'b', title: '新后台' })]);
    background.refuse('console.save', 'storage');
    await user.click(review.getByRole('button', { name: '导入 1 项' }));
    await screen.findByText('1 项未能保存，请再试一次。');
  });
});
