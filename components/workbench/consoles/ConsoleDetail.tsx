import { X } from 'lucide-react';
import type { ConsoleEntry } from '../../../lib/knowledge/console-entry.ts';
import { IconButton } from '../../shared/IconButton.tsx';
import { keyOf, useText } from '../../shared/i18n.tsx';
import { SafeText } from '../../shared/SafeText.tsx';
import type { WorkbenchTools } from '../tools.ts';
import { ConsoleActions } from './ConsoleActions.tsx';
import styles from './Consoles.module.css';
import { nameOf } from './console-words.ts';
import { Drift } from './Drift.tsx';
import { OpenHosts } from './OpenHosts.tsx';
import { SelfCheck } from './SelfCheck.tsx';
import { useDay } from './use-day.ts';

interface ConsoleDetailProps {
  readonly entry: ConsoleEntry;
  readonly now: Date;
  readonly tools: WorkbenchTools;
  readonly onClose: () => void;
}

export function ConsoleDetail({ entry, now, tools, onClose }: ConsoleDetailProps) {
  const text = useText();
  const name = nameOf(entry, text);
  return (
    <aside
      className={styles.detail}
      aria-label={text('console_detail', name)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
    >
      <header className={styles.head}>
        <h2>
          <SafeText text={name} />
        </h2>
        <IconButton label={text('shared_close')} keys="Esc" onPress={onClose}>
          <X aria-hidden />
        </IconButton>
      </header>
      <div className={styles.body}>
        <Facts entry={entry} now={now} />
        <OpenHosts entry={entry} tools={tools} />
        <SelfCheck entry={entry} now={now} tools={tools} />
        <Drift drift={entry.drift} />
        <ConsoleActions entry={entry} tools={tools} onRemoved={onClose} />
      </div>
    </aside>
  );
}

function Facts({ entry, now }: Pick<ConsoleDetailProps, 'entry' | 'now'>) {
  const text = useText();
  const day = useDay(now);
  const { definition, hosts, marketplace, origin } = entry;
  const rows: readonly (readonly [string, string])[] = [
    [text('console_column_origin'), text(keyOf('console_origin', origin))],
    [text('console_fact_hosts'), hosts.join(text('sidebar_listComma'))],
    ...(definition
      ? [
          [text('console_fact_marketplace'), text(keyOf('marketplace', marketplace))] as const,
          [text('console_fact_version'), text('console_version', definition.version)] as const,
          [
            text('console_fact_taught'),
            [day(Date.parse(definition.taughtAt)), definition.author].filter((part) => part !== '').join(' · '),
          ] as const,
        ]
      : []),
    ...(definition?.amends === undefined ? [] : [[text('console_fact_amends'), definition.amends] as const]),
    ...(entry.offBy === null || entry.offBy === entry.id ? [] : [[text('console_fact_off_by'), entry.offBy] as const]),
  ];
  return (
    <dl className={styles.facts}>
      {rows.map(([term, value]) => (
        <div key={term} style={{ display: 'contents' }}>
          <dt>{term}</dt>
          <dd>
            <SafeText text={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
