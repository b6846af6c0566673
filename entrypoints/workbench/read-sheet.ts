// A worker for each file: it ends with its file, and takes what a broken one did to it along.
import type { SheetRead } from '../../lib/cases/import/sheet.ts';

export async function readSheet(file: File, signal: AbortSignal, sheetName: string | null): Promise<SheetRead> {
  const worker = new Worker(new URL('../../lib/cases/import/read-sheet.worker.ts', import.meta.url), {
    type: 'module',
  });
  const bytes = await file.arrayBuffer().catch(() => null);
  const read = await new Promise<SheetRead>((resolve) => {
    const fail = () => resolve({ ok: false, problem: 'broken' });
    worker.addEventListener('message', ({ data }: MessageEvent<SheetRead>) => resolve(data));
    worker.addEventListener('error', fail);
    signal.addEventListener('abort', fail, { once: true });
    if (bytes && !signal.aborted) worker.postMessage([bytes, sheetName], [bytes]);
    else fail();
  });
  worker.terminate();
  return read;
}
