// Consoles from a file: first what taking them over would do, then, when a person says so, that.
import { Upload } from 'lucide-react';
import { useRef, useState } from 'react';
import type { ConsoleDefinition } from '../../../lib/knowledge/console-definition.ts';
import { CONSOLE_FILE_LIMIT_BYTES, planImport } from '../../../lib/knowledge/console-file.ts';
import type { ImportEntry, ImportPlan, ImportStatus } from '../../../lib/knowledge/console-file.ts';
import { Chip } from '../../shared/Chip.tsx';
import type { Tone } from '../../shared/Chip.tsx';
import { keyOf, useText } from '../../shared/i18n.tsx';
import { SafeText } from '../../shared/SafeText.tsx';
import { TextButton } from '../../shared/TextButton.tsx';
import controls from '../controls.module.css';
import type { WorkbenchTools } from '../tools.ts';
import styles from './Consoles.module.css';

interface ChooseFileProps {
  /** Taught on this machine. */
  readonly known: readonly ConsoleDefinition[];
  readonly onPlanned: (plan: ImportPlan) => void;
}

export function ChooseFile({ known, onPlanned }: ChooseFileProps) {
  const text = useText();
  const input = useRef<HTMLInputElement>(null);
  const read = async (file: File) => {
    // Not read at all when it is too large to be one of ours.
    const isLarge = file.size > CONSOLE_FILE_LIMIT_BYTES;
    onPlanned(isLarge ? { ok: false, reason: 'too-large' } : planImport(await file.text(), known));
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={text('console_import')}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void read(file);
          // The same file again is a choice too.
          target.value = '';
        }}
      />
      <TextButton look="outline" onClick={() => input.current?.click()}>
        <Upload aria-hidden />
        {text('console_import')}
      </TextButton>
    </>
  );
}

const TONES: Readonly<Record<ImportStatus, Tone>> = {
  added: 'good',
  changed: 'info',
  same: 'plain',
  older: 'plain',
  refused: 'due',
};

function takenOver(plan: ImportPlan): ConsoleDefinition[] {
  const entries = plan.ok ? plan.entries : [];
  return entries.flatMap(({ status, definition }) =>
    definition && (status === 'added' || status === 'changed') ? [definition] : [],
  );
}

interface ImportReviewProps {
  readonly plan: ImportPlan;
  readonly tools: Pick<WorkbenchTools, 'background'>;
  readonly onDone: () => void;
}

export function ImportReview({ plan, tools, onDone }: ImportReviewProps) {
  const text = useText();
  const [failed, setFailed] = useState(0);
  const wanted = takenOver(plan);
  const take = async () => {
    const answers = await Promise.all(wanted.map((definition) => tools.background.ask('console.save', { definition })));
    const refused = answers.filter(({ ok }) => !ok).length;
    if (refused === 0) onDone();
    setFailed(refused);
  };
  return (
    <section className={styles.review} aria-label={text('console_import_review')}>
      {plan.ok ? (
        <ul>
          {plan.entries.map((entry, index) => (
            <Planned key={`${index} ${entry.definition?.id ?? ''}`} entry={entry} />
          ))}
        </ul>
      ) : (
        <p role="alert" className={controls.bad}>
          {text(keyOf('console_import', plan.reason))}
        </p>
      )}
      <div className={styles.actions}>
        {plan.ok && (
          <TextButton look="primary" disabled={wanted.length === 0} onClick={() => void take()}>
            {text('console_import_take', wanted.length)}
          </TextButton>
        )}
        <TextButton onClick={onDone}>{text(plan.ok ? 'shared_cancel' : 'shared_close')}</TextButton>
        <span role="status" className={controls.bad}>
          {failed > 0 && text('console_import_failed', failed)}
        </span>
      </div>
    </section>
  );
}

function Planned({ entry }: { readonly entry: ImportEntry }) {
  const text = useText();
  return (
    <li>
      <Chip tone={TONES[entry.status]}>{text(keyOf('console_import', entry.status))}</Chip>
      <SafeText text={entry.title === '' ? text('console_import_nameless') : entry.title} />
      {entry.definition && (
        <span className={`${styles.soft} ${styles.small}`}>
          {text('console_version', entry.definition.version)} · {entry.definition.hosts.join(text('sidebar_listComma'))}
        </span>
      )}
      {entry.problems.map(({ path, why, what }, index) => (
        <span key={`${index} ${path}`} className={styles.problems}>
          {path !== '' && <SafeText className={styles.path} text={path} />}
          {text(keyOf('console_problem', why))}
          {what !== '' && <SafeText className={styles.path} text={what} />}
        </span>
      ))}
    </li>
  );
}
