// Every refusal, each produced by a page that earns it.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { watchBox } from '../../../lib/console/insert/box-watch.ts';
import type { BoxWatch } from '../../../lib/console/insert/box-watch.ts';
import { startWriting, write } from '../../../lib/console/insert/start-writing.ts';
import type { InsertMode, InsertRequest, InsertResult } from '../../../lib/console/reading.ts';
import { startSession } from '../../../lib/console/session.ts';
import type { Session } from '../../../lib/console/session.ts';
import { pinduoduo } from '../../../lib/console/sites/pinduoduo.ts';
import { PDD_CHAT, row, showPdd } from './page.ts';

let lifetime: AbortController;
let session: Session;
let url: string;
let watched: BoxWatch;

beforeEach(() => {
  lifetime = new AbortController();
  url = PDD_CHAT;
});
afterEach(() => {
  lifetime.abort();
});

/** As the addition that writes does it. */
function put(request: InsertRequest): Promise<InsertResult> {
  return write(request, { document, box: watched, session: () => session });
}

function start(): void {
  session = startSession({
    document,
    site: pinduoduo,
    signal: lifetime.signal,
    onReading: () => undefined,
    url: () => url,
  });
  watched = watchBox(document, lifetime.signal, () => session.composer());
}

function insert(text: string, mode: InsertMode = 'caret', conversationKey = 'pinduoduo:7001'): Promise<InsertResult> {
  return put({ text, mode, conversationKey });
}

function box(): HTMLTextAreaElement {
  const found = document.querySelector<HTMLTextAreaElement>('#replyTextarea');
  if (!found) throw new Error('no box');
  return found;
}

const refused = (reason: string) => ({ ok: false, reason });

describe('into a textarea', () => {
  test('at the caret, keeping what is there; the framework hears it', async () => {
    showPdd();
    start();
    box().value = '您好，谢谢';
    box().setSelectionRange(3, 3);
    const heard: string[] = [];
    box().addEventListener('input', () => heard.push(box().value));
    expect(await insert('已发货。')).toEqual({ ok: true });
    expect(box().value).toBe('您好，已发货。谢谢');
    expect(heard).toEqual(['您好，已发货。谢谢']);
    expect(box().selectionStart).toBe(7);
  });

  test('instead of what is there, only when asked for', async () => {
    showPdd();
    start();
    box().value = '草稿';
    expect(await insert('新的', 'replace')).toEqual({ ok: true });
    expect(box().value).toBe('新的');
  });

  test('never presses Enter and never clicks', async () => {
    showPdd();
    start();
    const events: string[] = [];
    for (const type of ['keydown', 'keypress', 'keyup', 'click', 'submit', 'mousedown']) {
      document.addEventListener(type, () => events.push(type), { signal: lifetime.signal });
    }
    await insert('一\n二');
    expect(events).toEqual([]);
  });
});

describe('refusals write nothing', () => {
  test('another conversation is open', async () => {
    showPdd({ uid: '7002' });
    start();
    expect(await insert('x')).toEqual(refused('conversation-changed'));
    expect(box().value).toBe('');
  });

  test('the console is just switching', async () => {
    showPdd({ uid: '7001', activeUid: '7002' });
    start();
    expect(await insert('x')).toEqual(refused('conversation-changed'));
    expect(box().value).toBe('');
  });

  test('no conversation is open', async () => {
    showPdd({ rows: '', activeUid: '' });
    start();
    expect(await insert('x')).toEqual(refused('no-conversation'));
  });

  test('no reply box, two of them, a locked one', async () => {
    showPdd({ box: '' });
    start();
    expect(await insert('x')).toEqual(refused('composer-missing'));
    showPdd({ box: '<textarea id="replyTextarea"></textarea><textarea id="replyTextarea"></textarea>' });
    expect(await insert('x')).toEqual(refused('composer-ambiguous'));
    showPdd({ box: '<textarea id="replyTextarea" readonly></textarea>' });
    expect(await insert('x')).toEqual(refused('composer-read-only'));
    expect(box().value).toBe('');
  });

  test('an IME is composing in the box; afterwards it works', async () => {
    showPdd();
    start();
    box().dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    expect(await insert('x')).toEqual(refused('composing'));
    expect(box().value).toBe('');
    box().dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    expect(await insert('x')).toEqual({ ok: true });
  });

  test('a composition in a box that was removed does not block the next', async () => {
    showPdd();
    start();
    box().dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    showPdd();
    expect(await insert('x')).toEqual({ ok: true });
  });

  test('the text does not fit into the box', async () => {
    showPdd({ box: '<textarea id="replyTextarea" maxlength="5"></textarea>' });
    start();
    expect(await insert('六个字放不下')).toEqual(refused('not-verified'));
    expect(box().value).toBe('');
  });

  test('the tab went to another page, or the session ended', async () => {
    showPdd();
    start();
    url = 'https://mms.pinduoduo.com/home';
    expect(await insert('x')).toEqual(refused('page-gone'));
    url = PDD_CHAT;
    lifetime.abort();
    expect(await insert('x')).toEqual(refused('page-gone'));
    expect(box().value).toBe('');
  });
});

test('a box that takes the text away again is not reported as filled, and not filled twice', async () => {
  showPdd();
  start();
  let writes = 0;
  box().addEventListener('input', () => {
    writes += 1;
    box().value = '';
  });
  expect(await insert('x')).toEqual(refused('not-verified'));
  expect(writes).toBe(1);
});

test('another buyer of the same name: none of the messages is there any more', async () => {
  showPdd({ rows: row('m1', 'buyer-item', '在吗') });
  start();
  const request = { text: '已发货。', mode: 'caret', conversationKey: 'pinduoduo:7001' } as const;
  showPdd({ rows: row('n1', 'buyer-item', '在吗') });
  expect(await put({ ...request, anchors: ['m0', 'm1'] })).toEqual(refused('conversation-changed'));
  expect(box().value).toBe('');
  showPdd({ rows: row('m1', 'buyer-item', '在吗') + row('m2', 'buyer-item', '？') });
  expect(await put({ ...request, anchors: ['m0', 'm1'] })).toEqual({ ok: true });
});

test('leaving for a page that is not read says so; coming back reads again', async () => {
  showPdd({ rows: row('m1', 'buyer-item', '在吗') });
  const keys: (string | null)[] = [];
  session = startSession({
    document,
    site: pinduoduo,
    signal: lifetime.signal,
    onReading: (reading) => keys.push(reading.conversationKey),
    url: () => url,
  });
  url = 'https://mms.pinduoduo.com/home';
  expect(session.readNow()).toBeNull();
  url = PDD_CHAT;
  expect(session.readNow()?.conversationKey).toBe('pinduoduo:7001');
  expect(keys).toEqual(['pinduoduo:7001', null, 'pinduoduo:7001']);
});

describe('requests as they come from the sidebar', () => {
  const REQUEST = {
    text: '已发货。',
    mode: 'caret',
    conversationKey: 'pinduoduo:7001',
    anchors: [],
    typed: '',
  } as const;
  let ask: (body: unknown) => void;
  let answers: unknown[];
  let nowMs: number;

  beforeEach(() => {
    answers = [];
    nowMs = 10_000;
    vi.spyOn(performance, 'now').mockImplementation(() => nowMs);
    showPdd();
    start();
    startWriting({
      document,
      signal: lifetime.signal,
      session: () => session,
      newest: () => null,
      host: () => null,
      tell: (message) => message.type === 'addition' && answers.push(message.body),
      toggle: () => undefined,
      has: () => false,
      receive: (_, handler) => (ask = handler),
    });
  });
  afterEach(() => void vi.restoreAllMocks());

  const answered = (count: number) => vi.waitFor(() => expect(answers).toHaveLength(count), { timeout: 10_000 });

  test('the same again within half a second is a double click, or sent twice: one text, two answers', async () => {
    ask({ ...REQUEST, requestId: 1 });
    ask({ ...REQUEST, requestId: 1 });
    nowMs += 499;
    ask({ ...REQUEST, requestId: 2 });
    await answered(3);
    expect(box().value).toBe('已发货。');
    expect(answers).toEqual([1, 1, 2].map((requestId) => ({ requestId, result: { ok: true } })));
  });

  test('later it is wanted again, and another text is wanted at once', async () => {
    ask({ ...REQUEST, requestId: 1 });
    ask({ ...REQUEST, requestId: 2, text: '谢谢' });
    nowMs += 500;
    ask({ ...REQUEST, requestId: 3, text: '谢谢' });
    await answered(3);
    expect(box().value).toBe('已发货。谢谢谢谢');
  });

  test('what was refused is tried again', async () => {
    showPdd({ uid: '7002' });
    ask({ ...REQUEST, requestId: 1 });
    await answered(1);
    showPdd();
    ask({ ...REQUEST, requestId: 2 });
    await answered(2);
    expect(answers.at(-1)).toEqual({ requestId: 2, result: { ok: true } });
    expect(box().value).toBe('已发货。');
  });
});
