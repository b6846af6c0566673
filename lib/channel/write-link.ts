// Insertions as the sidebar asks for them: each request is paired with its own answer.
import type { InsertRequest, InsertResult } from '../console/reading.ts';
import type { AdditionLink } from './links.ts';
import { writtenSchema } from './page-schema.ts';
import type { WriteRequest } from './write-messages.ts';

/** Two frames, half a second of reading back, and a slow machine. */
const INSERT_TIMEOUT_MS = 2_000;

/** Never rejects; `timeout` after 2 s, `page-gone` where no script of ours is in the page. */
export function createWriteLink(addition: AdditionLink): (request: InsertRequest) => Promise<InsertResult> {
  const waiting = new Map<number, (result: InsertResult) => void>();
  let lastRequestId = 0;
  const refuseAll = () => {
    for (const settle of waiting.values()) settle({ ok: false, reason: 'page-gone' });
  };
  addition.onMessage((body) => {
    if (body === null) return refuseAll();
    const written = writtenSchema.safeParse(body);
    if (written.success) waiting.get(written.data.requestId)?.(written.data.result);
  });
  return ({ text, mode, conversationKey, anchors = [], typed = '' }) =>
    new Promise((resolve) => {
      lastRequestId += 1;
      const requestId = lastRequestId;
      const settle = (result: InsertResult) => {
        clearTimeout(timer);
        waiting.delete(requestId);
        resolve(result);
      };
      const timer = setTimeout(() => settle({ ok: false, reason: 'timeout' }), INSERT_TIMEOUT_MS);
      waiting.set(requestId, settle);
      const request: WriteRequest = { requestId, text, mode, conversationKey, anchors, typed };
      void addition.send(request).then((sent) => sent || settle({ ok: false, reason: 'page-gone' }));
    });
}
