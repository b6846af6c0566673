// The computer's disk is nearly full: while there is still time, and once nothing can be saved any more.
import { HardDrive } from 'lucide-react';
import type { StorageStatus } from '../../lib/channel/background-messages.ts';
import { freeBytes, LEAST_FREE_BYTES, LOW_FREE_BYTES } from '../../lib/knowledge/disk-room.ts';
import { bytesText } from './bytes-text.ts';
import { useLanguage, useText } from './i18n.tsx';
import styles from './NoteLine.module.css';

export function RoomNote({ status }: { readonly status: StorageStatus | null }) {
  const text = useText();
  const language = useLanguage();
  const free = status && freeBytes(status.usedBytes, status.quotaBytes);
  if (free === null || free >= LOW_FREE_BYTES) return null;
  const isFull = free < LEAST_FREE_BYTES;
  const least = bytesText(LEAST_FREE_BYTES, language);
  return (
    <div role={isFull ? 'alert' : 'status'} className={styles.note} data-tone={isFull ? undefined : 'soon'}>
      <HardDrive aria-hidden />
      <span>{isFull ? text('room_full', least) : text('room_low', bytesText(free, language), least)}</span>
    </div>
  );
}
