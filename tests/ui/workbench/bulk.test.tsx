// Several cases at once: ticked by mouse and keyboard, changed, changed back.
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openWorkbench } from './open-workbench.tsx';

const rows = () => screen.getAllByRole('row').slice(1);
const row = (at: number) => rows()[at] as HTMLElement;
const boxOf = (at: number) => within(row(at)).getByRole<HTMLInputElement>('checkbox');
const cellOf = (at: number) => boxOf(at).parentElement as HTMLElement;
const ticked = () => rows().flatMap((_, at) => (boxOf(at).checked ? [at] : []));
const bar = () => screen.getByRole('region', { name: '批量修改' });

async function openRegister() {
  const opened = openWorkbench({ hash: '#cases' });
  await waitFor(() => expect(rows()).toHaveLength(11));
  return opened;
}

describe('several cases at once', () => {
  it('are ticked one by one, by range, all, and by keys, without a case being opened', async () => {
    const { user } = await openRegister();
    await user.click(cellOf(1));
    await user.keyboard('{Shift>}');
    await user.click(cellOf(4));
    await user.keyboard('{/Shift}');
    expect(ticked()).toEqual([1, 2, 3, 4]);
    await user.click(cellOf(2));
    expect(ticked()).toEqual([1, 3, 4]);
    expect(screen.queryByRole('complementary')).toBeNull();
    await user.click(screen.getByRole('checkbox', { name: '选中所显示的' }));
    expect(ticked()).toHaveLength(11);
    await user.click(within(bar()).getByRole('button', { name: '取消选择' }));
    expect(ticked()).toEqual([]);
    screen.getByRole('grid').focus();
    await user.keyboard('{ArrowDown}{ArrowDown} ');
    expect(ticked()).toEqual([1]);
    await user.keyboard('{Control>}a{/Control}');
    expect(ticked()).toHaveLength(11);
    await user.keyboard('{Escape}');
    expect(ticked()).toEqual([]);
  });

  it('get one value, say how many had it, and go back but for what was changed since', async () => {
    const { user, background } = await openRegister();
    await user.click(screen.getByRole('checkbox', { name: '选中所显示的' }));
    await user.selectOptions(within(bar()).getByRole('combobox', { name: '修改哪一项' }), 'assignee');
    await user.type(within(bar()).getByRole('textbox', { name: '跟进人' }), '阿美');
    await user.click(within(bar()).getByRole('button', { name: '修改' }));
    await within(bar()).findByText(/已修改 11 件/u);
    const sent = background.memory.cases.filter(({ assignee }) => assignee === '阿美');
    expect(sent).toHaveLength(11);
    await user.click(within(bar()).getByRole('button', { name: '改回' }));
    await within(bar()).findByText(/已改回 11 件/u);
    expect(background.memory.cases.filter(({ assignee }) => assignee === '阿美')).toEqual([]);
  });

  it('get a severity, and lose it again', async () => {
    const { user, background } = await openRegister();
    await user.click(cellOf(0));
    await user.selectOptions(within(bar()).getByRole('combobox', { name: '修改哪一项' }), 'severity');
    await user.selectOptions(within(bar()).getByRole('combobox', { name: '严重程度' }), 'critical');
    await user.click(within(bar()).getByRole('button', { name: '修改' }));
    await within(bar()).findByText(/已修改 1 件/u);
    expect(background.memory.cases.filter(({ severity }) => severity === 'critical')).toHaveLength(1);
    await user.click(within(bar()).getByRole('button', { name: '改回' }));
    await within(bar()).findByText(/已改回 1 件/u);
    expect(background.memory.cases.filter(({ severity = '' }) => severity !== '')).toEqual([]);
  });

  it('keep what was chosen when the log refuses, and say so', async () => {
    const { user, background } = await openRegister();
    await user.click(cellOf(0));
    background.refuse('cases.change', 'storage');
    await user.selectOptions(within(bar()).getByRole('combobox', { name: '状态' }), 'closed');
    await user.click(within(bar()).getByRole('button', { name: '修改' }));
    await within(bar()).findByRole('alert');
    expect(ticked()).toEqual([0]);
    background.refuse('cases.change', null);
    await user.click(within(bar()).getByRole('button', { name: '修改' }));
    await within(bar()).findByText(/已修改 1 件/u);
  });

  it('are ticked no more under another filter: nobody sees them there', async () => {
    const { user } = await openRegister();
    await user.click(cellOf(0));
    const [filter] = screen.getAllByRole('combobox', { name: '状态' });
    await user.selectOptions(filter as HTMLElement, 'closed');
    await waitFor(() => expect(screen.queryByRole('region', { name: '批量修改' })).toBeNull());
  });
});
