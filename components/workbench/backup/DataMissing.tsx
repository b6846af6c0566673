// Over every section: the browser dropped the database. What can be brought back, in one click.
import { useState } from 'react';
import { useLanguage, useText } from '../../shared/i18n.tsx';
import { TextButton } from '../../shared/TextButton.tsx';
import { routeHash } from '../route.ts';
import type { WorkbenchTools } from '../tools.ts';
import type { Desk } from '../use-desk.ts';
import styles from './Backup.module.css';
import { BACKUP_ITEM } from './backup-route.ts';
import { copyTime, endKey } from './backup-words.ts';
import { restoreCopy } from './run-restore.ts';
import type { RestoreOutcome } from './run-restore.ts';
import type { CopySlot } from '../../../lib/channel/backup-messages.ts';

interface DataMissingProps {
  readonly desk: Desk;
  readonly tools: WorkbenchTools;
}

type Work = 'idle' | 'running' | RestoreOutcome;

export function DataMissing({ desk, tools }: DataMissingProps) {
  const text = useText();
  const [work, setWork] = useState<Work>('idle');
  const status = desk.storage.value;
  const missing = status?.state === 'data-missing' ? Number(status.detail) : 0;
  const restore = async (slot: CopySlot) => {
    setWork('running');
    setWork(await restoreCopy(slot, tools.background, () => undefined));
  };
  if (missing === 0) return <Back work={work} onClose={() => setWork('idle')} />;
  return (
    <div role="alert" className={styles.alarm}>
      <p>
        {text('backup_missing', missing)} {typeof work === 'object' && <After outcome={work} />}
      </p>
      {work === 'running' ? (
        <progress aria-label={text('backup_restoring')} />
      ) : (
        <>
          {work === 'idle' && <Copies desk={desk} onRestore={(slot) => void restore(slot)} />}
          <a href={routeHash('settings', BACKUP_ITEM)}>{text('backup_missing_file')}</a>
          <GoOn tools={tools} />
        </>
      )}
    </div>
  );
}

function After({ outcome: { count, end } }: { readonly outcome: RestoreOutcome }) {
  const text = useText();
  if (end !== 'complete' && end !== 'cancelled') return text(endKey(end));
  return text('backup_missing_rest', count.stored);
}

/** All is back, and it is said where the alarm was. */
function Back({ work, onClose }: { readonly work: Work; readonly onClose: () => void }) {
  const text = useText();
  if (typeof work !== 'object') return null;
  return (
    <div role="status" className={styles.alarm} data-tone="good">
      <p>{text('backup_missing_back')}</p>
      <TextButton onClick={onClose}>{text('shared_close')}</TextButton>
    </div>
  );
}

/** The newest first; the older one only where it holds more. */
function Copies({ desk, onRestore }: { readonly desk: Desk; readonly onRestore: (slot: CopySlot) => void }) {
  const text = useText();
  const language = useLanguage();
  const [newest, older] = desk.backup.value?.copies ?? [];
  const offered = [newest, older && newest && older.cases > newest.cases ? older : undefined];
  return offered.map(
    (copy, place) =>
      copy && (
        <TextButton key={copy.slot} look={place === 0 ? 'primary' : 'outline'} onClick={() => onRestore(copy.slot)}>
          {text('backup_missing_copy', copy.cases, copyTime(copy, language, desk.now))}
        </TextButton>
      ),
  );
}

/** Asked twice: afterwards nobody reminds of it any more. */
function GoOn({ tools }: { readonly tools: WorkbenchTools }) {
  const text = useText();
  const [asked, setAsked] = useState(false);
  if (!asked) return <TextButton onClick={() => setAsked(true)}>{text('backup_missing_go_on')}</TextButton>;
  return (
    <>
      <TextButton look="outline" onClick={() => void tools.background.ask('backup.go-on', {})}>
        {text('backup_missing_go_on_sure')}
      </TextButton>
      <TextButton onClick={() => setAsked(false)}>{text('shared_cancel')}</TextButton>
    </>
  );
}
