import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseChange, CaseEvent } from '../../../lib/cases/case-event.ts';
import { historyOf } from '../../../lib/cases/case-history.ts';
import { applyEvent, deriveCases } from '../../../lib/cases/derive-case.ts';
import type { RecordedEvent } from '../../../lib/cases/derive-case.ts';

let count = 0;
function recorded(change: CaseChange, more: Partial<CaseEvent> = {}): RecordedEvent {
  const event = {
    eventId: `e${++count}`,
    caseId: 'c1',
    at: '2026-01-21T08:00:00Z',
    agentName: 'Lin',
    workNumber: '07',
  };
  return { event: { ...event, change, ...more }, caseNumber: 'A21-0001' };
}
const open = (more: Partial<CaseEvent> = {}) =>
  recorded({ type: 'opened', fields: { marketplace: 'jd', category: 'late', orderNumber: '1' } }, more);
const change = (fields: Extract<CaseChange, { type: 'changed' }>['fields'], more: Partial<CaseEvent> = {}) =>
  recorded({ type: 'changed', fields }, more);

describe('a case', () => {
  it('is what its events add up to', () => {
    const log = [
      open(),
      change({ notes: 'a', status: 'waiting-buyer' }, { at: '2026-01-21T09:00:00Z', agentName: 'Wu' }),
      change({ notes: '', amount: { minor: 500, currency: 'CNY' } }, { at: '2026-01-21T10:00:00Z' }),
    ];
    const [derived] = deriveCases(log);
    expect(derived).toMatchObject({
      caseNumber: 'A21-0001',
      marketplace: 'jd',
      orderNumber: '1',
      shop: '',
      notes: '',
      status: 'waiting-buyer',
      amount: { minor: 500, currency: 'CNY' },
      agentName: 'Lin',
      openedAt: '2026-01-21T08:00:00Z',
      updatedAt: '2026-01-21T10:00:00Z',
      undone: false,
    });
  });

  it('takes what was said elsewhere only where nobody has put anything, and says only that in its history', () => {
    const filled = (fields: { reason?: string; responsibility?: string }) => recorded({ type: 'filled', fields });
    const log = [
      open(),
      change({ responsibility: 'shop' }),
      filled({ reason: 'broken', responsibility: 'carrier' }),
      filled({ reason: 'late' }),
      change({ reason: '' }),
      filled({ reason: 'lost' }),
    ];
    expect(deriveCases(log)[0]).toMatchObject({ reason: 'lost', responsibility: 'shop' });
    const lines = historyOf(log.map(({ event }) => event)).flatMap((entry) =>
      entry.kind === 'field' && entry.field === 'reason' ? [[entry.from, entry.to]] : [],
    );
    expect(lines).toEqual([
      ['', 'broken'],
      ['broken', ''],
      ['', 'lost'],
    ]);
  });

  it('stays known after an undo, with what was changed afterwards', () => {
    const [derived] = deriveCases([open(), recorded({ type: 'undone' }), change({ notes: 'late' })]);
    expect(derived).toMatchObject({ undone: true, notes: 'late' });
  });

  it('knows since when it is closed, while it is', () => {
    const closing = change({ status: 'closed' }, { at: '2026-01-22T08:00:00Z' });
    const after = (...more: RecordedEvent[]) => deriveCases([open(), ...more])[0]?.closedAt;
    expect(after()).toBe('');
    expect(after(closing, change({ notes: 'later' }, { at: '2026-01-23T08:00:00Z' }))).toBe('2026-01-22T08:00:00Z');
    expect(after(closing, change({ status: 'open' }))).toBe('');
  });

  it('does not seem older after an event from a slow clock', () => {
    const log = [open(), change({ notes: 'new' }, { at: '2019-01-01T00:00:00Z' })];
    expect(deriveCases(log)[0]).toMatchObject({ notes: 'new', updatedAt: '2026-01-21T08:00:00Z' });
  });

  it('is not changed by a field that is not mentioned', () => {
    expect(deriveCases([open(), change({ orderNumber: undefined })])[0]?.orderNumber).toBe('1');
  });

  it.each([
    ['unknown-case', () => applyEvent(null, change({ notes: 'x' }))],
    ['unknown-case', () => applyEvent(null, recorded({ type: 'undone' }))],
    ['unknown-case', () => applyEvent(null, recorded({ type: 'step', procedureId: 'p', stepId: 's' }))],
    ['already-open', () => applyEvent(deriveCases([open()])[0] ?? null, open())],
  ])('refuses what does not fit: %s', (reason, apply) => {
    expect(apply()).toEqual({ ok: false, reason });
  });

  it('keeps every event that fits, for any number of cases in any order', () => {
    const any = fc.record({ id: fc.constantFrom('a', 'b', 'c'), what: fc.constantFrom('open', 'change', 'undo') });
    fc.assert(
      fc.property(fc.array(any), (steps) => {
        const log = steps.map(({ id, what }) => {
          if (what === 'open') return open({ caseId: id });
          return what === 'undo'
            ? recorded({ type: 'undone' }, { caseId: id })
            : change({ notes: 'n' }, { caseId: id });
        });
        for (const derived of deriveCases(log)) {
          const own = log.map(({ event }) => event).filter(({ caseId }) => caseId === derived.caseId);
          const first = own.findIndex(({ change: { type } }) => type === 'opened');
          const fitting = own.slice(first).filter((event, index) => index === 0 || event.change.type !== 'opened');
          expect(derived.notes).toBe(fitting.some(({ change: { type } }) => type === 'changed') ? 'n' : '');
          expect(derived.undone).toBe(fitting.some(({ change: { type } }) => type === 'undone'));
        }
      }),
    );
  });
});

describe('the history of a case', () => {
  it('has a line per changed field: what, from, to, when, who', () => {
    const log = [
      open(),
      change({ notes: 'a', orderNumber: '1' }, { agentName: 'Wu', workNumber: '08', at: '2026-01-22T08:00:00Z' }),
      change({ amount: { minor: 500, currency: 'CNY' } }),
      change({ amount: { minor: 500, currency: 'CNY' }, notes: '' }),
      recorded({ type: 'step', procedureId: 'p', stepId: 's', answer: 'yes' }),
      recorded({ type: 'undone' }),
    ];
    const history = historyOf(log.map(({ event }) => event));
    expect(history.map(({ kind }) => kind)).toEqual([
      ...['opened', 'field', 'field', 'field'],
      ...['field', 'field', 'field', 'step', 'undone'],
    ]);
    expect(history[4]).toEqual({
      eventId: log[1]?.event.eventId,
      kind: 'field',
      field: 'notes',
      from: '',
      to: 'a',
      at: '2026-01-22T08:00:00Z',
      agentName: 'Wu',
      workNumber: '08',
    });
    expect(history[5]).toMatchObject({ field: 'amount', from: null, to: { minor: 500 } });
    expect(history[6]).toMatchObject({ field: 'notes', from: 'a', to: '' });
    expect(history[7]).toMatchObject({ procedureId: 'p', stepId: 's', answer: 'yes' });
  });
});
