import { UserRoundX } from 'lucide-react';
import { useState } from 'react';
import { buyerOf } from '../../../lib/cases/buyer.ts';
import type { Case } from '../../../lib/cases/case.ts';
import { useText } from '../../shared/i18n.tsx';
import { TextButton } from '../../shared/TextButton.tsx';
import { AboutBuyer } from './AboutBuyer.tsx';
import type { BuyerTools } from './buyer-tools.ts';

/** From a case to everything of its buyer; nothing where the case names neither a buyer nor an order. */
export function BuyerOfCase({ item, tools }: { readonly item: Case; readonly tools: BuyerTools }) {
  const text = useText();
  const [open, setOpen] = useState(false);
  const buyer = buyerOf(item);
  if (!buyer) return null;
  return (
    <div>
      <TextButton pressed={open} onClick={() => setOpen(!open)}>
        <UserRoundX aria-hidden />
        {text('workbench_buyer_open')}
      </TextButton>
      {open && <AboutBuyer buyer={buyer} tools={tools} />}
    </div>
  );
}
