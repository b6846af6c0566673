// Orders to remind of, or to call back about. Marked, one leaves the list; that can be taken back.
import { Copy } from 'lucide-react';
import { useState } from 'react';
import type { AnswerOf } from '../../../lib/channel/background-messages.ts';
import type { SeenOrder } from '../../../lib/procedure/follow-ups/seen-orders.ts';
import { formatMoney } from '../../shared/format.ts';
import { IconButton } from '../../shared/IconButton.tsx';
import { keyOf } from '../../shared/i18n.tsx';
import { pressRefusalKey } from '../../shared/refusal-text.ts';
import { SafeText } from '../../shared/SafeText.tsx';
import { TextButton } from '../../shared/TextButton.tsx';
import { Toast } from '../../shared/Toast.tsx';
import { timeText } from '../register/case-words.ts';
import type { CaseWords } from '../register/case-words.ts';
import type { WorkbenchTools } from '../tools.ts';
import styles from './Recurring.module.css';
import today from './Today.module.css';

interface OrderLinesProps {
  readonly orders: readonly SeenOrder[];
  readonly kind: 'urged' | 'called-back';
  readonly words: CaseWords;
  readonly tools: Pick<WorkbenchTools, 'background' | 'copy'>;
  readonly agentName: string;
}

interface Said {
  readonly sentence: string;
  readonly undo: SeenOrder | null;
}

type Mark = AnswerOf<'orders.mark'>['already'];

export function OrderLines({ orders, kind, words, tools, agentName }: OrderLinesProps) {
  const { text } = words;
  const [said, setSaid] = useState<Said | null>(null);
  const mark = async (order: SeenOrder, what: typeof kind | `not-${typeof kind}`) => {
    const { marketplace, orderNumber } = order;
    const answer = await tools.background.ask('orders.mark', { marketplace, orderNumber, kind: what, by: agentName });
    if (!answer.ok) return setSaid({ sentence: text(pressRefusalKey(answer.refusal)), undo: null });
    const { already } = answer.value;
    if (already) return setSaid({ sentence: alreadyText(already, words), undo: null });
    setSaid(what === kind ? { sentence: text(keyOf('recurring_said', kind), orderNumber), undo: order } : null);
  };
  return (
    <>
      <ul className={styles.orders} hidden={orders.length === 0}>
        {orders.map((order) => (
          <li key={order.key} className={styles.order}>
            <span>
              <SafeText text={order.orderNumber} />{' '}
              <IconButton label={text('sidebar_copyOrder')} onPress={() => void tools.copy(order.orderNumber)}>
                <Copy aria-hidden />
              </IconButton>
              <span className={styles.faint}>{text(keyOf('marketplace', order.marketplace))}</span>
            </span>
            <SafeText text={order.buyerName || order.buyerId} />
            <span className={styles.money}>{order.amount ? formatMoney(order.amount, words.language) : ''}</span>
            <span className={styles.faint}>
              {kind === 'urged'
                ? text('recurring_seen', timeText(new Date(order.seenAtMs).toISOString(), words))
                : text('recurring_received', timeText(order.receivedAt, words))}
            </span>
            <TextButton look="outline" onClick={() => void mark(order, kind)}>
              {text(kind === 'urged' ? 'follow_mark_urged' : 'recurring_mark_called')}
            </TextButton>
          </li>
        ))}
      </ul>
      {said && (
        <Outcome
          said={said}
          onClose={() => setSaid(null)}
          onUndo={(order) => void mark(order, `not-${kind}`)}
          words={words}
        />
      )}
    </>
  );
}

function alreadyText({ atMs, by }: NonNullable<Mark>, words: CaseWords): string {
  const { text } = words;
  return text('follow_urged', timeText(new Date(atMs).toISOString(), words), by || text('workbench_agent_unnamed'));
}

interface OutcomeProps {
  readonly said: Said;
  readonly words: CaseWords;
  readonly onClose: () => void;
  readonly onUndo: (order: SeenOrder) => void;
}

function Outcome({ said: { sentence, undo }, words, onClose, onUndo }: OutcomeProps) {
  const actions = undo && (
    <TextButton look="outline" onClick={() => onUndo(undo)}>
      {words.text('follow_undo')}
    </TextButton>
  );
  return (
    <div className={today.toast}>
      <Toast tone={undo ? 'good' : 'due'} onClose={onClose} {...(actions && { actions })}>
        {sentence}
      </Toast>
    </div>
  );
}
