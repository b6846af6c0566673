// Where orders stand in their procedures, in the background in memory.
import type { Answer, AnswerOf, Broadcast, RequestName, RequestOf } from '../../lib/channel/background-messages.ts';
import type { ProcedureProgress } from '../../lib/cases/procedure-progress.ts';
import { boundedUnlogged, MOST_UNLOGGED, stillUnlogged, withUnlogged } from '../../lib/cases/unlogged.ts';
import type { Unlogged } from '../../lib/cases/unlogged.ts';
import { loggedIn } from './case-log-in-memory.ts';
import type { CaseLog } from './case-log-in-memory.ts';

export interface ProgressMemory extends CaseLog {
  progress: ReadonlyMap<string, ProcedureProgress>;
}

type Answered<T> = Answer<T> | Promise<Answer<T>>;
type Handlers = { [N in RequestName]?: (request: RequestOf<N>) => Answered<AnswerOf<N>> };

export function progressInMemory(memory: ProgressMemory, broadcast: (message: Broadcast) => void): Handlers {
  return {
    'progress.get': async ({ subject }) => {
      const progress = memory.progress.get(subject) ?? null;
      if (!progress?.unlogged) return { ok: true, value: { progress } };
      const unlogged = await stillUnlogged(progress.unlogged, loggedIn(memory));
      return { ok: true, value: { progress: { ...progress, unlogged } } };
    },
    'progress.save': async (progress) => {
      const { subject } = progress;
      const keep = (unlogged: Unlogged[]) => {
        const kept = unlogged.length === 0 ? progress : { ...progress, unlogged };
        memory.progress = new Map([...memory.progress, [subject, kept]]);
      };
      const all = withUnlogged(memory.progress.get(subject)?.unlogged ?? [], progress.unlogged ?? []);
      // There before the next request, as a transaction is.
      keep(all);
      if (all.length > MOST_UNLOGGED) keep(await boundedUnlogged(all, loggedIn(memory)));
      broadcast('progress-changed');
      return { ok: true, value: {} };
    },
  };
}
