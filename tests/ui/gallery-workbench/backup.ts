// Copies and a backup file of the gallery's shop.
import type { BackupMemory } from '../../support/backup-in-memory.ts';
import { readableFile } from '../../support/backup-tools-in-memory.ts';

export function galleryBackup(now: Date, isMissing: boolean): BackupMemory {
  const atMs = now.getTime() - 20 * 3_600_000;
  return {
    status: {
      copies: [{ slot: 'latest', atMs, cases: 214, of: 1_204 }],
      lastFile: { atMs: now.getTime() - 9 * 86_400_000, cases: 1_180 },
    },
    copies: {},
    missing: isMissing ? 1_204 : 0,
  };
}

export const galleryFile = readableFile(
  { cases: 1_204, fresh: 986, added: 4, known: 214, newerHere: 11, otherRows: 57 },
  [],
);
