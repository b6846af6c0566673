// 店铺后台: every console, on what its reading rests, whether it is read, and how to mend it.
import { useState } from 'react';
import type { ConsoleEntry } from '../../../lib/knowledge/console-entry.ts';
import { useText } from '../../shared/i18n.tsx';
import { Skeleton } from '../../shared/Skeleton.tsx';
import { useAsked } from '../../shared/use-asked.ts';
import controls from '../controls.module.css';
import { Refused } from '../Placeholder.tsx';
import { openRoute } from '../use-route.ts';
import type { WorkbenchTools } from '../tools.ts';
import type { Desk } from '../use-desk.ts';
import { ConsoleDetail } from './ConsoleDetail.tsx';
import styles from './Consoles.module.css';
import { ConsoleTable } from './ConsoleTable.tsx';
import { findEntry, keyOfEntry, missedFields } from './console-words.ts';
import { ChooseFile, ImportReview } from './ImportConsoles.tsx';
import type { ImportPlan } from '../../../lib/knowledge/console-file.ts';

const NOTHING = {};

interface ConsolesProps {
  readonly openItem: string;
  readonly desk: Desk;
  readonly tools: WorkbenchTools;
}

function Summary({ consoles }: { readonly consoles: readonly ConsoleEntry[] }) {
  const text = useText();
  const drifted = consoles.filter((entry) => missedFields(entry).length > 0).length;
  const waiting = consoles.filter(({ state }) => state === 'waiting').length;
  const words = [
    text('console_count', consoles.length),
    ...(drifted > 0 ? [text('console_count_drifted', drifted)] : []),
    ...(waiting > 0 ? [text('console_count_waiting', waiting)] : []),
  ];
  return words.join(' · ');
}

export function Consoles({ openItem, desk, tools }: ConsolesProps) {
  const text = useText();
  const { value, refusal, again } = useAsked(tools.background, 'console.list', NOTHING, ['consoles-changed']);
  const [plan, setPlan] = useState<ImportPlan | null>(null);
  const consoles = value?.consoles ?? [];
  const open = findEntry(consoles, openItem);
  const local = consoles.flatMap(({ origin, definition }) => (origin === 'local' && definition ? [definition] : []));
  if (value === null) return refusal ? <Refused refusal={refusal} onRetry={again} /> : <Skeleton lines={8} />;
  return (
    <>
      <header className={controls.head}>
        <h1>{text('workbench_nav_consoles')}</h1>
        <span className={controls.aside} role="status">
          <Summary consoles={consoles} />
        </span>
        <span className={controls.push}>
          <ChooseFile known={local} onPlanned={setPlan} />
        </span>
      </header>
      {plan && <ImportReview plan={plan} tools={tools} onDone={() => setPlan(null)} />}
      <div className={styles.split}>
        <ConsoleTable
          consoles={consoles}
          now={desk.now}
          openKey={open ? keyOfEntry(open) : ''}
          onOpen={(key) => openRoute('consoles', key)}
        />
        {open && (
          <ConsoleDetail
            key={keyOfEntry(open)}
            entry={open}
            now={desk.now}
            tools={tools}
            onClose={() => openRoute('consoles')}
          />
        )}
      </div>
    </>
  );
}
