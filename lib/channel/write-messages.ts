// What the sidebar sends to the addition that writes, and its answer. The request is
// checked by hand, because it is checked in the page; the answer by page-schema.ts.
import type { InsertRequest, InsertResult } from '../console/reading.ts';

export interface WriteRequest extends Required<InsertRequest> {
  readonly requestId: number;
}

export interface Written {
  readonly requestId: number;
  readonly result: InsertResult;
}

const TEXT_CHARS = 10_000;

export function isWriteRequest(value: unknown): value is WriteRequest {
  if (typeof value !== 'object' || value === null) return false;
  const { requestId, text, mode, conversationKey, anchors, typed } = value as Partial<
    Record<keyof WriteRequest, unknown>
  >;
  const areTexts = [text, conversationKey, typed].every(
    (each) => typeof each === 'string' && each.length <= TEXT_CHARS,
  );
  return (
    typeof requestId === 'number' &&
    areTexts &&
    (mode === 'caret' || mode === 'replace') &&
    Array.isArray(anchors) &&
    anchors.every((id) => typeof id === 'string')
  );
}
