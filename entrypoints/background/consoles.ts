// Whose definition reads which page: what was taught here and what the feed says, over what
// the product knows. Open tabs are told when it changes.
import { browser } from 'wxt/browser';
import { broadcast } from '../../lib/channel/background-door.ts';
import {
  changedHosts,
  effectiveSite,
  hostsToRegister,
  NOTHING_TAUGHT,
} from '../../lib/console/sites/effective-sites.ts';
import type { TaughtConsoles } from '../../lib/console/sites/effective-sites.ts';
import { allHosts, listConsoles } from '../../lib/console/sites/list-consoles.ts';
import type { Site } from '../../lib/console/sites/site.ts';
import { teachingSite } from '../../lib/console/sites/teaching-site.ts';
import type { ConsoleDefinition } from '../../lib/knowledge/console-definition.ts';
import type { ConsoleEntry } from '../../lib/knowledge/console-entry.ts';
import { readConsoles, readHealth } from '../../lib/store/consoles.ts';
import { feedConsoles } from '../../lib/store/knowledge.ts';
import type { Store } from '../../lib/store/store.ts';
import { openHosts, registerHosts, renewTab, tabsOn } from './console-scripts.ts';
import { taughtHosts } from './teaching.ts';

export interface Consoles {
  /** The site an address is read by, whatever the page; null when it is none, or switched off. */
  readonly siteAt: (url: string) => Promise<Site | null>;
  readonly list: () => Promise<ConsoleEntry[]>;
  readonly taught: () => Promise<TaughtConsoles>;
  /** After something about these hosts was stored. */
  readonly changed: (hosts: readonly string[]) => Promise<void>;
  /** After a publication was stored, or dropped. */
  readonly feedChanged: () => Promise<void>;
  /** After an update: registrations are gone, and what runs in open tabs is an orphan. */
  readonly renewAll: () => Promise<void>;
  /** Scripts of taught hosts, as the browser's permissions are now. */
  readonly register: () => Promise<void>;
}

const machine = () => ({ timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone });

/** Not whole: the database was not there, and what was taught here is not known. */
interface Read extends TaughtConsoles {
  readonly isWhole: boolean;
}

async function readTaught(store: Store): Promise<Read> {
  const [stored, feed] = await Promise.all([readConsoles(store), feedConsoles(store)]);
  const { definitions, choices } = stored.ok ? stored.value : { definitions: [], choices: [] };
  const theirs: readonly ConsoleDefinition[] = feed.ok ? feed.value : [];
  return {
    isWhole: stored.ok,
    taught: [
      ...theirs.map((definition) => ({ origin: 'feed' as const, definition })),
      ...definitions.map((definition) => ({ origin: 'local' as const, definition })),
    ],
    switches: new Map(choices.flatMap(({ id, switched }) => (switched ? [[id, switched]] : []))),
    agreed: new Map(choices.flatMap(({ id, agreedHosts }) => (agreedHosts ? [[id, agreedHosts]] : []))),
  };
}

async function renewTabs(hosts: readonly string[]): Promise<void> {
  const tabs = await Promise.all(hosts.map(tabsOn));
  await Promise.all([...new Set(tabs.flat())].map(renewTab));
}

const hostsOf = ({ taught }: TaughtConsoles) => taught.flatMap(({ definition }) => definition.hosts);

export function serveConsoles(store: Store): Consoles {
  let current: Promise<Read> | null = null;
  let before: TaughtConsoles = NOTHING_TAUGHT;
  const taught = async () => {
    const reading = (current ??= readTaught(store));
    const read = await reading;
    // The next who asks looks again: what was taught must not be missing until the worker is started anew.
    if (!read.isWhole && current === reading) current = null;
    if (read.isWhole) before = read;
    return read;
  };
  const register = async () => {
    const read = await taught();
    // Scripts that are registered stay so until it is known what was taught.
    if (!read.isWhole) return;
    const hosts = hostsToRegister(read, machine());
    await registerHosts([...(await openHosts(hosts))]);
  };
  const changed = async (hosts: readonly string[]) => {
    current = null;
    await register();
    await renewTabs([...new Set(hosts)]);
    broadcast('consoles-changed');
  };
  return {
    taught,
    register,
    changed,
    siteAt: async (url) => {
      const site = effectiveSite(url, await taught(), machine());
      const { hostname: host = '', protocol = '' } = URL.canParse(url) ? new URL(url) : {};
      const isTaught = protocol === 'https:' && (await taughtHosts()).includes(host);
      return isTaught ? teachingSite(site, host, machine()) : site;
    },
    list: async () => {
      const consoles = await taught();
      const [open, health] = await Promise.all([openHosts(allHosts(consoles)), readHealth(store)]);
      return listConsoles({ consoles, machine: machine(), open, health: health.ok ? health.value : [] });
    },
    feedChanged: async () => {
      const old = before;
      current = null;
      const hosts = changedHosts(old, await taught());
      if (hosts.length > 0) await changed(hosts);
    },
    renewAll: async () => changed(hostsOf(await taught())),
  };
}

/** Hosts come and go with what a person allows the browser. */
export function followPermissions(consoles: Consoles): void {
  const hostsIn = (origins: readonly string[] = []) =>
    origins.flatMap((origin) => (URL.canParse(origin.replace('*.', '')) ? new URL(origin).hostname : []));
  browser.permissions.onAdded.addListener(({ origins }) => void consoles.changed(hostsIn(origins)));
  browser.permissions.onRemoved.addListener(() => void consoles.changed([]));
}
