// Small bases to change one thing in.
import { knowledgeBaseSchema } from '../../../lib/knowledge/schema.ts';
import type { KnowledgeBase } from '../../../lib/knowledge/schema.ts';
import type { z } from '../../../lib/knowledge/zod.ts';

export type BaseInput = z.input<typeof knowledgeBaseSchema>;
export type ReplyInput = NonNullable<BaseInput['replies']>[number];
export type ProcedureInput = NonNullable<BaseInput['procedures']>[number];

export function replyInput(id: string, more: Partial<ReplyInput> = {}): ReplyInput {
  return { id, title: `Title of ${id}`, stage: 'dialogue', lang: 'en', wordings: [`Wording of ${id}`], ...more };
}

export function procedureInput(id: string, more: Partial<ProcedureInput> = {}): ProcedureInput {
  return {
    id,
    title: id,
    summary: 'x',
    lang: 'en',
    category: 'quality',
    start: 'a',
    steps: [
      {
        id: 'a',
        title: 'a',
        action: 'ask',
        question: {
          text: 'which?',
          answers: [
            { id: 'y', label: 'yes', next: 'b' },
            { id: 'n', label: 'no', next: 'c' },
          ],
        },
      },
      { id: 'b', title: 'b', action: 'do', next: 'c' },
      { id: 'c', title: 'c', action: 'end', outcome: 'refund' },
    ],
    ...more,
  };
}

const entry = (id: string) => ({ id, title: { 'zh-CN': id, en: id } });

export function baseInput(more: Partial<BaseInput> = {}): BaseInput {
  return {
    format: 'sellerside-knowledge',
    formatVersion: 1,
    version: 1,
    publishedAt: '2026-01-21T00:00:00Z',
    title: 'Shop',
    ...more,
  };
}

export function base(more: Partial<BaseInput> = {}): KnowledgeBase {
  return knowledgeBaseSchema.parse(baseInput(more));
}

export const STARTER: KnowledgeBase = base({
  title: 'Starter',
  basedOn: 'none',
  replies: [replyInput('s.hello', { shortcut: 'hi' }), replyInput('s.bye')],
  procedures: [procedureInput('s.proc')],
  lists: { categories: [entry('quality')], reasons: [entry('r')], handlings: [entry('refund')] },
});
