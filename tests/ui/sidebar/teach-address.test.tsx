// Whether the address tells conversations apart: what is proposed after what was seen, and what is saved.
import { act, screen, waitFor } from '@testing-library/react';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isProposed, noted, NO_SWITCHES, proofOf } from '../../../components/sidebar/teach/address-names.ts';
import type { Switches } from '../../../components/sidebar/teach/address-names.ts';
import type { FromPick } from '../../../lib/console/pick/pick-messages.ts';
import type { PageReading } from '../../../lib/console/reading.ts';
import type { ConsoleDefinition } from '../../../lib/knowledge/console-definition.ts';
import { expectAccessible, reading, renderSidebar } from './render-sidebar.tsx';

const read = (name: string, messages: readonly string[]): PageReading =>
  reading({
    buyerName: name === '' ? null : { value: name, how: 'taught', by: '.x' },
    buyerId: null,
    messages: messages.map((id) => ({ id, side: 'buyer', kind: 'text', text: id })),
  });

type Seen = readonly [name: string, messages: readonly string[], address: string];
const after = (...all: readonly Seen[]): Switches =>
  all.reduce((switches, [name, messages, address]) => noted(switches, read(name, messages), address), NO_SWITCHES);
const proof = (path: string, ...all: readonly Seen[]) => proofOf(after(...all), path);

describe('what was seen', () => {
  test.each<[string, string, readonly Seen[], string]>([
    ['one, no number in the address', '/inbox', [['王', ['1'], '/inbox']], 'plain'],
    ['one, a number in it', '/inbox/88231', [['王', ['1'], '/inbox/88231']], 'numbered'],
    ['nothing yet', '/inbox/88231', [], 'numbered'],
    [
      'two, each at its own',
      '/i',
      [
        ['王', ['1'], '/i/1'],
        ['李', ['2'], '/i/2'],
      ],
      'changes',
    ],
    [
      'two with one masked name',
      '/i',
      [
        ['王**', ['1'], '/i/1'],
        ['王**', ['2'], '/i/2'],
      ],
      'changes',
    ],
    [
      'two at one address',
      '/i',
      [
        ['王', ['1'], '/i'],
        ['李', ['2'], '/i'],
      ],
      'same',
    ],
    [
      'one that scrolled on',
      '/i',
      [
        ['王', ['1'], '/i'],
        ['王', ['7'], '/i'],
      ],
      'plain',
    ],
    [
      'one that changes its address',
      '/i',
      [
        ['王', ['1'], '/i'],
        ['王', ['1', '2'], '/i?tab=order'],
      ],
      'unsteady',
    ],
    [
      'there and back',
      '/i',
      [
        ['王', ['1'], '/1'],
        ['李', ['2'], '/2'],
        ['王', ['1'], '/1'],
      ],
      'changes',
    ],
    [
      'the address came first',
      '/i',
      [
        ['王', ['1'], '/1'],
        ['王', ['1'], '/2'],
        ['李', ['2'], '/2'],
      ],
      'changes',
    ],
    [
      'the address came last',
      '/i',
      [
        ['王', ['1'], '/1'],
        ['李', ['2'], '/1'],
        ['李', ['2'], '/2'],
      ],
      'changes',
    ],
    [
      'a page without anybody',
      '/i',
      [
        ['', [], '/1'],
        ['', [], '/2'],
        ['王', ['1'], '/3'],
      ],
      'plain',
    ],
  ])('%s', (_what, path, seen, expected) => {
    expect(proof(path, ...seen)).toBe(expected);
  });

  test('any number of conversations, each visited any number of times, at addresses of their own', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5), { minLength: 2, maxLength: 30 }), (visits) => {
        const seen = visits.map((n): Seen => [`b${String(n)}`, [`m${String(n)}`], `/thread/${String(n)}`]);
        const expected = new Set(visits).size > 1 ? 'changes' : 'plain';
        expect(proof('/thread/x', ...seen)).toBe(expected);
        const alike = seen.map(([name, messages]): Seen => [name, messages, '/desk']);
        expect(isProposed(proof('/desk', ...alike))).toBe(false);
      }),
    );
  });
});

const HERE = (path: string): FromPick => ({ type: 'here', host: 'seller.example-shop.com', path, title: 'Example' });

async function open(path: string) {
  const first = reading({ siteId: 'teaching', marketplace: 'other', conversationKey: null, messages: [] });
  const rendered = renderSidebar({ first });
  const says = (message: FromPick) => act(async () => rendered.page.pickSays(message));
  await rendered.user.click(await screen.findByRole('button', { name: '更多' }));
  await rendered.user.click(screen.getByRole('button', { name: '教我认识这个页面' }));
  await says(HERE(path));
  const box = await screen.findByRole<HTMLInputElement>('checkbox', { name: '也按网址区分会话' });
  const sampled = (name: string, address: string) =>
    says({ type: 'sampled', reading: read(name, [name]), problems: [], address });
  const said = () => {
    const samples = rendered.page.toPick.flatMap((message) => (message.type === 'sample' ? message.definition : []));
    return samples.at(-1)?.pages[0]?.addressNamesConversation;
  };
  return { ...rendered, says, box, sampled, said };
}

describe('in the panel', () => {
  test('it is proposed once each conversation was seen to have an address of its own', async () => {
    const { box, sampled, said } = await open('/inbox');
    expect(box.checked).toBe(false);
    expect(screen.getByText(/换一个会话，就能看出/)).toBeTruthy();
    await expectAccessible();
    await sampled('王', '/inbox?c=1');
    await sampled('王', '/inbox?c=1');
    await waitFor(() => expect(said()).toBe(false));
    // Longer than a page takes to bring its address and its content together.
    await act(() => new Promise((resolve) => setTimeout(resolve, 1_000)));
    await sampled('李', '/inbox?c=2');
    await waitFor(() => expect(box.checked).toBe(true), { timeout: 3_000 });
    expect(screen.getByText('看过 2 个会话，网址各不相同。')).toBeTruthy();
    await waitFor(() => expect(said()).toBe(true));
  });

  test('what the agent says counts, whatever is seen', async () => {
    const { box, sampled, said, user } = await open('/inbox/88231');
    expect(box.checked).toBe(true);
    await user.click(box);
    expect(said()).toBe(false);
    await sampled('王', '/inbox/88231');
    await act(() => new Promise((resolve) => setTimeout(resolve, 1_000)));
    await sampled('李', '/inbox/99417');
    expect(await screen.findByText('看过 2 个会话，网址各不相同。')).toBeTruthy();
    expect(box.checked).toBe(false);
  });

  test('an order page has no conversation to tell apart', async () => {
    const { user } = await open('/orders');
    await user.selectOptions(screen.getByRole('combobox', { name: '页面类型' }), '订单详情');
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  test('of a console that is known nothing is proposed; said alone it can be saved, once it gives a name', async () => {
    const unnamed = reading({ conversationKey: null });
    const { page, background, user } = renderSidebar({ first: unnamed });
    await user.click(await screen.findByRole('button', { name: '更多' }));
    await user.click(screen.getByRole('button', { name: '教我认识这个页面' }));
    const says = (message: FromPick) => act(async () => page.pickSays(message));
    await says({ ...HERE('/cnt/88231'), host: 'mms.pinduoduo.com' } as FromPick);
    const box = await screen.findByRole<HTMLInputElement>('checkbox', { name: '也按网址区分会话' });
    const save = screen.getByRole<HTMLButtonElement>('button', { name: '保存' });
    expect([box.checked, save.disabled]).toEqual([false, true]);
    await user.click(box);
    await says({ type: 'sampled', reading: unnamed, problems: [], address: '/cnt/88231' });
    expect(save.disabled).toBe(true);
    await says({ type: 'sampled', reading: reading(), problems: [], address: '/cnt/88231' });
    await user.click(save);
    await waitFor(() => expect(background.requests('console.save')).toHaveLength(1));
    const [request] = background.requests('console.save') as { definition: ConsoleDefinition }[];
    expect(request?.definition).toMatchObject({
      amends: 'pinduoduo',
      pages: [{ kind: 'chat', addressNamesConversation: true, fields: {} }],
    });
  });
});
