// The ways to look at the register that the person of this machine keeps.
import { viewChangeSchema, viewPreferencesSchema } from '../cases/case-views.ts';
import { z } from '../knowledge/zod.ts';
import { requestKind } from './request-kind.ts';

const kept = z.strictObject({
  preferences: viewPreferencesSchema,
  /** How many of what was stored could not be read and are not among them. */
  leftOut: z.int(),
});

export const VIEW_REQUESTS = {
  'views.get': requestKind(['workbench'], z.strictObject({}), kept),
  'views.change': requestKind(['workbench'], viewChangeSchema, kept),
} as const;
