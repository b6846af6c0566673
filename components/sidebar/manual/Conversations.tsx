// The last five conversations of this window, to go back to. Not shown while there is one.
import type { ManualConversation, ManualState } from '../../../lib/channel/manual-state.ts';
import { useText } from '../../shared/i18n.tsx';
import { SafeText } from '../../shared/SafeText.tsx';
import styles from './Manual.module.css';

const SHOWN_CHARS = 40;
const TAIL = 4;

interface ConversationsProps {
  readonly state: ManualState;
  readonly onOpen: (id: string) => void;
}

function NameOf({ conversation: { buyerName, messages, order } }: { conversation: ManualConversation }) {
  const text = useText();
  const number = order.number && `…${order.number.value.slice(-TAIL)}`;
  const name = buyerName?.value ?? messages.at(-1)?.text ?? number;
  return name ? <SafeText text={name.slice(0, SHOWN_CHARS)} /> : text('manual_new');
}

export function Conversations({ state: { conversations, openId }, onOpen }: ConversationsProps) {
  const text = useText();
  if (conversations.length < 2) return null;
  return (
    <div className={styles.conversations} role="group" aria-label={text('manual_conversations')}>
      {conversations.map((conversation) => (
        <button
          key={conversation.id}
          type="button"
          className={styles.conversation}
          aria-pressed={conversation.id === openId}
          onClick={() => onOpen(conversation.id)}
        >
          <NameOf conversation={conversation} />
        </button>
      ))}
    </div>
  );
}
