// Where the order in view stands in its procedure. Kept by the background, so that a
// reload or another tab loses nothing; and with it what its case has to be told of.
import { useCallback, useMemo, useRef, useState } from 'react';
import { withUnlogged } from '../../lib/cases/unlogged.ts';
import type { Unlogged } from '../../lib/cases/unlogged.ts';
import type { BackgroundLink } from '../../lib/channel/links.ts';
import type { Progress } from '../../lib/procedure/walk.ts';
import { isPassing } from '../shared/ask-again.ts';
import { useAsked } from '../shared/use-asked.ts';

export interface ProgressSources {
  readonly background: BackgroundLink;
  readonly subject: string | null;
}

/** What no save has been acknowledged with yet, by subject: it goes along with the next one. */
function useUnsavedEntries() {
  const unsaved = useRef(new Map<string, readonly Unlogged[]>());
  return useMemo(
    () => ({
      with: (subject: string, added: readonly Unlogged[]) => {
        const entries = withUnlogged(unsaved.current.get(subject) ?? [], added);
        unsaved.current.set(subject, entries);
        return entries;
      },
      saved: (subject: string, entries: readonly Unlogged[]) => {
        const left = (unsaved.current.get(subject) ?? []).filter((entry) => !entries.includes(entry));
        unsaved.current.set(subject, left);
      },
    }),
    [],
  );
}

export function useProgress({ background, subject }: ProgressSources) {
  const request = useMemo(() => (subject === null ? null : { subject }), [subject]);
  // Another tab may show the same order: both stand where the last step of either led.
  const kept = useAsked(background, 'progress.get', request, ['progress-changed']);
  const entries = useUnsavedEntries();
  const [unsaved, setUnsaved] = useState(false);
  const [stored, setStored] = useState(0);
  const { put } = kept;
  // Whoever began anew here would walk over the steps that nobody could read just now.
  const unread = kept.value === null && kept.refusal !== null && isPassing(kept.refusal);
  const save = useCallback(
    async (progress: Progress, added: readonly Unlogged[]) => {
      put({ progress });
      const unlogged = entries.with(progress.subject, added);
      const answer = await background.ask('progress.save', { ...progress, unlogged: [...unlogged] });
      setUnsaved(!answer.ok);
      if (!answer.ok || unlogged.length === 0) return;
      entries.saved(progress.subject, unlogged);
      setStored((count) => count + 1);
    },
    [background, put, entries],
  );
  return {
    progress: kept.value?.progress ?? null,
    /** False also where it could not be read: what is kept is not known then. */
    known: kept.value !== null,
    asked: !unread && (kept.value !== null || kept.refusal !== null),
    unread,
    save,
    unsaved,
    stored,
  };
}
