// What became of the last click: nothing is called saved before it is.
import { useEffect } from 'react';
import { keyOf, useText } from '../shared/i18n.tsx';
import { TextButton } from '../shared/TextButton.tsx';
import { Toast } from '../shared/Toast.tsx';
import type { Cases, Sent } from './use-cases.ts';

const SHOWN_MS = 12_000;

interface CaseToastProps {
  readonly cases: Cases;
  readonly onDetails: (of: Sent) => void;
  /** The panel is open, and shows what became of it itself. */
  readonly quiet: boolean;
}

const SAID = {
  opened: 'sidebar_recorded',
  changed: 'sidebar_changed',
  undone: 'sidebar_undone',
  step: 'sidebar_changed',
} as const;

export function CaseToast({ cases, onDetails, quiet }: CaseToastProps) {
  const text = useText();
  const { last, dismiss } = cases;
  const settled = last?.state === 'saved' && !quiet;
  useEffect(() => {
    if (!settled) return undefined;
    const timer = setTimeout(dismiss, SHOWN_MS);
    return () => clearTimeout(timer);
    // Counted from the acknowledgement, not from every new painting.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [settled, last?.event.eventId]);

  if (!last || quiet || last.state === 'sending') return null;
  if (last.state === 'failed') {
    const refusal = last.refusal === 'timeout' ? 'refusal_ask_timeout' : keyOf('refusal', last.refusal ?? 'failed');
    return (
      <Toast
        tone="due"
        onClose={dismiss}
        actions={
          <TextButton look="outline" onClick={cases.retry}>
            {text('shared_retry')}
          </TextButton>
        }
      >
        {text(refusal)}
      </Toast>
    );
  }
  const type = last.event.change.type;
  return (
    <Toast
      tone="good"
      onClose={dismiss}
      actions={
        type === 'opened' || type === 'changed' ? (
          <>
            {type === 'opened' && <TextButton onClick={() => cases.undo(last)}>{text('sidebar_undo')}</TextButton>}
            <TextButton onClick={() => onDetails(last)}>{text('sidebar_addDetails')}</TextButton>
          </>
        ) : undefined
      }
    >
      {text(SAID[type], last.caseNumber ?? '')}
    </Toast>
  );
}
