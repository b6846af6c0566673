import { describe, expect, it } from 'vitest';
import type { CaseChange, CaseEvent } from '../../../lib/cases/case-event.ts';
import { deriveCases } from '../../../lib/cases/derive-case.ts';
import { statusSince } from '../../../lib/cases/status-since.ts';

const id = '00000000-0000-4000-8000-000000000001';
const log = (...changes: CaseChange[]): CaseEvent[] =>
  changes.map((change, n) => {
    return { eventId: id, caseId: id, at: `2026-11-18T0${n}:00:00Z`, agentName: '', workNumber: '', change };
  });
const OPENED: CaseChange = { type: 'opened', fields: { marketplace: 'jd', category: 'quality' } };
const changed = (fields: Extract<CaseChange, { type: 'changed' }>['fields']): CaseChange => ({
  type: 'changed',
  fields,
});

const imported = (status: 'waiting-buyer' | 'closed'): CaseChange => ({
  type: 'imported',
  from: '售后.xlsx',
  opening: {
    marketplace: 'jd',
    status,
    openedAt: '2026-11-01T00:00:00Z',
    closedAt: '2026-11-02T00:00:00Z',
    agentName: '',
  },
  fields: { orderNumber: '1' },
});

describe('since when a case is in its status', () => {
  it.each<[string, CaseEvent[], string | null]>([
    ['nothing happened', [], null],
    ['opened', log(OPENED), '2026-11-18T00:00:00Z'],
    ['a note is no other status', log(OPENED, changed({ notes: 'x' })), '2026-11-18T00:00:00Z'],
    ['it waits', log(OPENED, changed({ status: 'waiting-buyer' }), changed({ notes: 'x' })), '2026-11-18T01:00:00Z'],
    ['set again to the same', log(OPENED, changed({ status: 'open' })), '2026-11-18T00:00:00Z'],
    [
      'and back again',
      log(OPENED, changed({ status: 'waiting-buyer' }), changed({ status: 'open' })),
      '2026-11-18T02:00:00Z',
    ],
    ['imported, as old as the sheet says', log(imported('waiting-buyer')), '2026-11-01T00:00:00Z'],
    ['imported closed', log(imported('closed')), '2026-11-02T00:00:00Z'],
    ['and opened again', log(imported('closed'), changed({ status: 'open' })), '2026-11-18T01:00:00Z'],
    ['a step is no status', log(OPENED, { type: 'step', procedureId: 'p', stepId: 's' }), '2026-11-18T00:00:00Z'],
  ])('%s', (_, events, since) => {
    expect(statusSince(events)).toBe(since);
    const [row] = deriveCases(events.map((event) => ({ event, caseNumber: 'A18-0001' })));
    expect(row?.statusSince ?? null).toBe(since);
  });
});
