import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createRefresher } from '../../../lib/feed/single-flight.ts';
import { readFeedRecord, readNews } from '../../../lib/store/knowledge.ts';
import { baseInput, replyInput } from '../knowledge-base/example-base.ts';
import { serving } from './feed-server.ts';
import { GOOD, inUse, NOW, options, refresh, server, statuses, store, newForEachTest } from './refresh-setting.ts';

newForEachTest();

describe('a good feed', () => {
  it('is put in use with its news, and the status says so', async () => {
    server.behave(serving(GOOD, '"a"'));
    const { kind, record } = await refresh();
    expect(kind).toBe('replaced');
    expect(record.status).toMatchObject({
      version: 7,
      title: 'Shop',
      error: null,
      lastGoodAt: '2026-01-21T09:00:00.000Z',
    });
    expect(statuses.map((status) => status.refreshing)).toEqual([true, false]);
    expect(await inUse()).toMatchObject({ etag: '"a"', url: server.url, base: { version: 7 } });
    const news = await readNews(store);
    expect(news.ok && news.value).toMatchObject([
      { version: 7, added: [{ id: 'own.one', kind: 'reply' }], changed: [], removed: [] },
    ]);
  });

  it('sends neither cookies nor a referrer, and the ETag only for its own address', async () => {
    server.behave(serving(GOOD, '"a"'));
    await refresh();
    await refresh({}, `${server.url}?other`);
    await refresh({}, `${server.url}?other`);
    expect(server.requests.map((request) => request.headers['if-none-match'])).toEqual([undefined, undefined, '"a"']);
    for (const request of server.requests) {
      expect(request.headers.cookie).toBeUndefined();
      expect(request.headers.referer).toBeUndefined();
    }
  });

  it('is kept by a 304 with an empty body, whose time counts as good', async () => {
    server.behave(serving(GOOD, '"a"'));
    await refresh();
    const { kind, record } = await refresh({ now: () => NOW + 60_000 });
    expect(kind).toBe('unchanged');
    expect(record.status).toMatchObject({ version: 7, lastGoodAt: '2026-01-21T09:01:00.000Z' });
    expect((await inUse())?.base.replies).toHaveLength(1);
  });

  it('is unchanged when the bytes are the same under another ETag, which is kept', async () => {
    server.behave(serving(GOOD, '"a"'));
    await refresh();
    server.behave(serving(GOOD, '"b"'));
    expect((await refresh()).kind).toBe('unchanged');
    expect((await inUse())?.etag).toBe('"b"');
    const news = await readNews(store);
    expect(news.ok && news.value).toHaveLength(1);
  });

  it('arrives packed, and later ones move the old one to the previous place', async () => {
    server.behave((_request, response) =>
      response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync(JSON.stringify(GOOD))),
    );
    await refresh();
    server.behave(serving({ ...GOOD, version: 8, title: 'Shop 8' }));
    expect((await refresh()).kind).toBe('replaced');
    const { db } = await store.knowledge.open();
    expect((await db.generations.get('previous'))?.base.version).toBe(7);
    expect((await inUse())?.base.version).toBe(8);
  });

  it('may begin at a lower version under another address', async () => {
    server.behave(serving(GOOD));
    await refresh();
    server.behave(serving({ ...GOOD, version: 1 }));
    expect((await refresh({}, `${server.url}?other`)).kind).toBe('replaced');
  });

  it('accepts a lone angle bracket as the plain text it is', async () => {
    const wordings = ['size < 40, thank you <3', '订单号<请填写>', '5 > 3'];
    server.behave(serving(baseInput({ replies: [replyInput('x', { wordings })] })));
    expect((await refresh()).kind).toBe('replaced');
  });
});

describe('a refresher', () => {
  it('asks the server once for callers who ask at the same time', async () => {
    server.behave(serving(GOOD));
    const refresher = createRefresher(options(), new AbortController().signal);
    const answers = await Promise.all([1, 2, 3].map(() => refresher.refresh(server.url)));
    expect(answers.map((answer) => answer.kind)).toEqual(['replaced', 'replaced', 'replaced']);
    expect(server.requests).toHaveLength(1);
    expect((await refresher.refresh(server.url)).kind).toBe('unchanged');
  });

  it('ends a running refresh when another address is asked for', async () => {
    server.behave((request, response) => (request.url === '/feed.json' ? undefined : serving(GOOD)(request, response)));
    const refresher = createRefresher(options(), new AbortController().signal);
    const hanging = refresher.refresh(server.url);
    expect((await refresher.refresh(`${server.url}?other`)).kind).toBe('replaced');
    expect((await hanging).kind).toBe('aborted');
  });

  it('records nothing of an aborted attempt', async () => {
    server.behave(() => undefined);
    const lifetime = new AbortController();
    const running = createRefresher(options(), lifetime.signal).refresh(server.url);
    lifetime.abort();
    expect(await running).toMatchObject({ kind: 'aborted', record: { failures: 0, status: { error: null } } });
    expect(await readFeedRecord(store)).toEqual({ ok: true, value: null });
  });
});
