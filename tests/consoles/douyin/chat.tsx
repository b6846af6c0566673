// Douyin's Feige workspace: a React application with `data-qa-id` marks, hashed
// class tails, and order cards that open and close at the right.
import { mountReact } from '../shared/react-binding.tsx';
import { startPage } from '../shared/start-page.ts';
import { ChatPane } from './ChatPane.tsx';
import { CHAT_STYLES } from './chat-styles.ts';
import { ConversationList } from './ConversationList.tsx';
import { OrderPanel } from './OrderPanel.tsx';
import { Surroundings } from './Surroundings.tsx';
import { DOUYIN } from './traits.ts';

const page = startPage(DOUYIN, CHAT_STYLES, false);

mountReact(page.state, () => (
  <Surroundings {...page}>
    <ConversationList {...page} />
    <ChatPane {...page} />
    <OrderPanel {...page} />
  </Surroundings>
));
