// The two clocks of what is in view: since when this buyer waits for an answer, and by when the
// after-sales request or case has to be dealt with. What a page starts the background keeps.
import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { BackgroundLink } from '../../lib/channel/links.ts';
import type { CaseSummary } from '../../lib/channel/background-messages.ts';
import { ruleFor } from '../../lib/procedure/deadline.ts';
import type { Clock, TimeRules } from '../../lib/procedure/deadline.ts';
import { clockOf } from '../../lib/procedure/due-items.ts';
import type { Told } from '../../lib/procedure/eligibility.ts';
import type { RunningClock, Since } from '../../lib/procedure/running-clock.ts';
import type { DeadlineRule } from '../../lib/knowledge/deadline.ts';
import { approvalOnPage, clocksOfCase, replyOnPage, requestInView, rulesOf } from './clocks-in-view.ts';
import type { OnPage, RequestOnPage } from './clocks-in-view.ts';
import { noteSeen, NOTHING_SEEN } from './seen-messages.ts';
import { useClockPanel } from './use-clock-panel.ts';
import type { ClockPanelState } from './use-clock-panel.ts';
import type { Knowledge } from './use-knowledge.ts';
import type { InView } from './use-reading.ts';

export type Reply =
  /** `unread`: there are messages that cannot be read. `rule`: by which it would be counted. */
  | { readonly state: 'unread' | 'answered'; readonly rule: DeadlineRule | null }
  /** `clock` null: no rule says by when. */
  | { readonly state: 'waiting'; readonly since: Since; readonly clock: Clock | null };

/** A request that the order in view is in: since when, the agent may say, because no page does. */
export interface Request extends RequestOnPage {
  /** What is told of one is never used for another. */
  readonly subject: string;
  /** No rule of the base says by when it is decided. */
  readonly hasRule: boolean;
  /** As it was told, where that is believed. */
  readonly toldMs: number | null;
  readonly tell: (requested: Told['requested']) => void;
}

export interface SidebarClocks {
  /** Null: no conversation is open. */
  readonly reply: Reply | null;
  /** What runs for the order in view, soonest first; the first one is shown. */
  readonly afterSales: readonly Clock[];
  readonly request: Request | null;
  readonly rules: TimeRules;
  /** Ids of the rules that the shop decided itself. */
  readonly ownRules: readonly string[];
  readonly panel: ClockPanelState;
}

interface ClockSources {
  readonly background: BackgroundLink;
  readonly knowledge: Pick<Knowledge, 'base' | 'ownDeadlines'>;
  readonly view: InView | null;
  readonly known: readonly CaseSummary[];
  /** Null: not known yet. */
  readonly told: Told | null;
  readonly tell: (told: Told) => void;
  readonly now: () => Date;
  readonly time: Date;
}

/** Has the background keep it, or end it; as it runs by all that is known. */
function useKept(background: BackgroundLink, { runs, key, isOver }: OnPage): RunningClock | null {
  const [kept, setKept] = useState<{ of: string; since: Since } | null>(null);
  const of = runs && key !== null ? JSON.stringify([key, runs.startedBy]) : null;
  const toldMs = runs?.toldMs;
  const ask = useEffectEvent(() => (runs && of !== null ? background.ask('clock.run', runs) : null));
  useEffect(() => {
    if (of === null) return;
    void ask()?.then((answer) => answer.ok && setKept({ of, since: answer.value }));
  }, [of, toldMs]);
  const ended = isOver ? key : null;
  useEffect(() => {
    if (ended !== null) void background.ask('clock.end', { key: ended });
  }, [background, ended]);
  if (!runs || kept?.of !== of) return runs;
  // What was told is known here first.
  return { ...runs, ...kept.since, ...(toldMs !== undefined && { toldMs }) };
}

function replyOf(view: InView | null, runs: RunningClock | null, rules: TimeRules): Reply | null {
  if (!view || view.place === null) return null;
  if (runs) return { state: 'waiting', since: runs, clock: clockOf(runs, rules) };
  const isUnread = view.reading.missing.some(({ field }) => field === 'messages');
  const rule = ruleFor(rules.deadlines, { clock: 'reply', marketplace: view.reading.marketplace });
  return { state: isUnread ? 'unread' : 'answered', rule };
}

/** The request that was told of is over: the next one of this order begins at another time. */
function useForgetting(told: Told | null, isOver: boolean, tell: ClockSources['tell']): void {
  const forget = useEffectEvent(() => tell({ requested: undefined }));
  const isStale = isOver && told?.requested !== undefined;
  useEffect(() => {
    if (isStale) forget();
  }, [isStale]);
}

/** What is in view, and the moment; never before what was seen of it. */
function useSeen({ view, now, time }: Pick<ClockSources, 'view' | 'now' | 'time'>) {
  const [seen, setSeen] = useState(NOTHING_SEEN);
  const reading = view?.reading ?? null;
  // While it is drawn, or a message would for one painting be as old as the clock's last step.
  if (seen.of !== reading) setSeen(noteSeen(seen, reading, now().getTime()));
  return { seen, nowMs: Math.max(time.getTime(), seen.atMs) };
}

type ApprovalSources = Pick<ClockSources, 'background' | 'view' | 'told' | 'tell'>;

/** What the marketplace decides by itself, and since when that is asked for. */
function useApproval({ background, view, told, tell }: ApprovalSources, rules: TimeRules, nowMs: number) {
  const onPage = approvalOnPage(view, told, nowMs);
  useForgetting(told, onPage.isOver, tell);
  const requested = useKept(background, onPage);
  const clock = requested && clockOf(requested, rules);
  const onIt = requestInView(view);
  if (!onIt || !view?.subject) return { clock, request: null };
  const toldMs = requested?.toldMs ?? null;
  const about = { ...onIt, subject: view.subject, hasRule: clock !== null, toldMs };
  return { clock, request: { ...about, tell: (requested: Told['requested']) => tell({ requested }) } };
}

export function useClocks(sources: ClockSources): SidebarClocks {
  const { background, knowledge, view, known } = sources;
  const { base, ownDeadlines } = knowledge;
  const rules = useMemo(() => rulesOf(base), [base]);
  const { seen, nowMs } = useSeen(sources);
  const waiting = useKept(background, replyOnPage(view, seen, rules, nowMs));
  const { clock, request } = useApproval(sources, rules, nowMs);
  const all = [...(clock ? [clock] : []), ...clocksOfCase(view, known, rules)];
  return {
    reply: replyOf(view, waiting, rules),
    afterSales: all.toSorted((a, b) => a.dueMs - b.dueMs),
    request,
    rules,
    ownRules: ownDeadlines,
    panel: useClockPanel(view?.place ?? view?.subject ?? null),
  };
}
