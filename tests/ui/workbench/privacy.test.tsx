import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { DUE_COUNTED } from '../../../lib/cases/retention.ts';
import { openWorkbench } from './open-workbench.tsx';

const status = (state: 'clock-behind' | 'on', due = 0) => ({ retention: { state, due, nextMs: null } });

describe('the data of one buyer', () => {
  async function found(text: string, view = openWorkbench({ hash: '#settings/privacy' })) {
    const [item] = view.background.memory.cases;
    const typed = text || (item?.orderNumber ?? '');
    await view.user.type(await screen.findByLabelText('完整的买家 ID 或订单号'), `${typed}{Enter}`);
    return { ...view, typed };
  }

  it('is looked up by the whole order number, exported masked, and the list says so', async () => {
    const { user, downloads, background } = await found('');
    await user.click(await screen.findByRole('button', { name: '导出为文件（.json）' }));
    await screen.findByText('已导出');
    expect(downloads[0]?.fileName).toBe('买家数据-2026-03-12.json');
    expect(JSON.parse(downloads[0]?.content ?? '')).toMatchObject({ format: 'sellerside-buyer', masked: true });
    expect(background.memory.audit).toMatchObject([{ kind: 'buyer-export', full: false, who: '林小满 107' }]);
    expect(await screen.findByRole('cell', { name: '导出一位买家' })).toBeDefined();
  });

  it('is not found by a part of a number', async () => {
    await found('26');
    expect(await screen.findByText(/没有买家 ID 或订单号为“26”的登记/u)).toBeDefined();
  });

  it('is erased only after a second answer, which Escape takes back', async () => {
    const { user, background } = await found('');
    const before = background.memory.cases.length;
    await user.click(await screen.findByRole('button', { name: '清除这位买家的数据…' }));
    await user.keyboard('{Enter}{Escape}');
    expect(background.memory.cases).toHaveLength(before);
    await user.click(await screen.findByRole('button', { name: '清除这位买家的数据…' }));
    await user.click(await screen.findByRole('button', { name: /^确认清除/u }));
    expect(await screen.findByText('本机没有这位买家的数据。')).toBeDefined();
    expect(background.memory.cases.length).toBeLessThan(before);
  });

  it('says that nothing was deleted where it failed', async () => {
    const { user, background } = await found('');
    background.refuse('buyer.erase', 'storage');
    await user.click(await screen.findByRole('button', { name: '清除这位买家的数据…' }));
    await user.click(await screen.findByRole('button', { name: /^确认清除/u }));
    expect(await screen.findByText('未能清除，什么都没有删除。请重试。')).toBeDefined();
  });
});

describe('automatic deletion', () => {
  it('warns of a clock that is wrong', async () => {
    openWorkbench({ hash: '#settings', memory: status('clock-behind') });
    expect((await screen.findByRole('alert')).textContent).toContain('请检查系统日期');
  });

  it('says how many are due', async () => {
    openWorkbench({ hash: '#settings', memory: status('on', 3) });
    expect(await screen.findByText(/现有 3 件到期/u)).toBeDefined();
  });

  it('says that there are more than are counted', async () => {
    openWorkbench({ hash: '#settings', memory: status('on', DUE_COUNTED) });
    expect(await screen.findByText(/现有 1000\+ 件到期/u)).toBeDefined();
  });
});

describe('an export with contact data', () => {
  async function exported(refused: boolean) {
    const view = openWorkbench({ hash: '#cases' });
    if (refused) view.background.refuse('audit.note', 'storage');
    await waitFor(() => expect(screen.getByRole('button', { name: '导出' })).toHaveProperty('disabled', false));
    await view.user.click(screen.getByRole('button', { name: '导出' }));
    const menu = await screen.findByRole('dialog', { name: '导出' });
    await view.user.click(within(menu).getByRole('checkbox', { name: /^含完整电话和地址/u }));
    await view.user.click(within(menu).getByRole('button', { name: 'CSV 文件（.csv）' }));
    return view;
  }

  it('is in the list before it is a file, and asked for anew the next time', async () => {
    const { background, downloads, user } = await exported(false);
    await waitFor(() => expect(downloads).toHaveLength(1));
    expect(background.memory.audit).toMatchObject([{ kind: 'register-export', form: 'csv', full: true }]);
    await user.click(screen.getByRole('button', { name: '导出' }));
    const tick = await screen.findByRole('checkbox', { name: /^含完整电话和地址/u });
    expect(tick).toHaveProperty('checked', false);
  });

  it('is not made where it cannot be noted', async () => {
    const { downloads } = await exported(true);
    expect(await screen.findByText(/未能写入审计清单/u)).toBeDefined();
    expect(downloads).toEqual([]);
  });
});
