// Brings into the order's open case what was done before it was logged, and each step from
// then on. What is due is asked anew each time: only the log knows (lib/cases/unlogged.ts).
import { useCallback, useEffect, useRef, useState } from 'react';
import { eventFor } from '../../lib/cases/unlogged.ts';
import type { Refusal } from '../../lib/channel/background-messages.ts';
import type { BackgroundLink } from '../../lib/channel/links.ts';

export interface UnloggedSources {
  readonly background: BackgroundLink;
  readonly subject: string | null;
  /** The open case of the order in view; null while there is none. */
  readonly caseId: string | null;
  /** Counts up when there is something new to write. */
  readonly turn: number;
}

export interface CaseWriting {
  /** Why something is not in the case yet. */
  readonly refusal: Refusal | null;
  readonly retry: () => void;
}

/** One after the other, each after the acknowledgement of the one before: so the log has them in their order. */
async function write(background: BackgroundLink, subject: string, caseId: string): Promise<Refusal | null> {
  const kept = await background.ask('progress.get', { subject });
  if (!kept.ok) return kept.refusal;
  for (const entry of kept.value.progress?.unlogged ?? []) {
    const answer = await background.ask('case.record', eventFor(caseId, entry));
    if (!answer.ok) return answer.refusal;
  }
  return null;
}

export function useUnlogged({ background, subject, caseId, turn }: UnloggedSources): CaseWriting {
  const [failed, setFailed] = useState<{ readonly caseId: string; readonly refusal: Refusal } | null>(null);
  const queue = useRef<Promise<void>>(Promise.resolve());

  const retry = useCallback(() => {
    if (subject === null || caseId === null) return;
    queue.current = queue.current.then(async () => {
      const refusal = await write(background, subject, caseId);
      setFailed(refusal === null ? null : { caseId, refusal });
    });
  }, [background, subject, caseId]);

  useEffect(() => retry(), [retry, turn]);
  return { refusal: failed !== null && failed.caseId === caseId ? failed.refusal : null, retry };
}
