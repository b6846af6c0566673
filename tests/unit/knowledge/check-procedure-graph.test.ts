// Every branch ends, no step is an orphan, and a loop has a way out: held against somebody
// who follows every way by hand.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { procedureProblems } from '../../../lib/knowledge/check-procedure-graph.ts';
import { procedureSchema } from '../../../lib/knowledge/schema.ts';
import type { Procedure } from '../../../lib/knowledge/schema.ts';

/** For each step where it leads: nowhere, to the next, or by answers. */
type Graph = readonly (readonly number[])[];

function procedureOf(graph: Graph): Procedure {
  const steps = graph.map((to, index) => {
    const step = { id: `s${index}`, title: 't', action: 'a' };
    if (to.length < 2) return to[0] === undefined ? step : { ...step, next: `s${to[0]}` };
    const answers = to.map((next, at) => ({ id: `a${at}`, label: 'l', next: `s${next}` }));
    return { ...step, question: { text: 'q', answers } };
  });
  return procedureSchema.parse({
    id: 'p',
    title: 't',
    summary: 's',
    lang: 'en',
    category: 'c',
    start: 's0',
    steps,
  });
}

const problems = (graph: Graph) => [...procedureProblems([procedureOf(graph)])].map(({ problem }) => problem);

/** Follows every way from a step without treading on one twice; true where one of them ends. */
function endsByHand(graph: Graph, at: number, trodden: readonly number[] = []): boolean {
  const onward = graph[at] ?? [];
  if (onward.length === 0) return true;
  return onward.some((next) => !trodden.includes(next) && endsByHand(graph, next, [...trodden, at]));
}

function reachedByHand(graph: Graph, at: number, target: number, trodden: readonly number[] = []): boolean {
  if (at === target) return true;
  return (graph[at] ?? []).some(
    (next) => !trodden.includes(next) && reachedByHand(graph, next, target, [...trodden, at]),
  );
}

describe('the ways through a procedure', () => {
  it('a loop with a way out is good: no photos yet, ask again', () => {
    expect(problems([[1], [2, 1], []])).toEqual([]);
    expect(problems([[1, 2], [0], []])).toEqual([]);
  });

  it('one without is refused, each of its steps by name', () => {
    expect(problems([[1, 3], [2], [1], []])).toEqual([
      '"s1" leads in a circle for ever',
      '"s2" leads in a circle for ever',
    ]);
    expect(problems([[0]])).toEqual(['"s0" leads in a circle for ever']);
  });

  it('a step that no way leads to is an orphan, also in a loop of its own', () => {
    expect(problems([[], [2, 0], [1]])).toEqual(['"s1" is never reached', '"s2" is never reached']);
  });

  it('a step that is not there is one problem, not two', () => {
    expect(problems([[7]])).toEqual(['"s7" does not exist']);
  });

  it('the verdict is that of following every way by hand', () => {
    const graph = fc.integer({ min: 1, max: 7 }).chain((size) => {
      const to = fc.integer({ min: 0, max: size - 1 });
      return fc.array(fc.array(to, { maxLength: 3 }), { minLength: size, maxLength: size });
    });
    fc.assert(
      fc.property(graph, (ways) => {
        const expected = ways.flatMap((_, at) => {
          if (!reachedByHand(ways, 0, at)) return [`"s${at}" is never reached`];
          return endsByHand(ways, at) ? [] : [`"s${at}" leads in a circle for ever`];
        });
        expect(problems(ways)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });
});
