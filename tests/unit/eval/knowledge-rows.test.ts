// Files of other people: what is missing is fine, what is broken is named with its line.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readKnowledgeRows, readMessageRows } from '../../eval/knowledge-rows.ts';
import { repliesOf } from '../../eval/replies-of-rows.ts';

const base = (...lines: string[]) => readKnowledgeRows(lines.join('\n'), 'kb.jsonl');

describe('rows of a knowledge base', () => {
  it('may have nothing but an id, blank lines and a byte order mark', () => {
    expect(base('\uFEFF{"id":"a"}', '', '{"id":"b","title":null,"phrasings":["退货"],"reply":"可以"}\r', '')).toEqual({
      ok: true,
      rows: [
        { id: 'a', title: '', phrasings: [], reply: '' },
        { id: 'b', title: '', phrasings: ['退货'], reply: '可以' },
      ],
    });
  });

  it('with the same id are one reply', () => {
    const read = base('{"id":"a","phrasings":["一"]}', '{"id":"a","title":"题","phrasings":["二"]}');
    expect(read).toEqual({ ok: true, rows: [{ id: 'a', title: '题', phrasings: ['一', '二'], reply: '' }] });
  });

  it.each([
    ['{"id":"a"', 'not valid JSON'],
    ['["a"]', 'not a JSON object'],
    ['null', 'not a JSON object'],
    ['{"title":"a"}', '“id” must be a text'],
    ['{"id":""}', '“id” must be a text'],
    ['{"id":"a","title":3}', '“title” must be a text'],
    ['{"id":"a","reply":[]}', '“reply” must be a text'],
    ['{"id":"a","phrasings":"b"}', '“phrasings” must be a list of texts'],
    ['{"id":"a","phrasings":["b",null]}', '“phrasings” must be a list of texts'],
  ])('%s is reported with its line', (line, why) => {
    expect(base('{"id":"first"}', '', line)).toEqual({ ok: false, problem: `kb.jsonl, line 3: ${why}.` });
  });

  it('never throw, whatever a file contains', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.json())), (lines) => {
        const read = base(...lines);
        if (!read.ok) expect(read.problem).toMatch(/^kb\.jsonl, line \d+: [^\n]+\.$/u);
      }),
    );
  });
});

it.each([
  ['{"q":1}', '“q” must be a text'],
  ['{"ctx":[]}', '“q” must be a text'],
  ['{"q":"a","ctx":"b"}', '“ctx” must be a list of texts'],
  ['{"q":"a","ids":[1]}', '“ids” must be a list of texts'],
])('the message %s is reported with its line', (line, why) => {
  expect(readMessageRows(line, 'q.jsonl')).toEqual({ ok: false, problem: `q.jsonl, line 1: ${why}.` });
});

describe('replies made of rows', () => {
  const row = (id: string, title: string, phrasings: string[] = []) => ({ id, title, phrasings, reply: '' });

  it('have the first example questions only, and no text where none is given', () => {
    expect(repliesOf([row('a', '退货', ['一', '二', '三'])], 2)[0]).toMatchObject({
      questions: ['一', '二'],
      wordings: [],
      lang: 'zh-CN',
    });
  });

  it('are in the language of the base where a short text shows another by chance', () => {
    const english = Array.from({ length: 20 }, (_, n) => row(`e${n}`, 'where is my order and when will it arrive'));
    expect(repliesOf([...english, row('odd', 'una taxa')], 3).at(-1)?.lang).toBe('en');
  });

  it('keep both languages of a base that has two', () => {
    const languages = repliesOf([row('a', 'where is my order'), row('b', '我的订单在哪里')], 3).map(({ lang }) => lang);
    expect(languages).toEqual(['en', 'zh-CN']);
  });
});
