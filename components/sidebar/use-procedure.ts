// Which procedure is open for the order in view, and where in it the order stands.
// Progress is kept by the background, so that a reload or another tab loses nothing.
import { useCallback, useMemo, useState } from 'react';
import type { BackgroundLink } from '../../lib/channel/links.ts';
import { chooseProcedure } from '../../lib/procedure/choose-procedure.ts';
import { recogniseCategory } from '../../lib/procedure/recognise-category.ts';
import { answerStep, backStep, startProgress, toggleTick } from '../../lib/procedure/walk.ts';
import type { Progress } from '../../lib/procedure/walk.ts';
import type { ConditionFacts } from '../../lib/knowledge/conditions.ts';
import type { KnowledgeBase, Procedure } from '../../lib/knowledge/schema.ts';
import { useAsked } from './use-asked.ts';

export interface ProcedureState {
  readonly procedure: Procedure | null;
  readonly progress: Progress | null;
  /** Id of the category in use, recognised or chosen. */
  readonly category: string | null;
  /** The buyer's words by which it was recognised; empty when chosen. */
  readonly words: readonly string[];
  readonly choose: (category: string) => void;
  readonly answer: (answerId: string | null) => void;
  readonly back: () => void;
  readonly restart: () => void;
  readonly tick: (key: string) => void;
  /** The last step could not be stored; it stays on screen. */
  readonly unsaved: boolean;
}

export interface ProcedureSources {
  readonly background: BackgroundLink;
  readonly base: KnowledgeBase | null;
  readonly subject: string | null;
  readonly messages: readonly string[];
  readonly facts: ConditionFacts;
  readonly language: string;
  readonly now: () => Date;
}

/** The newest message that shows a category; a later "hello?" does not close the procedure. */
function recognised(base: KnowledgeBase | null, messages: readonly string[]) {
  for (const message of messages.toReversed()) {
    const best = recogniseCategory(base?.lists.categories ?? [], message)[0];
    if (best) return best;
  }
  return null;
}

function useProgress(sources: ProcedureSources) {
  const { background, subject } = sources;
  const request = useMemo(() => (subject === null ? null : { subject }), [subject]);
  const stored = useAsked(background, 'progress.get', request, []);
  const [unsaved, setUnsaved] = useState(false);
  const { put } = stored;
  const save = useCallback(
    (progress: Progress) => {
      put({ progress });
      void background.ask('progress.save', progress).then((answer) => setUnsaved(!answer.ok));
    },
    [background, put],
  );
  return { stored: stored.value?.progress ?? null, asked: stored.value !== null || stored.failed, save, unsaved };
}

export function useProcedure(sources: ProcedureSources): ProcedureState {
  const { base, subject, messages, facts, language, now } = sources;
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const { stored, asked, save, unsaved } = useProgress(sources);

  const found = useMemo(() => recognised(base, messages), [base, messages]);
  const procedures = useMemo(() => base?.procedures ?? [], [base]);
  const mine = subject === null ? undefined : chosen[subject];
  const kept = stored && procedures.find((procedure) => procedure.id === stored.procedureId);
  // An order already walking through a procedure stays in it until the agent says otherwise.
  const category = mine ?? kept?.category ?? found?.category.id ?? null;
  const procedure = useMemo(() => {
    if (kept && kept.category === category) return kept;
    return chooseProcedure({ procedures, category, language, facts });
  }, [kept, procedures, category, language, facts]);

  const iso = () => now().toISOString();
  const progress =
    procedure && subject !== null && asked
      ? stored?.procedureId === procedure.id
        ? stored
        : startProgress(procedure, subject, iso())
      : null;
  const walk = (step: (of: Procedure, from: Progress) => Progress) => {
    if (procedure && progress) save(step(procedure, progress));
  };

  return {
    procedure,
    progress,
    category,
    words: mine === undefined && found && found.category.id === category ? found.words : [],
    choose: (id) => subject !== null && setChosen((before) => ({ ...before, [subject]: id })),
    answer: (answerId) => walk((of, from) => answerStep(of, from, answerId, iso())),
    back: () => walk((of, from) => backStep(of, from, iso())),
    restart: () => walk((of, from) => startProgress(of, from.subject, iso())),
    tick: (key) => walk((_, from) => toggleTick(from, key, iso())),
    unsaved,
  };
}
