// One answer from all parts of the structure.
import { makePreselect } from './preselect.ts';
import type { Part } from './part.ts';
import { type Candidate, rankRecords } from './rank-records.ts';
import { KIND, recordText } from './records.ts';
import { readTyped, type Typed } from './typed.ts';

export type Search = (text: string, limit: number) => readonly string[];

/** A part with which of its replies still count and where they stand in the base; -1: no longer. */
export interface LivePart {
  readonly part: Part;
  readonly order: Int32Array;
}

/** What comes first whatever fuse.js says; lower is better. */
const TIER = { shortcut: 0, shortcutStart: 1, titleStart: 2, alike: 3 } as const;

interface Hit {
  readonly id: string;
  readonly tier: number;
  readonly score: number;
  readonly length: number;
  readonly order: number;
}

export function searchParts(parts: readonly LivePart[]): Search {
  const sides = parts.map((live) => ({ ...live, preselect: makePreselect(live.part), shortcuts: shortcutsOf(live) }));
  return (text, limit) => {
    const typed = limit > 0 ? readTyped(text) : null;
    if (!typed) return [];
    const best = new Map<string, Hit>();
    const offer = (hit: Hit) => {
      const other = best.get(hit.id);
      if (!other || compare(hit, other) < 0) best.set(hit.id, hit);
    };
    for (const { shortcuts } of sides)
      for (const shortcut of shortcuts)
        if (shortcut.text.startsWith(typed.asTyped)) offer(shortcutHit(shortcut, typed));
    // Ranked together, so that it does not matter which part a reply lies in.
    const candidates = sides.flatMap((side) => side.preselect(typed).flatMap((record) => candidateOf(side, record)));
    for (const [at, score] of rankRecords(candidates, typed).entries()) {
      const candidate = candidates[at];
      if (candidate && score < Infinity) offer(recordHit(candidate, score, typed));
    }
    return [...best.values()]
      .sort(compare)
      .slice(0, limit)
      .map(({ id }) => id);
  };
}

function compare(a: Hit, b: Hit): number {
  return a.tier - b.tier || a.score - b.score || a.length - b.length || a.order - b.order;
}

interface Shortcut {
  readonly id: string;
  readonly text: string;
  readonly order: number;
}

function shortcutsOf({ part, order }: LivePart): Shortcut[] {
  const { kinds, owners } = part.records;
  const shortcuts: Shortcut[] = [];
  for (let record = 0; record < kinds.length; record += 1) {
    const owner = owners[record] ?? 0;
    const place = order[owner] ?? -1;
    if (kinds[record] === KIND.shortcut && place >= 0)
      shortcuts.push({ id: part.ids[owner] ?? '', text: recordText(part.records, record), order: place });
  }
  return shortcuts;
}

function shortcutHit({ id, text, order }: Shortcut, typed: Typed): Hit {
  const tier = text === typed.asTyped ? TIER.shortcut : TIER.shortcutStart;
  return { id, tier, score: 0, length: text.length, order };
}

interface PlacedCandidate extends Candidate {
  readonly id: string;
  readonly order: number;
}

/** None for a record whose reply is gone. */
function candidateOf({ part, order }: LivePart, record: number): PlacedCandidate[] {
  const { records, ids } = part;
  const owner = records.owners[record] ?? 0;
  const place = order[owner] ?? -1;
  if (place < 0) return [];
  const kind = records.kinds[record] ?? 0;
  return [{ id: ids[owner] ?? '', order: place, kind, text: recordText(records, record) }];
}

function recordHit({ id, order, kind, text }: PlacedCandidate, score: number, typed: Typed): Hit {
  const startsSo = kind === KIND.title && text.startsWith(typed.text);
  return { id, tier: startsSo ? TIER.titleStart : TIER.alike, score, length: text.length, order };
}
