// All consoles as one list: who defines each, whether it is read, and how well.
import type { ConsoleEntry } from '../../knowledge/console-entry.ts';
import { driftByDay, healthOfFields } from '../../knowledge/console-health.ts';
import type { HealthDay } from '../../knowledge/console-health.ts';
import { effectiveOn, isWaiting } from './effective-sites.ts';
import type { Effective, Taught, TaughtConsoles } from './effective-sites.ts';
import type { Machine } from './from-definition.ts';
import { SITES } from './registry.ts';
import type { Site } from './site.ts';

export interface ConsolesNow {
  readonly consoles: TaughtConsoles;
  readonly machine: Machine;
  /** Hosts that the browser lets this extension into. */
  readonly open: ReadonlySet<string>;
  /** Oldest first. */
  readonly health: readonly HealthDay[];
}

type Seen = Pick<ConsoleEntry, 'health' | 'drift'>;

function seenOf(id: string, days: readonly HealthDay[]): Seen {
  const own = days.filter(({ siteId }) => siteId === id);
  const kinds = [...new Set(own.map(({ pageKind }) => pageKind))];
  const health = kinds.map((pageKind) => {
    const ofKind = own.filter((day) => day.pageKind === pageKind);
    const lastSeenMs = Math.max(...ofKind.map((day) => day.lastSeenMs));
    return { pageKind, lastSeenMs, fields: healthOfFields(ofKind) };
  });
  return { health, drift: driftByDay(own) };
}

type Standing = Pick<ConsoleEntry, 'state' | 'offBy' | 'closedHosts'>;

/** `counts`: whether what stands on a host is the one in question. */
function standingOf(hosts: readonly string[], now: ConsolesNow, counts: (effective: Effective) => boolean): Standing {
  const effects = hosts.map((host) => effectiveOn(host, now.consoles, now.machine));
  const closedHosts = hosts.filter((host) => !now.open.has(host));
  const off = effects.find((effective) => effective.state === 'off');
  if (effects.some(counts)) {
    const isOpen = hosts.some((host, index) => now.open.has(host) && counts(effects[index] ?? { state: 'unknown' }));
    return { state: isOpen ? 'read' : 'no-permission', offBy: null, closedHosts };
  }
  return { state: off ? 'off' : 'replaced', offBy: off?.by ?? null, closedHosts };
}

function builtInEntry(site: Site, now: ConsolesNow): ConsoleEntry {
  const hosts = Object.keys(site.hosts);
  return {
    id: site.id,
    origin: 'built-in',
    title: '',
    marketplace: site.marketplace,
    hosts,
    pages: site.pages.map(({ kind, confidence }) => ({ kind, confidence })),
    ...standingOf(hosts, now, (effective) => effective.state === 'read' && effective.site.id === site.id),
    waitingHosts: [],
    definition: null,
    ...seenOf(site.id, now.health),
  };
}

const UNSEEN: Seen = { health: [], drift: [] };

function taughtStanding(taught: Taught, now: ConsolesNow): Standing & Pick<ConsoleEntry, 'waitingHosts'> {
  const { definition } = taught;
  const { id, hosts } = definition;
  const waitingHosts = hosts.filter((host) => isWaiting(taught, host, now.consoles));
  const counts = (effective: Effective) =>
    (effective.state === 'off' && effective.by === id) ||
    (effective.state === 'read' && effective.layers.some((layer) => layer.definition === definition));
  const standing = { ...standingOf(hosts, now, counts), waitingHosts };
  if (now.consoles.switches.get(id) === 'off') return { ...standing, state: 'off', offBy: id };
  return waitingHosts.length === hosts.length ? { ...standing, state: 'waiting', offBy: null } : standing;
}

function taughtEntry(taught: Taught, now: ConsolesNow): ConsoleEntry {
  const { origin, definition } = taught;
  return {
    id: definition.id,
    origin,
    title: definition.title,
    marketplace: definition.marketplace,
    hosts: definition.hosts,
    pages: definition.pages.map(({ kind }) => ({ kind, confidence: 'taught' })),
    ...taughtStanding(taught, now),
    definition,
    // What amends a console is read as that console, and seen there.
    ...(definition.amends === undefined ? seenOf(definition.id, now.health) : UNSEEN),
  };
}

/** Taught ones first: those are what a person looks for. */
export function listConsoles(now: ConsolesNow): ConsoleEntry[] {
  const local = now.consoles.taught.filter(({ origin }) => origin === 'local');
  const feed = now.consoles.taught.filter(({ origin }) => origin === 'feed');
  return [...local, ...feed].map((each) => taughtEntry(each, now)).concat(SITES.map((site) => builtInEntry(site, now)));
}

/** Of everybody, for asking the browser which of them are open. */
export function allHosts({ taught }: TaughtConsoles): string[] {
  const hosts = [
    ...taught.flatMap(({ definition }) => definition.hosts),
    ...SITES.flatMap(({ hosts: own }) => Object.keys(own)),
  ];
  return [...new Set(hosts)];
}
