// The background's door: who is asking, may they, is the request well formed.
// Then the handler; whatever happens, the asker gets an answer.
import { browser } from 'wxt/browser';
import { REQUESTS } from './background-messages.ts';
import type { Answer, AnswerOf, Broadcast, RequestName } from './background-messages.ts';
import type { z } from '../knowledge/zod.ts';

export interface Asker {
  readonly kind: 'page' | 'sidebar' | 'workbench';
  readonly tabId: number | null;
}

/** What the door looks at; `runtime.MessageSender` in short. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly origin?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
}

export type Handlers = {
  readonly [N in RequestName]: (
    request: z.infer<(typeof REQUESTS)[N]['request']>,
    asker: Asker,
  ) => Promise<Answer<AnswerOf<N>>>;
};

export interface DoorRules {
  readonly extensionId: string;
  /** `chrome-extension://…` without a slash at the end. */
  readonly extensionOrigin: string;
  /** Whether a console's content script may run on this address. */
  readonly isConsole: (url: string) => Promise<boolean>;
}

/** Null: nobody whom we know. The renderer may lie about `url`, not about `id`, `tab` and `origin`. */
export async function askerOf(sender: Sender, rules: DoorRules): Promise<Asker | null> {
  if (sender.id !== rules.extensionId) return null;
  const tabId = sender.tab?.id ?? null;
  const url = sender.url ?? '';
  if (sender.origin === rules.extensionOrigin || url.startsWith(`${rules.extensionOrigin}/`))
    return pageOfOurs(url, tabId);
  const inTopFrame = tabId !== null && sender.frameId === 0;
  return inTopFrame && (await rules.isConsole(url)) ? { kind: 'page', tabId } : null;
}

function pageOfOurs(url: string, tabId: number | null): Asker | null {
  const path = URL.canParse(url) ? new URL(url).pathname : '';
  if (path === '/sidebar.html' && tabId !== null) return { kind: 'sidebar', tabId };
  // The side panel and its window stand beside every tab and in none; where they have one, it is their own.
  if (path === '/sidepanel.html') return { kind: 'sidebar', tabId: null };
  return path === '/workbench.html' ? { kind: 'workbench', tabId } : null;
}

function isRequestName(name: unknown): name is RequestName {
  return typeof name === 'string' && Object.hasOwn(REQUESTS, name);
}

export async function answerRequest(
  message: unknown,
  sender: Sender,
  rules: DoorRules,
  handlers: Handlers,
): Promise<Answer<unknown>> {
  const { name, request } = (message ?? {}) as { name?: unknown; request?: unknown };
  const asker = await askerOf(sender, rules);
  if (!asker || !isRequestName(name)) return { ok: false, refusal: 'not-allowed', detail: '' };
  const senders: readonly string[] = REQUESTS[name].from;
  if (!senders.includes(asker.kind)) return { ok: false, refusal: 'not-allowed', detail: name };
  const parsed = REQUESTS[name].request.safeParse(request);
  if (!parsed.success) {
    return { ok: false, refusal: 'bad-request', detail: parsed.error.issues[0]?.path.join('.') ?? '' };
  }
  // The table pairs each name with its handler; TypeScript cannot follow that through the union.
  const handle = handlers[name] as (request: unknown, asker: Asker) => Promise<Answer<unknown>>;
  return handle(parsed.data, asker).catch((error: unknown): Answer<unknown> => {
    // The name only: a message may carry what the buyer wrote.
    const detail = error instanceof Error ? error.name : 'error';
    console.error('[sellerside] background', name, detail);
    return { ok: false, refusal: 'failed', detail };
  });
}

export function openDoor(rules: DoorRules, handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse) => {
    if (typeof (message as { name?: unknown } | null)?.name !== 'string') return undefined;
    void answerRequest(message, sender, rules, handlers).then(sendResponse);
    return true;
  });
}

/** To every open page of ours; nobody listening is not an error. */
export function broadcast(news: Broadcast): void {
  void browser.runtime.sendMessage({ broadcast: news }).catch(() => undefined);
}
