// The desk's picks and gaps: scrubbed here, by the only writer, before anything is kept.
import { broadcast } from '../../lib/channel/background-door.ts';
import type { Handlers } from '../../lib/channel/background-door.ts';
import type { Broadcast } from '../../lib/channel/background-messages.ts';
import { DESK_LIMITS, type DESK_REQUESTS } from '../../lib/channel/desk-messages.ts';
import { replyEdition } from '../../lib/knowledge/reply-edition.ts';
import { exampleQuestionsJson, proposeExamples } from '../../lib/learning/publish-examples.ts';
import { scrubMessage } from '../../lib/learning/scrub.ts';
import { addGap, addPick, clearDesk, KEPT, newestGaps, picksAfter, undoPick } from '../../lib/store/desk-picks.ts';
import { expireDesk } from '../../lib/store/expire-desk.ts';
import type { Store } from '../../lib/store/store.ts';
import type { StoreResult } from '../../lib/store/store-result.ts';
import { fromStore } from './answer.ts';
import type { Knowledge } from './knowledge.ts';

type DeskHandlers = Pick<Handlers, keyof typeof DESK_REQUESTS>;
type Judge = DeskHandlers['desk.pick'];

function judge(store: Store, knowledge: Knowledge, verdict: 'picked' | 'wrong'): Judge {
  return async ({ message, ...judged }) => {
    const kept = scrubMessage(message);
    if (kept === '') return { ok: true, value: { kept: false } };
    const { base } = await knowledge.inUse();
    const reply = base.replies.find(({ id }) => id === judged.replyId);
    const edition = reply && replyEdition(reply);
    const row = { ...judged, message: kept, verdict, atMs: Date.now(), edition };
    return fromStore(await toldIfStored(addPick(store, row)), () => ({ kept: true }));
  };
}

/** A second delivery stores nothing and is no news. */
async function toldIfStored<T>(
  storing: Promise<StoreResult<T>>,
  news: Broadcast = 'desk-learned',
): Promise<StoreResult<T>> {
  const stored = await storing;
  if (stored.ok && stored.value !== false) broadcast(news);
  return stored;
}

export function deskHandlers(store: Store, knowledge: Knowledge): DeskHandlers {
  return {
    'desk.pick': judge(store, knowledge, 'picked'),
    'desk.wrong': judge(store, knowledge, 'wrong'),
    'desk.undo': async ({ pickId }) =>
      fromStore(await toldIfStored(undoPick(store, pickId, Date.now())), (undone) => ({ undone })),
    'desk.gap': async ({ message, ...gap }) => {
      const kept = scrubMessage(message);
      if (kept === '') return { ok: true, value: { kept: false } };
      const row = { ...gap, message: kept, atMs: Date.now() };
      return fromStore(await toldIfStored(addGap(store, row), 'desk-gap-noted'), () => ({ kept: true }));
    },
    'desk.picks': async ({ after }) => {
      // A sidebar that starts asks from 0: often enough for what is due by the day.
      if (after === 0) await expireDesk(store, Date.now());
      return fromStore(await picksAfter(store, after, DESK_LIMITS.picks), (picks) => picks);
    },
    'desk.gaps': async () =>
      fromStore(await newestGaps(store, DESK_LIMITS.gaps), (rows) => ({
        gaps: rows.map(({ gapId, message, atMs, agent, shop }) => ({ gapId, message, atMs, agent, shop })),
      })),
    'desk.examples': async () => {
      const [{ base }, stored] = await Promise.all([knowledge.inUse(), picksAfter(store, 0, KEPT.picks)]);
      return fromStore(stored, ({ picks }) => {
        const examples = proposeExamples(base.replies, picks);
        return {
          examples: examples.map(({ replyId, questions, agreement }) => {
            return { replyId, questions: [...questions], agreement: [...agreement] };
          }),
          json: exampleQuestionsJson(examples),
        };
      });
    },
    'desk.clear': async () => fromStore(await toldIfStored(clearDesk(store), 'desk-cleared'), () => ({})),
  };
}
