// Many events at once: an existing register brought in, one change to many cases. They come by
// portions, and each is one transaction in the background.
import { caseEventSchema } from '../cases/case-event.ts';
import { z } from '../knowledge/zod.ts';
import { requestKind } from './request-kind.ts';

/** Written in about a quarter of a second: a case that is logged meanwhile waits no longer than that. */
export const EVENT_PORTION = 500;

const importedEvent = caseEventSchema.refine(({ change }) => change.type === 'imported');

const changedEvent = caseEventSchema.refine(({ change }) => change.type === 'changed');
const counted = z.strictObject({ recorded: z.int().min(0), known: z.int().min(0) });

export const IMPORT_REQUESTS = {
  /** Sent again it stores nothing twice. `known`: events that the log had. */
  'cases.import': requestKind(
    ['workbench'],
    z.strictObject({ events: z.array(importedEvent).min(1).max(EVENT_PORTION) }),
    counted,
  ),
  /** Changes of cases that are there; of one that is not, nothing is stored. */
  'cases.change': requestKind(
    ['workbench'],
    z.strictObject({ events: z.array(changedEvent).min(1).max(EVENT_PORTION) }),
    counted,
  ),
} as const;
