// Puts window.__sim on a page: the control surface of sim-api.ts over a console's state.
import type { ConsoleState } from './console-state.ts';
import { mutateUnrelated, openModal, removeForeignNodes } from './hostile-acts.ts';
import type { Names } from './names.ts';
import type { OrderFacts } from './order-facts.ts';
import type { Arrivals } from './scenario.ts';
import type { SimApi } from './sim-api.ts';

export interface SimTarget {
  readonly state: ConsoleState;
  readonly names: Names;
  /** Order pages list the orders of all buyers. */
  readonly isOrderPage: boolean;
  /** On an order page that shows other than all orders. */
  readonly orders?: () => readonly OrderFacts[];
}

export function installSimControl({ state, names, isOrderPage, orders }: SimTarget): void {
  const api: SimApi = {
    conversations: () => state.conversations().map((c) => c.id),
    openId: () => state.open()?.id ?? null,
    open: state.openConversation,
    buyerSays: (text, to = {}) => {
      state.receive(text, to);
    },
    remountList: state.remountList,
    composerModel: state.composer,
    setComposer: state.setComposer,
    sent: state.sent,
    orderNumbers: () => {
      if (orders) return orders().map(({ number }) => number);
      const open = state.open();
      const from = isOrderPage ? state.conversations() : open ? [open] : [];
      return from.flatMap((c) => c.orders.map((order) => order.number));
    },
    addOrderCard: state.addOrder,
    dropField: state.dropField,
    mutateUnrelated: (n, perFrame = 25) => mutateUnrelated(n, perFrame),
    hostile: (kind) => {
      if (kind === 'remove-foreign-nodes') removeForeignNodes();
      if (kind === 'modal') openModal();
      if (kind === 'renamed-markup') names.renameKnown();
      state.suffer(kind);
    },
  };
  window.__sim = api;
}

/** Buyers who write by themselves, round the list, while somebody plays with the demo. */
export function startArrivals(state: ConsoleState, arrivals: Arrivals | undefined): void {
  if (!arrivals || arrivals.texts.length === 0) return;
  let next = 0;
  setInterval(() => {
    const conversations = state.conversations();
    const to = conversations[(next * 5 + 1) % conversations.length];
    state.receive(arrivals.texts[next % arrivals.texts.length] ?? '', to ? { conversationId: to.id } : {});
    next += 1;
  }, arrivals.everyMs);
}
