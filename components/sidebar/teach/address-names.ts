// Whether the address names the conversation: seen from what happens to it while the agent goes
// from one conversation to another. Pure.
import type { PageReading } from '../../../lib/console/reading.ts';
import { lastingPath } from './teach-draft.ts';

interface Visit {
  /** Of several buyers called `王**` each has messages of their own. */
  readonly who: string;
  readonly messageIds: readonly string[];
  readonly address: string;
}

export interface Switches {
  readonly visits: readonly Visit[];
  readonly addresses: readonly string[];
}

export const NO_SWITCHES: Switches = { visits: [], addresses: [] };

/** Of a working day's teaching far more than enough. */
const KEPT = 20;

function visitOf({ buyerName, buyerId, messages }: PageReading, address: string): Visit | null {
  const who = [buyerName, buyerId].map((found) => found?.value ?? '').join('|');
  const messageIds = messages.map(({ id }) => id);
  return who === '|' && messageIds.length === 0 ? null : { who, messageIds, address };
}

function isSame(one: Visit, other: Visit): boolean {
  if (one.who !== other.who) return false;
  return one.address === other.address || one.messageIds.some((id) => other.messageIds.includes(id));
}

/** To be told only what stood for a while: pages change their address before their content, or after it. */
export function noted({ visits, addresses }: Switches, reading: PageReading, address: string): Switches {
  const visit = visitOf(reading, address);
  if (!visit) return { visits, addresses };
  const others = visits.filter((each) => !isSame(each, visit));
  return {
    visits: [visit, ...others].slice(0, KEPT),
    addresses: [...new Set([address, ...addresses])].slice(0, KEPT),
  };
}

/**
 * `changes`: with every conversation came an address of its own; `same`: with some none did; `unsteady`: it changed
 * without one, too. Of one conversation alone: whether a number stands in the address that may be its.
 */
export type Proof = 'numbered' | 'plain' | 'changes' | 'same' | 'unsteady';

export function proofOf({ visits, addresses }: Switches, path: string): Proof {
  if (addresses.length > visits.length) return 'unsteady';
  if (visits.length > 1) return addresses.length === visits.length ? 'changes' : 'same';
  return lastingPath(path) === path ? 'plain' : 'numbered';
}

/** A number that turns out to be the shop's does no harm; two buyers taken for one would. */
export function isProposed(proof: Proof): boolean {
  return proof === 'changes' || proof === 'numbered';
}
