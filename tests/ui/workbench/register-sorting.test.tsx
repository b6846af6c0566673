// A column sorted before it was ranked: what stands where until it is.
import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MOST_TICKED } from '../../../components/workbench/register/bulk/use-selection.ts';
import { PRINTED_CASES } from '../../../components/workbench/register/PrintSheet.tsx';
import { busyPage } from './busy-page.ts';
import { NOW, openWorkbench } from './open-workbench.tsx';
import { sampleBase } from './sample-base.ts';
import { sampleCases } from './sample-cases.ts';

const rows = () => screen.getAllByRole('row').slice(1);
const numbersOf = (some: readonly Element[]) =>
  some.map(({ textContent }) => /\d{6}-\d{12}/u.exec(textContent)?.[0] ?? '');
/** Beneath the headings, from 0. */
const indexOf = (row: Element) => Number(row.getAttribute('aria-rowindex')) - 2;
const exportButton = () => screen.getByRole('button', { name: '导出' });
const heading = () => screen.getByRole('columnheader', { name: /订单号/u });

afterEach(() => vi.unstubAllGlobals());

async function opened(count: number) {
  // Nothing is ranked ahead, and after the first rows nothing is either.
  const letRest = busyPage();
  const cases = sampleCases(count, sampleBase().lists, NOW).filter(({ undone }) => !undone);
  const view = openWorkbench({ hash: '#cases', memory: { cases, earlier: [] } });
  await waitFor(() => expect(exportButton()).toHaveProperty('disabled', false), { timeout: 10_000 });
  const inOrder = cases.map(({ orderNumber }) => orderNumber).toSorted();
  return { ...view, letRest, cases, inOrder };
}

describe('a column sorted before it was ranked', () => {
  it('has its first rows at once, for the screen, the paper and the box that ticks all; a file waits for the rest', async () => {
    const { user, letRest, inOrder } = await opened(MOST_TICKED * 1.1 + 12);
    expect(inOrder.length - MOST_TICKED).toBeGreaterThan(5);
    expect(inOrder.length - MOST_TICKED).toBeLessThan(20);
    await user.click(heading());
    await waitFor(() => expect(numbersOf(rows())[0]).toBe(inOrder[0]));
    const shown = numbersOf(rows());
    expect(shown).toEqual(inOrder.slice(0, shown.length));
    expect(screen.getByRole('grid').getAttribute('aria-busy')).toBeNull();
    expect(screen.getByText('正在排序…')).toBeDefined();
    expect(exportButton()).toHaveProperty('disabled', true);

    act(() => void window.dispatchEvent(new Event('beforeprint')));
    const paper = document.body.querySelector<HTMLElement>(':scope > main');
    expect(numbersOf([...(paper?.querySelectorAll('tbody tr') ?? [])])).toEqual(inOrder.slice(0, PRINTED_CASES));
    act(() => void window.dispatchEvent(new Event('afterprint')));

    await user.click(screen.getByRole('checkbox', { name: '选中所显示的' }));

    letRest();
    await waitFor(() => expect(exportButton()).toHaveProperty('disabled', false), { timeout: 10_000 });
    expect(screen.queryByText('正在排序…')).toBeNull();
    expect(numbersOf(rows())).toEqual(shown);
    // What was ticked is what stands first in the whole order.
    screen.getByRole('grid').focus();
    await user.keyboard('{End}');
    await waitFor(() => expect(numbersOf(rows()).at(-1)).toBe(inOrder.at(-1)));
    // Nothing scrolls here: of the rows below only the active one is drawn.
    for (let index = inOrder.length - 1; index > MOST_TICKED - 4; index -= 1) {
      const row = rows().at(-1) as HTMLElement;
      const { checked } = within(row).getByRole<HTMLInputElement>('checkbox');
      expect([indexOf(row), checked]).toEqual([index, index < MOST_TICKED]);
      await user.keyboard('{ArrowUp}');
      await waitFor(() => expect(indexOf(rows().at(-1) as HTMLElement)).toBe(index - 1));
    }
  }, 60_000);

  it('is whole at once where no more rows match than are looked at', async () => {
    const { user, cases, inOrder } = await opened(300);
    await user.click(heading());
    await waitFor(() => expect(numbersOf(rows())[0]).toBe(inOrder[0]));
    expect(exportButton()).toHaveProperty('disabled', false);
    await user.click(heading());
    await waitFor(() => expect(numbersOf(rows())[0]).toBe(inOrder.at(-1)));
    await user.selectOptions(screen.getByRole('combobox', { name: '平台' }), 'jd');
    const ofJd = cases.filter(({ marketplace }) => marketplace === 'jd').map(({ orderNumber }) => orderNumber);
    const first = ofJd.toSorted().toReversed();
    await waitFor(() => expect(numbersOf(rows())).toEqual(first.slice(0, rows().length)));
  });
});
