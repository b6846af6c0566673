// A case to change one thing in.
import type { Case } from '../../../lib/cases/case.ts';

export function exampleCase(more: Partial<Case> = {}): Case {
  return {
    marketplace: 'pinduoduo',
    shop: '旗舰店',
    orderNumber: '260121-123456789012345',
    buyerId: 'b1',
    buyerName: '张**',
    product: '保温杯',
    category: 'quality',
    reason: '',
    responsibility: '',
    handling: '',
    amount: null,
    parcelNumber: '',
    evidence: '',
    status: 'open',
    nextFollowUpAt: '',
    notes: '',
    phone: '',
    address: '',
    caseId: 'c1',
    caseNumber: 'A21-0001',
    openedAt: '2026-01-21T08:00:00Z',
    updatedAt: '2026-01-21T08:00:00Z',
    agentName: 'Lin',
    workNumber: '07',
    undone: false,
    closedAt: '',
    ...more,
  };
}
