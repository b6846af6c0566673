// A taught definition → the site that a page is read by: one that is known, amended, or one
// that stands by itself. Pure data in, data out; nothing of it runs in a page.
import type { ConsoleDefinition, TaughtPage } from '../../knowledge/console-definition.ts';
import type { Marketplace } from '../../knowledge/terms.ts';
import { eitherPattern, orderNumberPattern } from './definition-patterns.ts';
import { GENERIC_ORDER_NUMBER, GENERIC_STATES, mergeStates } from './generic-words.ts';
import { localeAt } from './match-site.ts';
import type { HostLocale, Site, SitePage } from './site.ts';
import { amendPage, standingPage } from './taught-page.ts';

/** What a definition that says nothing of times means: this machine's zone, IANA or `+08:00`. */
export interface Machine {
  readonly timeZone: string;
}

const CHINESE: ReadonlySet<Marketplace> = new Set(
  'pinduoduo|douyin|jd|taobao|kuaishou|xiaohongshu|1688|wechat'.split('|') as Marketplace[],
);

function localeOf(definition: ConsoleDefinition, known: HostLocale | undefined, machine: Machine): HostLocale {
  const isChinese = CHINESE.has(definition.marketplace);
  const standard: HostLocale = known ?? {
    timeZone: isChinese ? '+08:00' : machine.timeZone,
    // `XXX`: no currency. An amount without a sign is then shown without one, not in a guessed one.
    currency: isChinese ? 'CNY' : 'XXX',
  };
  const { timeZone = standard.timeZone, currency = standard.currency, dates = standard.dates } = definition;
  return { timeZone, currency, ...(dates ? { dates } : {}) };
}

function stateWords({ states }: ConsoleDefinition): Site['states'] {
  return Object.fromEntries(Object.entries(states).map(([state, words]) => [state, words.join('|')]));
}

function isPathOf({ paths }: SitePage, path: string): boolean {
  return paths.some((own) => (typeof own === 'string' ? path.startsWith(own) : own.test(path)));
}

/** A page stands before the first one that would take its addresses away; else behind all. */
function insertPage(pages: readonly SitePage[], page: SitePage): SitePage[] {
  const hides = pages.findIndex((other) =>
    page.paths.some((path) => typeof path === 'string' && isPathOf(other, path)),
  );
  return hides < 0 ? [...pages, page] : pages.toSpliced(hides, 0, page);
}

/** Of its own kind, at its own address, else of its kind alone: a console that moved is still that console. */
function knownPage(pages: readonly SitePage[], page: TaughtPage, host: string): SitePage | undefined {
  const same = pages.filter((each) => each.kind === page.kind && (each.host === undefined || each.host === host));
  return (
    same.find((each) => page.paths.some((path) => isPathOf(each, path))) ?? (same.length === 1 ? same[0] : undefined)
  );
}

/** The longest path first, so that `/` does not stand before `/orders`. */
function byPath({ paths: [one = ''] }: TaughtPage, { paths: [other = ''] }: TaughtPage): number {
  return other.length - one.length;
}

/** Addresses that the page did not have get an entry of their own, or `/` would stand before everybody. */
function amendKnown(pages: readonly SitePage[], known: SitePage, page: TaughtPage): SitePage[] {
  const amended = amendPage(known, page);
  const paths = page.paths.filter((path) => !isPathOf(known, path));
  const kept = pages.map((each) => (each === known ? amended : each));
  return paths.length > 0 ? insertPage(kept, { ...amended, paths }) : kept;
}

function amend(site: Site, definition: ConsoleDefinition, host: string, machine: Machine): Site {
  const [anyHost] = Object.values(site.hosts);
  const locale = localeOf(definition, localeAt(site, host) ?? anyHost, machine);
  let pages: readonly SitePage[] = site.pages;
  for (const page of definition.pages.toSorted(byPath)) {
    const known = knownPage(pages, page, host);
    pages = known ? amendKnown(pages, known, page) : insertPage(pages, { ...standingPage(page), host });
  }
  const shape = definition.orderNumber && orderNumberPattern(definition.orderNumber);
  return {
    ...site,
    hosts: { ...site.hosts, [host]: locale },
    apps: localeAt(site, host) ? site.apps : [...site.apps, `${host}/*`],
    orderNumber: shape ? eitherPattern(site.orderNumber, shape) : site.orderNumber,
    states: mergeStates(site.states, stateWords(definition)),
    pages,
  };
}

function stand(definition: ConsoleDefinition, host: string, machine: Machine): Site {
  return {
    id: definition.id,
    marketplace: definition.marketplace,
    hosts: { [host]: localeOf(definition, undefined, machine) },
    apps: [`${host}/*`],
    orderNumber: definition.orderNumber ? orderNumberPattern(definition.orderNumber) : GENERIC_ORDER_NUMBER,
    states: mergeStates(GENERIC_STATES, stateWords(definition)),
    pages: definition.pages.toSorted(byPath).map(standingPage),
  };
}

/** `known`: the site that the definition amends; null: it stands by itself on this host. */
export function siteFromDefinition(
  definition: ConsoleDefinition,
  known: Site | null,
  host: string,
  machine: Machine,
): Site {
  return known ? amend(known, definition, host, machine) : stand(definition, host, machine);
}
