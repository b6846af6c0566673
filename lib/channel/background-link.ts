// Asking the background, from the sidebar and the workbench.
import { browser } from 'wxt/browser';
import { BROADCASTS, REFUSALS, REQUESTS } from './background-messages.ts';
import type { Answer, AnswerOf, Broadcast, RequestName, RequestOf } from './background-messages.ts';
import { deskLink } from './desk-link.ts';
import type { BackgroundLink } from './links.ts';
import { sendWhenReady } from './send-when-ready.ts';

/** A worker that is being started again takes a moment: how long before each further attempt. */
const AGAIN_AFTER_MS = [0, 100, 500] as const;
/** A feed may take its 20 s; everything else answers in milliseconds. */
const TIMEOUT_MS = { standard: 8_000, 'feed.refresh': 30_000 } as const;

type Raw = { reached: true; value: unknown } | { reached: false; refusal: 'unreachable' | 'timeout'; detail: string };

const unreached = (detail: string): Raw => ({ reached: false, refusal: 'unreachable', detail });

async function sendOnce(name: RequestName, request: unknown): Promise<Raw> {
  const timeoutMs = name === 'feed.refresh' ? TIMEOUT_MS['feed.refresh'] : TIMEOUT_MS.standard;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Raw>((resolve) => {
    timer = setTimeout(() => resolve({ reached: false, refusal: 'timeout', detail: name }), timeoutMs);
  });
  const sent = browser.runtime.sendMessage({ name, request }).then(
    // A worker that was stopped while it worked gives nothing, or "message channel closed"; it always says something.
    (value: unknown): Raw =>
      value === undefined || value === null ? unreached('no answer') : { reached: true, value },
    (error: unknown): Raw => unreached(String(error)),
  );
  const raw = await Promise.race([sent, late]);
  clearTimeout(timer);
  return raw;
}

function checked<N extends RequestName>(name: N, raw: unknown): Answer<AnswerOf<N>> {
  const answer = raw as { ok?: unknown; value?: unknown; refusal?: unknown; detail?: unknown };
  if (answer.ok === true) {
    const parsed = REQUESTS[name].answer.safeParse(answer.value);
    if (parsed.success) return { ok: true, value: parsed.data as AnswerOf<N> };
    return { ok: false, refusal: 'failed', detail: `answer: ${parsed.error.issues[0]?.path.join('.') ?? ''}` };
  }
  const refusal = REFUSALS.find((known) => known === answer.refusal) ?? 'failed';
  return { ok: false, refusal, detail: typeof answer.detail === 'string' ? answer.detail : '' };
}

/**
 * Asks, and asks again when the worker was just being restarted: every request
 * that writes carries its own id, so a second delivery changes nothing.
 */
async function ask<N extends RequestName>(name: N, request: RequestOf<N>): Promise<Answer<AnswerOf<N>>> {
  let raw = await sendOnce(name, request);
  for (const pauseMs of AGAIN_AFTER_MS) {
    if (raw.reached || raw.refusal !== 'unreachable') break;
    if (pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs));
    raw = await sendOnce(name, request);
  }
  if (!raw.reached) return { ok: false, refusal: raw.refusal, detail: raw.detail };
  return checked(name, raw.value);
}

export function createBackgroundLink(signal: AbortSignal): BackgroundLink {
  const listeners = new Set<(broadcast: Broadcast) => void>();
  const receive = (message: unknown) => {
    const broadcast = BROADCASTS.find((known) => known === (message as { broadcast?: unknown } | null)?.broadcast);
    if (broadcast) for (const listener of listeners) listener(broadcast);
  };
  browser.runtime.onMessage.addListener(receive);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(receive), { once: true });
  const onBroadcast: BackgroundLink['onBroadcast'] = (listener) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  const patiently = sendWhenReady(ask, onBroadcast, signal);
  return { ask: patiently, ...deskLink(patiently), onBroadcast };
}
