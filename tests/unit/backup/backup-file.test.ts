// A backup file comes back as it was written, or is refused: there is nothing in between.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openBackup, readBackup } from '../../../lib/backup/read-backup.ts';
import type { BackupProblem } from '../../../lib/backup/backup-header.ts';
import { keyFromPassphrase, passphraseStrength } from '../../../lib/backup/passphrase.ts';
import type { KeyOf } from '../../../lib/backup/passphrase.ts';
import { BACKUP_TABLES } from '../../../lib/backup/portion.ts';
import type { Portion } from '../../../lib/backup/portion.ts';
import { writeBackup } from '../../../lib/backup/write-backup.ts';

const PASSPHRASE = '七只瓷杯 in a blue box';
const SCHEMA = 6;
const live = () => new AbortController().signal;

/** Half a second each, and the same again for the same passphrase and salt. */
const derived = new Map<string, Promise<CryptoKey>>();
const keyOf: KeyOf = (passphrase, derivation) => {
  const of = passphrase + derivation.salt;
  const key = derived.get(of) ?? keyFromPassphrase(passphrase, derivation);
  derived.set(of, key);
  return key;
};
/** For properties, in which the key is not the question: one key for everything. */
const oneKey = crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
const anyKey: KeyOf = () => oneKey;

async function* each(portions: readonly Portion[]) {
  for (const portion of portions) {
    await Promise.resolve();
    yield portion;
  }
}

async function written(portions: readonly Portion[], chunkBytes = 1_024, by: KeyOf = anyKey): Promise<Blob> {
  const input = {
    contents: { cases: 1, events: 2 },
    portions: each(portions),
    schemaVersion: SCHEMA,
    createdAt: '2026-03-12T06:00:00.000Z',
    chunkBytes,
  };
  const file = await writeBackup(input, PASSPHRASE, live(), by);
  if (!file) throw new Error('cancelled');
  return file;
}

async function read(file: Blob, passphrase = PASSPHRASE, by: KeyOf = anyKey): Promise<Portion[] | BackupProblem> {
  const opened = await openBackup(file, passphrase, SCHEMA, by);
  if (!opened.ok) return opened.problem;
  const portions: Portion[] = [];
  const reader = { portion: (portion: Portion) => Promise.resolve(void portions.push(portion)) };
  return (await readBackup(opened.backup, reader, live())) ?? portions;
}

const bytesOf = async (file: Blob) => new Uint8Array(await file.arrayBuffer());
const changed = (bytes: Uint8Array, at: number, by: number) =>
  new Blob([bytes.map((byte, place) => (place === at ? byte ^ by : byte))]);

const portions = fc.array(
  fc.record({
    table: fc.constantFrom(...BACKUP_TABLES),
    rows: fc.array(fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue()), { maxLength: 4 }),
  }),
  { maxLength: 12 },
);

/** Random text does not shrink: enough for several chunks of 1,024 bytes. */
const long: Portion[] = [
  {
    table: 'events',
    rows: Array.from({ length: 120 }, () => ({ id: crypto.randomUUID() + crypto.randomUUID(), text: '漏水了' })),
  },
];

describe('a backup file', () => {
  it('comes back as it was written, whatever was in the tables', async () => {
    await fc.assert(
      fc.asyncProperty(portions, fc.integer({ min: 1_024, max: 3_000 }), async (given, chunkBytes) => {
        const file = await written(given, chunkBytes);
        expect(await read(file)).toEqual(JSON.parse(JSON.stringify(given)));
      }),
      { numRuns: 60 },
    );
  });

  it('is refused when any one byte of it was changed', async () => {
    const bytes = await bytesOf(await written(long));
    expect(bytes.length).toBeGreaterThan(4_000);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        expect(typeof (await read(changed(bytes, at, by)))).toBe('string');
      }),
      { numRuns: 300 },
    );
  });

  it('is refused when it was cut anywhere, and says so', async () => {
    const file = await written(long);
    await fc.assert(
      fc.asyncProperty(fc.nat(file.size - 1), async (bytes) => {
        expect(await read(file.slice(0, bytes))).toBe(bytes === 0 ? 'empty' : 'cut-short');
      }),
      { numRuns: 200 },
    );
  });

  it('is refused when something was added, or its chunks were swapped', async () => {
    const file = await written(long);
    const bytes = await bytesOf(file);
    expect(await read(new Blob([file, 'x']))).toBe('damaged');
    const sealed = 1_024 + 16;
    const bodyAt = bytes.length - (bytes.length - indexOfBody(bytes));
    const first = bytes.slice(bodyAt, bodyAt + sealed);
    const second = bytes.slice(bodyAt + sealed, bodyAt + 2 * sealed);
    expect(second.length).toBe(sealed);
    const rest = bytes.slice(bodyAt + 2 * sealed);
    expect(await read(new Blob([bytes.slice(0, bodyAt), second, first, rest]))).toBe('damaged');
  });

  it('cannot be cut at a chunk and have its size changed to match', async () => {
    const bytes = await bytesOf(await written(long));
    const bodyAt = indexOfBody(bytes);
    const sealed = 1_024 + 16;
    const head = new TextDecoder('latin1').decode(bytes.slice(0, bodyAt)).replace(/ \d+\n$/u, ` ${String(sealed)}\n`);
    expect(await read(new Blob([head, bytes.slice(bodyAt, bodyAt + sealed)]))).toBe('damaged');
  });

  it('opens with its passphrase only, however it was composed', async () => {
    const file = await written(long, 1_024, keyOf);
    expect(await read(file, PASSPHRASE, keyOf)).toHaveLength(1);
    expect(await read(file, `${PASSPHRASE} `, keyOf)).toBe('wrong-passphrase');
    expect(await read(file, '', keyOf)).toBe('wrong-passphrase');
    const accented = await writeBackup(
      { contents: { cases: 0, events: 0 }, portions: each([]), schemaVersion: 6, createdAt: '2026-03-12T06:00:00Z' },
      'caf\u00e9 caf\u00e9',
      live(),
      keyOf,
    );
    expect(await read(accented ?? new Blob(), 'cafe\u0301 cafe\u0301', keyOf)).toEqual([]);
  });

  it('is not made with contents that reading would refuse: a file nobody can open is no backup', async () => {
    const contents = { cases: 1, events: 2, opened: 3 };
    const input = { contents, portions: each([]), schemaVersion: SCHEMA, createdAt: '2026-03-12T06:00:00.000Z' };
    await expect(writeBackup(input, PASSPHRASE, live(), anyKey)).rejects.toThrow();
  });

  it('shows nothing of what is in it', async () => {
    const secret = 'buyer-13800001234';
    const text = await (await written([{ table: 'events', rows: [{ secret }] }])).text();
    expect(text).not.toContain(secret);
  });

  it('of a newer format or a newer database is left for a newer version', async () => {
    const bytes = await bytesOf(await written(long));
    const [magic, header = ''] = new TextDecoder('latin1').decode(bytes).split('\n');
    for (const newer of [
      header.replace('"formatVersion":1', '"formatVersion":2'),
      header.replace('"schemaVersion":6', '"schemaVersion":7'),
    ]) {
      expect(newer).not.toBe(header);
      const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(newer));
      const hash = Buffer.from(digest).toString('hex');
      expect(await read(new Blob([`${magic ?? ''}\n${newer}\n${hash} 0\n`]))).toBe('newer');
    }
  });

  it('must not ask for a weak key', async () => {
    const bytes = await bytesOf(await written(long));
    const [magic, header = ''] = new TextDecoder('latin1').decode(bytes).split('\n');
    const weak = header.replace('"iterations":1000000', '"iterations":1');
    expect(weak).not.toBe(header);
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(weak));
    expect(await read(new Blob([`${magic ?? ''}\n${weak}\n${Buffer.from(digest).toString('hex')} 0\n`]))).toBe(
      'damaged',
    );
  });

  it.each([
    ['nothing', '', 'empty'],
    ['a picture', '\u0089PNG\r\n', 'not-a-backup'],
    ['a spreadsheet', 'PK\u0003\u0004', 'not-a-backup'],
    ['our own export', '订单编号,问题类型\n1,2\n', 'not-a-backup'],
  ])('is none when it is %s', async (_what, text, problem) => {
    expect(await read(new Blob([text]))).toBe(problem);
  });

  it('is none when it is any other bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 6_000 }), async (bytes) => {
        const problem = await read(new Blob([bytes]));
        expect(['empty', 'not-a-backup', 'cut-short']).toContain(problem);
      }),
    );
  });

  it('that can no longer be read says so', async () => {
    const file = await written(long);
    const gone = new Proxy(file, {
      get: (of, name) =>
        name === 'slice'
          ? () => ({ arrayBuffer: () => Promise.reject(new Error('NotReadableError')) })
          : Reflect.get(of, name, of),
    });
    expect(await read(gone)).toBe('unreadable');
  });
});

function indexOfBody(bytes: Uint8Array): number {
  let at = 0;
  for (let line = 0; line < 3; line += 1) at = bytes.indexOf(10, at) + 1;
  return at;
}

describe('a passphrase', () => {
  it.each([
    ['secret', 'too-short'],
    ['七只瓷杯', 'too-short'],
    ['七只瓷杯很蓝', 'fair'],
    ['correct hor', 'fair'],
    ['correct horse battery', 'good'],
    ['窗台上有七只瓷杯', 'good'],
  ])('%s is %s', (passphrase, strength) => expect(passphraseStrength(passphrase)).toBe(strength));
});
