// When what is half typed is sent to be kept: the first change of a place at once, what follows four times a second; a
// save for each key would be twenty. So whoever closes a window right after a paste has it in the next one, even if what
// a page sends in its last moment should not arrive.

export type Values = Readonly<Record<string, string>>;

export interface DraftSaver {
  readonly put: (place: string, values: Values) => void;
  /** What was not sent yet, now: this may be the last moment there is. */
  readonly saveAll: () => void;
  /** Sends what is left, and nothing more on its own accord. */
  readonly end: () => void;
}

const EVERY_MS = 250;

interface Place {
  timer: ReturnType<typeof setTimeout> | undefined;
  /** Newer than what was sent; null: there is nothing newer. */
  newer: Values | null;
}

export function createDraftSaver(save: (place: string, values: Values) => void): DraftSaver {
  const places = new Map<string, Place>();
  const send = (name: string, place: Place) => {
    if (place.newer) save(name, place.newer);
    place.newer = null;
  };
  const rest = (name: string, place: Place) => {
    place.timer = setTimeout(() => {
      if (!place.newer) return void places.delete(name);
      send(name, place);
      rest(name, place);
    }, EVERY_MS);
  };
  const saveAll = () => places.forEach((place, name) => send(name, place));
  return {
    put: (name, newer) => {
      const known = places.get(name);
      if (known) return void (known.newer = newer);
      const place: Place = { timer: undefined, newer };
      places.set(name, place);
      send(name, place);
      rest(name, place);
    },
    saveAll,
    end: () => {
      saveAll();
      for (const { timer } of places.values()) clearTimeout(timer);
      places.clear();
    },
  };
}
