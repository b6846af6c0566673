// Of an unpaid order: whether its buyer was reminded already, so that nobody does it twice.
import { useState } from 'react';
import type { BackgroundLink } from '../../lib/channel/links.ts';
import type { Refusal } from '../../lib/channel/background-messages.ts';
import type { Settings } from '../../lib/knowledge/settings.ts';
import type { Marketplace } from '../../lib/knowledge/terms.ts';
import { momentText } from '../shared/quick-text.ts';
import { useLanguage, useText } from '../shared/i18n.tsx';
import { pressRefusalKey } from '../shared/refusal-text.ts';
import { TextButton } from '../shared/TextButton.tsx';
import { useAsked } from '../shared/use-asked.ts';
import { ordersSeen } from './orders-seen.ts';
import styles from './PaymentLine.module.css';
import type { InView } from './use-reading.ts';

interface PaymentLineProps {
  readonly background: BackgroundLink;
  readonly view: InView | null;
  readonly settings: Pick<Settings, 'agentName'>;
  readonly now: Date;
}

/** What is known of the order in view; null: it is not unpaid, or not known. Tells the background what the page shows. */
function usePayment(background: BackgroundLink, view: InView | null) {
  const orders = ordersSeen(view);
  const request = orders.length === 0 ? null : { orders: [...orders] };
  // Said anew when the page shows something else, never because another page said otherwise.
  useAsked(background, 'orders.seen', request, []);
  const refs = orders.map(({ marketplace, orderNumber: number }) => ({ marketplace, orderNumber: number }));
  const { value } = useAsked(background, 'orders.known', refs.length === 0 ? null : { orders: refs }, [
    'orders-changed',
  ]);
  const orderNumber = view?.order?.number?.value;
  const known = value?.orders.find((order) => order.orderNumber === orderNumber);
  return view && known?.state === 'awaiting-payment' ? { ...known, marketplace: view.reading.marketplace } : null;
}

export function PaymentLine({ background, view, settings, now }: PaymentLineProps) {
  const text = useText();
  const language = useLanguage();
  const known = usePayment(background, view);
  if (!known) return null;
  const { urged } = known;
  if (!urged) return <NotUrged background={background} order={known} settings={settings} />;
  const by = urged.by || text('workbench_agent_unnamed');
  return (
    <div className={styles.line} role="status" data-urged>
      {text('follow_urged', momentText(urged.atMs, language, now), by)}
    </div>
  );
}

interface NotUrgedProps extends Pick<PaymentLineProps, 'background' | 'settings'> {
  readonly order: { readonly marketplace: Marketplace; readonly orderNumber: string };
}

function NotUrged({ background, order: { marketplace, orderNumber }, settings }: NotUrgedProps) {
  const text = useText();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const urge = async () => {
    const answer = await background.ask('orders.mark', {
      marketplace,
      orderNumber,
      kind: 'urged',
      by: settings.agentName,
    });
    setRefusal(answer.ok ? null : answer.refusal);
  };
  return (
    <div className={styles.line} role="status">
      <span>{refusal === null ? text('follow_unpaid') : text(pressRefusalKey(refusal))}</span>
      <TextButton look="outline" onClick={() => void urge()}>
        {text('follow_mark_urged')}
      </TextButton>
    </div>
  );
}
