// How well a list of ids answers: the figures of every table here.

export interface Found {
  /** Best first. */
  readonly ids: readonly string[];
  readonly acceptable: readonly string[];
}

/** Shares, 0 to 1. */
export interface Score {
  readonly top1: number;
  readonly top3: number;
  readonly top5: number;
  /** Mean of 1 / place of the first acceptable reply; 0 beyond the tenth. */
  readonly mrr10: number;
}

export function scoreOf(found: readonly Found[]): Score {
  const places = found.map(({ ids, acceptable }) => ids.findIndex((id) => acceptable.includes(id)) + 1);
  const share = (most: number) => mean(places.map((place) => (place > 0 && place <= most ? 1 : 0)));
  return {
    top1: share(1),
    top3: share(3),
    top5: share(5),
    mrr10: mean(places.map((place) => (place > 0 && place <= 10 ? 1 / place : 0))),
  };
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** So many of them at even distances, or all. */
export function evenly<T>(items: readonly T[], most: number): readonly T[] {
  if (items.length <= most) return items;
  return Array.from({ length: most }, (_, n) => items[Math.floor((n * items.length) / most)]).filter(
    (item) => item !== undefined,
  );
}
