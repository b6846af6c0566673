// What ranking needs of a reply besides its words, kept once for all replies that agree in it.
import type { IndexedSource, Profile } from './index-shape.ts';

export interface Profiles {
  readonly profiles: readonly Profile[];
  readonly profileOf: Uint16Array;
}

export function profilesOf(replies: readonly IndexedSource[]): Profiles {
  const profiles: Profile[] = [];
  const places = new Map<string, number>();
  const profileOf = Uint16Array.from(replies, (reply) => {
    const name = nameOf(reply);
    const known = places.get(name);
    if (known !== undefined) return known;
    const place = profiles.push(profileFrom(reply)) - 1;
    places.set(name, place);
    return place;
  });
  return { profiles, profileOf };
}

function nameOf({ lang, stage, category, when, validFrom, validUntil }: IndexedSource): string {
  const name = `${lang} ${stage} ${category ?? ''}`;
  return when || validFrom || validUntil ? JSON.stringify([name, when, validFrom, validUntil]) : name;
}

function profileFrom(reply: IndexedSource): Profile {
  const from = reply.validFrom === undefined ? Number.NaN : Date.parse(reply.validFrom);
  const until = reply.validUntil === undefined ? Number.NaN : Date.parse(reply.validUntil);
  return {
    lang: reply.lang,
    stage: reply.stage,
    category: reply.category ?? null,
    when: reply.when,
    validFromMs: Number.isNaN(from) ? -Infinity : from,
    validUntilMs: Number.isNaN(until) ? Infinity : until,
  };
}
