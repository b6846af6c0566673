// The command itself, as somebody with a base and messages of their own starts it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const RANK = path.resolve(import.meta.dirname, '../../eval/rank.ts');
let folder = '';

const BASE = [
  { id: 'ship', title: '什么时候发货', phrasings: ['多久能发货', '今天发吗'], reply: '付款后 48 小时内发货。' },
  { id: 'refund', title: '退款多久到账', phrasings: ['钱什么时候退给我'] },
  { id: 'invoice', title: '开发票' },
  { id: 'bare' },
];

function write(name: string, rows: readonly unknown[]): void {
  writeFileSync(path.join(folder, name), rows.map((row) => JSON.stringify(row)).join('\n'));
}

function rank(...args: string[]) {
  const env = { ...process.env, INIT_CWD: folder };
  const { status, stdout, stderr } = spawnSync(process.execPath, [RANK, ...args], { encoding: 'utf8', env });
  const lines = stdout.split('\n').filter((line) => line !== '');
  return { status, stderr, answers: lines.map((line): unknown => JSON.parse(line)) };
}

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'sellerside-rank-'));
  write('kb.jsonl', BASE);
  write('q.jsonl', [
    { q: '你好，请问多久发货' },
    { q: '要多久', ctx: ['我的退款'] },
    { q: '帮我唱一首歌' },
    { q: '好的' },
    { q: '' },
  ]);
  write('empty.jsonl', []);
  writeFileSync(path.join(folder, 'broken.jsonl'), '{"id":"a"}\n{"id":');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('answers every message with ids, an abstain mark and a time, and prints nothing else', () => {
  const { status, answers, stderr } = rank('kb.jsonl', 'q.jsonl');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(answers).toHaveLength(5);
  for (const answer of answers)
    expect(answer).toEqual({
      ids: expect.any(Array) as unknown,
      abstain: expect.any(Boolean) as unknown,
      us: expect.any(Number) as unknown,
    });
  expect(answers[0]).toMatchObject({ ids: expect.arrayContaining(['ship']) as unknown, abstain: false });
  expect((answers[0] as { ids: string[] }).ids[0]).toBe('ship');
  expect((answers[1] as { ids: string[] }).ids[0]).toBe('refund');
  expect(answers.slice(2)).toMatchObject([{ abstain: true }, { abstain: true }, { abstain: true, ids: [] }]);
});

it('uses only so many phrasings', () => {
  write('only.jsonl', [
    { id: 'x', phrasings: ['甲乙丙丁', '开个电子发票'] },
    { id: 'y', title: '别的事情' },
  ]);
  write('ask.jsonl', [{ q: '开个电子发票' }]);
  expect(rank('only.jsonl', 'ask.jsonl').answers).toMatchObject([{ abstain: false }]);
  expect((rank('only.jsonl', 'ask.jsonl').answers[0] as { ids: string[] }).ids[0]).toBe('x');
  expect(rank('only.jsonl', 'ask.jsonl', '--k', '1').answers).toMatchObject([{ abstain: true }]);
});

it('has nothing to offer from an empty base', () => {
  const { status, answers } = rank('empty.jsonl', 'q.jsonl');
  expect(status).toBe(0);
  expect(answers).toHaveLength(5);
  for (const answer of answers) expect(answer).toMatchObject({ ids: [], abstain: true });
});

it.each([
  [['kb.jsonl', 'missing.jsonl'], 'missing.jsonl cannot be read: there is no such file.\n'],
  [['broken.jsonl', 'q.jsonl'], 'broken.jsonl, line 2: not valid JSON.\n'],
  [['kb.jsonl'], 'Usage: npm run -s rank -- KB.jsonl QUERIES.jsonl [--k N|all]\n'],
  [['kb.jsonl', 'q.jsonl', '--k', 'three'], '--k takes a number or all, not “three”.\n'],
])('says in a sentence what is wrong with %j', (args, sentence) => {
  expect(rank(...args)).toEqual({ status: 1, answers: [], stderr: sentence });
});
