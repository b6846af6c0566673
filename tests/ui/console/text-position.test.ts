// Places in an editor's box as "after so many characters", whatever nodes it is drawn with.
import { expect, test } from 'vitest';
import { selectedSpot, spotOf, writtenIn } from '../../../lib/console/insert/text-position.ts';

function boxWith(html: string): HTMLElement {
  document.body.innerHTML = `<p>outside</p><div id="box" contenteditable="true">${html}</div>`;
  const box = document.getElementById('box');
  if (!box) throw new Error('no box');
  return box;
}

function rangeOf(start: [Node | null | undefined, number], end = start): Range {
  const range = document.createRange();
  range.setStart(start[0] ?? document, start[1]);
  range.setEnd(end[0] ?? document, end[1]);
  return range;
}

test('lines, drawn emoji, and what only stands in the box without being written', () => {
  const box = boxWith(
    '<p>您好<img alt="😊"></p><p><br></p><p><span contenteditable="false">@小王</span>谢 谢</p><style>p{}</style>',
  );
  expect(writtenIn(box).trim()).toBe('您好😊\n\n\n谢 谢');
});

test('a caret in a text, between elements, and in an empty line', () => {
  const box = boxWith('<p>您好</p><p><br></p><p>谢 谢<b>您</b></p>');
  const [first, second, third] = box.querySelectorAll('p');
  expect(spotOf(box, rangeOf([first?.firstChild, 1]))).toEqual({ start: 1, end: 1 });
  expect(spotOf(box, rangeOf([second, 0]))).toEqual({ start: 2, end: 2 });
  expect(spotOf(box, rangeOf([third?.firstChild, 3]))).toEqual({ start: 4, end: 4 });
  expect(spotOf(box, rangeOf([third, 1]))).toEqual({ start: 4, end: 4 });
  expect(spotOf(box, rangeOf([box, 0], [box, 3]))).toEqual({ start: 0, end: 5 });
});

test('a placeholder in the box counts nothing, also with the caret in it', () => {
  const box = boxWith('<div><span contenteditable="false">请输入回复</span><span>\ufeff<br></span></div>');
  const hint = box.querySelector('span')?.firstChild;
  expect(spotOf(box, rangeOf([hint, 3]))).toEqual({ start: 0, end: 0 });
  expect(spotOf(box, rangeOf([box, 1]))).toEqual({ start: 0, end: 0 });
});

test('no place: nothing selected, or something else', () => {
  const box = boxWith('您好');
  expect(spotOf(box, null)).toBeNull();
  expect(spotOf(box, rangeOf([document.querySelector('p'), 0]))).toBeNull();
  document.getSelection()?.removeAllRanges();
  expect(selectedSpot(box)).toBeNull();
});
