// How long the extension's script ran on the console's main thread: from the browser's
// own trace, as processor time (`tdur`), so that other work on the machine does not
// count. Only outermost calls are summed; V8's sampling profiler was tried first and
// slows what it watches two- to fivefold.
import type { CDPSession, Page } from 'playwright-core';

/** `console.timeStamp` with one of these begins or ends a stretch. */
const MARKS = { begin: 'sellerside-bench-begin', end: 'sellerside-bench-end' } as const;

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string; readonly message?: string } };
}

const CALLS: ReadonlySet<string> = new Set(['EvaluateScript', 'FunctionCall']);
/** The content script; the trace also holds the sidebar's own process. */
const SCRIPT = /^chrome-extension:\/\/[^/]+\/console\.js$/u;
const isOurs = ({ name, ph, args }: TraceEvent) => ph === 'X' && CALLS.has(name) && SCRIPT.test(args?.data?.url ?? '');
const markOf = ({ name, args }: TraceEvent) => (name === 'TimeStamp' ? args?.data?.message : undefined);

/** Milliseconds per stretch, in order. */
export function scriptMsPerStretch(events: readonly TraceEvent[]): number[] {
  const stretches: number[] = [];
  const endOf = new Map<string, number>();
  let isCounting = false;
  for (const event of events.toSorted((a, b) => a.ts - b.ts)) {
    if (markOf(event) === MARKS.begin) stretches.push(0);
    if (markOf(event) !== undefined) isCounting = markOf(event) === MARKS.begin;
    if (!isOurs(event) || !isCounting) continue;
    const thread = `${event.pid}/${event.tid}`;
    // Inside a call already counted.
    if (event.ts < (endOf.get(thread) ?? 0)) continue;
    endOf.set(thread, event.ts + (event.dur ?? 0));
    stretches.push((stretches.pop() ?? 0) + (event.tdur ?? event.dur ?? 0) / 1_000);
  }
  return stretches;
}

export interface Stretch {
  /** Not counted. */
  readonly prepare?: (n: number) => Promise<void>;
  readonly run: (n: number) => Promise<unknown>;
}

/** Runs it so many times under one trace; gives the script's milliseconds of each run. */
export async function traceScript(page: Page, times: number, { prepare, run }: Stretch): Promise<number[]> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    // The protocol's type says no more than "object".
    const collected = value as unknown as TraceEvent[];
    events.push(...collected.filter((event) => isOurs(event) || markOf(event) !== undefined));
  });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline'] },
  });
  const put = (mark: string) => page.evaluate((message) => console.timeStamp(message), mark);
  for (let n = 0; n < times; n += 1) {
    await prepare?.(n);
    await put(MARKS.begin);
    await run(n);
    await put(MARKS.end);
  }
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  const values = scriptMsPerStretch(events);
  if (values.length !== times) throw new Error(`${values.length} of ${times} stretches are in the trace`);
  return values;
}
