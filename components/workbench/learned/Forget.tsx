import { useEffect, useRef, useState } from 'react';
import type { BackgroundLink } from '../../../lib/channel/links.ts';
import { useText } from '../../shared/i18n.tsx';
import type { MessageKey } from '../../shared/i18n.tsx';
import { TextButton } from '../../shared/TextButton.tsx';
import controls from '../controls.module.css';
import styles from './Learned.module.css';

interface ForgetProps {
  readonly background: Pick<BackgroundLink, 'ask'>;
  readonly onForgotten: () => void;
}

/** What is forgotten cannot be had again, so it asks once, in place. */
export function Forget({ background, onForgotten }: ForgetProps) {
  const text = useText();
  const [asking, setAsking] = useState(false);
  const [result, setResult] = useState<{ key: MessageKey; failed: boolean } | null>(null);
  const foot = useFocusWhereItWas(asking);
  const forget = async () => {
    const answer = await background.ask('desk.clear', {});
    setAsking(false);
    if (answer.ok) {
      setResult({ key: 'workbench_learned_forgotten', failed: false });
      return onForgotten();
    }
    const unknown = answer.refusal === 'timeout' || answer.refusal === 'unreachable';
    setResult({ key: unknown ? 'workbench_learned_maybe_forgotten' : 'workbench_learned_not_forgotten', failed: true });
  };
  return (
    <footer
      ref={foot}
      tabIndex={-1}
      role="group"
      aria-label={text('workbench_learned_forget')}
      className={styles.foot}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setAsking(false);
      }}
    >
      <p>{text(asking ? 'workbench_learned_forget_question' : 'workbench_learned_forget_what')}</p>
      {asking ? (
        <>
          <TextButton look="outline" onClick={() => void forget()}>
            {text('workbench_learned_forget_confirm')}
          </TextButton>
          <TextButton onClick={() => setAsking(false)}>{text('shared_cancel')}</TextButton>
        </>
      ) : (
        <TextButton
          onClick={() => {
            setResult(null);
            setAsking(true);
          }}
        >
          {text('workbench_learned_forget')}
        </TextButton>
      )}
      <span role="status" className={result?.failed ? controls.bad : controls.good}>
        {result && text(result.key)}
      </span>
    </footer>
  );
}

/**
 * The button with the focus goes when the question comes, and the other way round. The
 * question takes it as a whole: a second press of Enter must not be the answer to it.
 */
function useFocusWhereItWas(asking: boolean) {
  const foot = useRef<HTMLElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    if (asking) foot.current?.focus();
    else if (asked.current) foot.current?.querySelector('button')?.focus();
    asked.current = asking;
  }, [asking]);
  return foot;
}
