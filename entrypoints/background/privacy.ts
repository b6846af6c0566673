// Exports and erasures of one buyer, the list of them, and retention: looked at every hour.
import { browser } from 'wxt/browser';
import { whoOf } from '../../lib/cases/audit.ts';
import type { AuditEntry } from '../../lib/cases/audit.ts';
import { buyerDocument } from '../../lib/cases/buyer-export.ts';
import { broadcast } from '../../lib/channel/background-door.ts';
import type { Handlers } from '../../lib/channel/background-door.ts';
import { AUDIT_SHOWN, type PRIVACY_REQUESTS } from '../../lib/channel/privacy-messages.ts';
import { noteAudit, readAudit } from '../../lib/store/audit.ts';
import { eraseBuyer, exportBuyer, findBuyers, previewBuyer } from '../../lib/store/buyer.ts';
import { readSettings } from '../../lib/store/preferences.ts';
import { retentionStatus, runRetention } from '../../lib/store/retention.ts';
import type { RetentionLook } from '../../lib/store/retention.ts';
import type { Store } from '../../lib/store/store.ts';
import { renewCopies } from './copies.ts';
import { fromStore } from './answer.ts';
import type { Clocks } from './clocks.ts';
import type { Knowledge } from './knowledge.ts';

const ALARM = 'retention';
const EVERY_MINUTES = 60;
/** Between two portions, so that a case can be logged. */
const PAUSE_MS = 250;
/** In one waking of the worker; the next look goes on. */
const MOST_PORTIONS = 50;

/** What the background adds: when, and who sits here. */
async function signed(
  store: Store,
  entry: Pick<AuditEntry, 'noteId' | 'kind'> & Partial<AuditEntry>,
): Promise<AuditEntry> {
  const settings = await readSettings(store);
  const who = settings.ok ? whoOf(settings.value) : '';
  return { form: '', cases: 0, full: false, ...entry, atMs: Date.now(), who };
}

async function lookOf(store: Store, knowledge: Knowledge): Promise<RetentionLook> {
  const [settings, { base }] = await Promise.all([readSettings(store), knowledge.inUse()]);
  // Without settings nothing is deleted: the person may have chosen to keep everything.
  const days = settings.ok ? settings.value.retentionDays : 0;
  return { nowMs: Date.now(), days, knownMs: Date.parse(base.publishedAt) || 0 };
}

/** A row for an import, told when its last portion was stored. */
export async function noteImport(store: Store, cases: number): Promise<void> {
  await noteAudit(store, await signed(store, { noteId: crypto.randomUUID(), kind: 'import', cases }));
  broadcast('audit-changed');
}

export function serveRetention(store: Store, knowledge: Knowledge, clocks: Clocks): void {
  let running: Promise<void> | null = null;
  const run = async () => {
    let deleted = 0;
    for (let portion = 0; portion < MOST_PORTIONS; portion += 1) {
      const result = await runRetention(store, await lookOf(store, knowledge), crypto.randomUUID());
      if (!result.ok) console.error('[sellerside] retention:', result.reason);
      if (!result.ok || result.value === 0) break;
      deleted += result.value;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
    if (deleted > 0) tellErased(store, clocks);
  };
  const look = () => (running ??= run().finally(() => (running = null)));
  browser.alarms.onAlarm.addListener(({ name }) => void (name === ALARM && look()));
  void browser.alarms.create(ALARM, { delayInMinutes: 1, periodInMinutes: EVERY_MINUTES });
}

function tellErased(store: Store, clocks: Clocks): void {
  broadcast('cases-changed');
  broadcast('audit-changed');
  void clocks.changed();
  // The copy beside the database holds what is erased now; older files are the person's own.
  renewCopies(store).catch((error: unknown) => console.error('[sellerside] local copy:', error));
}

export function privacyHandlers(
  store: Store,
  knowledge: Knowledge,
  clocks: Clocks,
): Pick<Handlers, keyof typeof PRIVACY_REQUESTS> {
  return {
    'audit.list': async () => fromStore(await readAudit(store, AUDIT_SHOWN), (page) => page),
    'audit.note': async (entry) => {
      const noted = await noteAudit(store, await signed(store, entry));
      if (noted.ok) broadcast('audit-changed');
      return fromStore(noted, () => ({}));
    },
    'buyer.find': async ({ typed }) =>
      fromStore(await findBuyers(store, typed), (buyers) => ({ buyers: buyers.slice(0, 20) })),
    'buyer.preview': async ({ buyer }) =>
      fromStore(await previewBuyer(store, buyer), (preview) => ({ ...preview, holdings: { ...preview.holdings } })),
    'buyer.export': async ({ buyer, noteId, full }) => {
      const entry = await signed(store, { noteId, kind: 'buyer-export', form: 'json', full });
      const exported = await exportBuyer(store, buyer, entry);
      if (exported.ok) broadcast('audit-changed');
      const at = new Date(entry.atMs).toISOString();
      return fromStore(exported, (contents) => ({ document: buyerDocument({ ...contents, at, full }) }));
    },
    'buyer.erase': async ({ buyer, noteId }) => {
      const erased = await eraseBuyer(store, buyer, await signed(store, { noteId, kind: 'buyer-erase' }));
      if (erased.ok) tellErased(store, clocks);
      return fromStore(erased, (value) => value);
    },
    'retention.status': async () =>
      fromStore(await retentionStatus(store, await lookOf(store, knowledge)), (status) => status),
  };
}
