// Shopee's web chat: React with hashed classes throughout, stable `data-cy`
// marks, and lists of which only the rows on screen exist.
import { mountReact } from '../shared/react-binding.tsx';
import { startPage } from '../shared/start-page.ts';
import { ChatPane } from './ChatPane.tsx';
import { CHAT_STYLES } from './chat-styles.ts';
import { ConversationList } from './ConversationList.tsx';
import { localeOf } from './locale.ts';
import { Workstation } from './Workstation.tsx';

const { words, traits } = localeOf(location.hostname);
const page = { ...startPage(traits, CHAT_STYLES, false), words };
const { css } = page.names;
document.documentElement.lang = words.lang;

mountReact(page.state, () => (
  <div className={css('app')}>
    <header className={css('bar')}>
      <span className={css('logo')}>S</span>
      {page.state.shows('shop') && <strong className={css('shop')}>{page.state.shopName}</strong>}
      {words.places.map((place, i) => (
        <a key={place} className={css('place', i === 3 && 'placeNow')}>
          {place}
        </a>
      ))}
    </header>
    <div className={css('columns')}>
      <ConversationList {...page} />
      <ChatPane {...page} />
      <Workstation {...page} />
    </div>
  </div>
));
