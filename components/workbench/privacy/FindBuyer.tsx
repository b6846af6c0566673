import { useState } from 'react';
import type { Buyer } from '../../../lib/cases/buyer.ts';
import { keyOf, useText } from '../../shared/i18n.tsx';
import type { Text } from '../../shared/i18n.tsx';
import { refusalKey } from '../../shared/refusal-text.ts';
import { SafeText } from '../../shared/SafeText.tsx';
import { TextButton } from '../../shared/TextButton.tsx';
import controls from '../controls.module.css';
import { AboutBuyer } from './AboutBuyer.tsx';
import type { BuyerTools } from './buyer-tools.ts';
import styles from './Privacy.module.css';

interface Found {
  readonly typed: string;
  readonly buyers: readonly Buyer[];
}

/** By id or order number, whole: part of a number may be another buyer's. */
export function FindBuyer({ tools }: { readonly tools: BuyerTools }) {
  const text = useText();
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<Found | null>(null);
  const [chosen, setChosen] = useState<Buyer | null>(null);
  const [fault, setFault] = useState('');
  const find = async () => {
    const wanted = typed.trim();
    if (wanted === '') return;
    setChosen(null);
    setFault('');
    const answer = await tools.background.ask('buyer.find', { typed: wanted });
    if (!answer.ok) return setFault(text(refusalKey(answer.refusal)));
    const { buyers } = answer.value;
    setFound({ typed: wanted, buyers });
    if (buyers.length === 1) setChosen(buyers[0] ?? null);
  };
  return (
    <section aria-label={text('workbench_buyer_find')}>
      <h2>{text('workbench_buyer_find')}</h2>
      <form
        className={styles.find}
        onSubmit={(event) => {
          event.preventDefault();
          void find();
        }}
      >
        <input
          className={controls.input}
          aria-label={text('workbench_buyer_find_hint')}
          placeholder={text('workbench_buyer_find_hint')}
          value={typed}
          maxLength={120}
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
        />
        <TextButton look="outline" onClick={() => void find()}>
          {text('workbench_buyer_look_up')}
        </TextButton>
      </form>
      <p role="status" className={fault === '' ? controls.aside : controls.bad}>
        {fault || wordsOf(found, text)}
      </p>
      {found && found.buyers.length > 1 && <Candidates buyers={found.buyers} onChoose={setChosen} />}
      {chosen && <AboutBuyer key={JSON.stringify(chosen)} buyer={chosen} tools={tools} />}
    </section>
  );
}

function wordsOf(found: Found | null, text: Text): string {
  if (found?.buyers.length === 0) return text('workbench_buyer_not_found', found.typed);
  return found && found.buyers.length > 1 ? text('workbench_buyer_several', found.typed) : '';
}

interface CandidatesProps {
  readonly buyers: readonly Buyer[];
  readonly onChoose: (buyer: Buyer) => void;
}

function Candidates({ buyers, onChoose }: CandidatesProps) {
  const text = useText();
  return (
    <ul>
      {buyers.map((buyer) => (
        <li key={JSON.stringify(buyer)}>
          <TextButton onClick={() => onChoose(buyer)}>
            <SafeText
              text={`${text(keyOf('marketplace', buyer.marketplace))} ${buyer.buyerId || buyer.orderNumbers.join(' ')}`}
            />
          </TextButton>
        </li>
      ))}
    </ul>
  );
}
