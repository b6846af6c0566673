import { useText } from '../../shared/i18n.tsx';
import controls from '../controls.module.css';
import { BACKUP_ITEM } from '../backup/backup-route.ts';
import { backupNudge } from '../backup/backup-words.ts';
import { routeHash } from '../route.ts';
import { useFeedWords } from '../settings/use-feed-words.ts';
import { storageSentence } from '../settings/storage-words.ts';
import type { Desk } from '../use-desk.ts';
import styles from './Today.module.css';

/** Whether what one works with is fresh and what one writes is kept. */
export function UpkeepLines({ desk }: { readonly desk: Desk }) {
  const text = useText();
  const feed = useFeedWords(desk);
  const storage = desk.storage.value;
  const nudge = backupNudge(desk, text);
  return (
    <section className={styles.block}>
      <h2>{text('workbench_upkeep')}</h2>
      <dl className={styles.upkeep}>
        <div>
          <dt>{text('workbench_feed')}</dt>
          <dd className={feed.tone === 'due' ? controls.bad : ''}>{feed.sentence}</dd>
        </div>
        <div>
          <dt>{text('workbench_storage')}</dt>
          <dd className={storage && storage.state !== 'ready' && storage.state !== 'upgrading' ? controls.bad : ''}>
            {storage ? storageSentence(storage, text) : ''}
          </dd>
        </div>
        {nudge && (
          <div>
            <dt>{text('backup_title')}</dt>
            <dd>
              <a className={styles.more} href={routeHash('settings', BACKUP_ITEM)}>
                {nudge}
              </a>
            </dd>
          </div>
        )}
      </dl>
      <a className={styles.more} href={routeHash('settings')}>
        {text('workbench_upkeep_more')}
      </a>
    </section>
  );
}
