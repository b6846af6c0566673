import {
  BookOpen,
  CalendarCheck2,
  ClipboardList,
  GraduationCap,
  Megaphone,
  Store,
  Settings as SettingsIcon,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useText } from '../shared/i18n.tsx';
import type { MessageKey } from '../shared/i18n.tsx';
import { isOpen } from './today/today-figures.ts';
import { unreadNotices } from './notices/notice-state.ts';
import styles from './Navigation.module.css';
import { routeHash } from './route.ts';
import type { Section } from './route.ts';
import type { Desk } from './use-desk.ts';

const ENTRIES: readonly { section: Section; title: MessageKey; Icon: LucideIcon }[] = [
  { section: 'today', title: 'workbench_nav_today', Icon: CalendarCheck2 },
  { section: 'cases', title: 'workbench_nav_cases', Icon: ClipboardList },
  { section: 'notices', title: 'workbench_nav_notices', Icon: Megaphone },
  { section: 'knowledge', title: 'workbench_nav_knowledge', Icon: BookOpen },
  { section: 'learned', title: 'workbench_nav_learned', Icon: GraduationCap },
  { section: 'consoles', title: 'workbench_nav_consoles', Icon: Store },
  { section: 'settings', title: 'workbench_nav_settings', Icon: SettingsIcon },
];

export function Navigation({ section, desk }: { readonly section: Section; readonly desk: Desk }) {
  const text = useText();
  const counts: Partial<Record<Section, number>> = {
    cases: (desk.cases ?? []).filter(isOpen).length,
    notices: unreadNotices(desk).length,
  };
  return (
    <nav className={styles.navigation} aria-label={text('workbench_nav_label')}>
      <p className={styles.brand} translate="no">
        Sellerside
      </p>
      <ul>
        {ENTRIES.map(({ section: target, title, Icon }) => (
          <li key={target}>
            <a
              className={styles.entry}
              href={routeHash(target)}
              aria-current={target === section ? 'page' : undefined}
              title={text(title)}
            >
              <Icon size={16} aria-hidden />
              <span className={styles.title}>{text(title)}</span>
              <Count section={target} count={counts[target] ?? 0} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Count({ section, count }: { readonly section: Section; readonly count: number }) {
  const text = useText();
  if (count === 0) return null;
  const key = section === 'cases' ? 'workbench_nav_open_count' : 'workbench_nav_unread_count';
  return (
    <span className={styles.count} title={text(key, count)}>
      <span aria-hidden>{count}</span>
      <span className={styles.spoken}>{text(key, count)}</span>
    </span>
  );
}
