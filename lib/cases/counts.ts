// How many rows each of several filters lets through, without going through all rows again
// whenever one of them changes: counted once, a piece at a time, and kept right from then on.

export interface Counts {
  /** Counts under this name, in steps, or goes on where it was left off; and counts from then on what changes. */
  readonly count: (name: string, isMatch: (place: number) => boolean) => Generator<undefined, null>;
  /** Undefined: not counted yet. */
  readonly get: (name: string) => number | undefined;
  /** The row at this place is new or another now. */
  readonly replaced: (place: number) => void;
  /** All but these: a view that was changed or deleted costs nothing more. */
  readonly keep: (names: ReadonlySet<string>) => void;
}

interface Counted {
  readonly isMatch: (place: number) => boolean;
  /** 1 at each place that counts. */
  members: Uint8Array;
  count: number;
  /** Places before this one have been looked at. */
  upTo: number;
  isReady: boolean;
}

/** Rows looked at between two pauses: a few milliseconds. */
const ROWS_A_STEP = 4_000;

/** `length` tells how many rows there are now. */
export function createCounts(length: () => number): Counts {
  const all = new Map<string, Counted>();
  return {
    *count(name, isMatch) {
      const counted = all.get(name) ?? {
        isMatch,
        members: new Uint8Array(length()),
        count: 0,
        upTo: 0,
        isReady: false,
      };
      all.set(name, counted);
      while (counted.upTo < length() && all.get(name) === counted) {
        look(counted, counted.upTo);
        counted.upTo += 1;
        if (counted.upTo % ROWS_A_STEP === 0) yield;
      }
      counted.isReady = true;
      return null;
    },
    get: (name) => {
      const counted = all.get(name);
      return counted?.isReady === true ? counted.count : undefined;
    },
    replaced: (place) => {
      for (const counted of all.values()) {
        // Of one still being counted, the rows ahead will be looked at anyway.
        if (counted.isReady || place < counted.upTo) look(counted, place);
      }
    },
    keep: (names) => {
      for (const name of all.keys()) if (!names.has(name)) all.delete(name);
    },
  };
}

function look(counted: Counted, place: number): void {
  if (place >= counted.members.length) {
    const grown = new Uint8Array(place + 1_024);
    grown.set(counted.members);
    counted.members = grown;
  }
  const is = counted.isMatch(place) ? 1 : 0;
  counted.count += is - (counted.members[place] ?? 0);
  counted.members[place] = is;
}
