// Which texts of a page belong to one card.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contains } from '../../../lib/console/safe-dom.ts';
import { textRuns, texts, within } from '../../../lib/console/text-runs.ts';

it('the texts of a card are exactly those in it, wherever one starts, however many there are', () => {
  const count = fc.nat({ max: 40 });
  fc.assert(
    fc.property(count, count, count, fc.nat(), (before, inCard, after, start) => {
      const many = (name: string, n: number) => Array.from({ length: n }, (_, at) => `<i>${name}${at}</i>`).join('');
      const page = document.createElement('main');
      page.innerHTML = `${many('b', before)}<div><i>c</i>${many('c', inCard)}</div>${many('a', after)}`;
      const card = page.querySelector('div');
      if (!card) throw new Error('no card');
      const index = before + (start % (inCard + 1));
      const runs = within(textRuns(page), index, (node) => contains(card, node));
      expect(texts(runs)).toEqual(Array.from(card.children, ({ textContent }) => textContent));
    }),
  );
});
