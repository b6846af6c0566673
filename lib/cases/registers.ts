// The registers of the trade (DOMAIN.md §6): the same cases, of which each register holds those
// that are its business. Which entries of the shop's lists make a case that, the knowledge base
// says (lib/knowledge/list-registers.ts); it is looked up once, so that a row costs a few look-ups.
import { registerEntries } from '../knowledge/list-registers.ts';
import type { Lists } from '../knowledge/schema.ts';
import { REGISTERS } from '../knowledge/terms.ts';
import type { RegisterId } from '../knowledge/terms.ts';
import type { Case } from './case.ts';

type Topic = Pick<Case, 'category' | 'reason' | 'responsibility' | 'handling'>;

export interface Registers {
  readonly holds: (register: RegisterId, row: Topic) => boolean;
  /** Equal for lists that say the same: what was counted by one of them is right for the other. */
  readonly key: string;
}

export function registersBy(lists: Lists): Registers {
  const entries = registerEntries(lists);
  const holds = (register: RegisterId, row: Topic): boolean => {
    const { categories, reasons, responsibilities, handlings } = entries[register];
    return (
      register === 'after-sales' ||
      handlings.has(row.handling) ||
      reasons.has(row.reason) ||
      responsibilities.has(row.responsibility) ||
      (categories.has(row.category) && !isDecided(register, row))
    );
  };
  const key = JSON.stringify(REGISTERS.map((id) => Object.values(entries[id]).map((ids) => [...ids].toSorted())));
  return { holds, key };
}

/** Goods come back: until a handling was chosen, what the buyer asked for says so; a refund chosen since says otherwise. */
function isDecided(register: RegisterId, { handling }: Topic): boolean {
  return register === 'returns' && handling !== '';
}

/** Of a desk without a knowledge base. */
export const STANDARD_REGISTERS: Registers = registersBy({
  categories: [],
  reasons: [],
  responsibilities: [],
  handlings: [],
});
