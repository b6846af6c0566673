// How sure a suggestion is, in steps that an agent can tell apart at a glance.
export type Sureness = 1 | 2 | 3;

/** Probabilities from which a suggestion counts as likely, and as sure; below, it is called unsure. */
const LIKELY_FROM = 0.3;
const SURE_FROM = 0.6;

export function surenessOf(confidence: number): Sureness {
  if (confidence >= SURE_FROM) return 3;
  return confidence >= LIKELY_FROM ? 2 : 1;
}

/** Never a round 0 or 100: no guess is certain. */
export function percentOf(confidence: number): number {
  return Math.min(99, Math.max(1, Math.round(confidence * 100)));
}
