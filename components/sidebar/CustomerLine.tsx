// The buyer in one line under the strip, in a place of its own from the first moment; the card
// lies over what is below, so that nothing moves when it opens.
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { listsSchema } from '../../lib/knowledge/schema.ts';
import { useText } from '../shared/i18n.tsx';
import { CustomerCard } from '../shared/customer/CustomerCard.tsx';
import { CustomerSummary } from '../shared/customer/CustomerSummary.tsx';
import styles from './CustomerLine.module.css';
import type { BuyerCard } from './use-buyer-card.ts';

const NO_LISTS = listsSchema.parse({});

interface CustomerLineProps {
  readonly buyer: BuyerCard;
  readonly now: Date;
}

export function CustomerLine({ buyer, now }: CustomerLineProps) {
  const text = useText();
  const line = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLElement>(null);
  const { card, open, setOpen, openCase, drafts } = buyer;
  const lists = buyer.base?.lists ?? NO_LISTS;
  useEffect(() => {
    if (open) panel.current?.focus();
  }, [open]);
  if (card.key === null) return null;
  const close = () => {
    setOpen(false);
    line.current?.focus();
  };
  return (
    <div className={styles.place}>
      <button
        ref={line}
        type="button"
        className={styles.line}
        aria-expanded={open}
        aria-keyshortcuts="Alt+C"
        title={`${text('customer_title')} (Alt+C)`}
        onClick={() => setOpen(!open)}
      >
        <span className={styles.hidden}>{text('customer_title')}</span>
        <CustomerSummary card={card} lists={lists} />
        {open ? <ChevronUp className={styles.fold} aria-hidden /> : <ChevronDown className={styles.fold} aria-hidden />}
      </button>
      {open && (
        <section
          ref={panel}
          className={styles.panel}
          tabIndex={-1}
          aria-label={text('customer_title')}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && !event.nativeEvent.isComposing) close();
          }}
        >
          <CustomerCard key={card.key} card={card} lists={lists} now={now} onOpenCase={openCase} drafts={drafts} />
        </section>
      )}
    </div>
  );
}
