// What ranking needs of a reply besides its words, kept once for all replies that agree in it.
import type { Conditions } from '../knowledge/schema.ts';
import type { IndexedSource, Profile } from './index-shape.ts';
import type { ReadReplies } from './read-replies.ts';

export interface Profiles {
  readonly profiles: readonly Profile[];
  readonly profileOf: Uint16Array;
}

/** `languages`: by reply, those in which it can be given. */
export function profilesOf(replies: readonly IndexedSource[], languages: ReadReplies['languages']): Profiles {
  const profiles: Profile[] = [];
  const places = new Map<string, number>();
  const conditions = new Map<string, Conditions>();
  const profileOf = Uint16Array.from(replies, (reply, n) => {
    const spoken = languages[n] ?? [reply.lang];
    const name = nameOf(reply, spoken);
    const known = places.get(name);
    if (known !== undefined) return known;
    const place = profiles.push({ ...profileFrom(reply, spoken), when: one(conditions, reply.when) }) - 1;
    places.set(name, place);
    return place;
  });
  return { profiles, profileOf };
}

/** Equal conditions as one object, so that a question judges them once for all profiles that have them. */
function one(known: Map<string, Conditions>, when: Conditions | undefined): Conditions | undefined {
  if (!when) return undefined;
  const name = JSON.stringify(when);
  const same = known.get(name) ?? when;
  known.set(name, same);
  return same;
}

function nameOf({ stage, category, when, validFrom, validUntil }: IndexedSource, languages: readonly string[]): string {
  const name = `${languages.join()} ${stage} ${category ?? ''}`;
  return when || validFrom || validUntil ? JSON.stringify([name, when, validFrom, validUntil]) : name;
}

function profileFrom(reply: IndexedSource, languages: readonly string[]): Omit<Profile, 'when'> {
  const from = reply.validFrom === undefined ? Number.NaN : Date.parse(reply.validFrom);
  const until = reply.validUntil === undefined ? Number.NaN : Date.parse(reply.validUntil);
  return {
    languages,
    stage: reply.stage,
    category: reply.category ?? null,
    validFromMs: Number.isNaN(from) ? -Infinity : from,
    validUntilMs: Number.isNaN(until) ? Infinity : until,
  };
}
