// The desk's memory as the sidebar asks for it: names for what `ask` could do anyway,
// and the cut that a pasted novel needs to pass the receiver's limits.
import { DESK_LIMITS } from './desk-messages.ts';
import type { BackgroundLink, DeskLink, Judged } from './links.ts';

export function deskLink(ask: BackgroundLink['ask']): DeskLink {
  return {
    recordPick: (judged) => ask('desk.pick', withinLimits(judged)),
    markWrong: (judged) => ask('desk.wrong', withinLimits(judged)),
    undoWrong: (pickId) => ask('desk.undo', { pickId }),
    noteGap: ({ gapId, message, agent, shop }) => ask('desk.gap', { gapId, ...cut({ message, agent, shop }) }),
    deskPicks: (after) => ask('desk.picks', { after }),
  };
}

function withinLimits({ pickId, replyId, message, agent, shop }: Judged) {
  return { pickId, replyId, ...cut({ message, agent, shop }) };
}

function cut({ message, agent, shop }: Pick<Judged, 'message' | 'agent' | 'shop'>) {
  return {
    message: message.slice(0, DESK_LIMITS.messageChars),
    agent: agent.slice(0, 60),
    shop: shop.slice(0, 120),
  };
}
