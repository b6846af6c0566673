// Whether what was taught so far may be saved.
import { isShownRead, lacking } from './field-state.ts';
import type { Draft } from './teach-draft.ts';
import type { TeachState } from './teach-state.ts';

/** Nothing was shown, only said: by the address the conversation has a name now. */
function isNamed({ chosen, saysAddress }: Draft, { reading }: TeachState): boolean {
  return Object.keys(chosen).length === 0 && saysAddress && (reading?.conversationKey ?? null) !== null;
}

/** What was shown is read, and of a console that nobody knew all that is needed. */
export function isReady(state: TeachState): boolean {
  const { draft, reading, known, problems } = state;
  if (!draft || problems.length > 0) return false;
  const isGood = isShownRead(draft, reading) || isNamed(draft, state);
  return isGood && (Boolean(known?.builtIn) || lacking(draft, reading).length === 0);
}
