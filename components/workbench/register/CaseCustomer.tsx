// The buyer of a case: what is worth knowing at a glance, the card when it is asked for.
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useState } from 'react';
import type { Case } from '../../../lib/cases/case.ts';
import type { KnowledgeBase } from '../../../lib/knowledge/schema.ts';
import { CustomerCard } from '../../shared/customer/CustomerCard.tsx';
import { CustomerSummary } from '../../shared/customer/CustomerSummary.tsx';
import { useCustomer } from '../../shared/customer/use-customer.ts';
import { useText } from '../../shared/i18n.tsx';
import type { WorkbenchTools } from '../tools.ts';
import { openRoute } from '../use-route.ts';
import styles from './CaseCustomer.module.css';
import type { CaseWords } from './case-words.ts';

interface CaseCustomerProps {
  readonly item: Case;
  readonly words: CaseWords;
  readonly base: KnowledgeBase | null;
  readonly tools: Pick<WorkbenchTools, 'background' | 'now'>;
}

export function CaseCustomer({ item, words, base, tools }: CaseCustomerProps) {
  const text = useText();
  const [open, setOpen] = useState(false);
  const { marketplace, shop, buyerId, buyerName } = item;
  const now = tools.now();
  const card = useCustomer(tools.background, { marketplace, shop, buyerId, buyerName }, base, now);
  return (
    <section className={styles.customer}>
      <h3>{text('customer_title')}</h3>
      {card.key === null ? (
        <p className={styles.none}>{text('customer_no_id')}</p>
      ) : (
        <>
          <button type="button" className={styles.line} aria-expanded={open} onClick={() => setOpen(!open)}>
            <CustomerSummary card={card} lists={words.lists} />
            {open ? (
              <ChevronUp className={styles.fold} aria-hidden />
            ) : (
              <ChevronDown className={styles.fold} aria-hidden />
            )}
          </button>
          {open && (
            <CustomerCard
              card={card}
              lists={words.lists}
              now={now}
              onOpenCase={(caseId) => openRoute('cases', caseId)}
            />
          )}
        </>
      )}
    </section>
  );
}
