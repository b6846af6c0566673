// The registers of the trade (DOMAIN.md §6): the same cases, of which each register holds
// those that are its business. By the ids of the starter's lists, which a supervisor renames
// but does not replace.
import { ESCALATE, NEGATIVE_REVIEW } from '../knowledge/terms.ts';
import type { Case } from './case.ts';

export const REGISTERS = ['after-sales', 'reviews', 'reshipments', 'stock-outs', 'returns', 'escalations'] as const;
export type RegisterId = (typeof REGISTERS)[number];

type Topic = Pick<Case, 'category' | 'reason' | 'handling'>;

const BELONGS: Readonly<Record<RegisterId, (row: Topic) => boolean>> = {
  'after-sales': () => true,
  reviews: ({ category }) => category === NEGATIVE_REVIEW,
  reshipments: ({ handling }) => handling === 'reship',
  'stock-outs': ({ reason }) => reason === 'stock-out',
  returns: isComingBack,
  escalations: ({ handling }) => handling === ESCALATE,
};

export function belongsTo(register: RegisterId, row: Topic): boolean {
  return BELONGS[register](row);
}

/** Goods come back. Until a handling was chosen, what the buyer asked for says so; a refund chosen since says otherwise. */
function isComingBack({ category, handling }: Topic): boolean {
  const asked = handling === '' ? category : handling;
  return asked === 'return' || asked === 'exchange';
}
