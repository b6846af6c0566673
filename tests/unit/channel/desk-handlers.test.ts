// The background's own handlers on a database in memory: what they keep, tell and answer is
// what the background in memory says, call by call.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { deskHandlers } from '../../../entrypoints/background/desk.ts';
import type { Handlers } from '../../../lib/channel/background-door.ts';
import { REQUESTS } from '../../../lib/channel/background-messages.ts';
import type { DESK_REQUESTS } from '../../../lib/channel/desk-messages.ts';
import type { Store } from '../../../lib/store/store.ts';
import { deskInMemory } from '../../support/desk-in-memory.ts';
import { memoryStore, uuid } from '../store/memory-store.ts';
import { baseOf, reply } from '../suggest/reply.ts';

type DeskName = keyof typeof DESK_REQUESTS;
type Desk = Pick<Handlers, DeskName>;
const ASKER = { kind: 'sidebar', tabId: 1 } as const;
const base = baseOf([reply({ id: 'ship', title: '何时发货' }), reply({ id: 'invoice', title: '开发票' })]);
const knowledge = {
  starter: () => Promise.resolve(base),
  inUse: () => Promise.resolve({ generation: '1', base, ownDeadlines: [] }),
  forget: () => undefined,
};

const told: unknown[] = [];
const makeHandlers = (store: Store): Desk => deskHandlers(store, knowledge);
beforeAll(() => {
  // The browser's part of the broadcast (unit-setup.ts); everything else is ours and real.
  Object.assign(browser.runtime, { sendMessage: (message: unknown) => Promise.resolve(told.push(message)) });
  return () => void Reflect.deleteProperty(browser.runtime, 'sendMessage');
});

const judged = fc.record({
  pickId: fc.integer({ min: 1, max: 4 }).map((count) => uuid(3, count)),
  replyId: fc.constantFrom('ship', 'invoice', '__proto__', 'gone'),
  message: fc.oneof(fc.constantFrom('几号能发', '好的', '13800001234', '能开专票吗'), fc.string({ maxLength: 20 })),
  agent: fc.constantFrom('', 'a'),
  shop: fc.constantFrom('', 's'),
});
const call = fc.oneof(
  fc.tuple(fc.constantFrom('desk.pick', 'desk.wrong'), judged),
  fc.tuple(
    fc.constant('desk.undo'),
    judged.map(({ pickId }) => ({ pickId })),
  ),
  fc.tuple(
    fc.constant('desk.gap'),
    judged.map(({ pickId, message, agent, shop }) => ({ gapId: pickId, message, agent, shop })),
  ),
  fc.tuple(
    fc.constant('desk.picks'),
    fc.integer({ min: 0, max: 6 }).map((after) => ({ after })),
  ),
  fc.tuple(fc.constantFrom('desk.gaps', 'desk.examples', 'desk.clear'), fc.constant({})),
) as fc.Arbitrary<[DeskName, never]>;

/** The two clocks tick apart by milliseconds. */
const timeless = (answer: unknown) => JSON.parse(JSON.stringify(answer, (key, value) => (key === 'atMs' ? 0 : value)));

describe('the desk’s handlers', () => {
  it('answer as the background in memory does, in the agreed shape, whatever is asked in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(call, { maxLength: 14 }), async (calls) => {
        const real = makeHandlers(memoryStore());
        const heard: unknown[] = [];
        told.length = 0;
        const memory = { base, desk: { picks: [], gaps: [], lastSeq: 0 } };
        const ours = deskInMemory(memory, (message) => void heard.push({ broadcast: message }));
        for (const [name, request] of calls) {
          const answer = await real[name](request, ASKER);
          expect(timeless(answer)).toEqual(timeless(ours[name](request)));
          expect(answer.ok && REQUESTS[name].answer.safeParse(answer.value)).toMatchObject({ success: true });
          expect(told).toEqual(heard);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('tell of a gap once, and of nothing that scrubbing left nothing of', async () => {
    told.length = 0;
    const desk = makeHandlers(memoryStore());
    const gap = { gapId: uuid(4, 1), message: '能刻字吗', agent: 'a', shop: '' };
    await desk['desk.gap'](gap, ASKER);
    await desk['desk.gap'](gap, ASKER);
    await desk['desk.gap']({ ...gap, gapId: uuid(4, 2), message: '13800001234' }, ASKER);
    expect(told).toEqual([{ broadcast: 'desk-gap-noted' }]);
  });

  it('tell every sidebar that all was cleared', async () => {
    told.length = 0;
    await makeHandlers(memoryStore())['desk.clear']({}, ASKER);
    expect(told).toEqual([{ broadcast: 'desk-cleared' }]);
  });

  it('tell every sidebar that something was learned', async () => {
    told.length = 0;
    const desk = makeHandlers(memoryStore());
    const click = { pickId: uuid(3, 1), replyId: 'ship', message: '几号能发', agent: 'a', shop: '' };
    await desk['desk.pick'](click, ASKER);
    expect(told).toEqual([{ broadcast: 'desk-learned' }]);
  });

  it('keep nothing of the buyer that scrubbing takes out', async () => {
    const store = memoryStore();
    const desk = makeHandlers(store);
    const message = '我叫王小明 电话13800001234 几号能发';
    await desk['desk.pick']({ pickId: uuid(3, 1), replyId: 'ship', message, agent: 'a', shop: '' }, ASKER);
    await desk['desk.gap']({ gapId: uuid(4, 1), message, agent: 'a', shop: '' }, ASKER);
    const { db } = await store.cases.open();
    const rows = JSON.stringify([await db.deskPicks.toArray(), await db.deskGaps.toArray()]);
    expect(rows).toContain('几号能发');
    expect(rows).not.toMatch(/王小明|1380000/u);
  });
});
