// The proposed example questions as they are listed and ticked.
import type { AnswerOf } from '../../../lib/channel/background-messages.ts';
import type { KnowledgeBase, Reply } from '../../../lib/knowledge/schema.ts';

export interface ProposedQuestion {
  readonly key: string;
  readonly question: string;
  readonly picks: number;
  readonly agents: number;
}

export interface ProposedReply {
  readonly replyId: string;
  /** Null while the knowledge base is not in hand. */
  readonly reply: Reply | null;
  readonly questions: readonly ProposedQuestion[];
}

type Example = AnswerOf<'desk.examples'>['examples'][number];

/** Where most picks agree first; equals in the base's own order. */
export function proposedReplies(examples: readonly Example[], base: KnowledgeBase | null): ProposedReply[] {
  const replies = new Map((base?.replies ?? []).map((reply) => [reply.id, reply]));
  const listed = examples.map(({ replyId, questions, agreement }) => ({
    replyId,
    reply: replies.get(replyId) ?? null,
    questions: questions.map((question, at) => {
      const { picks, agents } = agreement[at] ?? { picks: 0, agents: 0 };
      return { key: JSON.stringify([replyId, question]), question, picks, agents };
    }),
  }));
  return listed.toSorted((a, b) => mostPicks(b) - mostPicks(a));
}

function mostPicks({ questions }: ProposedReply): number {
  return Math.max(0, ...questions.map(({ picks }) => picks));
}

export function keysOf(replies: readonly ProposedReply[]): string[] {
  return replies.flatMap(({ questions }) => questions.map(({ key }) => key));
}

/** What is left of the replies when only ticked questions count. */
export function tickedExamples(replies: readonly ProposedReply[], unticked: ReadonlySet<string>) {
  return replies
    .map(({ replyId, questions }) => ({
      replyId,
      questions: questions.filter(({ key }) => !unticked.has(key)).map(({ question }) => question),
    }))
    .filter(({ questions }) => questions.length > 0);
}
