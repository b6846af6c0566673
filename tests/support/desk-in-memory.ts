// The desk's part of the background in memory: the same scrubbing, numbering and broadcasts.
import type { Answer, AnswerOf, Broadcast, RequestName, RequestOf } from '../../lib/channel/background-messages.ts';
import type { DeskGap } from '../../lib/channel/desk-messages.ts';
import { replyEdition } from '../../lib/knowledge/reply-edition.ts';
import type { KnowledgeBase } from '../../lib/knowledge/schema.ts';
import { exampleQuestionsJson, proposeExamples } from '../../lib/learning/publish-examples.ts';
import { scrubMessage } from '../../lib/learning/scrub.ts';
import type { DeskPick } from '../../lib/suggest/suggestion.ts';

export interface DeskMemory {
  picks: readonly (DeskPick & { readonly pickId: string; readonly seq: number })[];
  gaps: readonly DeskGap[];
  lastSeq: number;
}

interface Memory {
  readonly base: KnowledgeBase;
  readonly desk: DeskMemory;
}

type DeskName = Extract<RequestName, `desk.${string}`>;
type Handlers = { [N in DeskName]: (request: RequestOf<N>) => Answer<AnswerOf<N>> };

const done = <T>(value: T) => ({ ok: true, value }) as const;

export function deskInMemory(memory: Memory, broadcast: (message: Broadcast) => void): Handlers {
  const desk = () => memory.desk;
  const store = (pick: Omit<DeskMemory['picks'][number], 'seq'>) => {
    desk().lastSeq += 1;
    desk().picks = [...desk().picks, { ...pick, seq: desk().lastSeq }];
    broadcast('desk-learned');
  };
  const judge = (verdict: 'picked' | 'wrong') => (judged: RequestOf<'desk.pick'>) => {
    const message = scrubMessage(judged.message);
    if (message === '') return done({ kept: false });
    const known = desk().picks.some(({ pickId }) => pickId === judged.pickId);
    const reply = memory.base.replies.find(({ id }) => id === judged.replyId);
    if (!known) store({ ...judged, message, verdict, atMs: Date.now(), edition: reply && replyEdition(reply) });
    return done({ kept: true });
  };
  return {
    'desk.pick': judge('picked'),
    'desk.wrong': judge('wrong'),
    'desk.undo': ({ pickId }) => {
      const pick = desk().picks.find((stored) => stored.pickId === pickId && stored.verdict !== 'undone');
      if (!pick) return done({ undone: false });
      desk().picks = desk().picks.filter((stored) => stored !== pick);
      store({ ...pick, verdict: 'undone' });
      return done({ undone: true });
    },
    'desk.gap': ({ message, ...gap }) => {
      const kept = scrubMessage(message);
      const known = desk().gaps.some(({ gapId }) => gapId === gap.gapId);
      if (kept !== '' && !known) {
        desk().gaps = [{ ...gap, message: kept, atMs: Date.now() }, ...desk().gaps];
        broadcast('desk-gap-noted');
      }
      return done({ kept: kept !== '' });
    },
    'desk.picks': ({ after }) => {
      const told = desk().picks.filter(({ seq, verdict }) => seq > after && (after > 0 || verdict !== 'undone'));
      const picks = told.map(({ replyId, message, verdict, atMs, agent, shop, edition }) => {
        return { replyId, message, verdict, atMs, agent, shop, edition };
      });
      return done({ picks, last: desk().picks.at(-1)?.seq ?? 0 });
    },
    'desk.gaps': () => done({ gaps: [...desk().gaps] }),
    'desk.examples': () => {
      const examples = proposeExamples(memory.base.replies, desk().picks);
      const json = exampleQuestionsJson(examples);
      return done({
        examples: examples.map(({ replyId, questions, agreement }) => {
          return { replyId, questions: [...questions], agreement: [...agreement] };
        }),
        json,
      });
    },
    'desk.clear': () => {
      desk().picks = [];
      desk().gaps = [];
      broadcast('desk-cleared');
      return done({});
    },
  };
}
