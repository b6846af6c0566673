import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSidebarToPage } from '../../../lib/channel/page-messages.ts';
import { isWriteRequest } from '../../../lib/channel/write-messages.ts';
import { createPageLink, receivePort } from '../../../lib/channel/page-link.ts';
import type { RawReading } from '../../../lib/console/raw-reading.ts';
import type { PageReading } from '../../../lib/console/reading.ts';

const reading: PageReading = {
  siteId: 'pinduoduo',
  marketplace: 'pinduoduo',
  pageKind: 'chat',
  confidence: 'verified-2026-09',
  conversationKey: 'uid-1',
  buyerName: { value: '小***鱼', how: 'selector', by: '.name' },
  buyerId: null,
  shop: null,
  messages: [{ id: 'm1', side: 'buyer', kind: 'text', text: '在吗' }],
  orders: [],
  orderInView: null,
  composer: 'ready',
  missing: [{ field: 'orderNumber', reason: 'absent' }],
};

/** The same, as the page's script sends it. */
const raw: RawReading = {
  siteId: 'pinduoduo',
  marketplace: 'pinduoduo',
  pageKind: 'chat',
  confidence: 'verified-2026-09',
  locale: { timeZone: '+08:00', currency: 'CNY' },
  conversationKey: 'uid-1',
  people: { buyerName: [[{ value: '小***鱼', how: 'selector', by: '.name' }]] },
  messages: reading.messages,
  composer: 'ready',
  hasComposer: true,
  orders: [],
  urlNumber: null,
  isCut: false,
};

const loaded = () => Promise.resolve(true);

const nextTurn = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('the page’s guard', () => {
  test.each([
    { type: 'ready' },
    { type: 'read' },
    { type: 'layout', layout: { side: 'left', widthPx: 300, collapsed: true } },
    { type: 'addition', name: 'write', body: 1 },
  ])('lets $type through', (message) => {
    expect(isSidebarToPage(message)).toBe(true);
  });

  test.each([
    null,
    'ready',
    [],
    { type: 'send' },
    { type: 'layout', layout: { side: 'top', widthPx: 300, collapsed: true } },
    { type: 'layout', layout: { side: 'left', widthPx: 5000, collapsed: false } },
    { type: 'addition', name: 1, body: 1 },
  ])('ignores %j', (message) => {
    expect(isSidebarToPage(message)).toBe(false);
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.anything(), (message) => typeof isSidebarToPage(message) === 'boolean'));
  });
});

describe('the guard of the script that writes', () => {
  const request = { requestId: 1, text: '您好', mode: 'caret', conversationKey: 'k', anchors: ['m1'], typed: '' };

  test('lets a request through', () => {
    expect(isWriteRequest(request)).toBe(true);
  });

  test.each([
    null,
    'write',
    { ...request, text: 'x'.repeat(10_001) },
    { ...request, mode: 'send' },
    { ...request, anchors: undefined },
    { ...request, anchors: [1] },
    { ...request, requestId: '1' },
  ])('refuses %#', (body) => {
    expect(isWriteRequest(body)).toBe(false);
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.anything(), (body) => typeof isWriteRequest(body) === 'boolean'));
  });
});

describe('the sidebar’s end of the port', () => {
  test('replays the newest reading and drops what is not one', async () => {
    const { port1, port2 } = new MessageChannel();
    const lifetime = new AbortController();
    const link = createPageLink(port2, lifetime.signal, loaded);
    port1.postMessage({ type: 'reading', reading: raw });
    const text = [['<b>not a found value</b>']];
    for (const bad of [
      { people: { buyerName: '<b>not a field</b>' } },
      { people: { buyerName: text } },
      { people: { product: [] } },
      { orders: [{ fields: { amount: text }, isOpen: false, isCut: false }] },
      { orders: [{ fields: { name: [] }, isOpen: false, isCut: false }] },
      { locale: { timeZone: 'east', currency: 'CNY' } },
      { messages: 'none' },
      { buyerName: null },
      { extra: 1 },
    ]) {
      port1.postMessage({ type: 'reading', reading: { ...raw, ...bad } });
    }
    await nextTurn();
    const seen: PageReading[] = [];
    link.onReading((each) => seen.push(each));
    expect(seen).toEqual([reading]);
    lifetime.abort();
    port1.close();
  });

  test('pairs each insertion with its own result', async () => {
    const { port1, port2 } = new MessageChannel();
    const lifetime = new AbortController();
    const link = createPageLink(port2, lifetime.signal, loaded);
    const asked: { requestId: number; text: string }[] = [];
    port1.onmessage = ({ data }) => data.type === 'addition' && asked.push(data.body);
    const first = link.insert({ text: '一', mode: 'caret', conversationKey: 'k' });
    const second = link.insert({ text: '二', mode: 'caret', conversationKey: 'k' });
    await nextTurn();
    const answer = (text: string, result: unknown) => {
      const requestId = asked.find((each) => each.text === text)?.requestId;
      port1.postMessage({ type: 'addition', name: 'write', body: { requestId, result } });
    };
    answer('二', { ok: false, reason: 'composing' });
    answer('一', { ok: true, extra: 'not ours' });
    answer('一', { ok: true });
    expect(await first).toEqual({ ok: true });
    expect(await second).toEqual({ ok: false, reason: 'composing' });
    lifetime.abort();
    port1.close();
  });

  test('puts the script that writes into the page first, and says so when that fails', async () => {
    const { port1, port2 } = new MessageChannel();
    const lifetime = new AbortController();
    const asked: string[] = [];
    const answers = [false, true];
    const load = async (name: string) => {
      // The keys' script comes by itself, before anything is asked of the page.
      if (name === 'keys' || name === 'top') return true;
      asked.push(name);
      return answers.shift() ?? true;
    };
    const link = createPageLink(port2, lifetime.signal, load);
    const sent: unknown[] = [];
    port1.onmessage = ({ data }) => {
      if (data.type !== 'addition') return;
      sent.push(data);
      port1.postMessage({ type: 'not-loaded', name: 'write' });
    };
    const request = { text: '一', mode: 'caret', conversationKey: 'k' } as const;
    // Could not be put there; then put there, but gone again; each time nothing was written.
    expect(await link.insert(request)).toEqual({ ok: false, reason: 'page-gone' });
    expect(sent).toEqual([]);
    expect(await link.insert(request)).toEqual({ ok: false, reason: 'page-gone' });
    expect(sent).toHaveLength(1);
    void link.insert(request);
    await nextTurn();
    expect(asked).toEqual(['write', 'write', 'write']);
    lifetime.abort();
    port1.close();
  });

  test('takes a port only from its parent and only with its token', async () => {
    const frame = Object.assign(new EventTarget(), { parent: {} }) as unknown as Window;
    const lifetime = new AbortController();
    let received: MessagePort | null = null;
    void receivePort(frame, 'right', lifetime.signal).then((port) => (received = port));
    const post = (data: unknown, source: unknown) => {
      const { port1 } = new MessageChannel();
      frame.dispatchEvent(Object.assign(new Event('message'), { data, source, ports: [port1] }));
      return port1;
    };
    post({ sellerside: 'port', token: 'wrong' }, frame.parent);
    post({ sellerside: 'port', token: 'right' }, {});
    post(null, frame.parent);
    await nextTurn();
    expect(received).toBeNull();
    const port = post({ sellerside: 'port', token: 'right' }, frame.parent);
    await nextTurn();
    expect(received).toBe(port);
    lifetime.abort();
  });
});
