// Everything that is kept of one buyer: how much there is, as a file, and gone for good.
import { Download } from 'lucide-react';
import { useState } from 'react';
import type { Buyer } from '../../../lib/cases/buyer.ts';
import type { AnswerOf } from '../../../lib/channel/background-messages.ts';
import { keyOf, useText } from '../../shared/i18n.tsx';
import { SafeText } from '../../shared/SafeText.tsx';
import { Skeleton } from '../../shared/Skeleton.tsx';
import { TextButton } from '../../shared/TextButton.tsx';
import { useAsked } from '../../shared/use-asked.ts';
import controls from '../controls.module.css';
import { Refused } from '../Placeholder.tsx';
import { localDay } from '../register/local-time.ts';
import styles from './AboutBuyer.module.css';
import type { BuyerTools } from './buyer-tools.ts';
import { EraseBuyer } from './EraseBuyer.tsx';

interface AboutBuyerProps {
  readonly buyer: Buyer;
  readonly tools: BuyerTools;
}

export function AboutBuyer({ buyer: asked, tools }: AboutBuyerProps) {
  const text = useText();
  const [everywhere, setEverywhere] = useState(false);
  const buyer = everywhere ? { ...asked, shop: '' } : asked;
  const preview = useAsked(tools.background, 'buyer.preview', { buyer }, ['cases-changed']);
  const name = asked.buyerId || asked.orderNumbers.join(' ');
  return (
    <section className={styles.about} aria-label={text('workbench_buyer_about')}>
      <h3>
        {text('workbench_buyer_about')} <SafeText text={`${text(keyOf('marketplace', asked.marketplace))} ${name}`} />
      </h3>
      {!preview.value && preview.refusal && <Refused refusal={preview.refusal} onRetry={preview.again} />}
      {!preview.value && !preview.refusal && <Skeleton lines={3} />}
      {preview.value && (
        <>
          <Holdings preview={preview.value} onEverywhere={() => setEverywhere(true)} />
          {Object.keys(preview.value.holdings).length > 0 && (
            <>
              <ExportBuyer buyer={buyer} tools={tools} />
              <EraseBuyer buyer={buyer} cases={preview.value.holdings.cases ?? 0} tools={tools} />
            </>
          )}
        </>
      )}
    </section>
  );
}

interface HoldingsProps {
  readonly preview: AnswerOf<'buyer.preview'>;
  readonly onEverywhere: () => void;
}

const SHOWN = ['cases', 'events', 'progress', 'clocks', 'customers', 'seenOrders', 'handovers'] as const;

function Holdings({ preview: { holdings, elsewhere }, onEverywhere }: HoldingsProps) {
  const text = useText();
  const kinds = SHOWN.filter((table) => (holdings[table] ?? 0) > 0);
  return (
    <>
      {Object.keys(holdings).length === 0 && <p role="status">{text('workbench_buyer_nothing')}</p>}
      <ul className={styles.holdings}>
        {kinds.map((table) => (
          <li key={table}>{text(keyOf('workbench_buyer_has', table), holdings[table] ?? 0)}</li>
        ))}
      </ul>
      {elsewhere > 0 && (
        <p className={styles.aside}>
          {text('workbench_buyer_elsewhere', elsewhere)}
          <TextButton onClick={onEverywhere}>{text('workbench_buyer_everywhere')}</TextButton>
        </p>
      )}
    </>
  );
}

type Exported = { readonly failed: boolean; readonly sentence: string };

/** Masked unless ticked, each time anew. */
function ExportBuyer({ buyer, tools }: AboutBuyerProps) {
  const text = useText();
  const [full, setFull] = useState(false);
  const [said, setSaid] = useState<Exported | null>(null);
  const run = async () => {
    setSaid(null);
    const answer = await tools.background.ask('buyer.export', { buyer, noteId: tools.newId(), full });
    setFull(false);
    if (!answer.ok) return setSaid({ failed: true, sentence: text('workbench_buyer_not_exported') });
    // Neither id nor order in the name: names of files are seen in lists and in messengers.
    tools.download(`${text('workbench_buyer_file')}-${localDay(tools.now())}.json`, answer.value.document);
    setSaid({ failed: false, sentence: text('workbench_buyer_exported') });
  };
  return (
    <div className={styles.act}>
      <TextButton look="outline" onClick={() => void run()}>
        <Download aria-hidden />
        {text('workbench_buyer_export')}
      </TextButton>
      <label>
        <input type="checkbox" checked={full} onChange={(event) => setFull(event.target.checked)} />
        {text('workbench_export_full')}
      </label>
      <span role="status" className={said?.failed ? controls.bad : controls.good}>
        {said?.sentence}
      </span>
    </div>
  );
}
