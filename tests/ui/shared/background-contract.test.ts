// The background in memory keeps the real one's contract: who may ask, what is well
// formed, the shape of every answer, and the case log's answers, call by call.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REQUESTS } from '../../../lib/channel/background-messages.ts';
import type { RequestName, RequestOf } from '../../../lib/channel/background-messages.ts';
import type { Buyer } from '../../../lib/cases/buyer.ts';
import type { CaseChange } from '../../../lib/cases/case-event.ts';
import { settingsSchema } from '../../../lib/knowledge/settings.ts';
import { casesOf, namesHere } from '../../../lib/store/case-queries.ts';
import { recordEvent } from '../../../lib/store/record-event.ts';
import type { BackupMemory } from '../../support/backup-in-memory.ts';
import { backgroundInMemory } from '../../support/background-in-memory.ts';
import { definitionOf } from '../../support/console-definitions.ts';
import { sampleBase } from '../sidebar/sample-base.ts';
import { eventOf, memoryStore, OPENED, uuid } from '../../unit/store/memory-store.ts';
import { exampleCustomer } from '../../unit/cases/customer/example-customer.ts';
import { UNPAID } from '../../support/example-order.ts';
import { REPLY_CLOCK } from '../../support/example-clock.ts';

const TOKEN = '0123456789abcdef0123456789abcdef';
const LAYOUT = { side: 'right', widthPx: 360, collapsed: false } as const;

const JUDGED = { pickId: uuid(3, 1), replyId: 'welcome', message: '什么时候发货', agent: '小林', shop: '一店' };

const IMPORTED: CaseChange = {
  type: 'imported',
  from: '售后.xlsx',
  opening: { marketplace: 'jd', status: 'open', openedAt: '2026-01-20T08:00:00Z', closedAt: '', agentName: '' },
  fields: { orderNumber: '260120-7', category: 'quality' },
};

const BUYER: Buyer = { marketplace: 'pinduoduo', buyerId: 'b1', orderNumbers: ['260121-1'], shop: '' };
const CUSTOMER = { marketplace: 'pinduoduo', shop: '一店', buyerId: 'b1', buyerName: '王**' } as const;

/** One good request of each name; a new name is a type error here. */
const GOOD: { readonly [N in RequestName]: RequestOf<N> } = {
  'site.get': { url: 'https://mms.pinduoduo.com/chat-merchant/' },
  'frame.register': { token: TOKEN, siteId: 'pinduoduo' },
  'frame.trouble': { trouble: 'none' },
  'addition.load': { name: 'write' },
  'frame.confirm': { token: TOKEN },
  'layout.save': { siteId: 'pinduoduo', layout: LAYOUT },
  'knowledge.get': { knownGeneration: null },
  'lists.get': {},
  'feed.status': {},
  'feed.refresh': {},
  'settings.get': {},
  'settings.save': settingsSchema.parse({ agentName: '小林' }),
  'case.record': eventOf(1, 1),
  'cases.import': { events: [eventOf(7, 7, IMPORTED)] },
  'cases.change': { events: [eventOf(8, 1, { type: 'changed', fields: { status: 'closed' } })] },
  'cases.of': { orderNumber: '260121-1', buyerId: '' },
  'cases.names': { self: '小林' },
  'progress.get': { subject: 'pinduoduo:260121-1' },
  'progress.save': {
    subject: 'pinduoduo:260121-1',
    procedureId: 'damage',
    path: [{ stepId: 'sorry' }],
    ticked: [],
    updatedAt: '2026-01-21T08:00:00Z',
  },
  'clock.run': REPLY_CLOCK,
  'clock.end': { key: REPLY_CLOCK.key },
  'backup.status': {},
  'backup.made': { cases: 3 },
  'backup.restore': { table: 'events', rows: [{ event: eventOf(8, 8), caseNumber: 'A21-0008', waiting: true }] },
  'backup.restore-copy': { slot: 'latest', from: 0 },
  'backup.go-on': {},
  'orders.seen': { orders: [UNPAID] },
  'orders.known': { orders: [{ marketplace: UNPAID.marketplace, orderNumber: UNPAID.orderNumber }] },
  'orders.list': {},
  'orders.mark': { marketplace: UNPAID.marketplace, orderNumber: UNPAID.orderNumber, kind: 'urged', by: '小林' },
  'recurring.get': {},
  'recurring.mark': {
    taskId: 'payment-reminder',
    day: '2026-03-12',
    state: 'done',
    snoozedUntilMs: null,
    assignee: '',
    by: '小林',
    atMs: 1_773_300_000_000,
  },
  'views.get': {},
  'views.change': { do: 'open', id: 'reviews' },
  'audit.list': {},
  'audit.note': { noteId: uuid(5, 1), kind: 'register-export', form: 'csv', cases: 2, full: false },
  'buyer.find': { typed: 'b1' },
  'buyer.preview': { buyer: BUYER },
  'buyer.export': { buyer: BUYER, noteId: uuid(5, 2), full: false },
  'buyer.erase': { buyer: BUYER, noteId: uuid(5, 3) },
  'retention.status': {},
  'handover.prepare': {},
  'handover.take': { cases: [{ caseId: uuid(2, 8), caseNumber: 'A21-0001', events: [eventOf(8, 8)] }], mark: '107' },
  'handover.customers': { customers: [exampleCustomer({ special: true })] },
  'handover.note': {
    handoverId: uuid(5, 1),
    at: '2026-01-21T08:00:00Z',
    from: '周岚',
    cases: 1,
    customers: 1,
    sentAt: '',
    takenAt: '2026-01-21T08:05:00Z',
  },
  'handover.list': {},
  'customer.get': CUSTOMER,
  'customer.save': { buyer: CUSTOMER, change: { notes: { was: '', now: '请先电联' } } },
  'customer.sawOrder': { buyer: CUSTOMER, orders: [{ orderNumber: '260121-1', state: 'delivered', amount: null }] },
  'notice.read': { id: 'n1' },
  'notices.read': {},
  'workbench.open': { hash: '#cases' },
  'storage.status': {},
  'desk.pick': JUDGED,
  'desk.wrong': { ...JUDGED, pickId: uuid(3, 2) },
  'desk.undo': { pickId: JUDGED.pickId },
  'desk.gap': { gapId: uuid(4, 1), message: '能开增值税专票吗', agent: '小林', shop: '一店' },
  'desk.picks': { after: 0 },
  'desk.gaps': {},
  'desk.examples': {},
  'desk.clear': {},
  'panel.beside': { tabId: 7 },
  'panel.relay': { tabId: 7 },
  'draft.get': { place: 'pinduoduo c-1' },
  'draft.save': { place: 'pinduoduo c-1', values: { search: '退货' } },
  'console.save': { definition: definitionOf() },
  'console.list': {},
  'console.remove': { id: 'acme-desk' },
  'console.off': { id: 'pinduoduo', off: true },
  'console.agree': { id: 'acme-desk', hosts: ['desk.acme.example'] },
  'console.teach': { where: { host: 'mms.pinduoduo.com' }, field: 'buyerName' },
  'console.teaching': {},
  'console.teach-end': {},
  'console.check': { siteId: 'pinduoduo', pageKind: 'chat' },
  'console.health': {
    siteId: 'pinduoduo',
    pageKind: 'chat',
    found: [{ field: 'buyerName', how: 'selector' }],
    missing: [{ field: 'composer', reason: 'absent' }],
  },
};
/** One case in a local copy. */
const COPIED: BackupMemory = {
  status: { copies: [{ slot: 'latest', atMs: 1, cases: 1, of: 1 }], lastFile: null },
  copies: { latest: [GOOD['backup.restore']] },
  missing: 0,
};
const names = Object.keys(GOOD) as RequestName[];
const pairs = (['sidebar', 'workbench'] as const).flatMap((sender) => names.map((name) => ({ sender, name })));
const may = (sender: string, name: RequestName) => (REQUESTS[name].from as readonly string[]).includes(sender);

describe('the background in memory', () => {
  it.each(pairs.filter(({ sender, name }) => may(sender, name)))(
    'answers $name from the $sender in the agreed shape',
    async ({ sender, name }) => {
      const background = backgroundInMemory(sender, sampleBase(), { backup: COPIED });
      // Twice: the second time there is something to tell (cases, progress, read notices).
      for (const round of [1, 2]) {
        for (const before of ['case.record', 'progress.save', 'notice.read'] as const)
          if (round === 2) await background.ask(before, GOOD[before]);
        const answer = await background.ask(name, GOOD[name]);
        if (name === 'frame.confirm') expect(answer).toMatchObject({ ok: false, refusal: 'unknown-token' });
        else expect(answer.ok && REQUESTS[name].answer.safeParse(answer.value)).toMatchObject({ success: true });
      }
    },
  );

  it.each(pairs.filter(({ sender, name }) => !may(sender, name)))(
    'refuses $name from the $sender',
    async ({ sender, name }) => {
      const answer = await backgroundInMemory(sender, sampleBase()).ask(name, GOOD[name]);
      expect(answer).toMatchObject({ ok: false, refusal: 'not-allowed' });
    },
  );

  it.each(names.filter((name) => may('sidebar', name)))('refuses %s that is not well formed', async (name) => {
    const background = backgroundInMemory('sidebar', sampleBase());
    for (const bad of [{ ...GOOD[name], more: 1 }, null, 'x', []])
      expect(await background.ask(name, bad as never)).toMatchObject({ ok: false, refusal: 'bad-request' });
  });

  it('leaves the base out when it is the one that is known', async () => {
    const background = backgroundInMemory('sidebar', sampleBase());
    const first = await background.ask('knowledge.get', { knownGeneration: null });
    if (!first.ok) throw new Error(first.detail);
    const second = await background.ask('knowledge.get', { knownGeneration: first.value.generation });
    expect(second).toMatchObject({ ok: true, value: { generation: first.value.generation, base: null } });
  });
});

describe('its case log', () => {
  const changes: readonly CaseChange[] = [OPENED, { type: 'changed', fields: { notes: '漏水' } }, { type: 'undone' }];
  const event = fc
    .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 3 }), fc.constantFrom(...changes))
    .map(([count, caseCount, change]) => eventOf(count, caseCount, change));

  it('answers as the real one does, whatever is sent in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 12 }), async (events) => {
        const store = memoryStore();
        const background = backgroundInMemory('sidebar', sampleBase());
        for (const next of events) {
          const real = await recordEvent(store, next, 0);
          const ours = await background.ask('case.record', next);
          expect(ours).toMatchObject(
            real.ok
              ? { ok: true, value: { caseNumber: real.caseNumber } }
              : { refusal: 'storage', detail: real.reason },
          );
        }
        const known = await background.ask('cases.of', { orderNumber: '260121-1', buyerId: '' });
        const stored = await casesOf(store, { orderNumber: '260121-1', buyerId: '' });
        expect(known.ok && known.value.cases).toEqual(stored.ok && stored.value);
        const names = await background.ask('cases.names', { self: '小林' });
        const namesStored = await namesHere(store, '小林');
        expect(names.ok && names.value.names).toEqual(namesStored.ok && namesStored.value);
      }),
      { numRuns: 40 },
    );
  });
});
