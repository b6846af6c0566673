import { X } from 'lucide-react';
import { useCallback, useMemo } from 'react';
import type { CaseEvent } from '../../../lib/cases/case-event.ts';
import type { Case } from '../../../lib/cases/case.ts';
import { decidedBy, openConflicts } from '../../../lib/cases/open-conflicts.ts';
import type { KnowledgeBase } from '../../../lib/knowledge/schema.ts';
import type { Settings } from '../../../lib/knowledge/settings.ts';
import { Chip } from '../../shared/Chip.tsx';
import { IconButton } from '../../shared/IconButton.tsx';
import { useText } from '../../shared/i18n.tsx';
import lines from '../../shared/lines.module.css';
import { Skeleton } from '../../shared/Skeleton.tsx';
import { BuyerOfCase } from '../privacy/BuyerOfCase.tsx';
import { FollowUpGroup } from '../follow-up/FollowUpGroup.tsx';
import type { WorkbenchTools } from '../tools.ts';
import styles from './CaseDetail.module.css';
import { CaseCustomer } from './CaseCustomer.tsx';
import { CaseFieldList } from './CaseFieldList.tsx';
import { CaseHistory } from './CaseHistory.tsx';
import { Escalate } from './Escalate.tsx';
import { timeText } from './case-words.ts';
import type { CaseWords } from './case-words.ts';
import { OpenConflicts } from './OpenConflicts.tsx';
import { UndoCase } from './UndoCase.tsx';
import { useRecordChange } from './use-record-change.ts';
import type { RecordChange } from './use-record-change.ts';

interface CaseDetailProps {
  readonly item: Case;
  /** Null while they are being read. */
  readonly events: readonly CaseEvent[] | null;
  readonly words: CaseWords;
  readonly base: KnowledgeBase | null;
  readonly settings: Settings;
  /** Who a case may be handed to. */
  readonly names: readonly string[];
  readonly tools: WorkbenchTools;
  readonly onClose: () => void;
}

/** What is changed in its own field while its conflict is open, is decided by it. */
function useDeciding(write: RecordChange, events: readonly CaseEvent[] | null) {
  const conflicts = useMemo(() => openConflicts(events ?? []), [events]);
  const record = useCallback<RecordChange>(
    (change, met) => write(decidedBy(change, conflicts), met),
    [write, conflicts],
  );
  return { conflicts, record };
}

export function CaseDetail({ item, events, words, base, settings, names, tools, onClose }: CaseDetailProps) {
  const text = useText();
  const { conflicts, record } = useDeciding(useRecordChange(tools, settings, item.caseId), events);
  return (
    <aside
      className={styles.detail}
      aria-label={text('workbench_case_detail', item.caseNumber)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
    >
      <header className={styles.head}>
        <h2>{item.caseNumber}</h2>
        {item.undone && <Chip tone="due">{text('workbench_case_undone')}</Chip>}
        <span className={`${lines.line} ${styles.opened}`}>
          {text('workbench_case_opened', timeText(item.openedAt, words), item.agentName)}
        </span>
        <IconButton label={text('shared_close')} keys="Esc" onPress={onClose}>
          <X aria-hidden />
        </IconButton>
      </header>
      <div className={styles.body}>
        {!item.undone && <OpenConflicts key={item.caseId} conflicts={conflicts} words={words} record={record} />}
        <FollowUpGroup
          item={item}
          words={words}
          base={base}
          settings={settings}
          now={tools.now()}
          names={names}
          record={record}
        />
        <CaseFieldList item={item} words={words} record={record} now={tools.now} />
        <CaseCustomer item={item} words={words} base={base} tools={tools} />
        {events ? <CaseHistory events={events} words={words} base={base} /> : <Skeleton lines={3} />}
        {!item.undone && <UndoCase record={record} />}
        <BuyerOfCase item={item} tools={tools} />
      </div>
      {/* Outside of what scrolls: within reach at any length of the case, and there before its history is read. */}
      {!item.undone && item.status !== 'closed' && (
        <footer className={styles.foot}>
          <Escalate item={item} events={events} words={words} base={base} record={record} tools={tools} />
        </footer>
      )}
    </aside>
  );
}
