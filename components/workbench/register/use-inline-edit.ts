// Editing in place. What was typed stays until it is acknowledged: "saved" is
// said after that and not before, and a failure changes nothing but the sentence.
import { useEffect, useRef, useState } from 'react';

/** Somebody else changed the field meanwhile. `both`: both texts stand in it now; `kept`: theirs does. */
export interface Conflict {
  readonly outcome: 'both' | 'kept';
  readonly sentence: string;
}

/**
 * A sentence for the agent, or null when it is durably stored. `before`: what the control showed when the editing
 * began.
 */
export type Save<T> = (value: T, before: T) => Promise<string | null | Conflict>;

export type EditState =
  | { readonly kind: 'rest' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'failed'; readonly sentence: string }
  /** `mine`: what was typed, where it does not stand in the field. */
  | { readonly kind: 'conflict'; readonly sentence: string; readonly mine: string | null };

export interface InlineEdit {
  readonly draft: string;
  readonly state: EditState;
  readonly change: (draft: string) => void;
  /** Saves what differs from the stored value. */
  readonly commit: (draft?: string) => void;
  /** Back to the stored value. */
  readonly revert: () => void;
  /** What was typed, over what somebody else made of it. */
  readonly takeMine: () => void;
}

const REST: EditState = { kind: 'rest' };

/** The draft and what it began from: one that is still that has not been touched, and follows what is stored. */
function useDraft(stored: string) {
  const [draft, setDraft] = useState(stored);
  const [seen, setSeen] = useState(stored);
  const [began, setBegan] = useState(stored);
  const latest = useRef(stored);
  useEffect(() => {
    latest.current = stored;
  }, [stored]);
  const follow = (value: string) => {
    setDraft(value);
    setBegan(value);
  };
  // Another window, or the acknowledged save itself, changed the case.
  if (stored !== seen) {
    setSeen(stored);
    if (draft === began) follow(stored);
  }
  return { draft, began, setDraft, setBegan, follow, latest };
}

/** `check` gives a sentence for what cannot be saved. */
export function useInlineEdit(
  stored: string,
  save: Save<string>,
  check: (draft: string) => string | null = () => null,
): InlineEdit {
  const { draft, began, setDraft, setBegan, follow, latest } = useDraft(stored);
  const [state, setState] = useState<EditState>(REST);

  const commit = async (value: string, before: string) => {
    if (value === stored || state.kind === 'saving') {
      if (value === stored) setState((now) => (now.kind === 'failed' ? REST : now));
      return;
    }
    const fault = check(value);
    if (fault !== null) {
      setState({ kind: 'failed', sentence: fault });
      return;
    }
    setState({ kind: 'saving' });
    const said = await save(value, before);
    if (typeof said === 'string') return setState({ kind: 'failed', sentence: said });
    if (said === null) {
      setBegan(value);
      return setState({ kind: 'saved' });
    }
    // What stands there now comes with the case, as any change of another window does.
    follow(latest.current);
    setState({ kind: 'conflict', sentence: said.sentence, mine: said.outcome === 'kept' ? value : null });
  };

  return {
    draft,
    state,
    change: (value) => {
      setDraft(value);
      if (state.kind !== 'saving') setState(REST);
    },
    commit: (value = draft) => void commit(value, began),
    revert: () => {
      follow(stored);
      setState(REST);
    },
    takeMine: () => {
      if (state.kind !== 'conflict' || state.mine === null) return;
      setDraft(state.mine);
      void commit(state.mine, stored);
    },
  };
}
