// The two clocks of what is in view: since when this buyer waits for an answer, and by when the
// after-sales request or case has to be dealt with. What a page starts the background keeps.
import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { BackgroundLink } from '../../lib/channel/links.ts';
import type { CaseSummary } from '../../lib/channel/background-messages.ts';
import type { KnowledgeBase } from '../../lib/knowledge/schema.ts';
import { clockOf } from '../../lib/procedure/due-items.ts';
import type { Clock, TimeRules } from '../../lib/procedure/deadline.ts';
import type { RunningClock, Since } from '../../lib/procedure/running-clock.ts';
import { approvalOnPage, clocksOfCase, replyOnPage, rulesOf } from './clocks-in-view.ts';
import type { OnPage } from './clocks-in-view.ts';
import { noteSeen, NOTHING_SEEN } from './seen-messages.ts';
import type { InView } from './use-reading.ts';

export type Reply =
  /** `unread`: there are messages that cannot be read. */
  | { readonly state: 'unread' | 'answered' }
  /** `clock` null: no rule says by when. */
  | { readonly state: 'waiting'; readonly since: Since; readonly clock: Clock | null };

export interface SidebarClocks {
  /** Null: no conversation is open. */
  readonly reply: Reply | null;
  readonly afterSales: Clock | null;
  readonly rules: TimeRules;
}

interface ClockSources {
  readonly background: BackgroundLink;
  readonly base: KnowledgeBase | null;
  readonly view: InView | null;
  readonly known: readonly CaseSummary[];
  readonly now: () => Date;
  readonly time: Date;
}

/** Has the background keep it, or end it; as it runs by all that is known. */
function useKept(background: BackgroundLink, { runs, key, isOver }: OnPage): RunningClock | null {
  const [kept, setKept] = useState<{ of: string; since: Since } | null>(null);
  const of = runs && key !== null ? JSON.stringify([key, runs.startedBy]) : null;
  const ask = useEffectEvent(() => (runs && of !== null ? background.ask('clock.run', runs) : null));
  useEffect(() => {
    if (of === null) return;
    void ask()?.then((answer) => answer.ok && setKept({ of, since: answer.value }));
  }, [of]);
  const ended = isOver ? key : null;
  useEffect(() => {
    if (ended !== null) void background.ask('clock.end', { key: ended });
  }, [background, ended]);
  return runs && kept?.of === of ? { ...runs, ...kept.since } : runs;
}

function replyOf(view: InView | null, runs: RunningClock | null, rules: TimeRules): Reply | null {
  if (!view || view.place === null) return null;
  if (runs) return { state: 'waiting', since: runs, clock: clockOf(runs, rules) };
  const isUnread = view.reading.missing.some(({ field }) => field === 'messages');
  return { state: isUnread ? 'unread' : 'answered' };
}

export function useClocks({ background, base, view, known, now, time }: ClockSources): SidebarClocks {
  const rules = useMemo(() => rulesOf(base), [base]);
  const [seen, setSeen] = useState(NOTHING_SEEN);
  const reading = view?.reading ?? null;
  // While it is drawn, or a message would for one painting be as old as the clock's last step.
  if (seen.of !== reading) setSeen(noteSeen(seen, reading, now().getTime()));
  const nowMs = Math.max(time.getTime(), seen.atMs);
  const waiting = useKept(background, replyOnPage(view, seen, rules, nowMs));
  const requested = useKept(background, approvalOnPage(view, nowMs));
  const approval = requested && clockOf(requested, rules);
  const all = [...(approval ? [approval] : []), ...clocksOfCase(view, known, rules)];
  const [afterSales = null] = all.toSorted((a, b) => a.dueMs - b.dueMs);
  return { reply: replyOf(view, waiting, rules), afterSales, rules };
}
