import { Megaphone } from 'lucide-react';
import { useState } from 'react';
import type { CaseEvent } from '../../../lib/cases/case-event.ts';
import type { Case } from '../../../lib/cases/case.ts';
import type { KnowledgeBase } from '../../../lib/knowledge/schema.ts';
import { ESCALATE } from '../../../lib/knowledge/terms.ts';
import { caseClocks } from '../../../lib/procedure/case-clocks.ts';
import { useText } from '../../shared/i18n.tsx';
import { pressRefusalKey } from '../../shared/refusal-text.ts';
import { TextButton } from '../../shared/TextButton.tsx';
import type { WorkbenchTools } from '../tools.ts';
import { timeText } from './case-words.ts';
import type { CaseWords } from './case-words.ts';
import styles from './Escalate.module.css';
import { escalationReport } from './escalation-report.ts';
import type { RecordChange } from './use-record-change.ts';

interface EscalateProps {
  readonly item: Case;
  /** Null while they are being read; nothing can be reported before. */
  readonly events: readonly CaseEvent[] | null;
  readonly words: CaseWords;
  readonly base: KnowledgeBase | null;
  readonly record: RecordChange;
  readonly tools: Pick<WorkbenchTools, 'copy' | 'now'>;
}

type Said =
  { readonly kind: 'copied' | 'by-hand'; readonly report: string } | { readonly kind: 'fault'; readonly text: string };

/** When the answer is due, were it escalated now or as it was; empty where nobody promised a time. */
function answerBy(item: Case, base: KnowledgeBase | null, now: Date): string {
  const machineZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const rules = { deadlines: base?.deadlines ?? [], calendar: base?.calendar ?? null, machineZone };
  const statusSince = isEscalated(item) ? (item.statusSince ?? item.updatedAt) : now.toISOString();
  const escalated = { ...item, status: 'waiting-others', handling: ESCALATE, statusSince } as const;
  const clock = caseClocks(escalated, rules).find(({ rule }) => rule.clock === 'escalation');
  return clock ? new Date(clock.dueMs).toISOString() : '';
}

function isEscalated({ status, handling }: Case): boolean {
  return status === 'waiting-others' && handling === ESCALATE;
}

/** One press: the report is on the clipboard and the case waits for whoever it was given to. */
export function Escalate({ item, events, words, base, record, tools }: EscalateProps) {
  const text = useText();
  const [said, setSaid] = useState<Said | null>(null);
  const already = isEscalated(item);
  const by = answerBy(item, base, tools.now());
  const escalate = async () => {
    if (!events) return;
    setSaid(null);
    const report = escalationReport({ item, events }, by, words, base);
    const isCopied = await tools.copy(report);
    const refusal = already
      ? null
      : await record({ type: 'changed', fields: { status: 'waiting-others', handling: ESCALATE } });
    if (refusal !== null) setSaid({ kind: 'fault', text: text(pressRefusalKey(refusal)) });
    else setSaid({ kind: isCopied ? 'copied' : 'by-hand', report });
  };
  return (
    <div className={styles.escalate}>
      {already && (
        <p>{by === '' ? text('workbench_escalated') : text('workbench_escalated_by', timeText(by, words))}</p>
      )}
      <TextButton
        look="outline"
        disabled={events === null}
        onClick={() => void escalate()}
        title={text('workbench_escalate_what')}
      >
        <Megaphone aria-hidden />
        {text(already ? 'workbench_escalate_again' : 'workbench_escalate')}
      </TextButton>
      {said?.kind === 'copied' && <span role="status">{text('workbench_escalation_copied')}</span>}
      {said?.kind === 'by-hand' && (
        <label className={styles.report}>
          {text('workbench_escalation_by_hand')}
          <textarea readOnly rows={8} value={said.report} onFocus={(event) => event.target.select()} />
        </label>
      )}
      {said?.kind === 'fault' && (
        <p role="alert" className={styles.fault}>
          {said.text}
        </p>
      )}
    </div>
  );
}
