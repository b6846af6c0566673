// Notices of operations: which are in force, and which of them this agent has not read.
import { useMemo } from 'react';
import type { BackgroundLink } from '../../lib/channel/links.ts';
import type { KnowledgeBase, Notice } from '../../lib/knowledge/schema.ts';
import { useAsked } from '../shared/use-asked.ts';

const NOTHING = {};

export interface Notices {
  /** Urgent ones in force and not yet read, newest first as the base lists them. */
  readonly urgent: readonly Notice[];
  /** How many others wait to be read. */
  readonly waiting: number;
  readonly read: (id: string) => void;
}

function inForce(notice: Notice, now: Date): boolean {
  const time = now.getTime();
  if (notice.from !== undefined && Date.parse(notice.from) > time) return false;
  return notice.until === undefined || Date.parse(notice.until) > time;
}

export function useNotices(background: BackgroundLink, base: KnowledgeBase | null, now: Date): Notices {
  const { value, put } = useAsked(background, 'notices.read', NOTHING, ['knowledge-changed', 'notices-changed']);
  const unread = useMemo(() => {
    // Until it is known what was read, nothing interrupts.
    if (value === null) return [];
    return (base?.notices ?? []).filter((notice) => inForce(notice, now) && !value.ids.includes(notice.id));
  }, [base, value, now]);
  const urgent = useMemo(() => unread.filter((notice) => notice.urgent), [unread]);
  const read = (id: string) => {
    put({ ids: [...(value?.ids ?? []), id] });
    void background.ask('notice.read', { id });
  };
  return { urgent, waiting: unread.length - urgent.length, read };
}
