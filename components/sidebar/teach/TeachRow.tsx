// One field: what is read of it now, and the button to show where it stands.
import { Crosshair, X } from 'lucide-react';
import type { PickTarget } from '../../../lib/console/pick/pick-messages.ts';
import { formatMoney, formatTime } from '../../shared/format.ts';
import { useLanguage, useText } from '../../shared/i18n.tsx';
import type { Text } from '../../shared/i18n.tsx';
import { IconButton } from '../../shared/IconButton.tsx';
import { SafeText } from '../../shared/SafeText.tsx';
import { fieldState } from './field-state.ts';
import type { FieldState, Value } from './field-state.ts';
import { RowDetails } from './RowDetails.tsx';
import { stateWord } from './state-word.ts';
import { targetName } from './target-name.ts';
import { isTaught } from './teach-draft.ts';
import type { Draft } from './teach-draft.ts';
import styles from './TeachRow.module.css';
import type { Teach } from './use-teach.ts';

function valueText(text: Text, language: string, value: Value): string {
  if (value.kind === 'count') return text('teach_count', value.buyer, value.seller);
  if (value.kind === 'orders') return text('teach_orders', value.orders);
  if (value.kind === 'ready') return text('teach_boxReady');
  if (value.kind === 'money') return formatMoney(value.money, language);
  if (value.kind === 'state') return stateWord(text, value.text);
  return value.kind === 'time' ? (formatTime(value.text, language, new Date(value.text)) ?? value.text) : value.text;
}

function Now({ now }: { now: FieldState }) {
  const text = useText();
  const language = useLanguage();
  if (now.state === 'read')
    return (
      <>
        <SafeText className={styles.value} text={valueText(text, language, now.value)} />
        <span className={styles.origin}>{text(now.isTaught ? 'teach_taught' : 'teach_known')}</span>
      </>
    );
  if (now.state === 'places')
    return (
      <span className={styles.warn} title={now.candidates.join('\n')}>
        {text('teach_places', now.places)}
      </span>
    );
  if (now.state === 'unread') return <span className={styles.warn}>{text('teach_unread')}</span>;
  return <span className={styles.untaught}>{text('teach_untaught')}</span>;
}

interface TeachRowProps {
  readonly teach: Teach;
  readonly draft: Draft;
  readonly target: PickTarget;
  readonly needed: boolean;
}

export function TeachRow({ teach, draft, target, needed }: TeachRowProps) {
  const text = useText();
  const { state, dispatch } = teach;
  const name = targetName(text, target);
  const isPicking = state.picking?.target === target;
  const taught = isTaught(draft, target);
  return (
    <li className={styles.row} data-picking={isPicking}>
      <span className={styles.name}>
        {name}
        {needed && (
          <span className={styles.needed} title={text('teach_needed')}>
            <span aria-hidden>*</span>
            <span className={styles.aside}>{text('teach_needed')}</span>
          </span>
        )}
      </span>
      <span className={styles.now}>
        <Now now={fieldState(draft, state.reading, target)} />
      </span>
      <span className={styles.actions}>
        {taught && (
          <IconButton label={text('teach_forget', name)} onPress={() => dispatch({ type: 'forget', target })}>
            <X aria-hidden />
          </IconButton>
        )}
        <IconButton
          label={text(taught ? 'teach_pickAgain' : 'teach_pick', name)}
          pressed={isPicking}
          disabled={state.gone}
          onPress={() => dispatch({ type: 'pick', target: isPicking ? null : target })}
        >
          <Crosshair aria-hidden />
        </IconButton>
      </span>
      <RowDetails teach={teach} draft={draft} target={target} />
    </li>
  );
}
