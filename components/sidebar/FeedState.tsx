// Dot, age and "refresh now" in one; a sentence below when something is in the way.
import { RefreshCw } from 'lucide-react';
import { formatAge } from '../shared/format.ts';
import { keyOf, useLanguage, useText } from '../shared/i18n.tsx';
import type { MessageKey } from '../shared/i18n.tsx';
import { Tip } from '../shared/Tip.tsx';
import { useTip } from '../shared/use-tip.ts';
import styles from './FeedState.module.css';
import type { Feed } from './use-feed.ts';

type Look = 'good' | 'soon' | 'due' | 'plain';

function lookOf(feed: Feed): Look {
  const error = feed.status?.error;
  if (feed.failed) return 'due';
  if (!error) return feed.status?.lastGoodAt ? 'good' : 'plain';
  if (error.code === 'no-address') return 'plain';
  return error.code === 'offline' || error.code === 'timeout' ? 'soon' : 'due';
}

function problemKey(feed: Feed): MessageKey | null {
  if (feed.failed) return 'sidebar_backgroundGone';
  const code = feed.status?.error?.code;
  return code === undefined ? null : keyOf('feedError', code);
}

function useWords(feed: Feed, now: Date): { short: string; long: string } {
  const text = useText();
  const language = useLanguage();
  const status = feed.status;
  const age = status?.lastGoodAt ? formatAge(status.lastGoodAt, language, now) : text('sidebar_starterOnly');
  const long = [text('sidebar_refreshNow')];
  if (status?.title) long.unshift(text('sidebar_feedTitle', status.title, status.version ?? 0));
  const problem = problemKey(feed);
  if (problem) long.unshift(text(problem));
  return { short: feed.refreshing ? text('sidebar_refreshing') : age, long: long.join('\n') };
}

export function FeedState({ feed, now }: { feed: Feed; now: Date }) {
  const text = useText();
  const { short, long } = useWords(feed, now);
  const look = lookOf(feed);
  const tip = useTip();
  return (
    <button
      type="button"
      className={styles.feed}
      aria-label={text('sidebar_feedLabel', text(keyOf('sidebar_feed', look)), short)}
      onClick={feed.refresh}
      disabled={feed.refreshing}
      {...tip.on}
    >
      <span className={`${styles.dot} ${styles[look]}`} aria-hidden />
      {short}
      <RefreshCw aria-hidden className={styles.icon} data-turning={feed.refreshing} />
      <Tip place={tip.place}>{long}</Tip>
    </button>
  );
}

/** The one sentence about why nothing newer came; calm states say nothing here. */
export function FeedProblem({ feed }: { feed: Feed }) {
  const text = useText();
  const problem = problemKey(feed);
  if (problem === null || problem === 'feedError_no_address') return null;
  return <p className={styles.problem}>{text(problem)}</p>;
}
