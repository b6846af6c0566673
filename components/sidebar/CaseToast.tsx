// What became of the last click: nothing is called saved before it is.
import { useEffect, useEffectEvent } from 'react';
import { useText } from '../shared/i18n.tsx';
import { pressRefusalKey, refusalKey } from '../shared/refusal-text.ts';
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
  filled: 'sidebar_changed',
  imported: 'sidebar_changed',
  step: 'sidebar_changed',
} as const;

function Failed({ cases, last }: { cases: Cases; last: Sent }) {
  const text = useText();
  const { type } = last.event.change;
  // Only what was typed in the details is an entry that is kept.
  const key = type === 'opened' || type === 'undone' ? pressRefusalKey : refusalKey;
  const retry = (
    <TextButton look="outline" onClick={cases.retry}>
      {text('shared_retry')}
    </TextButton>
  );
  return (
    <Toast tone="due" onClose={cases.dismiss} actions={retry}>
      {text(key(last.refusal ?? 'failed'))}
    </Toast>
  );
}

/** Neither saved nor failed: it will be sent from here. */
function Held({ cases }: { cases: Cases }) {
  const text = useText();
  return (
    <Toast tone="info" onClose={cases.dismiss}>
      {text('sidebar_held')}
    </Toast>
  );
}

function Saved({ cases, last, onDetails }: { cases: Cases; last: Sent; onDetails: (of: Sent) => void }) {
  const text = useText();
  const type = last.event.change.type;
  const actions = (
    <>
      {type === 'opened' && <TextButton onClick={() => cases.undo(last)}>{text('sidebar_undo')}</TextButton>}
      <TextButton onClick={() => onDetails(last)}>{text('sidebar_addDetails')}</TextButton>
    </>
  );
  return (
    <Toast tone="good" onClose={cases.dismiss} {...(type === 'undone' ? {} : { actions })}>
      {text(SAID[type], last.caseNumber ?? '')}
    </Toast>
  );
}

export function CaseToast({ cases, onDetails, quiet }: CaseToastProps) {
  const { last, dismiss } = cases;
  const leave = useEffectEvent(dismiss);
  const settled = last?.state === 'saved' && !quiet;
  useEffect(() => {
    if (!settled) return undefined;
    const timer = setTimeout(() => leave(), SHOWN_MS);
    return () => clearTimeout(timer);
    // Counted from the acknowledgement, not from every new painting.
  }, [settled, last?.event.eventId]);

  if (!last || quiet) return null;
  if (last.state === 'sending') return cases.held && <Held cases={cases} />;
  if (last.state === 'failed') return <Failed cases={cases} last={last} />;
  return <Saved cases={cases} last={last} onDetails={onDetails} />;
}
