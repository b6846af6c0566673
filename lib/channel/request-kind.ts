// One row of the allow-table: who may ask, the shape of the question and of the answer.
import type { z } from '../knowledge/zod.ts';

export type RequestSender = 'page' | 'sidebar' | 'workbench';

export interface RequestKind {
  readonly from: readonly RequestSender[];
  readonly request: z.ZodType;
  readonly answer: z.ZodType;
}

export function requestKind<R extends z.ZodType, A extends z.ZodType>(
  from: readonly RequestSender[],
  request: R,
  answer: A,
) {
  return { from, request, answer } as const;
}
