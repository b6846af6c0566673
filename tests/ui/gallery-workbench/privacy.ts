// What left the gallery's register, under a clock that has leapt.
import type { AuditEntry } from '../../../lib/cases/audit.ts';
import type { PrivacyMemory } from '../../support/privacy-in-memory.ts';

const DAY_MS = 86_400_000;

export function galleryPrivacy(now: Date): PrivacyMemory {
  const entries: readonly Omit<AuditEntry, 'noteId' | 'atMs'>[] = [
    { who: '林小满 107', kind: 'import', form: '', cases: 1_204, full: false },
    { who: '林小满 107', kind: 'register-export', form: 'xlsx', cases: 61, full: false },
    { who: '周岚 103', kind: 'register-print', form: 'paper', cases: 38, full: false },
    { who: '', kind: 'retention', form: '', cases: 212, full: false },
    { who: '方远 101', kind: 'register-export', form: 'csv', cases: 12, full: true },
    { who: '方远 101', kind: 'buyer-erase', form: '', cases: 3, full: false },
  ];
  const audit = entries.map((entry, index) => ({
    ...entry,
    noteId: `00000000-0000-4000-a000-00000000000${index}`,
    atMs: now.getTime() - (entries.length - index) * DAY_MS,
  }));
  return { audit, retention: { state: 'clock-jumped', due: 17, nextMs: now.getTime() + 14 * DAY_MS } };
}
