// Which rows stand where between a click on a heading and its column's order.
import { renderHook, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { textIn } from '../../../components/shared/i18n.tsx';
import type { ColumnSort } from '../../../components/workbench/register/sort-cases.ts';
import { useRegisterView } from '../../../components/workbench/register/use-register-view.ts';
import type { RegisterView } from '../../../components/workbench/register/use-register-view.ts';
import type { CaseFilter } from '../../../lib/cases/filter-cases.ts';
import { createRegister } from '../../../lib/cases/register.ts';
import { exampleCase } from '../../unit/cases/example-case.ts';
import { busyPage } from './busy-page.ts';
import { NOW } from './open-workbench.tsx';
import { sampleBase } from './sample-base.ts';

afterEach(() => vi.unstubAllGlobals());

const WORDS = { text: textIn('en'), language: 'en', lists: sampleBase().lists, now: NOW } as const;
const BY_OPENED: ColumnSort = { column: 'openedAt', direction: 'ascending' };
const BY_ORDER: ColumnSort = { column: 'orderNumber', direction: 'ascending' };

const caseOf = (n: number, orderNumber: string) =>
  exampleCase({
    caseId: orderNumber,
    orderNumber,
    status: n % 2 === 0 ? 'open' : 'closed',
    openedAt: new Date(NOW.getTime() + n * 60_000).toISOString(),
  });

function shown() {
  const register = createRegister();
  register.add(['c', 'a', 'd', 'b'].map((order, n) => caseOf(n, order)));
  const history: RegisterView[] = [];
  const first = { version: 1, filter: {} as CaseFilter, sort: BY_OPENED };
  const { rerender } = renderHook(
    ({ version, filter, sort }) => {
      const hand = { register, version, state: 'complete', inHand: 4, total: 4, all: undefined } as const;
      history.push(useRegisterView(hand, filter, sort, WORDS));
    },
    { initialProps: first },
  );
  const rowsOf = ({ places }: RegisterView) => [...places].map((place) => register.at(place)?.caseId).join('');
  /** What was shown from this change to its order, each once. */
  const change = async (more: Partial<typeof first>) => {
    history.length = 0;
    rerender({ ...first, ...more });
    await waitFor(() => expect(history.at(-1)?.order).toBe('whole'));
    return [...new Set(history.map((view) => `${view.order} ${rowsOf(view)}`))];
  };
  return { register, change };
}

describe('the rows of a register', () => {
  it('stay as they stand until they are in the order of another column', async () => {
    busyPage();
    const { change } = shown();
    expect(await change({ sort: BY_ORDER })).toEqual(['awaited cadb', 'whole abcd']);
    expect(await change({ sort: { ...BY_ORDER, direction: 'descending' } })).toEqual(['awaited abcd', 'whole dcba']);
  });

  it('are never those of the filter before', async () => {
    busyPage();
    const { change } = shown();
    await change({ sort: BY_ORDER });
    expect(await change({ sort: BY_ORDER, filter: { status: 'closed' } })).toEqual(['awaited ba', 'whole ab']);
  });

  it('are put in order anew with a case that was logged before the column was ranked', async () => {
    busyPage();
    const { register, change } = shown();
    await change({ sort: BY_ORDER });
    register.put([caseOf(9, 'aa')]);
    expect((await change({ sort: BY_ORDER, version: 2 })).at(-1)).toBe('whole aaabcd');
  });

  it('come in the ranked order without a wait once there is one, in either direction', async () => {
    const { register, change } = shown();
    await change({ sort: BY_ORDER });
    await waitFor(() => expect(register.ranking('orderNumber')).toBeDefined());
    await change({});
    expect(await change({ sort: { ...BY_ORDER, direction: 'descending' } })).toEqual(['whole dcba']);
  });
});
