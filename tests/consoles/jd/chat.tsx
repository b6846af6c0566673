// JD's dongdong workbench: as wide as the window whatever <html> says, a
// contenteditable reply box, and panes that stay in the document when hidden.
import { mountReact } from '../shared/react-binding.tsx';
import { startPage } from '../shared/start-page.ts';
import { ChatPane } from './ChatPane.tsx';
import { CHAT_STYLES } from './chat-styles.ts';
import { ContactList } from './ContactList.tsx';
import { SidePanel } from './SidePanel.tsx';
import { JD } from './traits.ts';

const page = startPage(JD, CHAT_STYLES, false);
const { css } = page.names;

mountReact(page.state, () => (
  <div className={css('app')}>
    <ContactList {...page} />
    <ChatPane {...page} />
    <SidePanel {...page} />
  </div>
));
