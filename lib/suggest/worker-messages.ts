// What crosses between the sidebar and its worker, one type per direction. Both ends
// are ours and of one build, so shape is checked by kind and id, not field by field.
import type { Reply } from '../knowledge/schema.ts';
import type { BaseDelta } from './base-delta.ts';
import type { DeskPick, SuggestAnswer, SuggestQuery } from './suggestion.ts';

export type ToWorker =
  | { readonly id: number; readonly kind: 'load'; readonly generation: string; readonly replies: readonly Reply[] }
  /** A load in which only what differs from generation `from` is sent. */
  | {
      readonly id: number;
      readonly kind: 'change';
      readonly generation: string;
      readonly from: string;
      readonly delta: BaseDelta;
    }
  | { readonly id: number; readonly kind: 'suggest'; readonly query: SuggestQuery }
  | { readonly id: number; readonly kind: 'search'; readonly text: string; readonly limit: number }
  | { readonly id: number; readonly kind: 'learn'; readonly picks: readonly DeskPick[] }
  | { readonly id: number; readonly kind: 'forget' };

export type FromWorker =
  | { readonly id: number; readonly kind: 'loaded' }
  /** The worker does not have the generation that a change was made from; it wants all. */
  | { readonly id: number; readonly kind: 'unknown-base' }
  | { readonly id: number; readonly kind: 'learned' }
  | { readonly id: number; readonly kind: 'forgotten' }
  | { readonly id: number; readonly kind: 'suggested'; readonly answer: SuggestAnswer }
  | { readonly id: number; readonly kind: 'found'; readonly ids: readonly string[] }
  /** The request could not be carried out; `detail` is for a developer. */
  | { readonly id: number; readonly kind: 'failed'; readonly detail: string };

/** Answers that carry nothing. */
const PLAIN: ReadonlySet<string> = new Set(['loaded', 'learned', 'forgotten', 'unknown-base']);

type Shaped = Readonly<Record<string, unknown>>;

const SHAPES: Readonly<Record<ToWorker['kind'], (data: Shaped) => boolean>> = {
  load: (data) => typeof data['generation'] === 'string' && Array.isArray(data['replies']),
  change: (data) =>
    typeof data['generation'] === 'string' && typeof data['from'] === 'string' && isDelta(data['delta']),
  suggest: ({ query }) => isRecord(query) && Array.isArray(query['buyerMessages']),
  search: (data) => typeof data['text'] === 'string' && typeof data['limit'] === 'number',
  learn: (data) => Array.isArray(data['picks']),
  forget: () => true,
};

export function isToWorker(data: unknown): data is ToWorker {
  return hasKind(data) && Object.entries(SHAPES).some(([kind, fits]) => kind === data.kind && fits(data));
}

export function isFromWorker(data: unknown): data is FromWorker {
  if (!hasKind(data)) return false;
  if (data.kind === 'suggested') return isRecord(data['answer']) && Array.isArray(data['answer']['suggestions']);
  if (data.kind === 'found') return Array.isArray(data['ids']);
  if (data.kind === 'failed') return typeof data['detail'] === 'string';
  return PLAIN.has(data.kind);
}

function isDelta(data: unknown): data is BaseDelta {
  return isRecord(data) && data['kept'] instanceof Int32Array && Array.isArray(data['fresh']);
}

function hasKind(data: unknown): data is { id: number; kind: string } & Record<string, unknown> {
  return isRecord(data) && typeof data['id'] === 'number' && typeof data['kind'] === 'string';
}

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null;
}
