import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseRow, readRealMessages } from '../../consoles/server/real-messages.ts';

describe('real buyer messages read in place', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'real-messages-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const write = (rows: readonly unknown[]): void => {
    writeFileSync(path.join(folder, 'zh-jd.q.jsonl'), rows.map((row) => JSON.stringify(row)).join('\n'));
  };

  test('an absent file is a reason, not an error', async () => {
    const read = await readRealMessages('zh-CN', 3, 1, folder);
    expect(read.messages).toBeNull();
    expect(read.reason).toContain('zh-jd.q.jsonl');
  });

  test('a file without any message is a reason too', async () => {
    writeFileSync(path.join(folder, 'zh-jd.q.jsonl'), 'no json\n{"q":7}\n');
    expect((await readRealMessages('zh-CN', 3, 1, folder)).reason).toContain('holds no messages');
  });

  test('the same seed takes the same different rows, another seed others', async () => {
    write(Array.from({ length: 200 }, (_, i) => ({ q: `问题 ${String(i)}` })));
    const first = await readRealMessages('zh-CN', 20, 7, folder);
    const again = await readRealMessages('zh-CN', 20, 7, folder);
    const other = await readRealMessages('zh-CN', 20, 8, folder);
    expect(first).toEqual(again);
    expect(first.messages?.map((m) => m.text)).not.toEqual(other.messages?.map((m) => m.text));
    expect(new Set(first.messages?.map((m) => m.text)).size).toBe(20);
  });

  test('earlier messages come along, and only strings among them', () => {
    expect(parseRow('{"q":"到哪了","ctx":["在吗",3,null,"我的快递"]}', 'zh-CN')).toEqual({
      text: '到哪了',
      earlier: ['在吗', '我的快递'],
      lang: 'zh-CN',
    });
  });

  test('no line makes it throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (line) => {
        const row = parseRow(line, 'en');
        expect(row === null || row.text.length > 0).toBe(true);
      }),
    );
  });
});
