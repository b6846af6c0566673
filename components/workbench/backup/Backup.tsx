// Settings › Backup: what copies there are, making a file, bringing one back.
import { useEffect, useRef } from 'react';
import { formatTime } from '../../shared/format.ts';
import { useLanguage, useText } from '../../shared/i18n.tsx';
import controls from '../controls.module.css';
import { Refused } from '../Placeholder.tsx';
import type { WorkbenchTools } from '../tools.ts';
import type { Desk } from '../use-desk.ts';
import { useRoute } from '../use-route.ts';
import styles from './Backup.module.css';
import { BACKUP_ITEM } from './backup-route.ts';
import { backupNudge, copyTime } from './backup-words.ts';
import { MakeBackup } from './MakeBackup.tsx';
import { RestoreBackup } from './RestoreBackup.tsx';

interface BackupProps {
  readonly desk: Desk;
  readonly tools: WorkbenchTools;
}

export function Backup({ desk, tools }: BackupProps) {
  const text = useText();
  const place = useRef<HTMLElement>(null);
  const isWanted = useRoute().item === BACKUP_ITEM;
  useEffect(() => {
    if (isWanted) place.current?.scrollIntoView({ block: 'start' });
  }, [isWanted]);
  return (
    <section ref={place} aria-label={text('backup_title')} className={styles.section}>
      <h2>{text('backup_title')}</h2>
      {!desk.backup.value && desk.backup.refusal && (
        <Refused refusal={desk.backup.refusal} onRetry={desk.backup.again} />
      )}
      <LastOnes desk={desk} />
      <MakeBackup tools={tools} />
      <RestoreBackup tools={tools} now={desk.now} />
    </section>
  );
}

function LastOnes({ desk }: { readonly desk: Desk }) {
  const text = useText();
  const language = useLanguage();
  const status = desk.backup.value;
  if (!status) return null;
  const { lastFile, copies } = status;
  const [copy] = copies;
  const fileTime = lastFile && formatTime(new Date(lastFile.atMs).toISOString(), language, desk.now);
  const nudge = backupNudge(desk, text);
  return (
    <dl className={styles.counts}>
      <div>
        <dt>{text('backup_last_file')}</dt>
        <dd className={nudge ? controls.soon : ''}>{fileTime ?? text('backup_none_yet')}</dd>
      </div>
      <div>
        <dt>{text('backup_last_copy')}</dt>
        <dd>
          {copy ? text('backup_copy_facts', copyTime(copy, language, desk.now), copy.cases) : text('backup_none_yet')}
        </dd>
      </div>
    </dl>
  );
}
