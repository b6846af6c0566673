import type { QuickTime } from '../../../lib/procedure/follow-ups/quick-times.ts';
import { useLanguage, useText } from '../../shared/i18n.tsx';
import { quickText } from '../../shared/quick-text.ts';
import { TextButton } from '../../shared/TextButton.tsx';
import styles from './FollowUp.module.css';

interface QuickTimesProps {
  readonly times: readonly QuickTime[];
  readonly now: Date;
  readonly onPick: (atMs: number) => void;
}

/** Each says the time that it stands for: "tomorrow morning" may be Monday. */
export function QuickTimes({ times, now, onPick }: QuickTimesProps) {
  const text = useText();
  const language = useLanguage();
  return (
    <div className={styles.quick} role="group" aria-label={text('follow_times')}>
      {times.map((time) => (
        <TextButton key={time.id} look="outline" onClick={() => onPick(time.atMs)}>
          {quickText(time, text, { language, now })}
        </TextButton>
      ))}
    </div>
  );
}
