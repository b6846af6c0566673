// What sidebars and the workbench ask about consoles.
import { broadcast } from '../../lib/channel/background-door.ts';
import type { RequestOf } from '../../lib/channel/background-messages.ts';
import type { Handlers } from '../../lib/channel/background-door.ts';
import type { CONSOLE_REQUESTS } from '../../lib/channel/console-messages.ts';
import { newestOfEach } from '../../lib/console/sites/effective-sites.ts';
import { matchSite } from '../../lib/console/sites/match-site.ts';
import { SITES } from '../../lib/console/sites/registry.ts';
import { checkConsole } from '../../lib/knowledge/console-check.ts';
import type { ConsoleDefinition } from '../../lib/knowledge/console-definition.ts';
import { addHealth, chooseConsole, readHealth, removeConsole, saveConsoles } from '../../lib/store/consoles.ts';
import type { Store } from '../../lib/store/store.ts';
import { done, fromStore } from './answer.ts';
import type { Consoles } from './consoles.ts';
import { endTeaching, hostOfTab, startTeaching, takeWanted } from './teaching.ts';
import type { Place } from './teaching.ts';

type ConsoleHandlers = Pick<Handlers, keyof typeof CONSOLE_REQUESTS>;

async function versionsOf(consoles: Consoles, id: string): Promise<ConsoleDefinition[]> {
  const { taught } = await consoles.taught();
  return taught.flatMap(({ definition }) => (definition.id === id ? [definition] : []));
}

/** The hosts of a console or a definition, whatever it is called by. */
async function hostsOf(consoles: Consoles, id: string): Promise<string[]> {
  const known = SITES.filter((site) => site.id === id).flatMap(({ hosts }) => Object.keys(hosts));
  return [...known, ...(await versionsOf(consoles, id)).flatMap(({ hosts }) => hosts)];
}

async function save(store: Store, consoles: Consoles, given: ConsoleDefinition) {
  const before = await versionsOf(consoles, given.id);
  const newest = Math.max(0, ...before.map(({ version }) => version));
  // One that is known already, or older, would never count.
  const definition = { ...given, version: Math.max(given.version, newest + 1) };
  const saved = await saveConsoles(store, [definition]);
  if (saved.ok) {
    await Promise.all(definition.hosts.map(endTeaching));
    await consoles.changed([...definition.hosts, ...before.flatMap(({ hosts }) => hosts)]);
  }
  return fromStore(saved, () => ({ definition }));
}

function choiceHandlers(
  store: Store,
  consoles: Consoles,
): Pick<ConsoleHandlers, 'console.remove' | 'console.off' | 'console.agree'> {
  const chosen = async (id: string, storing: ReturnType<typeof chooseConsole>) => {
    const hosts = await hostsOf(consoles, id);
    const stored = await storing;
    if (stored.ok) await consoles.changed(hosts);
    return fromStore(stored, () => ({}));
  };
  return {
    'console.remove': ({ id }) => chosen(id, removeConsole(store, id)),
    'console.off': ({ id, off }) => chosen(id, chooseConsole(store, id, { switched: off ? 'off' : 'on' })),
    'console.agree': ({ id, hosts }) => chosen(id, chooseConsole(store, id, { agreedHosts: hosts })),
  };
}

type Where = NonNullable<RequestOf<'console.teach'>['where']>;

function placeOf(consoles: Consoles, where: Where): Place {
  if (!('host' in where) || where.pageKind === undefined) return where;
  const { host, pageKind } = where;
  const isMeant = async (url: string) => {
    const site = await consoles.siteAt(url);
    return site !== null && matchSite(site, url)?.page.kind === pageKind;
  };
  return { host, isMeant };
}

function teachHandlers(
  consoles: Consoles,
): Pick<ConsoleHandlers, 'console.teach' | 'console.teaching' | 'console.teach-end'> {
  return {
    'console.teach': async ({ where, field }, { tabId }) => {
      const place = where ? placeOf(consoles, where) : tabId === null ? null : { tabId };
      const teaching = place
        ? await startTeaching(place, field)
        : { taught: false as const, reason: 'no-tab' as const };
      if (teaching.taught) broadcast('teaching-wanted');
      return { ok: true, value: teaching };
    },
    'console.teaching': async (_, { tabId }) => {
      return { ok: true, value: { wanted: tabId === null ? null : await takeWanted(tabId) } };
    },
    'console.teach-end': async (_, { tabId }) => {
      const host = tabId === null ? null : await hostOfTab(tabId);
      if (host === null) return done;
      await endTeaching(host);
      await consoles.changed([host]);
      return done;
    },
  };
}

export function consoleHandlers(store: Store, consoles: Consoles): ConsoleHandlers {
  return {
    'console.save': ({ definition }) => save(store, consoles, definition),
    'console.list': async () => ({ ok: true, value: { consoles: await consoles.list() } }),
    'console.health': async (report) => {
      // A page that is being taught, or one that was pasted, has no definition to say anything of.
      if ((await hostsOf(consoles, report.siteId)).length === 0) return done;
      const added = await addHealth(store, report, Date.now());
      if (added.ok) broadcast('consoles-changed');
      return fromStore(added, () => ({}));
    },
    'console.check': async (place) => {
      const [{ taught }, days] = await Promise.all([consoles.taught(), readHealth(store)]);
      const definitions = newestOfEach(taught).map(({ definition }) => definition);
      return fromStore(days, (known) => checkConsole(place, definitions, known));
    },
    ...choiceHandlers(store, consoles),
    ...teachHandlers(consoles),
  };
}
