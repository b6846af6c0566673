// Which console, buyer and order is being read; how old the knowledge is; the menu.
import { ChevronDown, ChevronUp, Copy } from 'lucide-react';
import type { OrderReading } from '../../lib/console/reading.ts';
import { daysBetween } from '../../lib/knowledge/conditions.ts';
import { Chip } from '../shared/Chip.tsx';
import type { Tone } from '../shared/Chip.tsx';
import { keyOf, useText } from '../shared/i18n.tsx';
import { IconButton } from '../shared/IconButton.tsx';
import { SafeText } from '../shared/SafeText.tsx';
import styles from './ContextStrip.module.css';
import { Clocks } from './Clocks.tsx';
import { FeedState } from './FeedState.tsx';
import { CustomerLine } from './CustomerLine.tsx';
import { DriftDot } from './DriftDot.tsx';
import { MissingLine } from './MissingLine.tsx';
import type { Missed } from './missed-fields.ts';
import { OrderChooser } from './OrderChooser.tsx';
import { ReadingDetails } from './ReadingDetails.tsx';
import { SidebarMenu } from './SidebarMenu.tsx';
import type { MenuActions } from './SidebarMenu.tsx';
import type { BuyerCard } from './use-buyer-card.ts';
import type { Feed } from './use-feed.ts';
import type { SidebarClocks } from './use-clocks.ts';
import type { InView } from './use-reading.ts';

/** How each field was read: also opened from the rail. */
export interface Details {
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
}

interface ContextStripProps {
  readonly view: InView | null;
  readonly missed: Missed;
  readonly details: Details;
  readonly feed: Feed;
  readonly now: Date;
  readonly clocks: SidebarClocks;
  /** For seconds. */
  readonly clock: () => Date;
  readonly menu: MenuActions;
  readonly buyer: BuyerCard;
  readonly onCopy: (text: string) => void;
  readonly onReadAgain: () => void;
}

/** The end of an order number, always shown. */
const TAIL = 4;

const STATE_TONES: Readonly<Partial<Record<string, Tone>>> = {
  'awaiting-payment': 'soon',
  refunding: 'due',
  returning: 'due',
  exchanging: 'soon',
  closed: 'plain',
};

function OrderNumber({ number, onCopy }: { number: string; onCopy: (text: string) => void }) {
  const text = useText();
  return (
    <>
      <span className={styles.number} title={number}>
        <SafeText text={number.slice(0, -TAIL)} />
        <SafeText text={number.slice(-TAIL)} />
      </span>
      <IconButton label={text('sidebar_copyOrder')} onPress={() => onCopy(number)}>
        <Copy aria-hidden />
      </IconButton>
    </>
  );
}

function OrderState({ order, now }: { order: OrderReading; now: Date }) {
  const text = useText();
  const days = order.receivedAt ? daysBetween(order.receivedAt.value, now.toISOString()) : null;
  return (
    <span className={styles.end}>
      {order.state && (
        <Chip tone={STATE_TONES[order.state.value] ?? 'info'}>{text(keyOf('state', order.state.value))}</Chip>
      )}
      {days !== null && (
        <span className={styles.days} title={text('sidebar_daysSinceReceipt', days)}>
          {days === 0 ? text('sidebar_today') : text('sidebar_days', days)}
        </span>
      )}
    </span>
  );
}

function OrderRow({ view, now, onCopy }: { view: InView; now: Date; onCopy: (text: string) => void }) {
  const order = view.order;
  if (!order) return null;
  return (
    <div className={styles.row}>
      {order.number && <OrderNumber number={order.number.value} onCopy={onCopy} />}
      <OrderState order={order} now={now} />
    </div>
  );
}

function Who({ view, missed, details: { open, setOpen } }: Pick<ContextStripProps, 'view' | 'missed' | 'details'>) {
  const text = useText();
  const buyer = view?.reading.buyerName?.value ?? view?.reading.buyerId?.value;
  return (
    <button
      type="button"
      className={styles.who}
      aria-expanded={open}
      disabled={!view}
      title={text('sidebar_howRead')}
      onClick={() => setOpen(!open)}
    >
      <span className={styles.console}>
        {view ? text(keyOf('marketplace', view.reading.marketplace)) : text('extName')}
      </span>
      {buyer !== undefined && <SafeText className={styles.buyer} text={buyer} />}
      <DriftDot lost={missed.lost} />
      {open ? <ChevronUp aria-hidden /> : <ChevronDown aria-hidden />}
    </button>
  );
}

export function ContextStrip(props: ContextStripProps) {
  const { view, missed, details, feed, now, menu, onCopy, onReadAgain } = props;
  return (
    <header className={styles.strip}>
      <div className={styles.row}>
        <Who view={view} missed={missed} details={details} />
        <FeedState feed={feed} now={now} />
        <SidebarMenu actions={menu} />
      </div>
      {view && (
        <>
          <OrderRow view={view} now={now} onCopy={onCopy} />
          <Clocks clocks={props.clocks} now={props.clock} />
          <CustomerLine buyer={props.buyer} now={now} />
          <OrderChooser view={view} />
          {details.open ? (
            <ReadingDetails view={view} missed={missed} now={now} onReadAgain={onReadAgain} />
          ) : (
            <MissingLine missing={missed.told} onOpen={() => details.setOpen(true)} />
          )}
        </>
      )}
    </header>
  );
}
