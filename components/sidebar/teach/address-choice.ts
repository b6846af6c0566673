// What the draft says of the address: as the agent chose, else as what was seen proposes.
import { isProposed, proofOf } from './address-names.ts';
import type { Proof } from './address-names.ts';
import { namedByAddress } from './teach-draft.ts';
import type { Draft } from './teach-draft.ts';
import type { TeachState } from './teach-state.ts';

type Sources = Pick<TeachState, 'draft' | 'known' | 'place' | 'switches'>;

export function proofIn({ switches, place }: Pick<Sources, 'switches' | 'place'>): Proof {
  return proofOf(switches, place?.path ?? '/');
}

export function namesByAddress({ draft, known, ...seen }: Sources): boolean {
  if (!draft) return false;
  if (draft.address !== 'proposed') return draft.address === 'names';
  // A console that is known says itself what its conversations are told apart by.
  return !known?.builtIn && isProposed(proofIn(seen));
}

/** With the address as it is meant now: so it is read by, and so it would be saved. */
export function settledDraft(state: Sources): Draft | null {
  return state.draft && namedByAddress(state.draft, namesByAddress(state));
}
