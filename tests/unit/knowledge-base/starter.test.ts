import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { checkBase } from '../../../lib/knowledge/check-base.ts';
import { readStarter } from '../../../lib/knowledge/starter.ts';
import { procedureInput, replyInput } from './example-base.ts';

const LISTS = { categories: [{ id: 'quality', title: { 'zh-CN': '质量', en: 'Quality' } }] };
const RULE = { text: { 'zh-CN': '规则', en: 'The rule' }, source: 'shop', checkedOn: '2026-11-22' };
const FILES: Record<string, unknown> = {
  'knowledge/lists.json': LISTS,
  'knowledge/policies.json': [{ id: 'everywhere' }],
  'knowledge/deadlines.json': [{ id: 'soon', clock: 'reply', within: { amount: 3, unit: 'minutes' }, rule: RULE }],
  'knowledge/customer-warnings.json': [],
  'knowledge/recurring.json': [],
  'knowledge/calendar.json': {
    weekdays: [1],
    hours: { from: '09:00', to: '18:00' },
    knownUntil: '2026-12-31',
    rule: RULE,
  },
  'knowledge/zh-CN/parts.json': { replies: ['replies/1.json', './replies/2.json'], forbidden: ['../forbidden.json'] },
  'knowledge/en/parts.json': { replies: ['replies/1.json'], procedures: ['procedures/p.json'] },
  'knowledge/zh-CN/replies/1.json': [replyInput('zh.1'), replyInput('zh.2')],
  'knowledge/zh-CN/replies/2.json': [replyInput('zh.3')],
  'knowledge/en/replies/1.json': [replyInput('en.1')],
  'knowledge/en/procedures/p.json': procedureInput('en.p'),
  'knowledge/forbidden.json': [{ id: 'f', words: ['x'], severity: 'warn', why: 'y' }],
};

function loading(files: Record<string, unknown>) {
  return (path: string) =>
    path in files ? Promise.resolve(files[path]) : Promise.reject(new Error(`${path}: not found`));
}

describe('the starter base', () => {
  it('is put together from the parts of both languages', async () => {
    const read = await readStarter(loading(FILES));
    if (!read.ok) throw new Error(read.problem);
    expect(read.base.replies.map((reply) => reply.id)).toEqual(['zh.1', 'zh.2', 'zh.3', 'en.1']);
    expect(read.base.procedures.map((procedure) => procedure.id)).toEqual(['en.p']);
    expect(read.base.forbidden.map((wording) => wording.id)).toEqual(['f']);
    expect(read.base).toMatchObject({ version: 1, lists: LISTS, policies: [{ id: 'everywhere' }] });
    expect(read.base).toMatchObject({ deadlines: [{ id: 'soon' }], calendar: { weekdays: [1] } });
  });

  it.each([
    ['a part that is missing', { ...FILES, 'knowledge/en/parts.json': { replies: ['gone.json'] } }, /gone\.json/],
    ['a part of another shape', { ...FILES, 'knowledge/zh-CN/replies/2.json': [{ id: 'x' }] }, /replies\.2/],
    ['a list of parts that is none', { ...FILES, 'knowledge/en/parts.json': [] }, /./],
  ])('is refused as a whole for %s', async (_name, files, problem) => {
    const read = await readStarter(loading(files));
    expect(read.ok).toBe(false);
    expect(read.ok ? '' : read.problem).toMatch(problem);
  });

  it('that ships is whole, and every reference in it leads somewhere', async () => {
    const folder = new URL('../../../public/', import.meta.url);
    const read = await readStarter(async (path) => JSON.parse(await readFile(new URL(path, folder), 'utf8')));
    if (!read.ok) throw new Error(read.problem);
    expect(checkBase(read.base, null)).toEqual([]);
  });
});
