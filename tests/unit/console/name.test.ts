import { expect, test } from 'vitest';
import { isMaskedName } from '../../../lib/knowledge/masked-name.ts';

test.each(['王**', '小***鱼', 'S*******n', 't**8', '•••', 'Maxxx1', '李＊明', '张×××'])('%s is masked', (name) => {
  expect(isMaskedName(name)).toBe(true);
});

test.each(['王小明', 'Max', 'Alexx', 'Jean-Luc', 'Xx_gamer', '', '李 明'])('%s is a name', (name) => {
  expect(isMaskedName(name)).toBe(false);
});
