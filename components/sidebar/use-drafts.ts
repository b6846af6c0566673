// What is half typed, kept by the background: the frame may be taken away at any moment,
// by the page, by a reload, or by an update of the extension itself.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { BackgroundLink } from '../../lib/channel/links.ts';
import { DRAFT_LIMITS } from '../../lib/knowledge/draft-limits.ts';

export interface Drafts {
  /** What was kept has arrived; before, everything is empty. */
  readonly ready: boolean;
  /** Empty where there is none. */
  readonly get: (name: string) => string;
  /** Empty takes it away. */
  readonly put: (name: string, text: string) => void;
}

/** Less than one loses between two keys; a save for each key would be twenty a second. */
const SAVE_AFTER_MS = 250;

type Values = Readonly<Record<string, string>>;
interface Kept {
  readonly place: string;
  readonly values: Values;
  readonly loaded: boolean;
}

/** One that is too long would be refused, and all others with it. */
function savable(values: Values): Values {
  const filled = Object.entries(values).filter(([, value]) => value !== '');
  return Object.fromEntries(filled.map(([name, value]) => [name, value.slice(0, DRAFT_LIMITS.chars)]));
}

const NOTHING: Values = {};
const UNKNOWN = { values: NOTHING, loaded: false };

/** Saves the newest values of each place once the agent rests. */
function useSaving(background: BackgroundLink) {
  const waiting = useRef(new Map<string, { timer: ReturnType<typeof setTimeout>; values: Values }>());
  const save = useCallback(
    (place: string) => {
      const due = waiting.current.get(place);
      if (!due) return;
      clearTimeout(due.timer);
      waiting.current.delete(place);
      void background.ask('draft.save', { place, values: due.values });
    },
    [background],
  );
  useEffect(() => {
    const places = waiting.current;
    // Hidden: this may be the last moment there is.
    const saveAll = () => [...places.keys()].forEach(save);
    document.addEventListener('visibilitychange', saveAll);
    return () => {
      document.removeEventListener('visibilitychange', saveAll);
      saveAll();
    };
  }, [save]);
  return useCallback(
    (place: string, values: Values) => {
      clearTimeout(waiting.current.get(place)?.timer);
      waiting.current.set(place, { values, timer: setTimeout(() => save(place), SAVE_AFTER_MS) });
    },
    [save],
  );
}

/** `place`: console and conversation; null keeps nothing. */
export function useDrafts(background: BackgroundLink, place: string | null): Drafts {
  const [kept, setKept] = useState<Kept | null>(null);
  const newest = useRef<Kept | null>(null);
  const save = useSaving(background);
  const become = useCallback((next: Kept) => {
    newest.current = next;
    setKept(next);
  }, []);

  useEffect(() => {
    if (place === null) return undefined;
    let over = false;
    void background.ask('draft.get', { place }).then((answer) => {
      if (over) return;
      // Typed while the answer was on its way: that is newer.
      const typed = newest.current?.place === place ? newest.current.values : NOTHING;
      become({ place, loaded: true, values: { ...(answer.ok ? answer.value.values : NOTHING), ...typed } });
    });
    return () => {
      over = true;
    };
  }, [background, place, become]);

  const put = useCallback(
    (name: string, text: string) => {
      if (place === null) return;
      const { values: before, loaded } = newest.current?.place === place ? newest.current : UNKNOWN;
      if ((before[name] ?? '') === text) return;
      const values = { ...before, [name]: text };
      become({ place, values, loaded });
      save(place, savable(values));
    },
    [place, become, save],
  );
  const { values, loaded: ready } = kept?.place === place ? kept : UNKNOWN;
  return { ready, get: (name) => values[name] ?? '', put };
}

/** Of the conversation, and of the sidebar whichever conversation is open. */
export function useSidebarDrafts(background: BackgroundLink, siteId: string, conversationKey: string | null) {
  const deskDrafts = useDrafts(background, siteId);
  const drafts = useDrafts(background, conversationKey === null ? null : `${siteId} ${conversationKey}`);
  return { deskDrafts, drafts };
}
