// Where a reply goes: into the page's reply box, or, where there is no page, onto the
// clipboard. The same buttons say what they really do.
import { createContext, useContext, useMemo } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../shared/i18n.tsx';
import type { MessageKey, Text } from '../shared/i18n.tsx';

export type Way = 'box' | 'clipboard';

export const WayContext = createContext<Way>('box');

export function useWay(): Way {
  return useContext(WayContext);
}

/** Beside a page that does not say whose conversation is open, a part of the sidebar copies as well. */
export function CopyOnly({ when, children }: { when: boolean; children: ReactNode }) {
  const way = useWay();
  return <WayContext value={when ? 'clipboard' : way}>{children}</WayContext>;
}

const CLIPBOARD: Readonly<Partial<Record<MessageKey, MessageKey>>> = {
  sidebar_insert: 'shared_copy',
  sidebar_inserted: 'shared_copied',
  sidebar_edit: 'manual_edit',
  sidebar_editLabel: 'manual_editLabel',
  sidebar_keyPick: 'manual_keyPick',
  sidebar_keyFirst: 'manual_keyFirst',
};

/** As `useText`, with the words for where the text goes here. */
export function useWayText(): Text {
  const text = useText();
  const way = useWay();
  return useMemo(
    () => (way === 'box' ? text : (key, ...values) => text(CLIPBOARD[key] ?? key, ...values)),
    [text, way],
  );
}
