// Taught consoles in the background in memory: the same rules of who counts, without a browser.
import type { FieldName } from '../../lib/knowledge/console-fields.ts';
import type { Answer, AnswerOf, Broadcast, RequestName, RequestOf } from '../../lib/channel/background-messages.ts';
import type { TeachRefusal } from '../../lib/channel/console-messages.ts';
import type { TaughtConsoles } from '../../lib/console/sites/effective-sites.ts';
import { newestOfEach } from '../../lib/console/sites/effective-sites.ts';
import { SITES } from '../../lib/console/sites/registry.ts';
import { allHosts, listConsoles } from '../../lib/console/sites/list-consoles.ts';
import { checkConsole } from '../../lib/knowledge/console-check.ts';
import type { ConsoleDefinition } from '../../lib/knowledge/console-definition.ts';
import { noteReport } from '../../lib/knowledge/console-health.ts';
import type { HealthDay } from '../../lib/knowledge/console-health.ts';

export interface ConsoleMemory {
  local: readonly ConsoleDefinition[];
  feed: readonly ConsoleDefinition[];
  switches: ReadonlyMap<string, 'on' | 'off'>;
  agreed: ReadonlyMap<string, readonly string[]>;
  /** Oldest first. */
  health: readonly HealthDay[];
  /** Hosts that the browser keeps the extension out of. */
  closed: readonly string[];
  /** Why no tab can be taught; null: it can. */
  noTeaching: TeachRefusal | null;
  wanted: { readonly field: FieldName | null } | null;
  nowMs: number;
}

export const NO_CONSOLES: ConsoleMemory = {
  local: [],
  feed: [],
  switches: new Map(),
  agreed: new Map(),
  health: [],
  closed: [],
  noTeaching: null,
  wanted: null,
  nowMs: Date.parse('2026-09-21T12:00:00Z'),
};

type ConsoleName = Extract<RequestName, `console.${string}`>;
type Handlers = { [N in ConsoleName]: (request: RequestOf<N>) => Answer<AnswerOf<N>> };

const done = <T>(value: T) => ({ ok: true, value }) as const;

function taughtIn({ local, feed, switches, agreed }: ConsoleMemory): TaughtConsoles {
  const of = (origin: 'feed' | 'local') => (definition: ConsoleDefinition) => ({ origin, definition });
  return { taught: [...feed.map(of('feed')), ...local.map(of('local'))], switches, agreed };
}

function noteHealth(memory: ConsoleMemory, report: RequestOf<'console.health'>): void {
  const day = new Date(memory.nowMs).toISOString().slice(0, 10);
  const isSame = (known: HealthDay) =>
    known.siteId === report.siteId && known.pageKind === report.pageKind && known.day === day;
  const before = memory.health.find(isSame) ?? null;
  memory.health = [...memory.health.filter((known) => known !== before), noteReport(before, report, day, memory.nowMs)];
}

export function consolesInMemory(memory: ConsoleMemory, broadcast: (message: Broadcast) => void): Handlers {
  const changed = () => {
    broadcast('consoles-changed');
    return done({});
  };
  return {
    'console.save': ({ definition: given }) => {
      const { taught } = taughtIn(memory);
      const versions = taught.flatMap(({ definition: { id, version } }) => (id === given.id ? [version] : []));
      // As the receiver's schema gives it: what was left out has its standard value.
      const definition = {
        ...given,
        version: Math.max(given.version, 1 + Math.max(0, ...versions)),
      } as ConsoleDefinition;
      memory.local = [...memory.local.filter(({ id }) => id !== given.id), definition];
      changed();
      return done({ definition });
    },
    'console.list': () => {
      const consoles = taughtIn(memory);
      const open = new Set(allHosts(consoles).filter((host) => !memory.closed.includes(host)));
      const machine = { timeZone: 'Asia/Shanghai' };
      return done({ consoles: listConsoles({ consoles, machine, open, health: memory.health }) });
    },
    'console.remove': ({ id }) => {
      memory.local = memory.local.filter((definition) => definition.id !== id);
      memory.switches = new Map([...memory.switches].filter(([switched]) => switched !== id));
      return changed();
    },
    'console.off': ({ id, off }) => {
      memory.switches = new Map([...memory.switches, [id, off ? 'off' : 'on']]);
      return changed();
    },
    'console.agree': ({ id, hosts }) => {
      memory.agreed = new Map([...memory.agreed, [id, hosts]]);
      return changed();
    },
    'console.teach': ({ where, field }) => {
      if (memory.noTeaching) return done({ taught: false, reason: memory.noTeaching });
      memory.wanted = { field };
      broadcast('teaching-wanted');
      return done({ taught: true, host: where && 'host' in where ? where.host : 'desk.acme.example' });
    },
    'console.teaching': () => {
      const { wanted } = memory;
      memory.wanted = null;
      return done({ wanted });
    },
    'console.teach-end': () => changed(),
    'console.health': (report) => {
      const known = [...SITES, ...taughtIn(memory).taught.map(({ definition }) => definition)];
      if (!known.some(({ id }) => id === report.siteId)) return done({});
      noteHealth(memory, report);
      return changed();
    },
    'console.check': (place) => {
      const definitions = newestOfEach(taughtIn(memory).taught).map(({ definition }) => definition);
      return done(checkConsole(place, definitions, memory.health));
    },
  };
}
