// Of what was not read: what is told, where it leads, and the calm dot where something used to be read.
import { FIELDS } from '../../../lib/knowledge/console-fields.ts';
import type { FieldName } from '../../../lib/knowledge/console-fields.ts';
import { screen, waitFor, within } from '@testing-library/react';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { missedFields } from '../../../components/sidebar/missed-fields.ts';
import type { MissingField } from '../../../lib/console/reading.ts';
import type { HealthReport } from '../../../lib/knowledge/console-health.ts';
import type { BackgroundInMemory } from '../../support/background-in-memory.ts';
import { definitionOf } from '../../support/console-definitions.ts';
import { card, expectAccessible, NOW, reading, renderSidebar } from './render-sidebar.tsx';

const absent = (field: FieldName): MissingField => ({ field, reason: 'absent' });
const names = (list: readonly MissingField[]) => list.map(({ field }) => field);
const NO_CHECK = { taught: [], readBefore: [], lost: [] };

describe('which are told', () => {
  it('on a page that somebody described: all', () => {
    const { told, unheard } = missedFields({ confidence: 'unverified', missing: [absent('paidAt')] }, NO_CHECK);
    expect([names(told), names(unheard)]).toEqual([['paidAt'], []]);
  });

  it.each(['taught', 'generic'] as const)('on a %s page: what was taught, what was read before', (confidence) => {
    const missing = ['messages', 'product', 'paidAt', 'carrier'] as const;
    const check = { ...NO_CHECK, taught: ['product' as const], readBefore: ['carrier' as const] };
    const { told, unheard } = missedFields({ confidence, missing: missing.map(absent) }, check);
    expect([names(told), names(unheard)]).toEqual([['messages', 'product', 'carrier'], ['paidAt']]);
    // Not known yet: no word of it, rather than one that is taken back.
    expect(names(missedFields({ confidence, missing: missing.map(absent) }, null).told)).toEqual(['messages']);
  });

  const fields = fc.uniqueArray(fc.constantFrom(...FIELDS));
  const known = fc.uniqueArray(fc.constantFrom(...FIELDS));
  it('each is told or not, none twice, and only what is told can be lost', () => {
    fc.assert(
      fc.property(fc.constantFrom('taught', 'generic', 'verified'), fields, known, known, (confidence, gone, a, b) => {
        const check = { taught: a, readBefore: b, lost: b.map((field) => ({ field, sinceMs: 1 })) };
        const { told, unheard, lost } = missedFields({ confidence, missing: gone.map(absent) }, check);
        expect([...told, ...unheard].map(({ field }) => field).sort()).toEqual([...gone].sort());
        for (const field of lost.keys()) expect(names(told)).toContain(field);
        for (const { field } of unheard) expect([...a, ...b]).not.toContain(field);
      }),
    );
  });
});

const GENERIC = ['trackingNumber', 'shippedAt', 'paidAt', 'carrier'] as const;
const TAUGHT = { siteId: 'acme-desk', marketplace: 'other', confidence: 'taught' } as const;

const report = (found: HealthReport['found'], missing: HealthReport['missing'] = []): HealthReport => ({
  siteId: 'acme-desk',
  pageKind: 'chat',
  found,
  missing,
});

/** A console that was taught; `hours` ago the tracking number was read there, `since` then it is missed. */
async function taught(background: BackgroundInMemory, hours?: number): Promise<void> {
  background.memory.consoles.local = [definitionOf()];
  if (hours === undefined) return;
  const now = Date.parse(NOW);
  const at = (hoursAgo: number) => void (background.memory.consoles.nowMs = now - hoursAgo * 3_600_000);
  at(hours);
  await background.ask('console.health', report([{ field: 'trackingNumber', how: 'label' }]));
  for (const hoursAgo of [hours - 1, 0]) {
    at(hoursAgo);
    await background.ask('console.health', report([], [{ field: 'trackingNumber', reason: 'absent' }]));
  }
}

describe('a console that was taught', () => {
  it('is not complained of for fields that it may not have; the details offer to show them', async () => {
    const first = reading({ ...TAUGHT, missing: GENERIC.map(absent) });
    const { background, user } = renderSidebar({ first, before: (memory) => void taught(memory) });
    await card('先致歉');
    await waitFor(() => expect(background.requests('console.health')).toHaveLength(1));
    expect(screen.queryByText(/未读到/)).toBeNull();
    expect(background.requests('console.health')[0]).toMatchObject({ missing: [] });
    await user.click(screen.getByTitle('各项内容如何读取'));
    const details = screen.getByRole('region', { name: '各项内容如何读取' });
    expect(within(details).queryByText('页面上没有')).toBeNull();
    await expectAccessible();
    await user.click(within(details).getByRole('button', { name: '快递公司' }));
    expect(await screen.findByRole('region', { name: '教我认识这个页面' })).toBeTruthy();
  });

  it('says so when something that was taught is not read', async () => {
    const missing = [...GENERIC, 'orderNumber' as const].map(absent);
    const first = reading({ ...TAUGHT, orders: [], orderInView: null, missing });
    renderSidebar({ first, before: (memory) => void taught(memory) });
    expect(await screen.findByRole('button', { name: '未读到：订单号' })).toBeTruthy();
  });

  it('has a dot where something used to be read, which opens the details', async () => {
    const first = reading({ ...TAUGHT, missing: GENERIC.map(absent) });
    const { background, user } = renderSidebar({ first, before: (memory) => void taught(memory, 5) });
    const who = await screen.findByRole('button', { name: /以前读得到，现在读不到：快递单号/ });
    await expectAccessible();
    await user.click(who);
    const details = screen.getByRole('region', { name: '各项内容如何读取' });
    expect(within(details).getByText(/^页面上没有/)).toBeTruthy();
    expect(details.textContent).toMatch(/小时前起读不到/);
    await user.click(within(details).getByRole('button', { name: '教我读快递单号' }));
    expect(await screen.findByRole('region', { name: '教我认识这个页面' })).toBeTruthy();
    expect(background.requests('console.health').length).toBeGreaterThan(0);
  });

  it('the rail has the dot too, and goes to the details', async () => {
    const first = reading({ ...TAUGHT, missing: GENERIC.map(absent) });
    const { page, user } = renderSidebar({ first, before: (memory) => void taught(memory, 5) });
    await card('先致歉');
    page.tellLayout({ side: 'right', widthPx: 360, collapsed: true });
    const dot = await screen.findByRole('button', { name: '以前读得到，现在读不到：快递单号' });
    await expectAccessible();
    await user.click(dot);
    expect(page.wished.at(-1)).toMatchObject({ collapsed: false });
    page.tellLayout({ side: 'right', widthPx: 360, collapsed: false });
    expect(await screen.findByRole('region', { name: '各项内容如何读取' })).toBeTruthy();
  });

  it('nothing is lost while the page in view shows it, or that long only', async () => {
    const { page } = renderSidebar({ first: reading(TAUGHT), before: (memory) => void taught(memory, 5) });
    await card('先致歉');
    page.tellLayout({ side: 'right', widthPx: 360, collapsed: true });
    expect(await screen.findByRole('button', { name: '展开侧边栏' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /读不到/ })).toBeNull();
  });
});

describe('several fields at once', () => {
  it.each(['快递单号', '店铺'])('%s is one click from being shown', async (name) => {
    const first = reading({ missing: ['trackingNumber' as const, 'shop' as const, 'paidAt' as const].map(absent) });
    const { user } = renderSidebar({ first });
    await card('先致歉');
    await user.click(screen.getByTitle(`教我读${name}`));
    const panel = await screen.findByRole('region', { name: '教我认识这个页面' });
    expect(panel).toBeTruthy();
  });

  it.each(['messages', 'composer'] as const)('%s as any other', async (field) => {
    const { page, user } = renderSidebar({
      first: reading({ messages: [], composer: 'absent', missing: [absent(field)] }),
    });
    await user.click(await screen.findByRole('button', { name: '教我读' }));
    page.pickSays({ type: 'here', host: 'mms.pinduoduo.com', path: '/chat', title: '' });
    await waitFor(() => expect(page.toPick.findLast(({ type }) => type === 'pick')).toMatchObject({ target: field }));
  });
});
