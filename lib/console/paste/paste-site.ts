// By which words a pasted block of order facts is read: those of the marketplace's own
// consoles, and those that an order header carries anywhere. Selectors play no part.
import { orderFieldsOf } from './order-labels.ts';
import { YUAN_MARKETPLACES } from '../../knowledge/terms.ts';
import type { Marketplace } from '../../knowledge/terms.ts';
import type { StateWords } from '../normalise/order-state.ts';
import { SITES } from '../sites/registry.ts';
import type { HostLocale, Site, SiteMatch } from '../sites/site.ts';
import { ZH_STATES } from '../sites/zh.ts';

/** Whoever pastes has no console of ours open: what the reading says it comes from. */
export const MANUAL_SITE_ID = 'manual';

/** Letters and digits with at least four digits: only ever taken beside a label. */
export const ANY_NUMBER = /(?<![\w-])(?=(?:[A-Z-]*\d){4})[A-Z\d][A-Z\d-]{5,39}(?![\w-])/giu;

const EN_STATES: StateWords = {
  'awaiting-payment': 'unpaid|awaiting payment|pending payment|to pay',
  'awaiting-shipment': 'paid|awaiting shipment|unshipped|to ship|processing|unfulfilled',
  shipped: 'shipped|in transit|dispatched|fulfilled|out for delivery',
  delivered: 'delivered|received',
  completed: 'completed|complete',
  closed: 'cancelled|canceled|closed|refunded',
  refunding: 'refund requested|refunding|refund in progress',
  returning: 'return requested|returning|return in progress',
  exchanging: 'exchange in progress|exchanging',
};

function withWordsOf(sites: readonly Site[]): StateWords {
  const states: Record<string, string> = {};
  for (const words of [...sites.map((site) => site.states), ZH_STATES, EN_STATES])
    for (const [state, list] of Object.entries(words)) states[state] = [states[state], list].filter(Boolean).join('|');
  return states;
}

function localeOf(sites: readonly Site[], marketplace: Marketplace, timeZone: string): HostLocale {
  if (YUAN_MARKETPLACES.includes(marketplace)) return { timeZone: '+08:00', currency: 'CNY' };
  // A marketplace of many countries: the first host's currency would be a guess, the agent's zone is not.
  const [host, other] = sites.flatMap((site) => Object.values(site.hosts));
  return host && !other ? host : { timeZone, currency: 'USD' };
}

/** `timeZone`: the agent's own, for marketplaces of more than one country. */
export function pasteSite(marketplace: Marketplace, timeZone: string): SiteMatch {
  const sites = SITES.filter((site) => site.marketplace === marketplace);
  const site: Site = {
    id: MANUAL_SITE_ID,
    marketplace,
    hosts: {},
    apps: [],
    orderNumber: sites[0]?.orderNumber ?? ANY_NUMBER,
    states: withWordsOf(sites),
    pages: [],
  };
  return {
    site,
    locale: localeOf(sites, marketplace, timeZone),
    page: { kind: 'chat', paths: [], confidence: 'generic', watch: [], orders: { fields: orderFieldsOf(sites) } },
  };
}
