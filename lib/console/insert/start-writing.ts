// The addition that writes: the sidebar's requests, one after the other.
import { isWriteRequest } from '../../channel/write-messages.ts';
import type { WriteRequest, Written } from '../../channel/write-messages.ts';
import type { PageHandle } from '../additions.ts';
import type { InsertRequest, InsertResult } from '../reading.ts';
import { insert } from './insert.ts';

export function startWriting(handle: PageHandle): void {
  // Two texts written at once could take each other's caret.
  let last: Promise<unknown> = Promise.resolve();
  const obey = async ({ requestId, ...request }: WriteRequest): Promise<void> => {
    const result = await write(request, handle);
    handle.send('write', { requestId, result } satisfies Written);
  };
  handle.receive('write', (body) => {
    if (isWriteRequest(body)) last = last.then(() => obey(body));
  });
}

/** Never rejects. */
export async function write(
  request: InsertRequest,
  { document, box, session }: Pick<PageHandle, 'document' | 'box' | 'session'>,
): Promise<InsertResult> {
  const route = session()?.route();
  if (!route) return { ok: false, reason: 'page-gone' };
  return insert(request, { document, match: route.match, signal: route.signal, box });
}
