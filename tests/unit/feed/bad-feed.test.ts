import { createGzip, gzipSync } from 'node:zlib';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FEED_LIMITS } from '../../../lib/feed/read-body.ts';
import type { RefreshOptions } from '../../../lib/feed/refresh.ts';
import { FEED_ERRORS } from '../../../lib/knowledge/feed-status.ts';
import type { FeedErrorCode } from '../../../lib/knowledge/feed-status.ts';
import { feedSide, readFeedRecord } from '../../../lib/store/knowledge.ts';
import { baseInput, procedureInput, replyInput } from '../knowledge-base/example-base.ts';
import { memoryStore } from '../store/memory-store.ts';
import { serving } from './feed-server.ts';
import type { Behaviour } from './feed-server.ts';
import { GOOD, inUse, NOW, refresh, server, store, newForEachTest } from './refresh-setting.ts';

newForEachTest();

const text = JSON.stringify(GOOD);
const cutOff: Behaviour = (_request, response) => {
  response.writeHead(200, { 'Content-Length': text.length });
  response.write(text.slice(0, 60), () => response.destroy());
};
const cutPacking: Behaviour = (_request, response) => {
  // Its length is announced rightly: only the packing itself is incomplete.
  const packed = gzipSync(text).subarray(0, -40);
  response.writeHead(200, { 'Content-Encoding': 'gzip', 'Content-Length': packed.length }).end(packed);
};
const bomb: Behaviour = (_request, response) => {
  response.writeHead(200, { 'Content-Encoding': 'gzip' });
  const gzip = createGzip();
  gzip.pipe(response);
  response.on('close', () => gzip.destroy());
  const megabyte = Buffer.alloc(1024 * 1024, ' ');
  let left = 200;
  const more = () => {
    if (left-- === 0) gzip.end();
    else if (!gzip.destroyed) gzip.write(megabyte, more);
  };
  more();
};
const drip: Behaviour = (_request, response) => {
  response.writeHead(200);
  const timer = setInterval(() => response.write(' '), 10);
  response.on('close', () => clearInterval(timer));
};
const silence: Behaviour = () => undefined;
const stallAfterStart: Behaviour = (_request, response) => {
  response.writeHead(200);
  response.write('{');
};
const redirect: Behaviour = (request, response) => {
  if (request.url === '/elsewhere') return serving(GOOD)(request, response);
  response.writeHead(302, { Location: '/elsewhere' }).end();
};
const twice = [replyInput('own.same'), replyInput('own.same')];
const deep = `{"format":"sellerside-knowledge","formatVersion":1,"x":${'['.repeat(1e5)}${']'.repeat(1e5)}}`;
const tagged = baseInput({ version: 8, replies: [replyInput('x', { title: 'Look <img src=x onerror=alert(1)>' })] });
const scripted = baseInput({ version: 8, replies: [replyInput('x', { wordings: ['<script src=//x'] })] });
const proto = text.replace('"title":"Shop"', '"title":"Shop","__proto__":{"polluted":1}');
const short = { ...FEED_LIMITS, deadlineMs: 150, noProgressMs: 100_000 };
const impatient = { ...FEED_LIMITS, noProgressMs: 60 };

/** What is served, what is expected of it, and under which limits. */
const BAD: [string, Behaviour, FeedErrorCode, RegExp, Partial<RefreshOptions>?][] = [
  ['a 500', (_request, response) => response.writeHead(500).end('oops'), 'http-status', /500/],
  ['a 304 that was not asked for', (_request, response) => response.writeHead(304).end(), 'http-status', /304/],
  ['a web page with 200', serving('<!doctype html><p>Log in'), 'not-json', /web page/],
  ['a body that is not JSON', serving('{"a": nope}'), 'not-json', /./],
  [
    'bytes that are not text',
    (_request, response) => response.end(Buffer.from([0x7b, 0xff, 0xfe, 0x7d])),
    'not-json',
    /UTF-8/,
  ],
  ['a body that is cut off', cutOff, 'cut-short', /./],
  ['a body cut inside the document', serving(text.slice(0, 100)), 'cut-short', /inside/],
  [
    'a body cut inside a character',
    (_request, response) => response.end(Buffer.from('{"a":"订单').subarray(0, -1)),
    'cut-short',
    /character/,
  ],
  ['an empty body', serving(''), 'cut-short', /empty/],
  ['200 MB in a gzip bomb', bomb, 'too-large', /8388608/],
  ['8 MB and one byte', serving(`"${'x'.repeat(FEED_LIMITS.maxBytes - 1)}"`), 'too-large', /8388608/],
  ['a drip past the deadline', drip, 'timeout', /150 ms/, { limits: short }],
  ['a packed body that is cut', cutPacking, 'cut-short', /./],
  ['no answer at all', silence, 'timeout', /150 ms/, { limits: short }],
  ['an answer that stalls', stallAfterStart, 'timeout', /no progress/, { limits: impatient }],
  ['a redirect', redirect, 'redirected', /feed\.json/],
  ['a later format', serving({ ...GOOD, formatVersion: 2, novelty: true }), 'unknown-version', /2, expected 1/],
  ['another document', serving({ hello: 'world' }), 'invalid', /format/],
  ['an unknown field', serving({ ...GOOD, extra: 1 }), 'invalid', /extra/],
  ['duplicate ids', serving(baseInput({ version: 8, replies: twice })), 'invalid', /replies\.1\.id.*own\.same/],
  ['markup in a title', serving(tagged), 'invalid', /replies\.0\.title.*<img/],
  ['the beginning of a script', serving(scripted), 'invalid', /replies\.0\.wordings\.0/],
  ['__proto__ as a key', serving(proto), 'invalid', /__proto__/],
  ['constructor as a key', serving({ ...GOOD, lists: { constructor: {} } }), 'invalid', /lists\.constructor/],
  ['a hundred thousand levels', serving(deep), 'invalid', /16 levels/],
  [
    'a procedure without an end',
    serving(baseInput({ version: 8, procedures: [procedureInput('p', { start: 'zz' })] })),
    'invalid',
    /procedures\.0\.start/,
  ],
  ['an older version', serving({ ...GOOD, version: 6 }), 'older', /version 6, in use 7/],
  ['other content under the same version', serving({ ...GOOD, title: 'Other' }), 'older', /again/],
];

describe('a bad feed', () => {
  it.each(BAD)('%s: the good one stays in use, and the reason is told', async (...served) => {
    const [, behaviour, code, detail, more] = served;
    server.behave(serving(GOOD));
    await refresh();
    const before = await inUse();
    server.behave(behaviour);
    const { kind, record } = await refresh({ ...more, now: () => NOW + 1000 });
    expect([kind, record.status.error?.code]).toEqual(['failed', code]);
    expect(record.status.error?.detail).toMatch(detail);
    expect(record.status).toMatchObject({
      version: 7,
      refreshing: false,
      lastTriedAt: '2026-01-21T09:00:01.000Z',
      lastGoodAt: '2026-01-21T09:00:00.000Z',
    });
    expect(await inUse()).toEqual(before);
    expect(await readFeedRecord(store)).toEqual({ ok: true, value: record });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it.each([
    ['', 'no-address'],
    ['not a url', 'bad-address'],
    ['http://example.com/feed.json', 'bad-address'],
    ['http://127.0.0.1.example.com/feed.json', 'bad-address'],
    ['https://user:secret@example.com/feed.json', 'bad-address'],
    ['file:///etc/passwd', 'bad-address'],
  ])('the address "%s" is refused without a request', async (url, code) => {
    const { record } = await refresh({ fetch: () => Promise.reject(new Error('was asked')) }, url);
    expect(record.status.error?.code).toBe(code);
    expect(record.status.error?.detail).not.toContain('secret');
  });

  it('is offline when nobody listens', async () => {
    const { url } = server;
    await server.stop();
    expect((await refresh({}, url)).record.status.error?.code).toBe('offline');
  });

  it('says "storage" when the disk is full, and keeps what was there', async () => {
    server.behave(serving(GOOD));
    await refresh();
    server.behave(serving({ ...GOOD, version: 8 }));
    const { db } = await store.knowledge.open();
    db.news.hook('creating', () => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    const { kind, record } = await refresh();
    expect([kind, record.status.error?.code, record.status.version]).toEqual(['failed', 'storage', 7]);
    expect((await inUse())?.base.version).toBe(7);
  });

  it('says "storage" when the database cannot be opened', async () => {
    const broken = new IDBFactory();
    broken.open = () => {
      throw new DOMException('broken', 'UnknownError');
    };
    const { record } = await refresh({ store: feedSide(memoryStore(broken)) });
    expect(record.status.error?.code).toBe('storage');
    expect(server.requests).toHaveLength(0);
  });

  it('has no reason that these tests do not produce', () => {
    const produced = new Set<string>([
      ...BAD.map(([, , code]) => code),
      'no-address',
      'bad-address',
      'offline',
      'storage',
    ]);
    expect(produced).toEqual(new Set(FEED_ERRORS));
  });

  it('counts failures in a row, remembers Retry-After, and forgets both when it is well again', async () => {
    server.behave((_request, response) => response.writeHead(429, { 'Retry-After': '120' }).end());
    await refresh();
    expect((await refresh()).record).toMatchObject({ failures: 2, notBefore: '2026-01-21T09:02:00.000Z' });
    server.behave(serving(GOOD));
    expect((await refresh()).record).toMatchObject({ failures: 0, notBefore: null, status: { error: null } });
  });

  it('never gets through in part, wherever it is cut', { timeout: 60_000 }, async () => {
    server.behave(serving(GOOD));
    await refresh();
    const bytes = Buffer.from(JSON.stringify({ ...GOOD, version: 8, title: '订单' }));
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: bytes.length - 1 }), async (length) => {
        server.behave((_request, response) => response.end(bytes.subarray(0, length)));
        expect((await refresh()).record.status.error?.code).toBe('cut-short');
      }),
      { numRuns: 60 },
    );
    expect((await inUse())?.base.version).toBe(7);
  });
});
