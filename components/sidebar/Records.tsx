// The lower half: what to do and what to record, with the toasts that float above it.
import { useState } from 'react';
import { listsSchema } from '../../lib/knowledge/schema.ts';
import type { Settings } from '../../lib/knowledge/settings.ts';
import { useText } from '../shared/i18n.tsx';
import { Toast } from '../shared/Toast.tsx';
import { CaseBar } from './CaseBar.tsx';
import { CaseDetails } from './CaseDetails.tsx';
import { CaseToast } from './CaseToast.tsx';
import { ProcedurePanel } from './ProcedurePanel.tsx';
import styles from './Records.module.css';
import { RefusalToast } from './RefusalToast.tsx';
import type { Sent } from './use-cases.ts';
import type { SidebarState } from './use-sidebar.ts';

interface RecordsProps {
  readonly state: SidebarState;
  readonly settings: Settings;
  readonly copied: 'idle' | 'copied' | 'failed';
  readonly onOpenCase: (caseId: string) => void;
}

const NO_LISTS = listsSchema.parse({});

export function Records({ state, settings, copied, onOpenCase }: RecordsProps) {
  const text = useText();
  const { view, knowledge, procedure, cases, deck, inserting, subject } = state;
  const [detailed, setDetailed] = useState<Sent | null>(null);
  const lists = knowledge.base?.lists ?? NO_LISTS;
  const orderAmount = view?.order?.amount?.value ?? null;
  return (
    <>
      <div className={styles.floating}>
        <div className={styles.toasts}>
          {copied !== 'idle' && (
            <Toast tone={copied === 'copied' ? 'good' : 'due'}>
              {text(copied === 'copied' ? 'shared_copied' : 'refusal_not_copied')}
            </Toast>
          )}
          <RefusalToast outcome={inserting.outcome} onClose={inserting.dismiss} />
          <CaseToast cases={cases} quiet={detailed !== null} onDetails={setDetailed} />
        </div>
      </div>
      {view && (
        <ProcedurePanel
          state={procedure}
          categories={lists.categories}
          handlings={lists.handlings}
          replies={knowledge.replies}
          grant={{ order: orderAmount, limitMinor: settings.grantLimitMinor }}
          said={inserting.outcome?.state === 'done' ? inserting.outcome.from : null}
          onSay={(reply) => deck.use(reply, 'caret')}
        />
      )}
      {detailed && (
        <CaseDetails
          key={detailed.event.caseId}
          of={detailed}
          cases={cases}
          lists={lists}
          currency={orderAmount?.currency ?? 'CNY'}
          onClose={() => setDetailed(null)}
        />
      )}
      {view && lists.categories.length > 0 && (
        <CaseBar
          categories={lists.categories}
          cases={cases}
          subject={subject}
          orderNumber={view.order?.number?.value ?? ''}
          likely={procedure.category}
          onOpen={onOpenCase}
        />
      )}
    </>
  );
}
