import { formatAge } from '../../shared/format.ts';
import { keyOf, useLanguage, useText } from '../../shared/i18n.tsx';
import type { Desk } from '../use-desk.ts';

export interface FeedWords {
  /** What was last tried came to nothing; what is in use still works. */
  readonly tone: 'good' | 'due' | 'plain';
  readonly sentence: string;
}

/** The feed's state in one sentence: what is in use, how old, why not newer. */
export function useFeedWords({ feed, now }: Pick<Desk, 'feed' | 'now'>): FeedWords {
  const text = useText();
  const language = useLanguage();
  const status = feed.value;
  if (!status) return { tone: 'plain', sentence: feed.refusal ? text('workbench_read_unreachable') : '' };
  if (status.refreshing) return { tone: 'plain', sentence: text('workbench_feed_refreshing') };
  if (status.error) {
    // Without an address there is nothing wrong: the starter base is a way to work.
    const tone = status.error.code === 'no-address' ? 'plain' : 'due';
    return { tone, sentence: text(keyOf('feedError', status.error.code)) };
  }
  if (status.url === '') return { tone: 'plain', sentence: text('feedError_no_address') };
  if (status.lastGoodAt === null) return { tone: 'plain', sentence: text('workbench_feed_not_yet') };
  return { tone: 'good', sentence: text('workbench_feed_current', formatAge(status.lastGoodAt, language, now)) };
}
