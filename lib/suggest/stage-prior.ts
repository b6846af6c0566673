// Which stage of a conversation an order's state makes likely. Weak on purpose: a
// buyer with a signed parcel may still ask about the next size up.
import type { OrderState, Stage } from '../knowledge/terms.ts';
import type { SmallTalk } from './small-talk.ts';

const STAGES_BY_STATE: Readonly<Record<OrderState, readonly Stage[]>> = {
  'awaiting-payment': ['payment', 'bargaining'],
  'awaiting-shipment': ['logistics'],
  shipped: ['logistics'],
  delivered: ['after-sales', 'review'],
  completed: ['after-sales', 'review'],
  closed: ['after-sales'],
  refunding: ['after-sales'],
  returning: ['after-sales'],
  exchanging: ['after-sales'],
};

export function stageSuits(stage: Stage, state: OrderState | null): boolean {
  return state !== null && STAGES_BY_STATE[state].includes(stage);
}

/** Likeliest first; nothing of substance is offered to a buyer who only says thanks. */
export function stagesForSmallTalk(kind: SmallTalk): readonly Stage[] {
  return kind === 'greeting' ? ['welcome', 'small-talk'] : ['farewell', 'small-talk'];
}
