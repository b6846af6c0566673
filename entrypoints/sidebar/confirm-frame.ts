// Whether this frame was put there by our own content script. A worker that ends while it is asked
// is asked again: nothing else would, and the sidebar would stay empty until the page is read anew.
import { isPassing, pauseMs } from '../../components/shared/ask-again.ts';
import type { Answer, AnswerOf } from '../../lib/channel/background-messages.ts';
import type { BackgroundLink } from '../../lib/channel/links.ts';

/** Returns what the background said in the end; it asks for as long as nobody answers. */
export async function confirmFrame(
  background: Pick<BackgroundLink, 'ask'>,
  token: string,
): Promise<Answer<AnswerOf<'frame.confirm'>>> {
  for (let refused = 1; ; refused += 1) {
    const answer = await background.ask('frame.confirm', { token });
    if (answer.ok || !isPassing(answer.refusal)) return answer;
    await new Promise((resolve) => setTimeout(resolve, pauseMs(refused)));
  }
}
