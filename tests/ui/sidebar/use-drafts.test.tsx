import { act, renderHook, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useDrafts } from '../../../components/sidebar/use-drafts.ts';
import { backgroundInMemory } from '../../support/background-in-memory.ts';
import { sampleBase } from './sample-base.ts';

const PLACE = 'pinduoduo c-1';

it('keeps what was there when something is typed before it has arrived', async () => {
  const background = backgroundInMemory('sidebar', sampleBase());
  background.memory.drafts = new Map([[PLACE, { search: '退货', card: 'old' }]]);
  const { result } = renderHook(() => useDrafts(background, PLACE));
  act(() => result.current.put('card', 'new'));
  expect(result.current.ready).toBe(false);
  await waitFor(() => expect(result.current.ready).toBe(true));
  const both = { search: '退货', card: 'new' };
  expect([result.current.get('search'), result.current.get('card')]).toEqual(['退货', 'new']);
  await waitFor(() => expect(background.memory.drafts.get(PLACE)).toEqual(both));
});
