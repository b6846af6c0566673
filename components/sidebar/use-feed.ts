// How old the knowledge is and whether anything stands in the way of newer.
import { useState } from 'react';
import type { BackgroundLink } from '../../lib/channel/links.ts';
import type { FeedStatus } from '../../lib/knowledge/feed-status.ts';
import { useAsked } from '../shared/use-asked.ts';

const NOTHING = {};

export interface Feed {
  readonly status: FeedStatus | null;
  /** The background does not answer. */
  readonly failed: boolean;
  readonly refreshing: boolean;
  readonly refresh: () => void;
}

export function useFeed(background: BackgroundLink): Feed {
  const { value, refusal, put, again } = useAsked(background, 'feed.status', NOTHING, [
    'feed-status-changed',
    'knowledge-changed',
  ]);
  const [asking, setAsking] = useState(false);
  const refresh = () => {
    setAsking(true);
    void background.ask('feed.refresh', {}).then((answer) => {
      setAsking(false);
      if (answer.ok) put(answer.value);
      else again();
    });
  };
  return { status: value, failed: refusal !== null, refreshing: asking || value?.refreshing === true, refresh };
}
