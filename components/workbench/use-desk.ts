// Everything that more than one section shows, asked for once.
import type { AnswerOf } from '../../lib/channel/background-messages.ts';
import type { Case } from '../../lib/cases/case.ts';
import type { WorkbenchTools } from './tools.ts';
import { useAsked } from '../shared/use-asked.ts';
import type { Asked } from '../shared/use-asked.ts';
import { useKnowledgeBase } from '../shared/use-knowledge-base.ts';
import type { BaseInHand } from '../shared/use-knowledge-base.ts';
import { useNow } from '../shared/use-now.ts';
import type { RegisterInHand } from './use-register.ts';

const NOTHING = {};

export interface Desk {
  readonly register: RegisterInHand;
  /** All of them; undefined while the log is being read, and when it could not be. */
  readonly cases: readonly Case[] | undefined;
  readonly casesFailed: boolean;
  readonly knowledge: BaseInHand;
  /** The knowledge base's, which are there before it. */
  readonly lists: Asked<AnswerOf<'lists.get'>>;
  readonly settings: Asked<AnswerOf<'settings.get'>>;
  readonly feed: Asked<AnswerOf<'feed.status'>>;
  readonly storage: Asked<AnswerOf<'storage.status'>>;
  readonly readNotices: Asked<AnswerOf<'notices.read'>>;
  readonly backup: Asked<AnswerOf<'backup.status'>>;
  readonly views: Asked<AnswerOf<'views.get'>>;
  readonly orders: Asked<AnswerOf<'orders.list'>>;
  readonly recurring: Asked<AnswerOf<'recurring.get'>>;
  readonly now: Date;
}

export function useDesk({ background, now }: WorkbenchTools, register: RegisterInHand): Desk {
  return {
    register,
    cases: register.all,
    casesFailed: register.state === 'failed',
    knowledge: useKnowledgeBase(background),
    lists: useAsked(background, 'lists.get', NOTHING, ['knowledge-changed']),
    settings: useAsked(background, 'settings.get', NOTHING, ['settings-changed']),
    feed: useAsked(background, 'feed.status', NOTHING, ['feed-status-changed']),
    storage: useAsked(background, 'storage.status', NOTHING, ['cases-changed', 'knowledge-changed', 'storage-changed']),
    readNotices: useAsked(background, 'notices.read', NOTHING, ['knowledge-changed', 'notices-changed']),
    backup: useAsked(background, 'backup.status', NOTHING, ['backup-changed']),
    views: useAsked(background, 'views.get', NOTHING, ['views-changed']),
    orders: useAsked(background, 'orders.list', NOTHING, ['orders-changed']),
    recurring: useAsked(background, 'recurring.get', NOTHING, ['recurring-changed']),
    now: useNow(now),
  };
}
