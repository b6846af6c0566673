// The ticked cases of the register. By id: rows move while one ticks.
import { useCallback, useMemo, useState } from 'react';
import type { CaseRegister } from '../../../../lib/cases/register.ts';

/** More at once is an import's business, and nobody looks through them. */
export const MOST_TICKED = 5_000;

export interface Selection {
  readonly ticked: ReadonlySet<string>;
  readonly toggle: (caseId: string) => void;
  /** Ticks all from the last one that was toggled up to this one. */
  readonly tickTo: (caseId: string) => void;
  /** The first of them that are shown, up to `MOST_TICKED`. */
  readonly tickShown: () => void;
  readonly clear: () => void;
}

interface Ticked {
  readonly ids: ReadonlySet<string>;
  /** Toggled last. */
  readonly anchor: string;
  /** What was shown when they were ticked: in another view nobody sees what is ticked. */
  readonly shown: unknown;
}

const NONE: ReadonlySet<string> = new Set();

/** `shown`: the view and filter that the places are of; with another one nothing is ticked. */
export function useSelection(register: CaseRegister, places: Uint32Array, shown: unknown): Selection {
  const [kept, setKept] = useState<Ticked>({ ids: NONE, anchor: '', shown });
  const ticked = kept.shown === shown ? kept.ids : NONE;
  const anchor = kept.shown === shown ? kept.anchor : '';
  const keep = useCallback(
    (ids: Iterable<string>, last: string) =>
      setKept({ ids: new Set([...ids].slice(0, MOST_TICKED)), anchor: last, shown }),
    [shown],
  );
  return useMemo(() => {
    const idAt = (place: number) => register.at(place)?.caseId ?? '';
    const toggle = (caseId: string) => {
      const others = [...ticked].filter((id) => id !== caseId);
      keep(others.length < ticked.size ? others : [...others, caseId], caseId);
    };
    return {
      ticked,
      toggle,
      tickTo: (caseId) => {
        const ends = [anchor, caseId].map((id) => places.findIndex((place) => idAt(place) === id));
        const [from = -1, to = -1] = ends.toSorted((a, b) => a - b);
        if (from < 0) toggle(caseId);
        else keep([...ticked, ...Array.from(places.subarray(from, to + 1), idAt)], caseId);
      },
      tickShown: () => keep(Array.from(places.subarray(0, MOST_TICKED), idAt), ''),
      clear: () => keep([], ''),
    };
  }, [register, places, ticked, anchor, keep]);
}
