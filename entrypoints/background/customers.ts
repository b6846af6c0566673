// Customers' cards: read, written and told of.
import { broadcast } from '../../lib/channel/background-door.ts';
import type { Handlers } from '../../lib/channel/background-door.ts';
import type { CUSTOMER_REQUESTS } from '../../lib/channel/customer-messages.ts';
import { noteOrders, readCustomer, saveCustomer } from '../../lib/store/customers.ts';
import type { Store } from '../../lib/store/store.ts';
import { fromStore } from './answer.ts';

export function customerHandlers(store: Store): Pick<Handlers, keyof typeof CUSTOMER_REQUESTS> {
  return {
    'customer.get': async (buyer) => fromStore(await readCustomer(store, buyer), (known) => known),
    'customer.save': async (request) => {
      const saved = await saveCustomer(store, request, new Date().toISOString());
      if (saved.ok && saved.value) broadcast('customers-changed');
      return fromStore(saved, (value) => value ?? { customer: null, joined: [], conflicts: [] });
    },
    'customer.sawOrder': async (request) => {
      const noted = await noteOrders(store, request, new Date().toISOString());
      if (noted.ok && noted.value) broadcast('customers-changed');
      return fromStore(noted, () => ({}));
    },
  };
}
