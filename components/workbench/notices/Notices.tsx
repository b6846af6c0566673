import { useState } from 'react';
import type { Refusal } from '../../../lib/channel/background-messages.ts';
import type { Notice } from '../../../lib/knowledge/schema.ts';
import { useText } from '../../shared/i18n.tsx';
import { Skeleton } from '../../shared/Skeleton.tsx';
import { Toast } from '../../shared/Toast.tsx';
import controls from '../controls.module.css';
import { Empty, Refused } from '../Placeholder.tsx';
import { refusalKey } from '../../shared/refusal-text.ts';
import type { WorkbenchTools } from '../tools.ts';
import type { Desk } from '../use-desk.ts';
import { NoticeEntry } from './NoticeEntry.tsx';
import { orderedNotices } from './notice-state.ts';
import styles from './Notices.module.css';
import { Publications } from './Publications.tsx';

interface NoticesProps {
  readonly openId: string;
  readonly desk: Desk;
  readonly tools: Pick<WorkbenchTools, 'background'>;
}

export function Notices({ openId, desk, tools }: NoticesProps) {
  const text = useText();
  const { base, refusal, again } = desk.knowledge;
  return (
    <>
      <header className={controls.head}>
        <h1>{text('workbench_nav_notices')}</h1>
      </header>
      <div className={styles.split}>
        <section className={styles.notices} aria-label={text('workbench_nav_notices')}>
          {base && <NoticeList notices={base.notices} openId={openId} desk={desk} tools={tools} />}
          {!base && refusal && <Refused refusal={refusal} onRetry={again} />}
          {!base && !refusal && <Skeleton lines={8} />}
        </section>
        <Publications news={desk.knowledge.news} now={desk.now} />
      </div>
    </>
  );
}

interface NoticeListProps extends NoticesProps {
  readonly notices: readonly Notice[];
}

function NoticeList({ notices, openId, desk, tools }: NoticeListProps) {
  const text = useText();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const known = desk.readNotices.value;
  const read = new Set(known?.ids);
  if (notices.length === 0) return <Empty title={text('workbench_notices_none')} />;

  const confirm = async (id: string) => {
    setRefusal(null);
    const answer = await tools.background.ask('notice.read', { id });
    if (!answer.ok) return setRefusal(answer.refusal);
    // Only now: what was not stored is still to be read. Asked for, because another may have been confirmed meanwhile.
    desk.readNotices.again();
  };
  return (
    <>
      {refusal !== null && (
        <Toast tone="due" onClose={() => setRefusal(null)}>
          {text(refusalKey(refusal))}
        </Toast>
      )}
      <ul>
        {orderedNotices(notices, desk.now).map((notice) => (
          <NoticeEntry
            key={notice.id}
            notice={notice}
            now={desk.now}
            // Until it is known what was read, nothing is offered to be confirmed.
            read={known === null || read.has(notice.id)}
            shown={notice.id === openId}
            onRead={() => void confirm(notice.id)}
          />
        ))}
      </ul>
    </>
  );
}
