// The addition that writes: the sidebar's requests, one after the other.
import { isWriteRequest } from '../../channel/write-messages.ts';
import type { WriteRequest, Written } from '../../channel/write-messages.ts';
import type { PageHandle } from '../additions.ts';
import { isTextField } from '../find-composer.ts';
import type { InsertRequest, InsertResult } from '../reading.ts';
import { watchBox } from './box-watch.ts';
import type { BoxWatch } from './box-watch.ts';
import { insert } from './insert.ts';
import { valueOf } from './into-text-field.ts';
import { squeeze, writtenIn } from './text-position.ts';

/** What desktops count as one double click. */
const DOUBLE_CLICK_MS = 500;

interface Done {
  readonly request: InsertRequest;
  readonly askedAtMs: number;
}

/** The same again so soon is a double click, a click after Enter, or a request sent twice: no second text. */
function isRepeat(before: Done | null, { request, askedAtMs }: Done): boolean {
  if (!before || askedAtMs - before.askedAtMs >= DOUBLE_CLICK_MS) return false;
  const { text, mode, typed, conversationKey } = before.request;
  if (conversationKey !== request.conversationKey || typed !== request.typed) return false;
  return text === request.text && mode === request.mode;
}

/** Sent or deleted meanwhile, it is wanted once more, however soon. */
function standsIn(box: HTMLElement | null, text: string): boolean {
  if (!box) return false;
  return squeeze(isTextField(box) ? valueOf(box) : writtenIn(box)).includes(squeeze(text));
}

export function startWriting(handle: PageHandle): void {
  const { document, signal, session } = handle;
  const box = watchBox(document, signal, () => session()?.composer() ?? null);
  // Two texts written at once could take each other's caret.
  let last: Promise<unknown> = Promise.resolve();
  let written: Done | null = null;
  const obey = async ({ requestId, ...request }: WriteRequest, askedAtMs: number): Promise<void> => {
    const asked: Done = { request, askedAtMs };
    const isThere = isRepeat(written, asked) && standsIn(session()?.composer() ?? null, request.text);
    const result: InsertResult = isThere ? { ok: true } : await write(request, { document, box, session });
    if (result.ok) written = asked;
    const body: Written = { requestId, result };
    handle.tell({ type: 'addition', name: 'write', body });
  };
  handle.receive('write', (body) => {
    const askedAtMs = performance.now();
    if (isWriteRequest(body)) last = last.then(() => obey(body, askedAtMs));
  });
}

/** Never rejects. */
export async function write(
  request: InsertRequest,
  { document, box, session }: Pick<PageHandle, 'document' | 'session'> & { readonly box: BoxWatch },
): Promise<InsertResult> {
  const route = session()?.route();
  if (!route) return { ok: false, reason: 'page-gone' };
  return insert(request, { document, match: route.match, signal: route.signal, box });
}
