// Which procedure is open for the order in view, and where in it the order stands.
import { useCallback, useMemo, useState } from 'react';
import type { CaseChange } from '../../lib/cases/case-event.ts';
import type { Unlogged } from '../../lib/cases/unlogged.ts';
import type { BackgroundLink } from '../../lib/channel/links.ts';
import { chooseProcedure } from '../../lib/procedure/choose-procedure.ts';
import { recogniseCategory } from '../../lib/procedure/recognise-category.ts';
import { answerStep, backStep, openStep, startProgress, toggleTick, toldOnly } from '../../lib/procedure/walk.ts';
import type { Told } from '../../lib/procedure/eligibility.ts';
import type { Progress } from '../../lib/procedure/walk.ts';
import type { ConditionFacts } from '../../lib/knowledge/conditions.ts';
import type { KnowledgeBase, Procedure } from '../../lib/knowledge/schema.ts';
import type { Settings } from '../../lib/knowledge/settings.ts';
import { useProgress } from './use-progress.ts';

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
  /** What the agent said of the order; null: not known (yet). */
  readonly told: Told | null;
  /** Adds what the agent says of the order, also without a procedure; `undefined` takes it back. `note`: for the order's case. */
  readonly tell: (told: Told, note: CaseChange | null) => void;
  /** Counts up each time something for the order's case was stored. */
  readonly stored: number;
  /** Where the order stands is not known yet, and is asked for again: nothing is begun meanwhile. */
  readonly unread: boolean;
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
  readonly newId: () => string;
  readonly settings: Pick<Settings, 'agentName' | 'workNumber'>;
}

/** The newest message that shows a category; a later "hello?" does not close the procedure. */
function recognised(base: KnowledgeBase | null, messages: readonly string[]) {
  for (const message of messages.toReversed()) {
    const best = recogniseCategory(base?.lists.categories ?? [], message)[0];
    if (best) return best;
  }
  return null;
}

const NO_WORDS: readonly string[] = [];
const NOTHING_TOLD: Told = {};

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

function useChosen({ base, facts, language, ...sources }: ProcedureSources, progress: Progress | null) {
  const procedures = useMemo(() => base?.procedures ?? [], [base]);
  const kept = procedures.find((procedure) => procedure.id === progress?.procedureId) ?? null;
  const chosen = useCategory({ base, facts, language, ...sources }, kept);
  const { category } = chosen;
  const procedure = useMemo(() => {
    if (kept && kept.category === category) return kept;
    // What it says to the buyer is in its own language, so theirs comes before the interface's.
    return chooseProcedure({ procedures, category, language: facts.language ?? language, facts });
  }, [kept, procedures, category, language, facts]);
  return { ...chosen, procedure };
}

/** The line that a step leaves in the order's case. */
function stepLeft(procedure: Procedure, progress: Progress, answerId: string | null): CaseChange | null {
  const step = openStep(procedure, progress);
  if (!step) return null;
  const answer = answerId === null ? {} : { answer: answerId };
  return { type: 'step', procedureId: procedure.id, stepId: step.id, ...answer };
}

export function useProcedure(sources: ProcedureSources): ProcedureState {
  const { subject, now, newId, settings } = sources;
  const { progress: kept, known, asked, unread, save, unsaved, stored } = useProgress(sources);
  const { procedure, ...chosen } = useChosen(sources, kept);

  const iso = () => now().toISOString();
  const progress = asked ? progressIn(procedure, subject, kept, iso()) : null;
  const entryOf = (change: CaseChange | null): Unlogged[] => {
    const { agentName, workNumber } = settings;
    return change ? [{ eventId: newId(), at: iso(), agentName, workNumber, change }] : [];
  };
  const walk = (step: (of: Procedure, from: Progress) => Progress, change: CaseChange | null = null) => {
    if (!procedure || !progress) return;
    const next = step(procedure, progress);
    void save(next, next === progress ? [] : entryOf(change));
  };
  const tell = (told: Told, note: CaseChange | null) => {
    if (!asked || subject === null) return;
    const from = progress ?? kept ?? toldOnly(subject, {}, iso());
    void save({ ...from, told: { ...from.told, ...told }, updatedAt: iso() }, entryOf(note));
  };

  return {
    procedure,
    progress,
    ...chosen,
    answer: (answerId) => {
      const left = procedure && progress && stepLeft(procedure, progress, answerId);
      walk((of, from) => answerStep(of, from, answerId, iso()), left);
    },
    back: () => walk((of, from) => backStep(of, from, iso())),
    restart: () => walk((of, from) => startProgress(of, from.subject, iso(), from.told)),
    tick: (key) => walk((_, from) => toggleTick(from, key, iso())),
    told: known ? (kept?.told ?? NOTHING_TOLD) : null,
    tell,
    unread,
    unsaved,
    stored,
  };
}
