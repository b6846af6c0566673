import type { StorageStatus } from '../../../lib/channel/background-messages.ts';
import { freeBytes } from '../../../lib/knowledge/disk-room.ts';
import { bytesText } from '../../shared/bytes-text.ts';
import { useLanguage, useText } from '../../shared/i18n.tsx';
import { Skeleton } from '../../shared/Skeleton.tsx';
import controls from '../controls.module.css';
import { Refused } from '../Placeholder.tsx';
import type { Desk } from '../use-desk.ts';
import styles from './Settings.module.css';
import { storageSentence } from './storage-words.ts';

export function StorageState({ desk }: { readonly desk: Desk }) {
  const text = useText();
  const { value, refusal, again } = desk.storage;
  return (
    <section aria-label={text('workbench_storage')}>
      <h2>{text('workbench_storage')}</h2>
      {!value && refusal && <Refused refusal={refusal} onRetry={again} />}
      {!value && !refusal && <Skeleton lines={3} />}
      {value && (
        <>
          <p className={`${styles.words} ${toneOf(value)}`}>{storageSentence(value, text)}</p>
          {value.detail !== '' && <p className={styles.detail}>{text('workbench_feed_detail', value.detail)}</p>}
          <Facts status={value} />
        </>
      )}
      <p className={styles.promise}>{text('workbench_promise_where')}</p>
      <p className={styles.promise}>{text('workbench_promise_never')}</p>
    </section>
  );
}

function toneOf({ state }: StorageStatus): string | undefined {
  if (state === 'upgrading') return '';
  return state === 'ready' ? controls.good : controls.bad;
}

function Facts({ status: value }: { readonly status: StorageStatus }) {
  const text = useText();
  const language = useLanguage();
  const figure = new Intl.NumberFormat(language);
  const bytes = (count: number | null) =>
    count === null ? text('workbench_storage_unknown') : bytesText(count, language);
  // Nobody can count what is not open yet, and a nought would frighten.
  if (value.state === 'upgrading') return null;
  return (
    <dl className={styles.facts}>
      <div>
        <dt>{text('workbench_storage_cases')}</dt>
        <dd>{figure.format(value.cases)}</dd>
      </div>
      <div>
        <dt>{text('workbench_storage_events')}</dt>
        <dd>{figure.format(value.events)}</dd>
      </div>
      <div>
        <dt>{text('workbench_storage_replies')}</dt>
        <dd>{figure.format(value.replies)}</dd>
      </div>
      <div>
        <dt>{text('workbench_storage_used')}</dt>
        <dd>{bytes(value.usedBytes)}</dd>
      </div>
      <div>
        <dt>{text('workbench_storage_free')}</dt>
        <dd>{bytes(freeBytes(value.usedBytes, value.quotaBytes))}</dd>
      </div>
    </dl>
  );
}
