import { useEffect, useRef, useState } from 'react';
import type { Buyer } from '../../../lib/cases/buyer.ts';
import { useText } from '../../shared/i18n.tsx';
import { TextButton } from '../../shared/TextButton.tsx';
import controls from '../controls.module.css';
import styles from './AboutBuyer.module.css';
import type { BuyerTools } from './buyer-tools.ts';

interface EraseBuyerProps {
  readonly buyer: Buyer;
  readonly cases: number;
  readonly tools: BuyerTools;
}

/** What is erased cannot be had again: it says what goes, what does not, and asks in place. */
export function EraseBuyer({ buyer, cases, tools }: EraseBuyerProps) {
  const text = useText();
  const [noteId, setNoteId] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [working, setWorking] = useState(false);
  const question = useRef<HTMLDivElement>(null);
  // Not onto a button: a second press of Enter must not be the answer.
  useEffect(() => {
    if (noteId !== null) question.current?.focus();
  }, [noteId]);
  const erase = async (id: string) => {
    setFault(null);
    setWorking(true);
    // The same id until it is answered: a lost answer never becomes two erasures in the list.
    const answer = await tools.background.ask('buyer.erase', { buyer, noteId: id });
    setWorking(false);
    if (answer.ok) return setNoteId(null);
    const unknown = answer.refusal === 'timeout' || answer.refusal === 'unreachable';
    setFault(text(unknown ? 'workbench_buyer_maybe_erased' : 'workbench_buyer_not_erased'));
  };
  if (noteId === null) {
    return (
      <div className={styles.act}>
        <TextButton onClick={() => setNoteId(tools.newId())}>{text('workbench_buyer_erase')}</TextButton>
      </div>
    );
  }
  return (
    <div
      ref={question}
      tabIndex={-1}
      role="group"
      aria-label={text('workbench_buyer_erase')}
      className={styles.question}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        setNoteId(null);
      }}
    >
      <p>{text('workbench_buyer_erase_question', cases)}</p>
      <p>{text('workbench_buyer_erase_remains')}</p>
      <TextButton look="outline" disabled={working} onClick={() => void erase(noteId)}>
        {text('workbench_buyer_erase_confirm', cases)}
      </TextButton>
      <TextButton onClick={() => setNoteId(null)}>{text('shared_cancel')}</TextButton>
      {fault !== null && (
        <p role="alert" className={controls.bad}>
          {fault}
        </p>
      )}
    </div>
  );
}
