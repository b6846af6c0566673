// Where the agent gives what no page gives: pasted into an empty box it is taken at once,
// typed it is taken with Enter. Enter in the empty box uses the first reply, so that a
// paste and one more key are the whole way.
import { useState } from 'react';
import type { ClipboardEvent, KeyboardEvent, RefObject } from 'react';
import { useText } from '../shared/i18n.tsx';
import styles from './PasteBox.module.css';

export interface PasteBoxProps {
  readonly box: RefObject<HTMLTextAreaElement | null>;
  /** What stands in it; kept by the caller, because it outlives the box. */
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onTake: (text: string) => void;
  /** The newest message, to be corrected with the arrow up; null where there is none. */
  readonly newest: string | null;
  readonly onCorrect: (text: string) => void;
  /** Ctrl+Enter; absent where the page says which conversation it is. */
  readonly onNew?: (text: string) => void;
  readonly onEnterEmpty: () => void;
  readonly placeholder: string;
}

const ROWS = 6;

function pasteKeyOf({ key, shiftKey, ctrlKey, metaKey, altKey, keyCode, nativeEvent }: KeyboardEvent) {
  if (nativeEvent.isComposing || keyCode === 229 || altKey) return null;
  if (key === 'Escape') return 'leave';
  if (key === 'ArrowUp') return 'correct';
  if (key !== 'Enter' || shiftKey) return null;
  return ctrlKey || metaKey ? 'new' : 'enter';
}

export function PasteBox(props: PasteBoxProps) {
  const { box, text: typed, onText, onTake, onCorrect, onNew, newest } = props;
  const text = useText();
  const [correcting, setCorrecting] = useState(false);
  const leave = () => {
    setCorrecting(false);
    onText('');
  };
  const enter = () => {
    if (correcting) onCorrect(typed);
    else if (typed.trim() === '') return props.onEnterEmpty();
    else onTake(typed);
    leave();
  };
  const correct = () => {
    setCorrecting(true);
    onText(newest ?? '');
  };
  const startNew = () => {
    onNew?.(correcting ? '' : typed);
    leave();
  };
  const actions = { enter, leave, correct, new: onNew ? startNew : null };
  const onKeyDown = (event: KeyboardEvent) => {
    const key = pasteKeyOf(event);
    const act = key && (key !== 'correct' || (typed === '' && newest !== null)) ? actions[key] : null;
    if (!act) return;
    event.preventDefault();
    act();
  };
  const onPaste = (event: ClipboardEvent) => {
    // Into a text it goes where the caret is, as anywhere.
    if (typed !== '' || correcting) return;
    event.preventDefault();
    onTake(event.clipboardData.getData('text/plain'));
  };
  return (
    <div className={styles.paste}>
      <textarea
        ref={box}
        className={styles.box}
        aria-label={text('manual_box')}
        aria-keyshortcuts={onNew ? 'Enter Control+Enter' : 'Enter'}
        placeholder={props.placeholder}
        value={typed}
        rows={Math.min(ROWS, typed.split('\n').length)}
        maxLength={20_000}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
      <p className={styles.keys}>
        <Hint
          correcting={correcting}
          typing={typed.trim() !== ''}
          canCorrect={newest !== null}
          canStart={onNew !== undefined}
        />
      </p>
    </div>
  );
}

interface HintProps {
  readonly correcting: boolean;
  readonly typing: boolean;
  readonly canCorrect: boolean;
  readonly canStart: boolean;
}

/** What the keys do now. */
function Hint({ correcting, typing, canCorrect, canStart }: HintProps) {
  const text = useText();
  if (correcting) return text('manual_keysCorrect');
  if (typing) return text(canStart ? 'manual_keysTyping' : 'manual_keysTypingHere');
  if (!canStart) return canCorrect ? text('manual_keysHere') : text('manual_keysPaste');
  return text(canCorrect ? 'manual_keysNext' : 'manual_keysFirst');
}
