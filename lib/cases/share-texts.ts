// A register of 200,000 cases holds the same few hundred words over and over.
import type { Case } from './case.ts';

/** Values that many cases share are kept once: each row read from the database brings its own copy of every text. */
export function createInterning(): (row: Case) => Case {
  const known = new Map<string, string>();
  const one = <T extends string>(text: T): T => {
    const kept = known.get(text);
    // The very text that was kept under itself.
    if (kept !== undefined) return kept as T;
    known.set(text, text);
    return text;
  };
  return (row) => ({
    ...row,
    marketplace: one(row.marketplace),
    shop: one(row.shop),
    category: one(row.category),
    reason: one(row.reason),
    responsibility: one(row.responsibility),
    handling: one(row.handling),
    status: one(row.status),
    product: one(row.product),
    buyerName: one(row.buyerName),
    evidence: one(row.evidence),
    ...(row.severity && { severity: one(row.severity) }),
    notes: one(row.notes),
    agentName: one(row.agentName),
    workNumber: one(row.workNumber),
  });
}
