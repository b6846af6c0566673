// Which console, buyer and order is being read; how old the knowledge is; the menu.
import { ChevronDown, ChevronUp, Copy, Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { daysBetween } from '../../lib/knowledge/conditions.ts';
import { Chip } from '../shared/Chip.tsx';
import type { Tone } from '../shared/Chip.tsx';
import { keyOf, useText } from '../shared/i18n.tsx';
import { IconButton } from '../shared/IconButton.tsx';
import { SafeText } from '../shared/SafeText.tsx';
import styles from './ContextStrip.module.css';
import { FeedState } from './FeedState.tsx';
import { MissingLine } from './MissingLine.tsx';
import { OrderChooser } from './OrderChooser.tsx';
import { ReadingDetails } from './ReadingDetails.tsx';
import { SidebarMenu } from './SidebarMenu.tsx';
import type { MenuActions } from './SidebarMenu.tsx';
import type { Feed } from './use-feed.ts';
import type { InView } from './use-reading.ts';

interface ContextStripProps {
  readonly view: InView | null;
  readonly feed: Feed;
  readonly now: Date;
  readonly menu: MenuActions;
  readonly onCopy: (text: string) => void;
  readonly onReadAgain: () => void;
}

const STATE_TONES: Readonly<Partial<Record<string, Tone>>> = {
  'awaiting-payment': 'soon',
  refunding: 'due',
  returning: 'due',
  exchanging: 'soon',
  closed: 'plain',
};

function OrderRow({ view, now, onCopy }: { view: InView; now: Date; onCopy: (text: string) => void }) {
  const text = useText();
  const order = view.order;
  if (!order) return null;
  const number = order.number?.value;
  const days = order.receivedAt && daysBetween(order.receivedAt.value, now.toISOString());
  return (
    <div className={styles.row}>
      {number !== undefined && (
        <>
          <span className={styles.quiet}>{text('sidebar_order')}</span>
          <SafeText className={styles.number} text={number} />
          <IconButton label={text('sidebar_copyOrder')} onPress={() => onCopy(number)}>
            <Copy aria-hidden />
          </IconButton>
        </>
      )}
      <span className={styles.end}>
        {order.state && (
          <Chip tone={STATE_TONES[order.state.value] ?? 'info'}>{text(keyOf('state', order.state.value))}</Chip>
        )}
        {days !== null && days !== undefined && (
          <span className={styles.days}>{text('sidebar_daysSinceReceipt', days)}</span>
        )}
      </span>
    </div>
  );
}

export function ContextStrip({ view, feed, now, menu, onCopy, onReadAgain }: ContextStripProps) {
  const text = useText();
  const [open, setOpen] = useState(false);
  const buyer = view?.reading.buyerName?.value ?? view?.reading.buyerId?.value;
  return (
    <header className={styles.strip}>
      <div className={styles.row}>
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
          {view && (open ? <ChevronUp aria-hidden /> : <ChevronDown aria-hidden />)}
        </button>
        <FeedState feed={feed} now={now} />
        <SidebarMenu actions={menu}>
          <Ellipsis aria-hidden />
        </SidebarMenu>
      </div>
      {view && <OrderRow view={view} now={now} onCopy={onCopy} />}
      {view && <OrderChooser view={view} />}
      {view && !open && <MissingLine missing={view.reading.missing} onOpen={() => setOpen(true)} />}
      {view && open && <ReadingDetails view={view} now={now} onReadAgain={onReadAgain} />}
    </header>
  );
}
