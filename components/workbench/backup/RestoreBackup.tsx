import { useRef, useState } from 'react';
import { formatTime } from '../../shared/format.ts';
import { useLanguage, useText } from '../../shared/i18n.tsx';
import { SafeText } from '../../shared/SafeText.tsx';
import { TextButton } from '../../shared/TextButton.tsx';
import controls from '../controls.module.css';
import type { WorkbenchTools } from '../tools.ts';
import styles from './Backup.module.css';
import type { BackupPreview } from './backup-tools.ts';
import { endKey, problemKey } from './backup-words.ts';
import { PassphraseField } from './PassphraseField.tsx';
import type { RestoreOutcome } from './run-restore.ts';
import { useRestore } from './use-restore.ts';
import type { Restoring } from './use-restore.ts';

interface RestoreBackupProps {
  readonly tools: WorkbenchTools;
  readonly now: Date;
}

export function RestoreBackup({ tools, now }: RestoreBackupProps) {
  const text = useText();
  const { restoring, choose, open, start, cancel, again } = useRestore(tools);
  return (
    <section aria-label={text('backup_restore')}>
      <h3>{text('backup_restore')}</h3>
      {restoring.name === 'choose' && (
        <>
          <p>{text('backup_restore_what')}</p>
          <ChooseFile onChoose={choose} />
        </>
      )}
      {restoring.name === 'chosen' && <Unlock chosen={restoring} onOpen={open} onChoose={choose} />}
      {restoring.name === 'opening' && <Progress words={text('backup_opening')} of={restoring} onCancel={cancel} />}
      {restoring.name === 'preview' && (
        <>
          <Preview preview={restoring.backup.preview} now={now} />
          <div className={styles.actions}>
            <TextButton look="primary" onClick={() => start(restoring.backup)}>
              {text('backup_restore_start')}
            </TextButton>
            <TextButton onClick={again}>{text('shared_cancel')}</TextButton>
          </div>
        </>
      )}
      {restoring.name === 'restoring' && <Progress words={text('backup_restoring')} of={restoring} onCancel={cancel} />}
      {restoring.name === 'done' && <Result outcome={restoring.outcome} onAgain={again} />}
    </section>
  );
}

function ChooseFile({ onChoose }: { readonly onChoose: (file: File) => void }) {
  const text = useText();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={text('backup_choose')}
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) onChoose(file);
          // The same file again is a choice too.
          target.value = '';
        }}
      />
      <TextButton look="outline" onClick={() => input.current?.click()}>
        {text('backup_choose')}
      </TextButton>
    </>
  );
}

interface UnlockProps {
  readonly chosen: Extract<Restoring, { readonly name: 'chosen' }>;
  readonly onOpen: (file: File, passphrase: string) => void;
  readonly onChoose: (file: File) => void;
}

function Unlock({ chosen: { file, problem }, onOpen, onChoose }: UnlockProps) {
  const text = useText();
  const [passphrase, setPassphrase] = useState('');
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onOpen(file, passphrase);
      }}
    >
      <p>
        <SafeText text={file.name} />
      </p>
      <PassphraseField label={text('backup_passphrase')} value={passphrase} onChange={setPassphrase} />
      {problem && (
        <p role="alert" className={controls.bad}>
          {text(problemKey(problem))}
        </p>
      )}
      <div className={styles.actions}>
        <TextButton look="primary" onClick={() => onOpen(file, passphrase)}>
          {text('backup_open')}
        </TextButton>
        <ChooseFile onChoose={onChoose} />
      </div>
    </form>
  );
}

interface ProgressProps {
  readonly words: string;
  readonly of: { readonly done: number; readonly total: number };
  readonly onCancel: () => void;
}

function Progress({ words, of: { done, total }, onCancel }: ProgressProps) {
  const text = useText();
  return (
    <div className={styles.actions}>
      <progress aria-label={words} {...(total > 0 ? { value: done, max: total } : {})} />
      <span role="status">{words}</span>
      <TextButton look="outline" onClick={onCancel}>
        {text('shared_cancel')}
      </TextButton>
    </div>
  );
}

function Preview({ preview, now }: { readonly preview: BackupPreview; readonly now: Date }) {
  const text = useText();
  const language = useLanguage();
  const figure = new Intl.NumberFormat(language);
  const lines = [
    ['backup_preview_fresh', preview.fresh],
    ['backup_preview_added', preview.added],
    ['backup_preview_known', preview.known],
    ['backup_preview_newer', preview.newerHere],
    ['backup_preview_other', preview.otherRows],
  ] as const;
  return (
    <>
      <p>{text('backup_preview', formatTime(preview.createdAt, language, now) ?? '', figure.format(preview.cases))}</p>
      <dl className={styles.counts}>
        {lines.map(([key, count]) => (
          <div key={key}>
            <dt>{text(key)}</dt>
            <dd>{figure.format(count)}</dd>
          </div>
        ))}
      </dl>
      <p className={controls.aside}>{text('backup_preview_promise')}</p>
    </>
  );
}

function Result({
  outcome: { count, end },
  onAgain,
}: {
  readonly outcome: RestoreOutcome;
  readonly onAgain: () => void;
}) {
  const text = useText();
  const isComplete = end === 'complete';
  return (
    <>
      <p role="status" className={isComplete ? controls.good : controls.soon}>
        {text(isComplete ? 'backup_restored' : 'backup_restored_part', count.stored, count.known)}
        {end !== 'complete' && end !== 'cancelled' && ` ${text(endKey(end))}`}
        {count.unreadable > 0 && ` ${text('backup_restored_unreadable', count.unreadable)}`}
      </p>
      <TextButton onClick={onAgain}>{text('backup_restore_other')}</TextButton>
    </>
  );
}
