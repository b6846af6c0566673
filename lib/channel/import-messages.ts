// An existing register, brought in by portions: each is one transaction in the background.
import { caseEventSchema } from '../cases/case-event.ts';
import { z } from '../knowledge/zod.ts';
import { requestKind } from './request-kind.ts';

/** Written in well under half a second, so that a case logged meanwhile need not wait. */
export const IMPORT_PORTION = 250;

const importedEvent = caseEventSchema.refine(({ change }) => change.type === 'imported');

export const IMPORT_REQUESTS = {
  /** Sent again it stores nothing twice. `known`: events that the log had. */
  'cases.import': requestKind(
    ['workbench'],
    z.strictObject({ events: z.array(importedEvent).min(1).max(IMPORT_PORTION) }),
    z.strictObject({ recorded: z.int().min(0), known: z.int().min(0) }),
  ),
} as const;
