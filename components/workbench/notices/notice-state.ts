// Which notices concern the agent now, and which of them are still to be read.
import type { Notice } from '../../../lib/knowledge/schema.ts';
import type { Desk } from '../use-desk.ts';

export type NoticePhase = 'now' | 'coming' | 'over';

export function noticePhase(notice: Notice, now: Date): NoticePhase {
  if (notice.from && Date.parse(notice.from) > now.getTime()) return 'coming';
  return notice.until && Date.parse(notice.until) <= now.getTime() ? 'over' : 'now';
}

const PHASE_ORDER: Readonly<Record<NoticePhase, number>> = { now: 0, coming: 1, over: 2 };

/** What holds now first, urgent before the rest, newest start first; what is over comes last. */
export function orderedNotices(notices: readonly Notice[], now: Date): Notice[] {
  return notices.toSorted(
    (a, b) =>
      PHASE_ORDER[noticePhase(a, now)] - PHASE_ORDER[noticePhase(b, now)] ||
      Number(b.urgent) - Number(a.urgent) ||
      Date.parse(b.from ?? '1970-01-01') - Date.parse(a.from ?? '1970-01-01'),
  );
}

/** Nothing counts as unread until it is known what was read, and nothing that is over does. */
export function unreadNotices({
  knowledge,
  readNotices,
  now,
}: Pick<Desk, 'knowledge' | 'readNotices' | 'now'>): Notice[] {
  if (!readNotices.value) return [];
  const read = new Set(readNotices.value.ids);
  const current = (knowledge.base?.notices ?? []).filter((notice) => noticePhase(notice, now) !== 'over');
  return orderedNotices(
    current.filter((notice) => !read.has(notice.id)),
    now,
  );
}
