import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleQuestionsJson, proposeExamples } from '../../../lib/learning/publish-examples.ts';
import type { DeskPick } from '../../../lib/suggest/suggestion.ts';
import { reply } from '../suggest/reply.ts';

const BASE = [
  reply({ id: 'ship', title: '何时发货', questions: ['什么时候发货'] }),
  reply({ id: 'invoice', title: '发票' }),
];
let clockMs = 0;
function pick(replyId: string, message: string, more: Partial<DeskPick> = {}): DeskPick {
  clockMs += 1;
  return { replyId, message, verdict: 'picked', atMs: clockMs, agent: 'a', shop: '', ...more };
}

describe('proposed example questions', () => {
  it('are what at least two picks agree on, newest first, each once', () => {
    const picks = [
      pick('invoice', '能开专票吗'),
      pick('invoice', '可以开个增值税的吗'),
      pick('invoice', '能开专票吗?'),
      pick('invoice', '我买的东西在哪'),
      pick('invoice', '可以开个增值税的吗', { agent: 'b' }),
    ];
    expect(proposeExamples(BASE, picks)).toEqual([
      {
        replyId: 'invoice',
        questions: ['可以开个增值税的吗', '能开专票吗?'],
        agreement: [
          { picks: 2, agents: 2 },
          { picks: 2, agents: 1 },
        ],
      },
    ]);
  });

  it('are not what the reply has already, nor its title', () => {
    const said = ['什么时候发货?', '什么时候发货', '何时发货', '何时发货?'];
    const picks = said.map((text) => pick('ship', text));
    expect(proposeExamples(BASE, picks)).toEqual([]);
  });

  it('are not what was marked as wrong', () => {
    const picks = ['a', 'b', 'c'].map((agent) => pick('invoice', '包裹到哪里了', { agent }));
    expect(proposeExamples(BASE, picks)).toHaveLength(1);
    expect(proposeExamples(BASE, [...picks, pick('invoice', '包裹到哪里了呢', { verdict: 'wrong' })])).toEqual([]);
  });

  it('have no sign of what was taken out', () => {
    const picks = [pick('invoice', '订单***能开专票吗'), pick('invoice', '订单***能开专票吗')];
    expect(proposeExamples(BASE, picks)).toMatchObject([{ replyId: 'invoice', questions: ['订单 能开专票吗'] }]);
  });

  it('are at most twenty of a reply, and none of a reply that is gone', () => {
    const picks = Array.from({ length: 40 }, (_, number) => `${String.fromCodePoint(0x4e00 + 97 * number)}色有货没`)
      .flatMap((text) => [pick('invoice', text), pick('gone', text)])
      .flatMap((one) => [one, { ...one, agent: 'b' }]);
    const proposed = proposeExamples(BASE, picks, { most: 20 });
    expect(proposed.map(({ replyId }) => replyId)).toEqual(['invoice']);
    expect(proposed[0]?.questions.length).toBeLessThanOrEqual(20);
  });

  it('come from whatever was picked, without failing and without repeats', () => {
    const any = fc.record({
      replyId: fc.constantFrom('ship', 'invoice', '__proto__', 'constructor', ''),
      message: fc.oneof(
        fc.constantFrom('能开专票吗', '到哪了', '***', ''),
        fc.string({ unit: 'binary', maxLength: 30 }),
      ),
      verdict: fc.constantFrom('picked', 'wrong', 'undone'),
      atMs: fc.oneof(fc.integer(), fc.constant(Number.NaN)),
      agent: fc.constantFrom('a', '__proto__'),
      shop: fc.constant(''),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 60 }), (picks) => {
        for (const { replyId, questions } of proposeExamples(BASE, picks)) {
          expect(['ship', 'invoice']).toContain(replyId);
          expect(new Set(questions).size).toBe(questions.length);
          expect(questions.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});

it('as a part of a feed document they are questions by reply', () => {
  const json = exampleQuestionsJson([{ replyId: 'ship', questions: ['几号发', '"今天"发吗'] }]);
  expect(JSON.parse(json)).toEqual({ replies: [{ id: 'ship', questions: ['几号发', '"今天"发吗'] }] });
});
