import { RefreshCw } from 'lucide-react';
import { useState } from 'react';
import type { FeedStatus } from '../../../lib/knowledge/feed-status.ts';
import { formatAge } from '../../shared/format.ts';
import { useLanguage, useText } from '../../shared/i18n.tsx';
import { TextButton } from '../../shared/TextButton.tsx';
import controls from '../controls.module.css';
import type { WorkbenchTools } from '../tools.ts';
import type { Desk } from '../use-desk.ts';
import styles from './Settings.module.css';
import { useFeedWords } from './use-feed-words.ts';

interface FeedStateProps {
  readonly desk: Desk;
  readonly tools: Pick<WorkbenchTools, 'background'>;
}

export function FeedState({ desk, tools }: FeedStateProps) {
  const text = useText();
  const words = useFeedWords(desk);
  const refresh = useRefresh(desk, tools);
  const status = desk.feed.value;
  const turning = refresh.running || status?.refreshing === true;
  return (
    <section aria-label={text('workbench_feed')}>
      <h2>{text('workbench_feed_state')}</h2>
      <p className={`${styles.words} ${words.tone === 'plain' ? '' : TONES[words.tone]}`}>{words.sentence}</p>
      {status && <FeedFacts status={status} now={desk.now} />}
      <div className={styles.again}>
        <TextButton look="outline" disabled={turning || !status?.url} onClick={refresh.run}>
          <RefreshCw aria-hidden className={turning ? styles.turning : ''} />
          {text('workbench_feed_refresh')}
        </TextButton>
        <span role="status" className={controls.aside}>
          {turning ? text('workbench_feed_refreshing') : refresh.result}
        </span>
      </div>
    </section>
  );
}

const TONES = { good: controls.good, due: controls.bad } as const;

function FeedFacts({ status, now }: { readonly status: FeedStatus; readonly now: Date }) {
  const text = useText();
  const language = useLanguage();
  const age = (iso: string | null) => (iso === null ? text('workbench_never') : formatAge(iso, language, now));
  const { error, version, title } = status;
  return (
    <>
      {error && error.detail !== '' && error.code !== 'no-address' && (
        <p className={styles.detail}>{text('workbench_feed_detail', error.detail)}</p>
      )}
      <dl className={styles.facts}>
        <div>
          <dt>{text('workbench_feed_in_use')}</dt>
          <dd>
            {version === null ? text('workbench_feed_starter') : text('workbench_feed_version', version, title ?? '')}
          </dd>
        </div>
        <div>
          <dt>{text('workbench_feed_confirmed')}</dt>
          <dd>{age(status.lastGoodAt)}</dd>
        </div>
        <div>
          <dt>{text('workbench_feed_tried')}</dt>
          <dd>{age(status.lastTriedAt)}</dd>
        </div>
      </dl>
    </>
  );
}

/** One attempt and the sentence it ended with. */
function useRefresh({ feed }: Desk, { background }: Pick<WorkbenchTools, 'background'>) {
  const text = useText();
  const [running, setRunning] = useState(false);
  const [result, setResult] = useState('');
  const run = async () => {
    const before = feed.value?.version ?? null;
    setRunning(true);
    const answer = await background.ask('feed.refresh', {});
    setRunning(false);
    if (!answer.ok) return setResult(text('workbench_feed_result_refused'));
    const { version, error } = answer.value;
    feed.put(answer.value);
    if (error) return setResult(text('workbench_feed_result_kept'));
    setResult(
      version === null || version === before
        ? text('workbench_feed_result_same')
        : text('workbench_feed_result_new', version),
    );
  };
  return { running, result, run: () => void run() };
}
