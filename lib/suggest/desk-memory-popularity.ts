// How often a reply is picked at all, fading: by the desk, by each agent, for each shop.
import type { DeskRules } from './desk-memory-rules.ts';

const DAY_MS = 86_400_000;

interface Fading {
  value: number;
  atMs: number;
}

interface Counts {
  readonly desk: Fading;
  readonly agents: Map<string, Fading>;
  readonly shops: Map<string, Fading>;
  edition: string;
}

export interface Popularity {
  readonly all: Counts;
  readonly replies: Map<string, Counts>;
}

export interface Asker {
  readonly agent: string;
  readonly shop: string;
  readonly nowMs: number;
}

interface Counted extends Asker {
  readonly replyId: string;
  readonly edition: string;
}

export function makePopularity(): Popularity {
  return { all: emptyCounts(''), replies: new Map() };
}

/** `by` is 1 for a pick and −1 for one taken back. */
export function countPick({ all, replies }: Popularity, pick: Counted, by: 1 | -1, rules: DeskRules): void {
  let counts = replies.get(pick.replyId);
  if (!counts) replies.set(pick.replyId, (counts = emptyCounts(pick.edition)));
  // What was picked under another wording says little about this one.
  if (pick.edition !== '' && counts.edition !== pick.edition) {
    scaleCounts(counts, counts.edition === '' ? 1 : rules.outdated);
    counts.edition = pick.edition;
  }
  for (const count of [all, counts]) {
    addTo(count.desk, by, pick.nowMs, rules);
    if (pick.agent !== '') addTo(inMap(count.agents, pick.agent), by, pick.nowMs, rules);
    if (pick.shop !== '') addTo(inMap(count.shops, pick.shop), by, pick.nowMs, rules);
  }
}

/** 0 to 1: how often a reply is picked, of that edition; for one who asks now. */
export type PopularityOf = (replyId: string, edition: string) => number;

/** The root of the reply's share of all picks, the asker's own and the shop's weighed in. */
export function popularityFor({ all, replies }: Popularity, asker: Asker, rules: DeskRules): PopularityOf {
  const { agent, shop, nowMs } = asker;
  const { agentShare, shopShare, outdated, popularityDoubt } = rules;
  const wholeOf = (count: Fading | undefined) => faded(count, nowMs, rules) + popularityDoubt;
  // Once for all of forty candidates.
  const [ofDesk, ofAgent, ofShop] = [wholeOf(all.desk), wholeOf(all.agents.get(agent)), wholeOf(all.shops.get(shop))];
  return (replyId, edition) => {
    const counts = replies.get(replyId);
    if (!counts) return 0;
    const mixed =
      faded(counts.desk, nowMs, rules) / ofDesk +
      agentShare * (faded(counts.agents.get(agent), nowMs, rules) / ofAgent) +
      shopShare * (faded(counts.shops.get(shop), nowMs, rules) / ofShop);
    const isOutdated = edition !== '' && counts.edition !== '' && counts.edition !== edition;
    return Math.sqrt(Math.max(0, (mixed * (isOutdated ? outdated : 1)) / (1 + agentShare + shopShare)));
  };
}

/** Half after each half-life; a time before the last one, as after a clock jumped back, counts as no time. */
export function fading(fromMs: number, nowMs: number, { halfLifeDays }: DeskRules): number {
  return nowMs > fromMs ? 2 ** ((fromMs - nowMs) / (halfLifeDays * DAY_MS)) : 1;
}

function addTo(count: Fading, by: number, nowMs: number, rules: DeskRules): void {
  count.value = Math.max(0, count.value * fading(count.atMs, nowMs, rules) + by);
  count.atMs = Math.max(count.atMs, nowMs);
}

function faded(count: Fading | undefined, nowMs: number, rules: DeskRules): number {
  return count ? count.value * fading(count.atMs, nowMs, rules) : 0;
}

function emptyCounts(edition: string): Counts {
  return { desk: none(), agents: new Map(), shops: new Map(), edition };
}

function scaleCounts({ desk, agents, shops }: Counts, factor: number): void {
  for (const count of [desk, ...agents.values(), ...shops.values()]) count.value *= factor;
}

function inMap(counts: Map<string, Fading>, key: string): Fading {
  let count = counts.get(key);
  if (!count) counts.set(key, (count = none()));
  return count;
}

function none(): Fading {
  return { value: 0, atMs: 0 };
}
