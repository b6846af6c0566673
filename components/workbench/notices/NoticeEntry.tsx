import { Check } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import type { Notice } from '../../../lib/knowledge/schema.ts';
import { Chip } from '../../shared/Chip.tsx';
import { formatTime } from '../../shared/format.ts';
import { keyOf, useLanguage, useText } from '../../shared/i18n.tsx';
import { SafeText } from '../../shared/SafeText.tsx';
import { TextButton } from '../../shared/TextButton.tsx';
import { noticePhase } from './notice-state.ts';
import styles from './NoticeEntry.module.css';

interface NoticeEntryProps {
  readonly notice: Notice;
  readonly now: Date;
  readonly read: boolean;
  /** The address names this one: it is brought into view. */
  readonly shown: boolean;
  readonly onRead: () => void;
}

/** What is still to be read stands open; what was read is one line until it is wanted again. */
export function NoticeEntry({ notice, now, read, shown, onRead }: NoticeEntryProps) {
  const text = useText();
  const entry = useRef<HTMLLIElement>(null);
  const heading = useId();
  const phase = noticePhase(notice, now);
  useEffect(() => {
    if (shown) entry.current?.scrollIntoView({ block: 'nearest' });
  }, [shown]);
  return (
    <li ref={entry} className={styles.notice} data-unread={!read || undefined}>
      <details open={!read || shown}>
        <summary>
          <span className={styles.title} id={heading}>
            <SafeText text={notice.title} />
          </span>
          {notice.urgent && <Chip tone="due">{text('workbench_notice_urgent')}</Chip>}
          {phase !== 'now' && <Chip>{text(keyOf('workbench_notice', phase))}</Chip>}
          <Chip>{text(keyOf('workbench_notice', notice.kind))}</Chip>
        </summary>
        <p className={styles.body}>
          <SafeText text={notice.body} />
        </p>
        <p className={styles.foot}>
          <SafeText text={notice.author} />
          <Period notice={notice} now={now} />
          {!read && (
            <span className={styles.confirm}>
              <TextButton look="outline" onClick={onRead}>
                <Check aria-hidden />
                {text('workbench_notice_confirm')}
              </TextButton>
            </span>
          )}
        </p>
      </details>
    </li>
  );
}

function Period({ notice, now }: Pick<NoticeEntryProps, 'notice' | 'now'>) {
  const text = useText();
  const language = useLanguage();
  const time = (iso: string | undefined) => (iso === undefined ? '' : (formatTime(iso, language, now) ?? ''));
  const [from, until] = [time(notice.from), time(notice.until)];
  if (from !== '' && until !== '') return <span>{text('workbench_period', from, until)}</span>;
  if (from !== '') return <span>{text('workbench_period_from', from)}</span>;
  return until === '' ? null : <span>{text('workbench_period_until', until)}</span>;
}
