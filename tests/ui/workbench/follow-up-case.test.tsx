// The next step of a case, in the workbench's detail.
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openWorkbench } from './open-workbench.tsx';
import { sampleId } from './sample-cases.ts';

const ID = sampleId(0, 5);

async function openCase() {
  const opened = openWorkbench({ hash: `#cases/${ID}` });
  const group = within(await screen.findByRole('region', { name: '下一步' }));
  const row = () => opened.background.memory.cases.find(({ caseId }) => caseId === ID);
  return { ...opened, group, row };
}

describe('the next step', () => {
  it('is written, given a time at one press, and done, which can be taken back', async () => {
    const { user, group, row } = await openCase();
    await user.type(group.getByLabelText('下一步'), '问仓库何时补发{Enter}');
    await waitFor(() => expect(row()?.nextStep).toBe('问仓库何时补发'));
    await user.click(group.getByRole('button', { name: /^次日上午/u }));
    await waitFor(() => expect(row()?.nextFollowUpAt).not.toBe(''));
    const at = row()?.nextFollowUpAt;
    await user.click(group.getByRole('button', { name: '这一步已完成' }));
    await waitFor(() => expect(row()).toMatchObject({ nextStep: '', nextFollowUpAt: '' }));
    await screen.findByText('已完成，已记入变更记录。');
    await user.click(group.getByRole('button', { name: '撤销' }));
    await waitFor(() => expect(row()).toMatchObject({ nextStep: '问仓库何时补发', nextFollowUpAt: at }));
  });

  it('is handed to somebody; who works here is offered', async () => {
    const { user, group, row, container } = await openCase();
    const offered = [...container.querySelectorAll('datalist option')].map((option) => option.getAttribute('value'));
    expect(offered).toEqual(['周岚', 'Dana']);
    await user.type(group.getByLabelText('跟进人'), 'Dana{Enter}');
    await waitFor(() => expect(row()?.assignee).toBe('Dana'));
  });

  it('says what the desk takes the case for, until the agent says otherwise', async () => {
    const { user, group, row } = await openCase();
    const choice = group.getByLabelText('重要程度');
    expect(within(choice).getByRole('option', { name: /^未指定（/u })).toBeTruthy();
    await user.selectOptions(choice, '重要');
    await waitFor(() => expect(row()?.importance).toBe('important'));
  });

  it('stays as typed where it could not be saved', async () => {
    const { user, group, background } = await openCase();
    background.refuse('case.record', 'storage');
    await user.type(group.getByLabelText('下一步'), '回电{Enter}');
    await waitFor(() => expect(group.getAllByRole('status').some(({ textContent }) => textContent !== '')).toBe(true));
    expect(group.getByLabelText<HTMLInputElement>('下一步').value).toBe('回电');
  });
});
