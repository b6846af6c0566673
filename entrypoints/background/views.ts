// Views of the register: kept here, told to every open workbench.
import { broadcast } from '../../lib/channel/background-door.ts';
import type { Handlers } from '../../lib/channel/background-door.ts';
import type { VIEW_REQUESTS } from '../../lib/channel/view-messages.ts';
import type { ReadViews } from '../../lib/cases/case-views.ts';
import { changeCaseViews, readCaseViews } from '../../lib/store/preferences.ts';
import type { Store } from '../../lib/store/store.ts';
import { fromStore } from './answer.ts';

const told = ({ preferences, unreadable }: ReadViews) => ({ preferences, leftOut: unreadable.length });

export function viewHandlers(store: Store): Pick<Handlers, keyof typeof VIEW_REQUESTS> {
  return {
    'views.get': async () => fromStore(await readCaseViews(store), told),
    'views.change': async (change) => {
      const changed = await changeCaseViews(store, change);
      if (changed.ok) broadcast('views-changed');
      return fromStore(changed, told);
    },
  };
}
