import { AlarmClock } from 'lucide-react';
import { useState } from 'react';
import type { QuickTime } from '../../../lib/procedure/follow-ups/quick-times.ts';
import { localTime } from '../../shared/local-time.ts';
import { useText } from '../../shared/i18n.tsx';
import { TextButton } from '../../shared/TextButton.tsx';
import controls from '../controls.module.css';
import styles from './PressPanel.module.css';
import { PressPanel } from './PressPanel.tsx';
import { QuickTimes } from './QuickTimes.tsx';

interface SnoozeProps {
  readonly times: readonly QuickTime[];
  readonly now: Date;
  readonly onPick: (atMs: number) => void;
}

export function Snooze(props: SnoozeProps) {
  const text = useText();
  return (
    <PressPanel label={text('follow_snooze')} icon={<AlarmClock aria-hidden />}>
      {(close) => <Times {...props} onDone={close} />}
    </PressPanel>
  );
}

function Times({ times, now, onPick, onDone }: SnoozeProps & { readonly onDone: () => void }) {
  const text = useText();
  const [draft, setDraft] = useState('');
  const chosenMs = new Date(draft).getTime();
  const pick = (atMs: number) => {
    onDone();
    onPick(atMs);
  };
  return (
    <>
      <QuickTimes times={times} now={now} onPick={pick} />
      <form
        className={styles.row}
        onSubmit={(event) => {
          event.preventDefault();
          if (chosenMs > now.getTime()) pick(chosenMs);
        }}
      >
        <input
          className={controls.input}
          type="datetime-local"
          aria-label={text('follow_other_time')}
          min={localTime(now)}
          value={draft}
          onChange={(event) => setDraft(event.target.value)}
        />
        <TextButton look="outline" disabled={!(chosenMs > now.getTime())} onClick={() => pick(chosenMs)}>
          {text('follow_set')}
        </TextButton>
      </form>
    </>
  );
}
