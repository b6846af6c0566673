// The worker's side: carries out one request and always answers it.
import { withDelta } from './base-delta.ts';
import type { SuggestEngine } from './engine.ts';
import type { FromWorker, ToWorker } from './worker-messages.ts';

export async function serve(engine: SuggestEngine, request: ToWorker): Promise<FromWorker> {
  try {
    return await carriedOut(engine, request);
  } catch (error) {
    // One of the five places that catch what was not expected: the link falls silent for nobody.
    return { id: request.id, kind: 'failed', detail: error instanceof Error ? error.name : 'unknown' };
  }
}

async function carriedOut(engine: SuggestEngine, request: ToWorker): Promise<FromWorker> {
  const { id } = request;
  if (request.kind === 'suggest') return { id, kind: 'suggested', answer: engine.suggest(request.query) };
  if (request.kind === 'search') return { id, kind: 'found', ids: await engine.search(request.text, request.limit) };
  if (request.kind === 'learn') {
    engine.learn(request.picks);
    return { id, kind: 'learned' };
  }
  if (request.kind === 'forget') {
    engine.forget();
    return { id, kind: 'forgotten' };
  }
  if (request.kind === 'load') await engine.load(request.generation, request.replies);
  else {
    const from = engine.repliesOf(request.from);
    const replies = from && withDelta(from, request.delta);
    if (!replies) return { id, kind: 'unknown-base' };
    await engine.load(request.generation, replies, { from, kept: request.delta.kept });
  }
  return { id, kind: 'loaded' };
}
