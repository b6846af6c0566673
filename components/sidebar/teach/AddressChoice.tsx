// Whether the address tells conversations apart: proposed by what it did so far, decided by the agent.
import { useId } from 'react';
import { keyOf, useText } from '../../shared/i18n.tsx';
import { namesByAddress, proofIn } from './address-choice.ts';
import styles from './AddressChoice.module.css';
import type { Teach } from './use-teach.ts';

export function AddressChoice({ teach }: { teach: Teach }) {
  const text = useText();
  const hint = useId();
  const { state, dispatch } = teach;
  const isForWriting = state.kind === 'chat' || state.kind === 'compose';
  if (!isForWriting || !state.draft) return null;
  return (
    <div className={styles.choice}>
      <label className={styles.label}>
        <input
          type="checkbox"
          checked={namesByAddress(state)}
          aria-describedby={hint}
          onChange={({ target }) => dispatch({ type: 'address', names: target.checked })}
        />
        {text('teach_address')}
      </label>
      <p id={hint} className={styles.hint}>
        {text(keyOf('teach_address', proofIn(state)), state.switches.visits.length)}
      </p>
    </div>
  );
}
