// Clocks that a console's page starts and ends; the background keeps them, counts and reminds.
import { runningClockSchema, sinceSchema } from '../procedure/running-clock.ts';
import { z } from '../knowledge/zod.ts';
import { requestKind } from './request-kind.ts';

export const CLOCK_REQUESTS = {
  /** It runs; the answer says since when, by all that is known. */
  'clock.run': requestKind(['sidebar'], runningClockSchema, sinceSchema),
  /** Answered, or no longer asked for. One that does not run is no error. */
  'clock.end': requestKind(['sidebar'], runningClockSchema.pick({ key: true }), z.strictObject({})),
} as const;
