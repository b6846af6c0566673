// What the desk has learned. A gap stands in the list as soon as it is noted; proposed questions
// are asked for when the page is opened or come back to, not at every pick: each would read all
// of them again, and move what can be ticked under the pointer.
import { useEffect } from 'react';
import type { AnswerOf, Broadcast } from '../../../lib/channel/background-messages.ts';
import { useAsked } from '../../shared/use-asked.ts';
import type { Asked } from '../../shared/use-asked.ts';
import type { WorkbenchTools } from '../tools.ts';

const NOTHING = {};
/** A question that the feed has now is proposed no longer. */
const CHANGES_EXAMPLES: readonly Broadcast[] = ['knowledge-changed', 'desk-cleared'];
const CHANGES_GAPS: readonly Broadcast[] = ['desk-gap-noted', 'desk-cleared'];

export interface LearnedInHand {
  readonly examples: Asked<AnswerOf<'desk.examples'>>;
  readonly gaps: Asked<AnswerOf<'desk.gaps'>>;
  readonly again: () => void;
}

export function useLearned({ background }: Pick<WorkbenchTools, 'background'>): LearnedInHand {
  const examples = useAsked(background, 'desk.examples', NOTHING, CHANGES_EXAMPLES);
  const gaps = useAsked(background, 'desk.gaps', NOTHING, CHANGES_GAPS);
  const [examplesAgain, gapsAgain] = [examples.again, gaps.again];
  useEffect(() => {
    const listening = new AbortController();
    const again = () => {
      examplesAgain();
      gapsAgain();
    };
    window.addEventListener('focus', again, { signal: listening.signal });
    return () => listening.abort();
  }, [examplesAgain, gapsAgain]);
  return {
    examples,
    gaps,
    again: () => {
      examplesAgain();
      gapsAgain();
    },
  };
}
