// What is half typed, kept by the background: the frame may be taken away at any moment,
// by the page, by a reload, or by an update of the extension itself.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { BackgroundLink } from '../../lib/channel/links.ts';
import { DRAFT_LIMITS } from '../../lib/knowledge/draft-limits.ts';
import { createDraftSaver } from './draft-saver.ts';
import type { DraftSaver, Values } from './draft-saver.ts';

export interface Drafts {
  /** What was kept has arrived; before, everything is empty. */
  readonly ready: boolean;
  /** Empty where there is none. */
  readonly get: (name: string) => string;
  /** Empty takes it away. */
  readonly put: (name: string, text: string) => void;
}

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

function useSaving(background: BackgroundLink): DraftSaver['put'] {
  const [saver] = useState(() =>
    createDraftSaver((place, values) => void background.ask('draft.save', { place, values })),
  );
  useEffect(() => {
    document.addEventListener('visibilitychange', saver.saveAll);
    return () => {
      document.removeEventListener('visibilitychange', saver.saveAll);
      saver.end();
    };
  }, [saver]);
  return saver.put;
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
      // Typed while the answer was on its way: that is newer, and was saved without the rest.
      const typed = newest.current?.place === place ? newest.current.values : null;
      const values = { ...(answer.ok ? answer.value.values : NOTHING), ...typed };
      become({ place, loaded: true, values });
      if (typed) save(place, savable(values));
    });
    return () => {
      over = true;
    };
  }, [background, place, become, save]);

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
