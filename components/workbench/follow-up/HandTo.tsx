import { UserRoundPlus } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../../shared/i18n.tsx';
import { TextButton } from '../../shared/TextButton.tsx';
import controls from '../controls.module.css';
import quick from './FollowUp.module.css';
import styles from './PressPanel.module.css';
import { PressPanel } from './PressPanel.tsx';

interface HandToProps {
  readonly names: readonly string[];
  readonly onPick: (name: string) => void;
}

export function HandTo(props: HandToProps) {
  const text = useText();
  return (
    <PressPanel label={text('follow_hand')} icon={<UserRoundPlus aria-hidden />}>
      {(close) => <Names {...props} onDone={close} />}
    </PressPanel>
  );
}

function Names({ names, onPick, onDone }: HandToProps & { readonly onDone: () => void }) {
  const text = useText();
  const [draft, setDraft] = useState('');
  const pick = (name: string) => {
    if (name === '') return;
    onDone();
    onPick(name);
  };
  return (
    <>
      <div className={quick.quick} role="group" aria-label={text('follow_hand_recent')}>
        {names.map((name) => (
          <TextButton key={name} look="outline" onClick={() => pick(name)}>
            {name}
          </TextButton>
        ))}
      </div>
      <form
        className={styles.row}
        onSubmit={(event) => {
          event.preventDefault();
          pick(draft.trim());
        }}
      >
        <input
          className={controls.input}
          aria-label={text('follow_hand_name')}
          placeholder={text('follow_hand_name')}
          maxLength={60}
          value={draft}
          onChange={(event) => setDraft(event.target.value)}
        />
        <TextButton look="outline" disabled={draft.trim() === ''} onClick={() => pick(draft.trim())}>
          {text('follow_hand_set')}
        </TextButton>
      </form>
    </>
  );
}
