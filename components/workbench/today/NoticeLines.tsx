import { useText } from '../../shared/i18n.tsx';
import controls from '../controls.module.css';
import { unreadNotices } from '../notices/notice-state.ts';
import { routeHash } from '../route.ts';
import type { Desk } from '../use-desk.ts';
import styles from './Today.module.css';

const SHOWN = 6;

export function NoticeLines({ desk }: { readonly desk: Desk }) {
  const text = useText();
  const unread = unreadNotices(desk);
  const none = desk.knowledge.base?.notices.length === 0 ? 'workbench_notices_none' : 'workbench_notices_all_read';
  return (
    <section className={styles.block}>
      <h2>
        {text('workbench_today_notices')} {unread.length > 0 && <span className={controls.aside}>{unread.length}</span>}
      </h2>
      {unread.length === 0 && <p className={styles.none}>{text(none)}</p>}
      <ul>
        {unread.slice(0, SHOWN).map((notice) => (
          <li key={notice.id}>
            <a className={styles.line} href={routeHash('notices', notice.id)}>
              <span className={styles.title}>{notice.title}</span>
              {notice.urgent && <span className={controls.bad}>{text('workbench_notice_urgent')}</span>}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
