// Which definition of this host is added to, out of the list of all.
import type { AnswerOf } from '../../../lib/channel/background-messages.ts';
import type { Known } from './teach-draft.ts';

type Entry = AnswerOf<'console.list'>['consoles'][number];

/** What was taught here is taught further; what the product or a feed knows is added to. */
export function knownOn(consoles: readonly Entry[], host: string): Known {
  const here = consoles.filter(({ hosts }) => hosts.includes(host));
  const local = here.filter(({ origin, definition }) => origin === 'local' && definition?.off === false);
  const newest = local.toSorted((a, b) => (b.definition?.version ?? 0) - (a.definition?.version ?? 0))[0];
  const base =
    here.find(({ origin }) => origin === 'built-in') ??
    here.find(({ origin, state }) => origin === 'feed' && state === 'read');
  return {
    definition: newest?.definition ?? null,
    builtIn: base ? { id: base.id, marketplace: base.marketplace } : null,
  };
}
