// Since when a refund or return is asked for, as an agent says it where the page does not. It belongs to
// one request: of another kind of request, or of one that is over, nothing is said with it.
import type { OrderState } from '../knowledge/terms.ts';
import { dayIn } from './calendar-day.ts';
import { instantOf } from './open-time.ts';

/** States in which an order is while a decision is asked for that the marketplace takes by itself. */
export const REQUESTS = ['refunding', 'returning', 'exchanging'] as const satisfies readonly OrderState[];
export type RequestKind = (typeof REQUESTS)[number];

export interface ToldRequest {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly kind: RequestKind;
}

export function requestIn(state: OrderState | undefined): RequestKind | null {
  return REQUESTS.find((kind) => kind === state) ?? null;
}

/** No marketplace lets one wait for so long: what is older was typed wrongly. */
export const OLDEST_REQUEST_DAYS = 60;
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** What is certain without being told. */
export interface RequestBounds {
  readonly nowMs: number;
  /** When the order was made, as the page says; null where it does not. */
  readonly orderedMs: number | null;
}

/**
 * Null: nothing that can be counted from. What was told under a clock that was wrong lies in the future, or before
 * the order was made; it is not believed, and asked for again.
 */
export function requestedMs(
  told: ToldRequest | undefined,
  kind: RequestKind,
  { nowMs, orderedMs }: RequestBounds,
): number | null {
  if (told?.kind !== kind) return null;
  const atMs = Date.parse(told.at);
  if (Number.isNaN(atMs) || atMs < 0 || atMs > nowMs) return null;
  return isBeforeOrder(atMs, orderedMs) ? null : atMs;
}

/** A page shows whole minutes, or whole days. */
function isBeforeOrder(atMs: number, orderedMs: number | null): boolean {
  return orderedMs !== null && atMs < orderedMs - MINUTE_MS;
}

export type TypedRequest =
  | { readonly ok: true; readonly atMs: number }
  | { readonly ok: false; readonly problem: 'unreadable' | 'future' | 'too-old' | 'before-order' };

const WALL_CLOCK = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d(?:\.\d{1,3})?)?$/;

/** The 30th of February is none. */
function isDay(day: string): boolean {
  const noon = new Date(`${day}T12:00:00Z`);
  return !Number.isNaN(noon.getTime()) && noon.toISOString().startsWith(day);
}

/** `2026-03-12T09:30`, as the browser's input has it, on the wall clock of a zone; null: no such time. */
export function wallClockMs(typed: string, zone: string): number | null {
  const [, day = '', hour = '', minute = ''] = WALL_CLOCK.exec(typed.trim()) ?? [];
  return isDay(day) ? instantOf(day, `${hour}:${minute}`, zone) : null;
}

/** The wall clock of a zone, whole minutes. */
export function wallClock(atMs: number, zone: string): string {
  const day = dayIn(zone, new Date(atMs));
  const time = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
  return `${day}T${time.format(atMs)}`;
}

export function readRequestTime(typed: string, zone: string, { nowMs, orderedMs }: RequestBounds): TypedRequest {
  const atMs = wallClockMs(typed, zone);
  if (atMs === null) return { ok: false, problem: 'unreadable' };
  if (atMs > nowMs) return { ok: false, problem: 'future' };
  if (atMs < nowMs - OLDEST_REQUEST_DAYS * DAY_MS) return { ok: false, problem: 'too-old' };
  return isBeforeOrder(atMs, orderedMs) ? { ok: false, problem: 'before-order' } : { ok: true, atMs };
}
