import { useState } from 'react';
import { passphraseStrength } from '../../../lib/backup/passphrase.ts';
import { keyOf, useText } from '../../shared/i18n.tsx';
import { SafeText } from '../../shared/SafeText.tsx';
import { TextButton } from '../../shared/TextButton.tsx';
import controls from '../controls.module.css';
import type { WorkbenchTools } from '../tools.ts';
import styles from './Backup.module.css';
import { PassphraseField } from './PassphraseField.tsx';
import { useMakeBackup } from './use-make-backup.ts';
import type { Making } from './use-make-backup.ts';

export function MakeBackup({ tools }: { readonly tools: WorkbenchTools }) {
  const text = useText();
  const { making, make, cancel } = useMakeBackup(tools);
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const strength = passphraseStrength(passphrase);
  const differs = again !== '' && again !== passphrase;
  const isReady = strength !== 'too-short' && again === passphrase;
  const start = async () => {
    if (!isReady || making.name === 'writing') return;
    if (!(await make(passphrase))) return;
    setPassphrase('');
    setAgain('');
  };
  return (
    <form
      className={styles.form}
      aria-label={text('backup_make')}
      onSubmit={(event) => {
        event.preventDefault();
        void start();
      }}
    >
      <h3>{text('backup_make')}</h3>
      <p>{text('backup_make_what')}</p>
      <PassphraseField
        fresh
        label={text('backup_passphrase')}
        value={passphrase}
        hint={passphrase === '' ? text('backup_passphrase_hint') : text(keyOf('backup_strength', strength))}
        onChange={setPassphrase}
      />
      <PassphraseField
        fresh
        label={text('backup_passphrase_again')}
        value={again}
        hint={differs ? text('backup_passphrase_differs') : ''}
        bad={differs}
        onChange={setAgain}
      />
      <Actions making={making} isReady={isReady} onStart={() => void start()} onCancel={cancel} />
    </form>
  );
}

interface ActionsProps {
  readonly making: Making;
  readonly isReady: boolean;
  readonly onStart: () => void;
  readonly onCancel: () => void;
}

function Actions({ making, isReady, onStart, onCancel }: ActionsProps) {
  const text = useText();
  if (making.name === 'writing') {
    const { done, total } = making;
    return (
      <div className={styles.actions}>
        <progress aria-label={text('backup_writing')} {...(total > 0 ? { value: done, max: total } : {})} />
        <span role="status">{text('backup_writing')}</span>
        <TextButton look="outline" onClick={onCancel}>
          {text('shared_cancel')}
        </TextButton>
      </div>
    );
  }
  return (
    <div className={styles.actions}>
      <TextButton look="primary" disabled={!isReady} onClick={onStart}>
        {text('backup_write')}
      </TextButton>
      {making.name === 'made' && (
        <span role="status" className={controls.good}>
          {text('backup_made', making.cases)} <SafeText text={making.fileName} />
        </span>
      )}
      {making.name === 'ready' && making.said !== null && (
        <span role="status" className={making.said === 'failed' ? controls.bad : ''}>
          {text(keyOf('backup_make', making.said))}
        </span>
      )}
    </div>
  );
}
