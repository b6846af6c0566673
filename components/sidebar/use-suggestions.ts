// Suggestions for the conversation in view. New ones replace the old only when
// what they are for has changed, and never while the agent is on the list:
// nothing may move under the pointer.
import { useCallback, useEffect, useEffectEvent, useReducer } from 'react';
import type { SuggestAnswer, SuggestLink, SuggestQuery } from '../../lib/suggest/suggestion.ts';

interface Offer {
  readonly conversationKey: string | null;
  /** What was asked; see `Asking.because`. */
  readonly askedFor: string;
  readonly answer: SuggestAnswer;
  readonly language: string | null;
}

export interface Suggestions {
  /** Null while the first answer for this conversation is being made. */
  readonly answer: SuggestAnswer | null;
  /** Another one, another question; null with no answer. */
  readonly askedFor: string | null;
  /** In which the buyer writes: by the messages that the answer is for, if there is one. */
  readonly language: string | null;
  /** Newer suggestions wait until the agent lets go of the list. */
  readonly waiting: boolean;
  readonly hold: (held: boolean) => void;
}

interface State {
  readonly held: boolean;
  readonly shown: Offer | null;
  readonly waiting: Offer | null;
}
type Event = { type: 'answer'; offer: Offer } | { type: 'hold'; held: boolean };

/** The same replies, each with the same wording. */
function sameCards(a: Offer, b: Offer): boolean {
  const shown = ({ answer: { suggestions, closest, abstained, smallTalk } }: Offer) =>
    JSON.stringify(
      [suggestions, closest].map((list) => list.map(({ replyId }) => replyId)).concat([[abstained, smallTalk].join()]),
    );
  return a.language === b.language && shown(a) === shown(b);
}

export function reduceOffers(state: State, event: Event): State {
  if (event.type === 'hold') {
    if (event.held) return { ...state, held: true };
    return { held: false, shown: state.waiting ?? state.shown, waiting: null };
  }
  const { shown, held } = state;
  const keeps = held && shown?.conversationKey === event.offer.conversationKey && !sameCards(shown, event.offer);
  return keeps ? { ...state, waiting: event.offer } : { held, shown: event.offer, waiting: null };
}

export interface Asking {
  readonly conversationKey: string | null;
  readonly query: SuggestQuery;
  /** Suggestions are asked for anew exactly when this changes; never because something was learnt. */
  readonly because: string;
}

const NO_OFFER = { answer: null, askedFor: null };

/** `language`: what the buyer writes now; the answer's own stays with it. */
export function useSuggestions(suggest: SuggestLink, asking: Asking | null, language: string | null): Suggestions {
  const [state, dispatch] = useReducer(reduceOffers, { held: false, shown: null, waiting: null });
  const because = asking?.because ?? null;

  const ask = useEffectEvent(() => {
    if (!asking) return undefined;
    let over = false;
    const { conversationKey, query, because: askedFor } = asking;
    void suggest.suggest(query).then((answer) => {
      if (!over) dispatch({ type: 'answer', offer: { conversationKey, askedFor, answer, language } });
    });
    return () => {
      over = true;
    };
  });
  // `because` stands for the query and the language: a reading that changed nothing that matters asks nothing.
  useEffect(() => ask(), [suggest, because]);

  const hold = useCallback((held: boolean) => dispatch({ type: 'hold', held }), []);
  const current = asking && state.shown?.conversationKey === asking.conversationKey ? state.shown : null;
  return { ...(current ?? { ...NO_OFFER, language }), waiting: current !== null && state.waiting !== null, hold };
}
