// Exports, erasures and their list, in memory: of the buyer there are cases and their events.
import { whoOf } from '../../lib/cases/audit.ts';
import type { AuditEntry } from '../../lib/cases/audit.ts';
import { buyersIn, isOfBuyer, withId } from '../../lib/cases/buyer.ts';
import type { Buyer } from '../../lib/cases/buyer.ts';
import { buyerDocument } from '../../lib/cases/buyer-export.ts';
import type { AnswerOf, Broadcast } from '../../lib/channel/background-messages.ts';
import type { Settings } from '../../lib/knowledge/settings.ts';
import type { MemoryHandlers } from './background-in-memory.ts';
import type { CaseLog } from './case-log-in-memory.ts';

export interface PrivacyMemory {
  /** Oldest first. */
  audit: readonly AuditEntry[];
  retention: Omit<AnswerOf<'retention.status'>, 'days'>;
}

/** A day on which every test's desk stands. */
const AT_MS = Date.UTC(2026, 2, 12, 6, 20);

export function privacyInMemory(
  memory: CaseLog & PrivacyMemory & { readonly settings: Settings },
  broadcast: (message: Broadcast) => void,
): MemoryHandlers {
  const events = () => [...memory.earlier, ...memory.events];
  const note = (entry: Omit<AuditEntry, 'atMs' | 'who'>) => {
    if (memory.audit.some(({ noteId }) => noteId === entry.noteId)) return;
    memory.audit = [...memory.audit, { ...entry, atMs: AT_MS, who: whoOf(memory.settings) }];
    broadcast('audit-changed');
  };
  const found = (asked: Buyer) => {
    const ofOrders = memory.cases.filter(({ orderNumber }) => asked.orderNumbers.includes(orderNumber));
    const buyer = withId(asked, ofOrders);
    const first = memory.cases.filter((row) => isOfBuyer(row, buyer));
    const orders = first.map(({ orderNumber }) => orderNumber).filter((order) => order !== '');
    const whole = { ...buyer, orderNumbers: [...new Set([...buyer.orderNumbers, ...orders])] };
    const cases = memory.cases.filter((row) => isOfBuyer(row, whole));
    const ids = new Set(cases.map(({ caseId }) => caseId));
    return { buyer: whole, rows: { cases, events: events().filter(({ caseId }) => ids.has(caseId)) } };
  };
  return {
    'audit.list': () => ({ ok: true, value: { entries: [...memory.audit].reverse(), total: memory.audit.length } }),
    'audit.note': (entry) => {
      note(entry);
      return { ok: true, value: {} };
    },
    'buyer.find': ({ typed }) => ({ ok: true, value: { buyers: buyersIn(memory.cases, typed.trim()) } }),
    'buyer.preview': ({ buyer: asked }) => {
      const { buyer, rows } = found(asked);
      const holdings = { cases: rows.cases.length, events: rows.events.length };
      const elsewhere = found({ ...asked, shop: '' }).rows.cases.length - rows.cases.length;
      return { ok: true, value: { buyer, holdings: rows.cases.length === 0 ? {} : holdings, elsewhere } };
    },
    'buyer.export': ({ buyer: asked, noteId, full }) => {
      const contents = found(asked);
      note({ noteId, kind: 'buyer-export', form: 'json', cases: contents.rows.cases.length, full });
      return { ok: true, value: { document: buyerDocument({ ...contents, at: new Date(AT_MS).toISOString(), full }) } };
    },
    'buyer.erase': ({ buyer, noteId }) => {
      const known = memory.audit.find((entry) => entry.noteId === noteId);
      if (known) return { ok: true, value: { cases: known.cases } };
      const { cases } = found(buyer).rows;
      memory.cases = memory.cases.filter((row) => !cases.includes(row));
      note({ noteId, kind: 'buyer-erase', form: '', cases: cases.length, full: false });
      broadcast('cases-changed');
      return { ok: true, value: { cases: cases.length } };
    },
    'retention.status': () => ({ ok: true, value: { ...memory.retention, days: memory.settings.retentionDays } }),
  };
}
