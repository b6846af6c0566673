import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerRequest, askerOf } from '../../../lib/channel/background-door.ts';
import type { DoorRules, Handlers, Sender } from '../../../lib/channel/background-door.ts';
import { REQUESTS } from '../../../lib/channel/background-messages.ts';
import type { RequestName } from '../../../lib/channel/background-messages.ts';
import { definitionOf } from '../../support/console-definitions.ts';
import { exampleCustomer } from '../cases/customer/example-customer.ts';
import { UNPAID } from '../../support/example-order.ts';
import { REPLY_CLOCK } from '../../support/example-clock.ts';

const ORIGIN = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop';
const rules: DoorRules = {
  extensionId: 'abcdefghijklmnopabcdefghijklmnop',
  extensionOrigin: ORIGIN,
  isConsole: (url) => Promise.resolve(url.startsWith('https://mms.pinduoduo.com/chat-merchant/')),
};
const id = rules.extensionId;
const tab = { id: 7 };

const SENDERS: Record<string, Sender> = {
  console: {
    id,
    tab,
    frameId: 0,
    url: 'https://mms.pinduoduo.com/chat-merchant/index.html',
    origin: 'https://mms.pinduoduo.com',
  },
  'frame within a console': {
    id,
    tab,
    frameId: 4,
    url: 'https://mms.pinduoduo.com/chat-merchant/x',
    origin: 'https://mms.pinduoduo.com',
  },
  'page that is no console': { id, tab, frameId: 0, url: 'https://example.com/', origin: 'https://example.com' },
  sidebar: { id, tab, frameId: 5, url: `${ORIGIN}/sidebar.html#t`, origin: ORIGIN },
  'sidebar in no tab': { id, url: `${ORIGIN}/sidebar.html`, origin: ORIGIN },
  'side panel': { id, url: `${ORIGIN}/sidepanel.html`, origin: ORIGIN },
  'panel in a window of its own': { id, tab, frameId: 0, url: `${ORIGIN}/sidepanel.html`, origin: ORIGIN },
  workbench: { id, tab, frameId: 0, url: `${ORIGIN}/workbench.html`, origin: ORIGIN },
  'another page of ours': { id, tab, frameId: 0, url: `${ORIGIN}/other.html`, origin: ORIGIN },
  'another extension': {
    id: 'ponmlkjihgfedcbaponmlkjihgfedcba',
    tab,
    frameId: 0,
    url: `${ORIGIN}/workbench.html`,
    origin: ORIGIN,
  },
  'page that puts our address into its own': {
    id,
    tab,
    frameId: 0,
    url: `https://evil.test/${ORIGIN}/sidebar.html`,
    origin: 'https://evil.test',
  },
  nobody: {},
};

const WHO: Record<string, 'page' | 'sidebar' | 'workbench' | null> = {
  console: 'page',
  'frame within a console': null,
  'page that is no console': null,
  sidebar: 'sidebar',
  'sidebar in no tab': null,
  'side panel': 'sidebar',
  'panel in a window of its own': 'sidebar',
  workbench: 'workbench',
  'another page of ours': null,
  'another extension': null,
  'page that puts our address into its own': null,
  nobody: null,
};

/** Handlers that note who reached them. */
function recordingHandlers() {
  const reached: string[] = [];
  const handlers = Object.fromEntries(
    Object.keys(REQUESTS).map((name) => [
      name,
      () => {
        reached.push(name);
        return Promise.resolve({ ok: false, refusal: 'failed', detail: 'recorded' });
      },
    ]),
  ) as unknown as Handlers;
  return { handlers, reached };
}

const JUDGED = {
  pickId: '3d7e0a4e-6f0b-4c0b-9d9a-3f9a2b1c0d0e',
  replyId: 'ship',
  message: '几号能发',
  agent: '小林',
  shop: '',
};

const BUYER = { marketplace: 'pinduoduo', buyerId: 'b1', orderNumbers: ['260121-1'], shop: '' };
const CUSTOMER = { marketplace: 'jd', shop: '', buyerId: 'b1', buyerName: '王**' };

const HANDED = {
  caseId: '8b1f7a52-5a34-4f6c-8a31-6a2f8f0f7e11',
  caseNumber: 'A21-0007',
  events: [
    {
      eventId: '3d7e0a4e-6f0b-4c0b-9d9a-3f9a2b1c0d10',
      caseId: '8b1f7a52-5a34-4f6c-8a31-6a2f8f0f7e11',
      at: '2026-11-21T08:00:00.000Z',
      agentName: '小林',
      workNumber: '07',
      change: { type: 'undone' },
    },
  ],
};
const NOTED = {
  handoverId: '3d7e0a4e-6f0b-4c0b-9d9a-3f9a2b1c0d11',
  at: '2026-11-21T08:00:00.000Z',
  from: '小林',
  cases: 1,
  customers: 0,
  sentAt: '',
  takenAt: '2026-11-21T08:00:00.000Z',
};

const VALID: { [N in RequestName]?: unknown } = {
  'frame.register': { token: 'a'.repeat(32), siteId: 'pinduoduo' },
  'site.get': { url: 'https://mms.pinduoduo.com/' },
  'frame.trouble': { trouble: 'removed' },
  'addition.load': { name: 'write' },
  'frame.confirm': { token: 'a'.repeat(32) },
  'layout.save': { siteId: 'pinduoduo', layout: { side: 'left', widthPx: 360, collapsed: false } },
  'knowledge.get': { knownGeneration: null },
  'settings.save': { agentName: '小林' },
  'case.record': {
    eventId: '3d7e0a4e-6f0b-4c0b-9d9a-3f9a2b1c0d0e',
    caseId: '8b1f7a52-5a34-4f6c-8a31-6a2f8f0f7e11',
    at: '2026-11-21T08:00:00.000Z',
    agentName: '小林',
    workNumber: '07',
    change: { type: 'undone' },
  },
  'cases.import': {
    events: [
      {
        eventId: '3d7e0a4e-6f0b-4c0b-9d9a-3f9a2b1c0d0f',
        caseId: '8b1f7a52-5a34-4f6c-8a31-6a2f8f0f7e12',
        at: '2026-11-21T08:00:00.000Z',
        agentName: '小林',
        workNumber: '07',
        change: {
          type: 'imported',
          from: '售后.csv',
          opening: {
            marketplace: 'jd',
            status: 'open',
            openedAt: '2026-11-20T08:00:00.000Z',
            closedAt: '',
            agentName: '',
          },
          fields: { orderNumber: '1' },
        },
      },
    ],
  },
  'cases.change': {
    events: [
      {
        eventId: '3d7e0a4e-6f0b-4c0b-9d9a-3f9a2b1c0d10',
        caseId: '8b1f7a52-5a34-4f6c-8a31-6a2f8f0f7e12',
        at: '2026-11-21T08:00:00.000Z',
        agentName: '小林',
        workNumber: '07',
        change: { type: 'changed', fields: { status: 'closed' } },
      },
    ],
  },
  'cases.of': { orderNumber: '1', buyerId: '' },
  'cases.names': { self: '小林' },
  'progress.get': { subject: 'pinduoduo:1' },
  'progress.save': { subject: 's', procedureId: 'p', path: [], ticked: [], updatedAt: '2026-11-21T08:00:00.000Z' },
  'clock.run': REPLY_CLOCK,
  'clock.end': { key: REPLY_CLOCK.key },
  'backup.made': { cases: 3 },
  'backup.restore': { table: 'settings', rows: [] },
  'backup.restore-copy': { slot: 'latest', from: 0 },
  'orders.seen': { orders: [UNPAID] },
  'orders.known': { orders: [{ marketplace: 'jd', orderNumber: '1' }] },
  'orders.mark': { marketplace: 'jd', orderNumber: '1', kind: 'urged', by: '' },
  'recurring.mark': {
    taskId: 't',
    day: '2026-11-21',
    state: 'done',
    snoozedUntilMs: null,
    assignee: '',
    by: '',
    atMs: 1,
  },
  'views.change': { do: 'open', id: 'reviews' },
  'audit.note': { noteId: JUDGED.pickId, kind: 'register-export', form: 'csv', cases: 2, full: false },
  'buyer.find': { typed: 'b1' },
  'buyer.preview': { buyer: BUYER },
  'buyer.export': { buyer: BUYER, noteId: JUDGED.pickId, full: false },
  'buyer.erase': { buyer: BUYER, noteId: JUDGED.pickId },
  'handover.take': { cases: [HANDED], mark: '107' },
  'handover.customers': { customers: [exampleCustomer()] },
  'handover.note': NOTED,
  'customer.get': CUSTOMER,
  'customer.save': { buyer: CUSTOMER, change: {} },
  'customer.sawOrder': { buyer: CUSTOMER, orders: [{ orderNumber: '1', state: '', amount: null }] },
  'notice.read': { id: 'n' },
  'workbench.open': { hash: '#cases' },
  'desk.pick': JUDGED,
  'desk.wrong': JUDGED,
  'desk.undo': { pickId: JUDGED.pickId },
  'desk.gap': { gapId: JUDGED.pickId, message: '几号能发', agent: '', shop: '' },
  'desk.picks': { after: 0 },
  'panel.beside': { tabId: 7 },
  'panel.relay': { tabId: 7 },
  'draft.get': { place: 'pinduoduo c-1' },
  'draft.save': { place: 'pinduoduo c-1', values: { search: '退货' } },
  'console.save': { definition: definitionOf() },
  'console.remove': { id: 'acme-desk' },
  'console.off': { id: 'acme-desk', off: true },
  'console.agree': { id: 'acme-desk', hosts: ['desk.acme.example'] },
  'console.teach': { where: null, field: null },
  'console.health': { siteId: 'jd', pageKind: 'chat', found: [], missing: [] },
  'console.check': { siteId: 'jd', pageKind: 'chat' },
};

describe('the door of the background', () => {
  test.each(Object.entries(SENDERS))('knows who is asking: %s', async (name, sender) => {
    expect((await askerOf(sender, rules))?.kind ?? null).toBe(WHO[name]);
  });

  test('the panel is in no tab, also in a window of its own', async () => {
    // Its tab is not the one whose page it speaks for.
    for (const sender of [SENDERS['side panel'], SENDERS['panel in a window of its own']])
      expect(await askerOf(sender ?? {}, rules)).toEqual({ kind: 'sidebar', tabId: null });
  });

  test('lets each request in from exactly the senders of its row', async () => {
    for (const [senderName, sender] of Object.entries(SENDERS)) {
      for (const name of Object.keys(REQUESTS) as RequestName[]) {
        const { handlers, reached } = recordingHandlers();
        const answer = await answerRequest({ name, request: VALID[name] ?? {} }, sender, rules, handlers);
        const who = WHO[senderName];
        const allowed = who !== null && who !== undefined && (REQUESTS[name].from as readonly string[]).includes(who);
        expect(reached, `${senderName} asks ${name}`).toEqual(allowed ? [name] : []);
        if (!allowed) expect(answer).toMatchObject({ ok: false, refusal: 'not-allowed' });
      }
    }
  });

  test('refuses a malformed request before the handler sees it', async () => {
    const { handlers, reached } = recordingHandlers();
    const request = { eventId: 'x', __proto__: { polluted: true } };
    const answer = await answerRequest({ name: 'case.record', request }, SENDERS.sidebar ?? {}, rules, handlers);
    expect(answer).toMatchObject({ ok: false, refusal: 'bad-request' });
    expect(reached).toEqual([]);
  });

  test('answers `failed` when a handler throws', async () => {
    const { handlers } = recordingHandlers();
    const broken = { ...handlers, 'feed.status': () => Promise.reject(new TypeError('broken')) };
    const answer = await answerRequest({ name: 'feed.status', request: {} }, SENDERS.workbench ?? {}, rules, broken);
    expect(answer).toEqual({ ok: false, refusal: 'failed', detail: 'TypeError' });
  });

  test('never throws and never lets a stranger in, whatever is sent', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), fc.constantFrom(...Object.keys(SENDERS)), async (message, senderName) => {
        const { handlers, reached } = recordingHandlers();
        const answer = await answerRequest(message, SENDERS[senderName] ?? {}, rules, handlers);
        expect(answer.ok).toBe(false);
        if (WHO[senderName] === null) expect(reached).toEqual([]);
      }),
    );
  });
});
