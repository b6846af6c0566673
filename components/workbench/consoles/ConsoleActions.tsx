import { useState } from 'react';
import type { ConsoleDefinition } from '../../../lib/knowledge/console-definition.ts';
import type { ConsoleEntry } from '../../../lib/knowledge/console-entry.ts';
import { consolesFile, feedPart } from '../../../lib/knowledge/console-file.ts';
import { useText } from '../../shared/i18n.tsx';
import type { MessageKey } from '../../shared/i18n.tsx';
import { TextButton } from '../../shared/TextButton.tsx';
import controls from '../controls.module.css';
import type { WorkbenchTools } from '../tools.ts';
import styles from './Consoles.module.css';

interface ConsoleActionsProps {
  readonly entry: ConsoleEntry;
  readonly tools: Pick<WorkbenchTools, 'background' | 'download' | 'copy'>;
  readonly onRemoved: () => void;
}

type Result = { readonly key: MessageKey; readonly failed: boolean } | null;

export function ConsoleActions({ entry, tools, onRemoved }: ConsoleActionsProps) {
  const text = useText();
  const [result, setResult] = useState<Result>(null);
  const { definition, id, origin } = entry;
  const isOff = entry.state === 'off';
  const switchTo = async (off: boolean) => {
    // What another definition switched off is switched on again there.
    const answer = await tools.background.ask('console.off', { id: off ? id : (entry.offBy ?? id), off });
    setResult(answer.ok ? null : { key: 'console_not_stored', failed: true });
  };
  return (
    <section className={styles.part} aria-label={text('console_actions')}>
      <div className={styles.actions}>
        <TextButton look="outline" onClick={() => void switchTo(!isOff)}>
          {text(isOff ? 'console_switch_on' : 'console_switch_off')}
        </TextButton>
        {definition && <GiveAway definition={definition} tools={tools} onResult={setResult} />}
        {origin === 'local' && <Remove id={id} tools={tools} onRemoved={onRemoved} onResult={setResult} />}
      </div>
      <p role="status" className={result?.failed ? controls.bad : controls.good}>
        {result && text(result.key)}
      </p>
    </section>
  );
}

interface PartProps extends Pick<ConsoleActionsProps, 'tools'> {
  readonly onResult: (result: Result) => void;
}

function GiveAway({ definition, tools, onResult }: PartProps & { readonly definition: ConsoleDefinition }) {
  const text = useText();
  const copy = async () => {
    const isCopied = await tools.copy(feedPart([definition]));
    onResult({ key: isCopied ? 'console_copied' : 'console_not_copied', failed: !isCopied });
  };
  return (
    <>
      <TextButton look="outline" onClick={() => tools.download(`${definition.id}.json`, consolesFile([definition]))}>
        {text('console_export')}
      </TextButton>
      <TextButton look="outline" onClick={() => void copy()} title={text('console_into_feed_what')}>
        {text('console_into_feed')}
      </TextButton>
    </>
  );
}

interface RemoveProps extends PartProps {
  readonly id: string;
  readonly onRemoved: () => void;
}

/** What was taught cannot be had again without a file, so it asks once, in place. */
function Remove({ id, tools, onRemoved, onResult }: RemoveProps) {
  const text = useText();
  const [isAsking, setAsking] = useState(false);
  const remove = async () => {
    const answer = await tools.background.ask('console.remove', { id });
    if (answer.ok) return onRemoved();
    setAsking(false);
    onResult({ key: 'console_not_stored', failed: true });
  };
  if (!isAsking) return <TextButton onClick={() => setAsking(true)}>{text('console_remove')}</TextButton>;
  return (
    <span className={styles.actions} role="group" aria-label={text('console_remove_question')}>
      <span>{text('console_remove_question')}</span>
      <TextButton look="outline" onClick={() => void remove()}>
        {text('console_remove')}
      </TextButton>
      <TextButton onClick={() => setAsking(false)}>{text('shared_cancel')}</TextButton>
    </span>
  );
}
