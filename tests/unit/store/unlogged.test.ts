// What was done for an order comes into a case that stands: once, in its order, whoever
// sends it, however often, and whatever was undone meanwhile. Held against the store and
// against the background in memory alike.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '../../../lib/cases/case-event.ts';
import { eventFor, MOST_UNLOGGED } from '../../../lib/cases/unlogged.ts';
import type { Unlogged } from '../../../lib/cases/unlogged.ts';
import { caseLog, openForReading } from '../../../lib/store/case-queries.ts';
import { readProgress, saveProgress } from '../../../lib/store/progress.ts';
import { recordEvent } from '../../../lib/store/record-event.ts';
import { backgroundInMemory } from '../../support/background-in-memory.ts';
import { sampleBase } from '../../ui/sidebar/sample-base.ts';
import { eventOf, memoryStore, OPENED, uuid } from './memory-store.ts';

const SUBJECT = 'pinduoduo:260121-1';
const AT = '2026-01-21T08:00:00.000Z';

const entry = (count: number): Unlogged => ({
  eventId: uuid(5, count),
  at: AT,
  agentName: 'Lin',
  workNumber: '07',
  change: { type: 'step', procedureId: 'p', stepId: `s${count}` },
});
const progressWith = (unlogged: Unlogged[]) => ({
  subject: SUBJECT,
  procedureId: 'p',
  path: [],
  ticked: [],
  unlogged,
  updatedAt: AT,
});

interface Desk {
  readonly save: (entries: Unlogged[]) => Promise<unknown>;
  readonly due: () => Promise<readonly Unlogged[]>;
  readonly record: (event: CaseEvent) => Promise<{ readonly ok: boolean }>;
  readonly log: () => Promise<readonly CaseEvent[]>;
}

function storeDesk(): Desk {
  const store = memoryStore();
  return {
    save: (entries) => saveProgress(store, progressWith(entries)),
    due: async () => {
      const read = await readProgress(store, SUBJECT);
      return (read.ok && read.value?.unlogged) || [];
    },
    record: (event) => recordEvent(store, event, 0),
    log: async () => {
      const reading = await openForReading(store);
      if (!reading.ok) throw new Error(reading.detail);
      return (await caseLog(reading.value)).map(({ event }) => event);
    },
  };
}

function memoryDesk(): Desk {
  const background = backgroundInMemory('sidebar', sampleBase());
  return {
    save: (entries) => background.ask('progress.save', progressWith(entries)),
    due: async () => {
      const read = await background.ask('progress.get', { subject: SUBJECT });
      return (read.ok && read.value.progress?.unlogged) || [];
    },
    record: (event) => background.ask('case.record', event),
    log: async () => background.memory.events,
  };
}

const desks = [
  ['the store', storeDesk],
  ['the background in memory', memoryDesk],
] as const;

const steps = (log: readonly CaseEvent[], caseId: string) =>
  log.flatMap((event) => (event.caseId === caseId && event.change.type === 'step' ? [event.change.stepId] : []));

/** As the sidebar does it: in order, until one is refused. */
async function send(desk: Desk, caseId: string, entries: readonly Unlogged[]): Promise<void> {
  for (const each of entries) if (!(await desk.record(eventFor(caseId, each))).ok) return;
}

describe.each(desks)('%s', (_, desk) => {
  it('has due what no case got, in the order it was done, until a case has it', async () => {
    const at = desk();
    await at.save([entry(1)]);
    await at.save([entry(2)]);
    expect(await at.due()).toEqual([entry(1), entry(2)]);
    await at.record(eventOf(1, 1));
    await at.record(eventFor(uuid(2, 1), entry(1)));
    expect(await at.due()).toEqual([entry(2)]);
  });

  it('loses nothing of two tabs that do not know of each other', async () => {
    const at = desk();
    await at.save([entry(1)]);
    await at.save([]);
    await at.save([entry(2)]);
    await at.save([entry(1), entry(2)]);
    expect(await at.due()).toEqual([entry(1), entry(2)]);
  });

  it('has it due again, under another id, when its case is undone', async () => {
    const at = desk();
    await at.save([entry(1)]);
    for (const round of [1, 2, 3]) {
      const [due] = await at.due();
      expect(due?.change).toEqual(entry(1).change);
      await at.record(eventOf(round * 10, round));
      if (due) await at.record(eventFor(uuid(2, round), due));
      expect(await at.due()).toEqual([]);
      if (round < 3) await at.record(eventOf(round * 10 + 1, round, { type: 'undone' }));
    }
    const ids = (await at.log()).map(({ eventId }) => eventId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('keeps the newest of too many, written ones going first', async () => {
    const at = desk();
    await at.save([entry(1), entry(2)]);
    await at.record(eventOf(1, 1));
    await at.record(eventFor(uuid(2, 1), entry(2)));
    await at.save(Array.from({ length: MOST_UNLOGGED - 1 }, (__, index) => entry(index + 3)));
    const due = await at.due();
    expect([due.length, due[0], due[1]]).toEqual([MOST_UNLOGGED, entry(1), entry(3)]);
  });

  it(
    'brings each into one standing case, once and in order, whatever happens on the way',
    { timeout: 60_000 },
    async () => {
      const act = fc.constantFrom('walk', 'save again', 'open', 'look', 'send', 'send one', 'undo');
      await fc.assert(
        fc.asyncProperty(fc.array(act, { maxLength: 30 }), async (acts) => {
          const at = desk();
          let walked = 0;
          let opened = 0;
          let open = false;
          let events = 0;
          /** What a tab saw a while ago, and for which case. */
          let looked: { caseId: string; entries: readonly Unlogged[] } = { caseId: uuid(2, 0), entries: [] };
          const todo: Record<string, () => Promise<unknown>> = {
            walk: () => at.save([entry((walked += 1))]),
            'save again': () => at.save(Array.from({ length: walked }, (__, index) => entry(index + 1))),
            open: async () => {
              if (open) return;
              open = true;
              await at.record(eventOf((events += 1), (opened += 1), OPENED));
            },
            look: async () => {
              if (open) looked = { caseId: uuid(2, opened), entries: await at.due() };
            },
            send: () => send(at, looked.caseId, looked.entries),
            'send one': () => send(at, looked.caseId, looked.entries.slice(0, 1)),
            undo: async () => {
              if (open) await at.record(eventOf((events += 1), opened, { type: 'undone' }));
              open = false;
            },
          };
          for (const name of [...acts, 'open']) await todo[name]?.();
          await send(at, uuid(2, opened), await at.due());
          expect(await at.due()).toEqual([]);
          const log = await at.log();
          // One that was undone stands no more; the last one does.
          const all = Array.from({ length: walked }, (__, index) => `s${index + 1}`);
          expect(steps(log, uuid(2, opened))).toEqual(all);
        }),
        { numRuns: 60 },
      );
    },
  );
});
