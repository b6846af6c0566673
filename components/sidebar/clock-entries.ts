// What a clock's panel tells: the clock it was opened for, and whatever else runs here. Pure.
import type { ClockKind, DeadlineRule } from '../../lib/knowledge/deadline.ts';
import type { Clock } from '../../lib/procedure/deadline.ts';
import type { MessageKey } from '../shared/messages.ts';
import type { Face } from './use-clock-panel.ts';
import type { Reply, SidebarClocks } from './use-clocks.ts';

export interface ClockEntry {
  readonly face: Face;
  readonly kind: ClockKind;
  /** Null: none says by when. */
  readonly rule: DeadlineRule | null;
  /** Null: nothing is counted down. */
  readonly clock: Clock | null;
  /** What there is to say instead of a deadline. */
  readonly says: MessageKey | null;
}

function ofReply(reply: Reply): ClockEntry {
  const about = { face: 'reply', kind: 'reply' } as const;
  if (reply.state !== 'waiting')
    return { ...about, rule: reply.rule, clock: null, says: `clock_${reply.state}` as const };
  const { clock } = reply;
  return { ...about, rule: clock?.rule ?? null, clock, says: clock ? null : 'clock_noReplyRule' };
}

function ofAfterSales({ afterSales, request }: Pick<SidebarClocks, 'afterSales' | 'request'>): ClockEntry[] {
  const running = afterSales.map((clock): ClockEntry => {
    return { face: 'after-sales', kind: clock.rule.clock, rule: clock.rule, clock, says: null };
  });
  const without = { face: 'after-sales', kind: 'auto-approval', rule: null, clock: null } as const;
  if (request && !request.hasRule) return [...running, { ...without, says: 'clock_noRequestRule' }];
  return running.length > 0 ? running : [{ ...without, says: 'clock_none' }];
}

/** The one that the face shows comes first. */
export function clockEntries(clocks: Pick<SidebarClocks, 'reply' | 'afterSales' | 'request'>, face: Face) {
  const all = [...(clocks.reply ? [ofReply(clocks.reply)] : []), ...ofAfterSales(clocks)];
  const first = all.find((entry) => entry.face === face) ?? all[0];
  // Beside something that runs, what does not is no news.
  const more = all.filter((entry) => entry !== first && (entry.clock !== null || entry.says === 'clock_noRequestRule'));
  return { first, more };
}

/** The clock that is due first; that of the answer where none is. */
export function firstDue({ reply, afterSales }: Pick<SidebarClocks, 'reply' | 'afterSales'>): Face {
  const answerMs = reply?.state === 'waiting' ? (reply.clock?.dueMs ?? Infinity) : Infinity;
  const next = afterSales[0]?.dueMs ?? Infinity;
  return reply === null || next < answerMs ? 'after-sales' : 'reply';
}
