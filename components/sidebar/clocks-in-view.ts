// Which clocks run for what is in view, and what is told of them to the background. Pure.
import type { CaseSummary } from '../../lib/channel/background-messages.ts';
import type { OrderReading } from '../../lib/console/reading.ts';
import type { KnowledgeBase } from '../../lib/knowledge/schema.ts';
import type { CaseStatus } from '../../lib/knowledge/terms.ts';
import { caseClocks } from '../../lib/procedure/case-clocks.ts';
import { ruleFor } from '../../lib/procedure/deadline.ts';
import type { Clock, TimeRules } from '../../lib/procedure/deadline.ts';
import { waitingSince } from '../../lib/procedure/reply-clock.ts';
import type { RunningClock } from '../../lib/procedure/running-clock.ts';
import { requestedMs, requestIn } from '../../lib/procedure/told-request.ts';
import type { RequestKind } from '../../lib/procedure/told-request.ts';
import type { Told } from '../../lib/procedure/eligibility.ts';
import { timed } from './seen-messages.ts';
import type { SeenMessages } from './seen-messages.ts';
import type { InView } from './use-reading.ts';

export function rulesOf(base: KnowledgeBase | null): TimeRules {
  const machineZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return { deadlines: base?.deadlines ?? [], calendar: base?.calendar ?? null, machineZone };
}

/** What the page says of one clock: it runs, or, where that is certain, it runs no more. */
export interface OnPage {
  readonly runs: RunningClock | null;
  /** It may be kept under this key; null where the page has no name for it that it will have again. */
  readonly key: string | null;
  readonly isOver: boolean;
}

const NOTHING: OnPage = { runs: null, key: null, isOver: false };
/** As much as is kept of each. */
const CHARS = { buyer: 120, order: 64, startedBy: 400 } as const;

function about({ reading, order }: InView) {
  const buyer = reading.buyerName ?? reading.buyerId;
  return {
    marketplace: reading.marketplace,
    buyer: buyer?.value.slice(0, CHARS.buyer) ?? '',
    orderNumber: order?.number?.value.slice(0, CHARS.order) ?? '',
  };
}

export function replyOnPage(view: InView | null, seen: SeenMessages, rules: TimeRules, nowMs: number): OnPage {
  if (!view) return NOTHING;
  const { siteId, conversationKey, marketplace, messages } = view.reading;
  const key = conversationKey === null ? null : `reply:${siteId}:${conversationKey}`.slice(0, 640);
  const robotAnswers = ruleFor(rules.deadlines, { clock: 'reply', marketplace })?.robotAnswers ?? false;
  const waiting = waitingSince(timed(seen), robotAnswers, nowMs);
  if (!waiting) return { runs: null, key, isOver: messages.length > 0 };
  const { messageId, sinceMs, isAtLeast } = waiting;
  const runs: RunningClock = {
    key: key ?? 'reply:unnamed',
    clock: 'reply',
    orderState: null,
    startedBy: messageId.slice(0, CHARS.startedBy),
    sinceMs,
    isAtLeast,
    ...about(view),
  };
  return { runs, key, isOver: false };
}

const wasShipped = ({ shippedAt, trackingNumber, receivedAt }: OrderReading): boolean =>
  [shippedAt, trackingNumber, receivedAt].some((found) => found !== null);

/** A request that the order in view is in, and what is certain of its beginning. */
export interface RequestOnPage {
  readonly kind: RequestKind;
  /** When the order was made; null where the page does not say. */
  readonly orderedMs: number | null;
}

function madeMs({ orderedAt, paidAt }: OrderReading): number | null {
  const ms = Date.parse((orderedAt ?? paidAt)?.value ?? '');
  return Number.isNaN(ms) ? null : ms;
}

/** Null: the order in view asks for nothing, or there is none. */
export function requestInView(view: InView | null): RequestOnPage | null {
  if (!view?.subject || !view.order) return null;
  const kind = requestIn(view.order.state?.value);
  return kind && { kind, orderedMs: madeMs(view.order) };
}

/** `told`: what the agent said of the order; null: not known yet. */
export function approvalOnPage(view: InView | null, told: Told | null, nowMs: number): OnPage {
  if (!view?.subject || !view.order?.state) return NOTHING;
  const key = `approval:${view.subject}`.slice(0, 640);
  const request = requestInView(view);
  if (!request) return { runs: null, key, isOver: true };
  const { kind, orderedMs } = request;
  const runs: RunningClock = {
    key,
    clock: 'auto-approval',
    orderState: wasShipped(view.order) ? 'shipped' : null,
    startedBy: kind,
    sinceMs: nowMs,
    isAtLeast: true,
    ...(told && { toldMs: requestedMs(told.requested, kind, { nowMs, orderedMs }) }),
    ...about(view),
  };
  return { runs, key, isOver: false };
}

/** Of the open case of the order in view. */
export function clocksOfCase(view: InView | null, known: readonly CaseSummary[], rules: TimeRules): readonly Clock[] {
  const number = view?.order?.number?.value;
  const own = known.find(({ orderNumber, status }) => orderNumber === number && status !== 'closed');
  if (!view || !own || number === undefined) return [];
  // The background gives a case's own status.
  const status = own.status as CaseStatus;
  return caseClocks({ ...own, status, marketplace: view.reading.marketplace, undone: false }, rules);
}
