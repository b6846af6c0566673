// A reply changed before it is inserted. The knowledge base stays as it is.
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { TextButton } from '../shared/TextButton.tsx';
import styles from './EditWording.module.css';
import { gapsIn } from './use-deck.ts';
import { variableName } from '../shared/variable-name.ts';
import { useWayText } from './way.tsx';

interface EditWordingProps {
  readonly start: string;
  /** For fonts and the browser's spelling check. */
  readonly lang: string;
  /** Half typed: to be kept, in case the frame is taken away. */
  readonly onDraft: (text: string) => void;
  readonly onInsert: (text: string) => void;
  readonly onCancel: () => void;
}

export function EditWording({ start, lang, onDraft, onInsert, onCancel }: EditWordingProps) {
  const text = useWayText();
  const [draft, setDraft] = useState(start);
  const change = (typed: string) => {
    setDraft(typed);
    onDraft(typed);
  };
  const gaps = gapsIn(draft);
  const blocked = gaps.length > 0 || draft.trim() === '';
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      onCancel();
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !blocked) onInsert(draft);
  };
  return (
    <div className={styles.edit} onKeyDown={onKeyDown}>
      <textarea
        className={styles.box}
        aria-label={text('sidebar_editLabel')}
        lang={lang}
        value={draft}
        rows={4}
        maxLength={10_000}
        autoFocus
        onChange={(event) => change(event.target.value)}
      />
      {gaps.length > 0 && (
        <p className={styles.gaps}>
          {text('sidebar_stillMissing', gaps.map((name) => variableName(name, text)).join(text('sidebar_listComma')))}
        </p>
      )}
      <div className={styles.actions}>
        <TextButton look="primary" disabled={blocked} onClick={() => onInsert(draft)}>
          {text('sidebar_insert')} <kbd>Ctrl+Enter</kbd>
        </TextButton>
        <TextButton onClick={onCancel}>{text('shared_cancel')}</TextButton>
      </div>
    </div>
  );
}
