// An ablation that changes nothing would say that a signal is worth nothing.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { expect, it } from 'vitest';
import { ABLATIONS } from '../../eval/ablations.ts';

const SCRIPT = path.resolve(import.meta.dirname, '../../eval/ablate-one.ts');

function own(name: string): number {
  return Number(JSON.parse(execFileSync(process.execPath, [SCRIPT, name, '3', ''], { encoding: 'utf8' }))['own top-1']);
}

it('reaches the engine', () => {
  const full = own('with all signals');
  expect(full).toBeGreaterThan(0.7);
  expect(own('without example questions')).toBeLessThan(full);
});

it('names a weight once', () => {
  const variants = Object.values(ABLATIONS).map((ablation) => JSON.stringify(ablation));
  expect(new Set(variants).size).toBe(variants.length);
});
