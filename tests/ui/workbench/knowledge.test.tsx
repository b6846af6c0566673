import { screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { policySchema } from '../../../lib/knowledge/policy.ts';
import type { BackgroundInMemory } from '../../support/background-in-memory.ts';
import { EXAMPLE_POLICY } from '../../support/example-policy.ts';
import { openWorkbench } from './open-workbench.tsx';

const titles = () =>
  screen.getAllByRole('option', { selected: undefined }).filter((one) => one.closest('[role=listbox]'));

describe('the knowledge browser', () => {
  it.each([
    ['运输破孙', '运输破损先致歉'],
    ['ps1', '运输破损先致歉'],
    ['杯子碎了', '运输破损先致歉'],
    ['trackng numbr', 'Where to find'],
  ])('finds by “%s”, mistakes included', async (typed, expected) => {
    const { user } = openWorkbench({ hash: '#knowledge' });
    await waitFor(() => expect(titles()).toHaveLength(3));
    await user.type(screen.getByRole('searchbox'), typed);
    await waitFor(() => expect(titles().length).toBeLessThan(3));
    expect(titles()[0]?.textContent).toContain(expected);
  });

  it('says when nothing was found', async () => {
    const { user } = openWorkbench({ hash: '#knowledge' });
    await waitFor(() => expect(titles()).toHaveLength(3));
    await user.type(screen.getByRole('searchbox'), 'zzzzqqqq');
    await screen.findByText(/没有找到/u);
  });

  it('filters by stage and by language', async () => {
    const { user } = openWorkbench({ hash: '#knowledge' });
    await user.selectOptions(await screen.findByRole('combobox', { name: '阶段' }), 'welcome');
    await waitFor(() => expect(titles()).toHaveLength(1));
    await user.selectOptions(screen.getByRole('combobox', { name: '语言' }), 'en');
    await screen.findByText(/没有找到/u);
  });

  it('shows wordings with their variables, the conditions in words, and example questions', async () => {
    openWorkbench({ hash: '#knowledge/reply/zh.damage' });
    const preview = await screen.findByRole('article', { name: '运输破损先致歉并请买家拍照' });
    const words = within(preview);
    expect(words.getByText('买家，默认“亲”')).toBeDefined();
    expect(words.getByText('照片数量')).toBeDefined();
    expect(words.getByText('已签收或交易成功')).toBeDefined();
    expect(words.getByText('签收后 7 天内')).toBeDefined();
    expect(words.getByText('京东')).toBeDefined();
    expect(words.getByText('收到的杯子碎了怎么办')).toBeDefined();
    expect(words.getByText('说法 3')).toBeDefined();
    expect(preview.textContent).not.toContain('{{');
  });

  it('names the language of a wording that is not in the reply’s', async () => {
    openWorkbench({ hash: '#knowledge/reply/zh.damage' });
    const preview = within(await screen.findByRole('article', { name: '运输破损先致歉并请买家拍照' }));
    const marks = preview
      .getAllByRole('listitem')
      .map((item) => [item.querySelector('[lang]')?.getAttribute('lang'), item.textContent.includes('英语')]);
    expect(marks.slice(0, 3)).toEqual([
      ['zh-CN', false],
      ['zh-CN', false],
      ['en', true],
    ]);
  });

  it('shows a procedure as an outline in which a way back is a reference', async () => {
    const { user } = openWorkbench({ hash: '#knowledge' });
    await user.click(await screen.findByRole('tab', { name: '流程 1' }));
    const preview = within(await screen.findByRole('article', { name: '运输破损' }));
    expect(preview.getByText('转到第 2 步：请买家拍照')).toBeDefined();
    expect(preview.getByText('您可批准 20 元以内')).toBeDefined();
    expect(preview.getByText('24 小时内')).toBeDefined();
    const reply = preview.getByRole('link', { name: '运输破损先致歉并请买家拍照' });
    expect(reply.getAttribute('href')).toBe('#knowledge/reply/zh.damage');
  });

  it('follows a publication while it is open', async () => {
    const { background } = openWorkbench({ hash: '#knowledge' });
    await waitFor(() => expect(titles()).toHaveLength(3));
    const { base } = background.memory;
    background.memory.base = { ...base, version: 8, replies: base.replies.slice(0, 1) };
    background.broadcast('knowledge-changed');
    await waitFor(() => expect(titles()).toHaveLength(1));
  });
});

describe('the lists', () => {
  it('say it where an entry names a register that does not exist, and nothing otherwise', async () => {
    openWorkbench({
      hash: '#knowledge',
      prepare: ({ memory }) => {
        const { lists } = memory.base;
        const handlings = lists.handlings.map((entry) => ({ ...entry, register: 'reshipmentz' }));
        memory.base = { ...memory.base, lists: { ...lists, handlings } };
      },
    });
    await screen.findByText(/列表里写了不存在的登记表：refund 写了“reshipmentz”，reship 写了“reshipmentz”。/u);
    expect(titles()).toHaveLength(3);
  });

  it('of which all is understood are not spoken of', async () => {
    openWorkbench({ hash: '#knowledge' });
    await waitFor(() => expect(titles()).toHaveLength(3));
    expect(screen.queryByText(/不存在的登记表/u)).toBeNull();
  });
});

describe('the policies', () => {
  const withPolicies = (...policies: object[]) => ({
    hash: '#knowledge/policy',
    prepare: ({ memory }: BackgroundInMemory) => {
      memory.base = { ...memory.base, policies: policies.map((policy) => policySchema.parse(policy)) };
    },
  });

  it('each with where it holds, its rules, their source and the day they were checked', async () => {
    const { user } = openWorkbench(withPolicies(EXAMPLE_POLICY, { id: 'elsewhere' }));
    await screen.findByRole('tab', { name: '规定 2', selected: true });
    const preview = within(await screen.findByRole('article', { name: '拼多多' }));
    expect(preview.getByText('自签收次日起 7 天内')).toBeDefined();
    expect(preview.getByText('定制商品')).toBeDefined();
    expect(preview.getByText('先垫付，向快递索赔')).toBeDefined();
    expect(preview.getByText('60 天内满 2 起，请主管看')).toBeDefined();
    expect(preview.getAllByText('依据：店铺规则（2026-03-01 核对）').length).toBeGreaterThan(3);
    await user.click(screen.getByRole('option', { name: '其他平台' }));
    await screen.findByRole('article', { name: '其他平台' });
    expect(window.location.hash).toBe('#knowledge/policy/elsewhere');
    expect((await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } })).violations).toEqual([]);
  });

  it('says where there are none', async () => {
    openWorkbench(withPolicies());
    await screen.findByText('知识库里还没有售后规定。');
  });
});
