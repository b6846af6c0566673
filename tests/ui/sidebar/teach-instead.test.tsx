// A reply box of a known console that is wrong, or one of two: what is shown counts in its place.
import { act, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { FromPick } from '../../../lib/console/pick/pick-messages.ts';
import type { PageReading } from '../../../lib/console/reading.ts';
import { reading, renderSidebar } from './render-sidebar.tsx';

const way = (select: string) => ({ pick: { select }, kind: 'class' as const, score: 60 });
const HERE = { type: 'here', host: 'mms.pinduoduo.com', path: '/chat-merchant/', title: '' } as const;

describe('the reply box of a console that is known', () => {
  const box = { type: 'picked', target: 'composer', picked: { kind: 'composer', ways: [way('.mine')] } } as const;
  const shown = async (missing: PageReading['missing'], composer: PageReading['composer']) => {
    const { page, user } = renderSidebar({ first: reading({ composer, missing }) });
    await user.click(await screen.findByRole('button', { name: '教我读' }));
    const says = (message: FromPick) => act(async () => page.pickSays(message));
    await says(HERE);
    await says({ type: 'sampled', reading: reading({ composer, missing }), problems: [], address: '/' });
    await says(box);
    const last = () => page.toPick.findLast((message) => message.type === 'sample')?.definition?.pages[0];
    return { last, user };
  };

  test('shown where there are two counts instead of both; forgotten, all is as before', async () => {
    const { last, user } = await shown([{ field: 'composer', reason: 'ambiguous' }], 'ambiguous');
    expect(last()).toMatchObject({ composer: ['.mine'], instead: ['composer'] });
    await user.click(screen.getByRole('button', { name: '不记这一项：输入框' }));
    expect(last()).toMatchObject({ instead: [] });
    expect(last()?.composer).toBeUndefined();
  });

  test('shown where there is none stands behind what the console has', async () => {
    const { last } = await shown([{ field: 'composer', reason: 'absent' }], 'absent');
    expect(last()).toMatchObject({ composer: ['.mine'], instead: [] });
  });
});
