// Which definition an address is read by: what was taught here goes before what the feed
// says, and that before what this version of the product knows. For the background.
import type { ConsoleDefinition } from '../../knowledge/console-definition.ts';
import { siteFromDefinition } from './from-definition.ts';
import type { Machine } from './from-definition.ts';
import { localeAt } from './match-site.ts';
import { SITES } from './registry.ts';
import type { Site } from './site.ts';

export type DefinitionOrigin = 'feed' | 'local';

export interface Taught {
  readonly origin: DefinitionOrigin;
  readonly definition: ConsoleDefinition;
}

export interface TaughtConsoles {
  readonly taught: readonly Taught[];
  /** What the person of this machine switched, by the id of a site or of a definition. */
  readonly switches: ReadonlyMap<string, 'on' | 'off'>;
  /** Hosts that are no marketplace of ours and that the person agreed to, by the feed definition's id. */
  readonly agreed: ReadonlyMap<string, readonly string[]>;
}

export const NOTHING_TAUGHT: TaughtConsoles = { taught: [], switches: new Map(), agreed: new Map() };

export function builtInSite(host: string): Site | null {
  return SITES.find((site) => localeAt(site, host)) ?? null;
}

/** A feed may not open a host that nobody of this desk agreed to (issue: "asks first"). */
export function isWaiting({ origin, definition }: Taught, host: string, { agreed }: TaughtConsoles): boolean {
  return origin === 'feed' && builtInSite(host) === null && !(agreed.get(definition.id)?.includes(host) ?? false);
}

/** Of one id the highest version counts; of the same version, what was taught here. */
export function newestOfEach(taught: readonly Taught[]): Taught[] {
  const newest = new Map<string, Taught>();
  for (const each of taught) {
    const known = newest.get(each.definition.id);
    const ahead = known ? each.definition.version - known.definition.version : 1;
    if (ahead > 0 || (ahead === 0 && each.origin === 'local')) newest.set(each.definition.id, each);
  }
  return [...newest.values()];
}

const RANK: Readonly<Record<DefinitionOrigin, number>> = { feed: 0, local: 1 };

/** Those that stand on a host, the one that counts most at the end. */
export function layersOn(host: string, consoles: TaughtConsoles): Taught[] {
  const here = consoles.taught.filter(
    (each) => each.definition.hosts.includes(host) && !isWaiting(each, host, consoles),
  );
  const order = ({ origin, definition: { taughtAt, id } }: Taught) =>
    `${RANK[origin]} ${new Date(taughtAt).toISOString()} ${id}`;
  return newestOfEach(here).sort((one, other) => (order(one) < order(other) ? -1 : 1));
}

export type Effective =
  | { readonly state: 'read'; readonly site: Site; readonly layers: readonly Taught[] }
  /** `by`: the id that was switched off, or the definition that switches the reader off. */
  | { readonly state: 'off'; readonly by: string }
  | { readonly state: 'unknown' };

function layered(host: string, layers: readonly Taught[], machine: Machine): Site | null {
  let site = builtInSite(host);
  for (const { definition } of layers) {
    const { amends } = definition;
    const amended = amends === undefined ? null : (site ?? SITES.find(({ id }) => id === amends) ?? null);
    // What adds to a console that this version does not know is too little to read anything by.
    if (amends === undefined || amended) site = siteFromDefinition(definition, amended, host, machine);
  }
  return site;
}

export function effectiveOn(host: string, consoles: TaughtConsoles, machine: Machine): Effective {
  const { switches } = consoles;
  const known = builtInSite(host);
  const layers = layersOn(host, consoles).filter(({ definition: { id } }) => switches.get(id) !== 'off');
  if (known && switches.get(known.id) === 'off') return { state: 'off', by: known.id };
  // A person who switched it on again has looked at it.
  const off = layers.findLast(({ definition }) => definition.off && switches.get(definition.id) !== 'on');
  if (off) return { state: 'off', by: off.definition.id };
  const counting = layers.filter(({ definition }) => !definition.off);
  const site = layered(host, counting, machine);
  return site ? { state: 'read', site, layers: counting } : { state: 'unknown' };
}

/** The site an address is read by, whatever the page; null when it is none, or switched off. */
export function effectiveSite(url: string, consoles: TaughtConsoles, machine: Machine): Site | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  if (protocol !== 'https:') return null;
  const effective = effectiveOn(hostname, consoles, machine);
  return effective.state === 'read' ? effective.site : null;
}

function isInApp(host: string, path: string): boolean {
  const app = (pattern: string) => (host + path).startsWith(pattern.replace(/\*$/u, ''));
  return builtInSite(host)?.apps.some(app) ?? false;
}

/** Hosts on which a definition reads pages that the manifest's own script does not come to. */
export function hostsToRegister(consoles: TaughtConsoles, machine: Machine): string[] {
  const hosts = new Set(consoles.taught.flatMap(({ definition }) => definition.hosts));
  return [...hosts].filter((host) => {
    const effective = effectiveOn(host, consoles, machine);
    const layers = effective.state === 'read' ? effective.layers : [];
    return layers.some(({ definition }) =>
      definition.pages.some(({ paths }) => !paths.every((path) => isInApp(host, path))),
    );
  });
}

/** Hosts of definitions that are in one of the two only, or differ. */
export function changedHosts(before: TaughtConsoles, after: TaughtConsoles): string[] {
  const texts = ({ taught }: TaughtConsoles) => new Set(taught.map((each) => JSON.stringify(each)));
  const [old, now] = [texts(before), texts(after)];
  const differing = [...before.taught, ...after.taught].filter((each) => {
    const text = JSON.stringify(each);
    return !(old.has(text) && now.has(text));
  });
  return [...new Set(differing.flatMap(({ definition }) => definition.hosts))];
}
