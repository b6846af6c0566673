// Everything that more than one section shows, asked for once.
import type { AnswerOf } from '../../lib/channel/background-messages.ts';
import type { Case } from '../../lib/cases/case.ts';
import type { WorkbenchTools } from './tools.ts';
import { useAsked } from './use-asked.ts';
import type { AskedAgain } from './use-asked.ts';
import { useKnowledge } from './use-knowledge.ts';
import { useNow } from './use-now.ts';

const NOTHING = {};

export interface Desk {
  /** Undefined while the log is being read. */
  readonly cases: readonly Case[] | undefined;
  readonly knowledge: ReturnType<typeof useKnowledge>;
  readonly settings: AskedAgain<AnswerOf<'settings.get'>>;
  readonly feed: AskedAgain<AnswerOf<'feed.status'>>;
  readonly storage: AskedAgain<AnswerOf<'storage.status'>>;
  readonly readNotices: AskedAgain<AnswerOf<'notices.read'>>;
  readonly now: Date;
}

export function useDesk({ background, now }: WorkbenchTools, cases: readonly Case[] | undefined): Desk {
  return {
    cases,
    knowledge: useKnowledge(background),
    settings: useAsked(background, 'settings.get', NOTHING, ['settings-changed']),
    feed: useAsked(background, 'feed.status', NOTHING, ['feed-status-changed']),
    storage: useAsked(background, 'storage.status', NOTHING, ['cases-changed', 'knowledge-changed']),
    readNotices: useAsked(background, 'notices.read', NOTHING, ['knowledge-changed']),
    now: useNow(now),
  };
}
