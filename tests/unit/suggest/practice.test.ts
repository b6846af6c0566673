// Practising changes nothing that anybody sees, and stands back as soon as something is wanted.
import { expect, test } from 'vitest';
import { createSuggestEngine } from '../../../lib/suggest/engine.ts';
import { practise } from '../../../lib/suggest/practice.ts';
import { shippedTable } from './meaning-fixture.ts';
import { query, reply } from './reply.ts';

const BASE = [
  reply({ id: 'invoice', title: '怎么开发票', questions: ['可以开发票吗'] }),
  reply({ id: 'freight', title: '运费谁出', questions: ['退货运费谁承担'] }),
];
const asked = query(['可以开电子发票吗']);

function pausing() {
  const counted = { pauses: 0, pause: async () => void (counted.pauses += 1), clock: () => 0 };
  return counted;
}

test('what is answered after practising is what is answered without', async () => {
  const [fresh, practised] = [createSuggestEngine(pausing()), createSuggestEngine(pausing())];
  for (const engine of [fresh, practised]) await engine.loadMeaning(shippedTable());
  await practised.practise();
  expect(practised.suggest(asked)).toEqual(fresh.suggest(asked));
  for (const engine of [fresh, practised]) await engine.load('1', BASE);
  await practised.practise();
  expect(practised.suggest(asked)).toEqual(fresh.suggest(asked));
  expect(practised.suggest(asked).suggestions[0]?.replyId).toBe('invoice');
});

test('nothing of the made-up base is ever offered or found', async () => {
  const engine = createSuggestEngine(pausing());
  await engine.practise();
  expect(engine.suggest(query(['邮费谁出']))).toMatchObject({ suggestions: [], closest: [] });
  expect(await engine.search('邮费', 5)).toEqual([]);
});

test('it pauses before it begins, and does nothing when a base was asked for meanwhile', async () => {
  const slices = pausing();
  let looks = 0;
  await practise(slices, null, () => (looks += 1) > 0);
  expect([slices.pauses, looks]).toEqual([1, 1]);
});

test('it gives up between two steps', async () => {
  const [all, some] = [pausing(), pausing()];
  let nowMs = 0;
  const slow = () => (nowMs += 3);
  await practise({ ...all, pause: all.pause, clock: slow }, null, () => false);
  await practise({ ...some, pause: some.pause, clock: slow }, null, () => some.pauses > 10);
  expect(all.pauses).toBeGreaterThan(20);
  expect(some.pauses).toBeLessThan(14);
});

test('a base that is asked for meanwhile is loaded, and practice ends', async () => {
  const engine = createSuggestEngine(pausing());
  const practising = engine.practise();
  await engine.load('1', BASE);
  await practising;
  expect(engine.suggest(asked).suggestions[0]?.replyId).toBe('invoice');
});
