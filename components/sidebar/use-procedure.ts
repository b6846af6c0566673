// Which procedure is open for the order in view, and where in it the order stands.
// Progress is kept by the background, so that a reload or another tab loses nothing.
import { useCallback, useMemo, useState } from 'react';
import type { BackgroundLink } from '../../lib/channel/links.ts';
import { chooseProcedure } from '../../lib/procedure/choose-procedure.ts';
import { recogniseCategory } from '../../lib/procedure/recognise-category.ts';
import { answerStep, backStep, startProgress, toggleTick } from '../../lib/procedure/walk.ts';
import type { Told } from '../../lib/procedure/eligibility.ts';
import type { Progress } from '../../lib/procedure/walk.ts';
import type { ConditionFacts } from '../../lib/knowledge/conditions.ts';
import type { KnowledgeBase, Procedure } from '../../lib/knowledge/schema.ts';
import { useAsked } from '../shared/use-asked.ts';

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
  /** Adds what the agent says of the order; `undefined` takes it back. */
  readonly tell: (told: Told) => void;
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
  return {
    stored: stored.value?.progress ?? null,
    asked: stored.value !== null || stored.refusal !== null,
    save,
    unsaved,
  };
}

const NO_WORDS: readonly string[] = [];

/** Chosen by the agent, else that of the procedure already under way, else recognised. */
function useCategory({ base, subject, messages }: ProcedureSources, kept: Procedure | null) {
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const found = useMemo(() => recognised(base, messages), [base, messages]);
  const settled = chosen[subject ?? ''] ?? kept?.category ?? null;
  const guess = found && (settled === null || settled === found.category.id) ? found : null;
  const choose = useCallback(
    (id: string) => setChosen((before) => (subject === null ? before : { ...before, [subject]: id })),
    [subject],
  );
  if (guess) return { category: guess.category.id, words: guess.words, choose };
  return { category: settled, words: NO_WORDS, choose };
}

/** What was stored, when it is of this procedure; else its beginning. */
function progressIn(procedure: Procedure | null, subject: string | null, stored: Progress | null, nowIso: string) {
  if (!procedure || subject === null) return null;
  return stored?.procedureId === procedure.id ? stored : startProgress(procedure, subject, nowIso, stored?.told);
}

export function useProcedure(sources: ProcedureSources): ProcedureState {
  const { base, subject, facts, language, now } = sources;
  const { stored, asked, save, unsaved } = useProgress(sources);
  const procedures = useMemo(() => base?.procedures ?? [], [base]);
  const kept = procedures.find((procedure) => procedure.id === stored?.procedureId) ?? null;
  const { category, words, choose } = useCategory(sources, kept);
  const procedure = useMemo(() => {
    if (kept && kept.category === category) return kept;
    // What it says to the buyer is in its own language, so theirs comes before the interface's.
    return chooseProcedure({ procedures, category, language: facts.language ?? language, facts });
  }, [kept, procedures, category, language, facts]);

  const iso = () => now().toISOString();
  const progress = asked ? progressIn(procedure, subject, stored, iso()) : null;
  const walk = (step: (of: Procedure, from: Progress) => Progress) => {
    if (procedure && progress) save(step(procedure, progress));
  };

  return {
    procedure,
    progress,
    category,
    words,
    choose,
    answer: (answerId) => walk((of, from) => answerStep(of, from, answerId, iso())),
    back: () => walk((of, from) => backStep(of, from, iso())),
    restart: () => walk((of, from) => startProgress(of, from.subject, iso(), from.told)),
    tick: (key) => walk((_, from) => toggleTick(from, key, iso())),
    tell: (told) => walk((_, from) => ({ ...from, told: { ...from.told, ...told }, updatedAt: iso() })),
    unsaved,
  };
}
