// A sheet held and judged away from the page: what is asked of the page, and what an answer belongs to.
import { describe, expect, it } from 'vitest';
import type { Case } from '../../../../lib/cases/case.ts';
import { createImporter } from '../../../../lib/cases/import/importer.ts';
import type { ImportPlan, PlanAsked, SheetOpened } from '../../../../lib/cases/import/importer.ts';
import type { KnownHere } from '../../../../lib/cases/import/plan-import.ts';
import { workbook } from '../../../support/make-sheets.ts';
import { sampleBase } from '../../../ui/workbench/sample-base.ts';
import { sampleCases } from '../../../ui/workbench/sample-cases.ts';

const NOW = new Date('2026-03-12T06:00:00Z');
const LISTS = sampleBase().lists;

const bytesOf = (content: string): ArrayBuffer => new TextEncoder().encode(content).buffer;
const sheetOf = (orders: readonly string[], notes = '') =>
  bytesOf(`订单号,备注\n${orders.map((order) => `${order},${notes}`).join('\n')}\n`);
const numbered = (count: number) => Array.from({ length: count }, (_, n) => `N-${String(n)}`);

function askedOf(opened: SheetOpened, isEmpty = false): PlanAsked {
  if (!opened.ok) throw new Error(opened.problem);
  const { titles, mapping, dataFrom } = opened.sheet.headings;
  const terms = { from: 'a.csv', marketplace: 'jd', status: 'open', agentName: '', workNumber: '' } as const;
  const reading = { titles, mapping, lists: LISTS, now: NOW, currency: 'CNY' };
  return { dataFrom, isEmpty, reading, terms: { ...terms, at: NOW.toISOString() } };
}

/** A register with these cases and events, and what it was asked for. */
function registerOf(cases: readonly Case[] = [], events: readonly string[] = []) {
  const asked = { orders: [] as number[], events: [] as number[] };
  const here: KnownHere = {
    casesOf: (orders) => {
      asked.orders.push(orders.length);
      return Promise.resolve(cases.filter(({ orderNumber }) => orders.includes(orderNumber)));
    },
    logged: (ids) => {
      asked.events.push(ids.length);
      return Promise.resolve(new Set(ids.filter((id) => events.includes(id))));
    },
  };
  return { here, asked };
}

function made(plan: ImportPlan | 'unreadable' | null): ImportPlan {
  if (plan === null || plan === 'unreadable') throw new Error(`no plan: ${String(plan)}`);
  return plan;
}

describe('an importer', () => {
  it('shows the first rows and hands out everything in portions', async () => {
    const importer = createImporter();
    const opened = await importer.open(sheetOf(numbered(1_201)), null);
    expect(opened).toMatchObject({ ok: true, sheet: { sample: numbered(6).map((order) => [order, '']), cutCells: 0 } });
    const plan = made(await importer.plan(askedOf(opened), registerOf().here));
    expect(plan).toMatchObject({ writes: 1_201, counts: { new: 1_201, refused: 0 }, notes: [] });
    const portions = await Promise.all([0, 500, 1_000, 1_500].map((from) => importer.events(plan.planId, from, 500)));
    expect(portions.map((portion) => portion?.length)).toEqual([500, 500, 201, 0]);
    expect(new Set(portions.flatMap((portion) => portion ?? []).map(({ eventId }) => eventId)).size).toBe(1_201);
  });

  it('asks the register for its rows in portions, each order once, and an empty one for nothing', async () => {
    const importer = createImporter();
    const orders = numbered(700);
    const opened = await importer.open(sheetOf([...orders, ...orders]), null);
    const { here, asked } = registerOf();
    await importer.plan(askedOf(opened), here);
    expect(asked).toEqual({ orders: [500, 200], events: [500, 500, 400] });
    const empty = registerOf();
    await importer.plan(askedOf(opened, true), empty.here);
    expect(empty.asked).toEqual({ orders: [], events: [] });
  });

  it('finds what the register and the log have', async () => {
    const importer = createImporter();
    const opened = await importer.open(sheetOf(['X-1', 'X-2', 'X-3', ''], '急'), null);
    const first = made(await importer.plan(askedOf(opened), registerOf().here));
    const [brought] = (await importer.events(first.planId, 0, 1)) ?? [];
    const [item] = sampleCases(1, LISTS, NOW);
    if (!item || !brought) throw new Error('nothing to compare with');
    const standing: Case = {
      ...item,
      orderNumber: 'X-2',
      marketplace: 'jd',
      notes: '不急',
      openedAt: NOW.toISOString(),
    };
    const { here } = registerOf([standing], [brought.eventId]);
    const plan = made(await importer.plan(askedOf(opened), here));
    expect(plan.counts).toEqual({ same: 1, conflict: 1, new: 1, refused: 1, adds: 0 });
    // Refused ones first, as a person reads them.
    expect(plan.notes.map(({ verdict, rowNumber }) => [verdict, rowNumber])).toEqual([
      ['refused', 5],
      ['conflict', 3],
    ]);
    expect(await importer.refused(plan.planId)).toMatchObject([{ rowNumber: 5, reason: 'no-order-number' }]);
    expect((await importer.events(plan.planId, 0, 9))?.map(({ caseId }) => caseId)).toContain(standing.caseId);
  });

  it('shows no more than a hundred rows to be known of, and counts all', async () => {
    const importer = createImporter();
    const opened = await importer.open(sheetOf(['N-1', ...Array.from({ length: 150 }, () => '')], '没有订单号'), null);
    const plan = made(await importer.plan(askedOf(opened), registerOf().here));
    expect([plan.notes.length, plan.counts.refused]).toEqual([100, 150]);
    expect(await importer.refused(plan.planId)).toHaveLength(150);
  });

  it('says so when the log cannot be read', async () => {
    const importer = createImporter();
    const opened = await importer.open(sheetOf(['N-1']), null);
    const here = { ...registerOf().here, logged: () => Promise.resolve(null) };
    expect(await importer.plan(askedOf(opened), here)).toBe('unreadable');
  });

  it('gives nothing of a plan that another one, or another sheet, has replaced', async () => {
    const importer = createImporter();
    const opened = await importer.open(sheetOf(['N-1']), null);
    const old = made(await importer.plan(askedOf(opened), registerOf().here));
    const next = made(await importer.plan(askedOf(opened), registerOf().here));
    expect([await importer.events(old.planId, 0, 9), await importer.refused(old.planId)]).toEqual([null, null]);
    expect(await importer.events(next.planId, 0, 9)).toHaveLength(1);
    await importer.open(sheetOf(['N-2']), null);
    expect(await importer.events(next.planId, 0, 9)).toBeNull();
  });

  it('gives up a plan when another is asked for while the register answers', async () => {
    const importer = createImporter();
    const opened = await importer.open(sheetOf(numbered(20)), null);
    const answer = Promise.withResolvers<ReadonlySet<string>>();
    const slow = importer.plan(askedOf(opened), { ...registerOf().here, logged: () => answer.promise });
    const next = made(await importer.plan(askedOf(opened), registerOf().here));
    answer.resolve(new Set());
    expect(await slow).toBeNull();
    expect(await importer.events(next.planId, 0, 99)).toHaveLength(20);
  });

  it('keeps the sheet that was asked for last, whichever is read first', async () => {
    const importer = createImporter();
    const ended: string[] = [];
    const open = (name: string, bytes: ArrayBuffer) => importer.open(bytes, null).finally(() => ended.push(name));
    const large = workbook({ 一月: [['订单号'], ...numbered(3_000).map((order) => [order])] });
    const [, second] = await Promise.all([open('large', large.slice().buffer), open('small', sheetOf(['F-1']))]);
    expect(ended).toEqual(['small', 'large']);
    const plan = made(await importer.plan(askedOf(second), registerOf().here));
    expect((await importer.events(plan.planId, 0, 9))?.length).toBe(1);
  });

  it('refuses a sheet without headings, and what is none', async () => {
    const importer = createImporter();
    expect(await importer.open(bytesOf('x,y\n1,2\n'), null)).toEqual({ ok: false, problem: 'no-headings' });
    expect(await importer.open(bytesOf('%PDF-1.7'), null)).toEqual({ ok: false, problem: 'not-a-sheet' });
  });
});
