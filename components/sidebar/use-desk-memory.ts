// What this desk learns from the agent's clicks, and how it reaches the ranking: the
// one place where the sidebar touches the desk's memory. The list on screen never moves
// for what was learnt; the next question uses it.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { BackgroundLink } from '../../lib/channel/links.ts';
import type { SuggestAnswer, SuggestLink } from '../../lib/suggest/suggestion.ts';
import type { InView } from './use-reading.ts';

export interface Mark {
  readonly pickId: string;
  /** The list it was marked in: there the card keeps its place, in later ones it is left out. */
  readonly answer: SuggestAnswer | null;
  readonly state: 'kept' | 'unsaved' | 'undo-failed';
}
export type Marks = Readonly<Record<string, Mark>>;

/** `nothing`: without personal details no words were left to keep. */
export type GapState = 'none' | 'saving' | 'noted' | 'nothing' | 'failed';

export interface DeskMemory {
  /** Earlier picks have reached the ranking, or could not be had. */
  readonly ready: boolean;
  /** A reply was put into the reply box for the message in view. */
  readonly picked: (replyId: string) => void;
  /** Replies that the agent set aside in the conversation in view, by id. */
  readonly marks: Marks;
  readonly markWrong: (replyId: string, answer: SuggestAnswer | null) => void;
  readonly undoWrong: (replyId: string) => void;
  /** Whether the message in view is noted as a gap. */
  readonly gap: GapState;
  readonly noteGap: () => void;
}

export interface DeskSources {
  readonly background: BackgroundLink;
  readonly suggest: SuggestLink;
  readonly newId: () => string;
  readonly view: InView | null;
  /** Who judges, and for which shop; empty where unknown. */
  readonly agent: string;
  readonly shop: string;
}

interface Moment {
  readonly conversationKey: string;
  /** The same buyer may ask the same again; that is another moment. */
  readonly key: string;
  readonly message: string;
}

function momentOf(view: InView | null): Moment {
  const conversationKey = view?.place ?? '';
  const message = view?.newest?.text ?? '';
  return { conversationKey, message, key: JSON.stringify([conversationKey, view?.newest?.id, message]) };
}

export function useDeskMemory({ background, suggest, newId, view, agent, shop }: DeskSources): DeskMemory {
  const ready = useLearnt(background, suggest);
  const moment = momentOf(view);
  const judged = (replyId: string) => ({ pickId: newId(), replyId, message: moment.message, agent, shop });
  const marks = useMarks(background, moment.conversationKey);
  const gaps = useGaps(background);
  const counted = useRef(new Set<string>());
  const picked = (replyId: string) => {
    const once = `${moment.key} ${replyId}`;
    if (moment.message === '' || counted.current.has(once)) return;
    counted.current.add(once);
    // One lost example is nothing that an agent could mend.
    void background.recordPick(judged(replyId));
  };
  const noteGap = () => gaps.note(moment.key, { gapId: newId(), message: moment.message, agent, shop });
  return {
    ready,
    picked,
    marks: marks.current,
    markWrong: (replyId, answer) => marks.mark(judged(replyId), answer),
    undoWrong: marks.undo,
    gap: gaps.stateOf(moment.key),
    noteGap,
  };
}

/**
 * Gives the ranking what the desk knows, then each new pick of any sidebar, and takes all of it
 * back when the desk's memory is cleared. True once the first lot is there.
 */
function useLearnt(background: BackgroundLink, suggest: SuggestLink): boolean {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    let over = false;
    let last = 0;
    let cleared = 0;
    const fetch = async () => {
      const before = cleared;
      const answer = await background.deskPicks(last);
      // What was under way when all was cleared may be of before; it is asked for anew.
      if (over || before !== cleared) return;
      if (answer.ok) {
        last = answer.value.last;
        if (answer.value.picks.length > 0) suggest.learn(answer.value.picks);
      }
      setReady(true);
    };
    // One after the other: two answers to the same question would teach the same picks twice.
    let turn = fetch();
    const stop = background.onBroadcast((broadcast) => {
      if (broadcast === 'desk-cleared') {
        cleared += 1;
        last = 0;
        suggest.forget();
      } else if (broadcast !== 'desk-learned' && broadcast !== 'storage-changed') return;
      turn = turn.then(fetch);
    });
    return () => {
      over = true;
      stop();
    };
  }, [background, suggest]);
  return ready;
}

const NO_MARKS: Marks = {};

function useMarks(background: BackgroundLink, conversationKey: string) {
  const [all, setAll] = useState<Readonly<Record<string, Marks>>>({});
  /** Under way: an undo must not overtake the mark it undoes. */
  const marking = useRef(new Map<string, Promise<unknown>>());
  const current = all[conversationKey] ?? NO_MARKS;

  const put = (replyId: string, mark: Mark | null) =>
    setAll((before) => {
      const others = Object.entries(before[conversationKey] ?? NO_MARKS).filter(([id]) => id !== replyId);
      return { ...before, [conversationKey]: Object.fromEntries(mark ? [...others, [replyId, mark]] : others) };
    });
  const mark = (judged: Parameters<BackgroundLink['markWrong']>[0], answer: SuggestAnswer | null) => {
    const { pickId, replyId } = judged;
    const made: Mark = { pickId, answer, state: 'kept' };
    put(replyId, made);
    const saving = background.markWrong(judged).then(({ ok }) => {
      if (ok) return;
      setAll((before) => {
        const marks = before[conversationKey] ?? NO_MARKS;
        // Taken back meanwhile: then there is nothing to complain about.
        if (marks[replyId]?.pickId !== pickId) return before;
        return { ...before, [conversationKey]: { ...marks, [replyId]: { ...made, state: 'unsaved' } } };
      });
    });
    marking.current.set(pickId, saving);
  };
  const undo = (replyId: string) => {
    const made = current[replyId];
    if (!made) return;
    put(replyId, null);
    void (async () => {
      await marking.current.get(made.pickId);
      const { ok } = await background.undoWrong(made.pickId);
      if (!ok && made.state !== 'unsaved') put(replyId, { ...made, state: 'undo-failed' });
    })();
  };
  return { current, mark, undo };
}

type GapRequest = Parameters<BackgroundLink['noteGap']>[0];

function useGaps(background: BackgroundLink) {
  const [states, setStates] = useState<Readonly<Record<string, GapState>>>({});
  /** A repeated try is the same gap. */
  const ids = useRef(new Map<string, string>());
  const stateOf = (key: string): GapState => states[key] ?? 'none';
  const note = useCallback(
    (key: string, gap: GapRequest) => {
      const gapId = ids.current.get(key) ?? gap.gapId;
      ids.current.set(key, gapId);
      const become = (state: GapState) => setStates((before) => ({ ...before, [key]: state }));
      become('saving');
      void background.noteGap({ ...gap, gapId }).then((answer) => {
        if (!answer.ok) become('failed');
        else become(answer.value.kept ? 'noted' : 'nothing');
      });
    },
    [background],
  );
  return { stateOf, note };
}
