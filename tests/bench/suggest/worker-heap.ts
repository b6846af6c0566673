// What a worker's heap and its buffers hold after a collection, asked over the browser's
// debugging protocol: `performance.memory` and its successors leave workers or buffers out.
import type { Page } from 'playwright-core';

export type WorkerHeap = () => Promise<number>;

interface Reply {
  readonly id?: number;
  readonly result?: { readonly usedSize?: number; readonly backingStorageSize?: number };
}

/** To be called before the page starts its worker. */
export async function readWorkerHeap(page: Page): Promise<WorkerHeap> {
  const session = await page.context().newCDPSession(page);
  let sessionId = '';
  let lastId = 0;
  const waiting = new Map<number, (reply: Reply) => void>();
  session.on('Target.attachedToTarget', (event) => {
    if (event.targetInfo.type === 'worker') ({ sessionId } = event);
  });
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    // The protocol's own answer to a numbered request of ours.
    const reply = JSON.parse(message) as Reply;
    waiting.get(reply.id ?? -1)?.(reply);
  });
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  const ask = async (method: string): Promise<Reply> => {
    lastId += 1;
    const id = lastId;
    const answered = new Promise<Reply>((resolve) => waiting.set(id, resolve));
    await session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
    return answered;
  };
  return async () => {
    await ask('HeapProfiler.collectGarbage');
    const { result } = await ask('Runtime.getHeapUsage');
    if (result?.usedSize === undefined || result.backingStorageSize === undefined)
      throw new Error('This browser does not say what a worker’s heap and buffers hold.');
    return result.usedSize + result.backingStorageSize;
  };
}
