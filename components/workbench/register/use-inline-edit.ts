// Editing in place. What was typed stays until it is acknowledged: "saved" is
// said after that and not before, and a failure changes nothing but the sentence.
import { useState } from 'react';

/** A sentence for the agent, or null when it is durably stored. */
export type Save<T> = (value: T) => Promise<string | null>;

export type EditState =
  | { readonly kind: 'rest' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'failed'; readonly sentence: string };

export interface InlineEdit {
  readonly draft: string;
  readonly state: EditState;
  readonly change: (draft: string) => void;
  /** Saves what differs from the stored value. */
  readonly commit: (draft?: string) => void;
  /** Back to the stored value. */
  readonly revert: () => void;
}

const REST: EditState = { kind: 'rest' };

/** `check` gives a sentence for what cannot be saved. */
export function useInlineEdit(
  stored: string,
  save: Save<string>,
  check: (draft: string) => string | null = () => null,
): InlineEdit {
  const [draft, setDraft] = useState(stored);
  const [state, setState] = useState<EditState>(REST);
  const [seen, setSeen] = useState(stored);

  // Another window, or the acknowledged save itself, changed the case: an untouched field follows.
  if (stored !== seen) {
    setSeen(stored);
    if (draft === seen) setDraft(stored);
  }

  const commit = async (value: string) => {
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
    const sentence = await save(value);
    setState(sentence === null ? { kind: 'saved' } : { kind: 'failed', sentence });
  };

  return {
    draft,
    state,
    change: (value) => {
      setDraft(value);
      if (state.kind !== 'saving') setState(REST);
    },
    commit: (value = draft) => void commit(value),
    revert: () => {
      setDraft(stored);
      setState(REST);
    },
  };
}
