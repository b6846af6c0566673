// A wrong word on the command line is answered, not guessed at.
import { expect, test } from 'vitest';
import { readEvalOptions } from '../../eval/eval-options.ts';

test.each([
  [[], { k: '3', phrasings: 3, mostRows: 400, json: false, ablate: false, desk: false, search: false, seed: 1 }],
  [['--desk', '--json', '--seed', '7'], { desk: true, search: false, json: true, seed: 7 }],
  [['--search'], { desk: false, search: true, json: false, seed: 1 }],
  [
    ['--k', 'all', '--task', 'zh-bank', '--engines', 'bm25'],
    { phrasings: Infinity, tasks: ['zh-bank'], libraries: ['bm25'] },
  ],
])('%j', (args, options) => {
  expect(readEvalOptions(args)).toMatchObject(options);
});

test.each([
  [['--seed', 'x'], /--seed takes a number/u],
  [['--seed', '-1'], /seed/u],
  [['--desk', '--search'], /one of/u],
  [['--ablate', '--desk'], /one of/u],
  [['--k', 'some'], /--k/u],
  [['--task', 'nothing'], /--task knows/u],
  [['--engines', 'lunr'], /--engines knows/u],
  [['--unheard-of'], /unheard-of/u],
])('%j is refused', (args, problem) => {
  const options = readEvalOptions(args);
  expect('problem' in options ? options.problem : '').toMatch(problem);
});
