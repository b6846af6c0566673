// An urgent notice of operations: on top until it is marked as read.
import { Megaphone } from 'lucide-react';
import { useState } from 'react';
import type { Notice } from '../../lib/knowledge/schema.ts';
import { useText } from '../shared/i18n.tsx';
import { TextButton } from '../shared/TextButton.tsx';
import styles from './NoticeBanner.module.css';

interface NoticeBannerProps {
  readonly notices: readonly Notice[];
  readonly onRead: (id: string) => void;
}

/** One at a time: the next appears when this one has been read. */
export function NoticeBanner({ notices, onRead }: NoticeBannerProps) {
  const text = useText();
  const [open, setOpen] = useState<string | null>(null);
  const notice = notices[0];
  if (!notice) return null;
  return (
    <div className={styles.banner} role="alert">
      <Megaphone className={styles.icon} aria-hidden />
      <div className={styles.body}>
        <strong className={styles.title}>{notice.title}</strong>
        <p className={styles.text} data-whole={open === notice.id}>
          {notice.body}
        </p>
        <div className={styles.actions}>
          <TextButton look="outline" onClick={() => onRead(notice.id)}>
            {text('sidebar_noticeRead')}
          </TextButton>
          <TextButton onClick={() => setOpen(open === notice.id ? null : notice.id)}>
            {text(open === notice.id ? 'sidebar_less' : 'sidebar_whole')}
          </TextButton>
          <span className={styles.from}>{notice.author}</span>
          {notices.length > 1 && <span className={styles.from}>{text('sidebar_moreNotices', notices.length - 1)}</span>}
        </div>
      </div>
    </div>
  );
}
