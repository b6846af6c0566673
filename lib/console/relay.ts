// The addition that lets the side panel stand in for the sidebar, on a page that keeps
// that one out: readings go to the panel, and it writes here, over a port of its own.
import { isSidebarToPage } from '../channel/page-messages.ts';
import type { PageToSidebar } from '../channel/page-messages.ts';
import { isWriteRequest } from '../channel/write-messages.ts';
import type { Written } from '../channel/write-messages.ts';
import type { PageHandle } from './additions.ts';
import { watchBox } from './insert/box-watch.ts';
import type { BoxWatch } from './insert/box-watch.ts';
import { write } from './insert/start-writing.ts';
import { every } from './lifetime.ts';

/** One panel's end; there may be several windows. */
export interface PanelPort {
  readonly post: (message: PageToSidebar) => void;
  /** What comes is not checked. */
  readonly onMessage: (listener: (message: unknown) => void) => void;
  /** Aborted when the panel is gone. */
  readonly signal: AbortSignal;
}

/** As quick as one looks from the page to the panel; comparing two references costs nothing. */
const LOOK_MS = 150;

export function startRelay(handle: PageHandle, onPanel: (accept: (port: PanelPort) => void) => void): void {
  // Loaded: a second panel needs no second script.
  handle.receive('relay', () => undefined);
  const { document, signal, session } = handle;
  const box = watchBox(document, signal, () => session()?.composer() ?? null);
  onPanel((port) => serve(handle, box, port));
}

function serve(handle: PageHandle, box: BoxWatch, { post, onMessage, signal }: PanelPort): void {
  let told: unknown = null;
  const tell = (): void => {
    const reading = handle.newest();
    if (!reading || reading === told) return;
    told = reading;
    post({ type: 'reading', reading });
  };
  const answer = async (body: unknown): Promise<void> => {
    if (!isWriteRequest(body)) return;
    const { requestId, ...request } = body;
    const result = await write(request, { document: handle.document, session: handle.session, box });
    post({ type: 'addition', name: 'write', body: { requestId, result } satisfies Written });
  };
  let writing: Promise<void> = Promise.resolve();
  onMessage((message) => {
    if (!isSidebarToPage(message)) return;
    if (message.type === 'addition') {
      if (message.name === 'write') writing = writing.then(() => answer(message.body));
      else post({ type: 'not-loaded', name: message.name });
    } else if (message.type !== 'layout') {
      if (message.type === 'read') handle.session()?.readNow();
      told = null;
      tell();
    }
  });
  every(LOOK_MS, AbortSignal.any([signal, handle.signal]), tell);
}
