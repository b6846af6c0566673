import { useLanguage, useText } from '../../shared/i18n.tsx';
import { Skeleton } from '../../shared/Skeleton.tsx';
import controls from '../controls.module.css';
import { Refused } from '../Placeholder.tsx';
import type { Desk } from '../use-desk.ts';
import styles from './Settings.module.css';
import { bytesText, storageSentence } from './storage-words.ts';

export function StorageState({ desk }: { readonly desk: Desk }) {
  const text = useText();
  const language = useLanguage();
  const { value, refusal, again } = desk.storage;
  const figure = new Intl.NumberFormat(language);
  return (
    <section aria-label={text('workbench_storage')}>
      <h2>{text('workbench_storage')}</h2>
      {!value && refusal && <Refused refusal={refusal} onRetry={again} />}
      {!value && !refusal && <Skeleton lines={3} />}
      {value && (
        <>
          <p className={`${styles.words} ${value.state === 'ready' ? controls.good : controls.bad}`}>
            {storageSentence(value, text)}
          </p>
          {value.detail !== '' && <p className={styles.detail}>{text('workbench_feed_detail', value.detail)}</p>}
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
              <dd>
                {value.usedBytes === null ? text('workbench_storage_unknown') : bytesText(value.usedBytes, language)}
              </dd>
            </div>
          </dl>
        </>
      )}
      <p className={styles.promise}>{text('workbench_promise_where')}</p>
      <p className={styles.promise}>{text('workbench_promise_never')}</p>
    </section>
  );
}
