// Tabs of contacts. Panes of other tabs are only hidden: their rows, one of them
// marked as selected, would mislead a reader that does not look at the pane.
import type { ReactNode } from 'react';
import { buyerNameOn } from '../shared/buyer-name.ts';
import { clockTime } from '../shared/clock.ts';
import { previewText, waitingMinutes } from '../shared/preview-text.ts';
import { facePicture } from '../shared/product-picture.ts';
import { lastMessage, maskName, waitingSince } from '../shared/shown-conversation.ts';
import type { ShownConversation } from '../shared/shown-conversation.ts';
import type { Page } from '../shared/start-page.ts';

const TABS = ['正在咨询', '历史咨询', '常用联系人', '群聊', '组织架构'] as const;
const FORMER = ['jd_5c***9e', '林***8'] as const;

function ContactRow({ state, names, conversation }: Page & { conversation: ShownConversation }): ReactNode {
  const { css, classes } = names;
  const isOpen = state.open()?.id === conversation.id;
  const since = waitingSince(conversation);
  const last = lastMessage(conversation);
  const name = buyerNameOn(state, conversation, maskName) ?? '';
  return (
    <div
      id={state.shows('buyerId') ? `u_${conversation.uid}imcustomer10086` : undefined}
      className={`${classes(isOpen ? 'alluser-item alluser-item_check' : 'alluser-item')} ${css('row', isOpen && 'rowOpen')}`}
      onClick={() => {
        state.openConversation(conversation.id);
      }}
    >
      <img className={css('face')} src={facePicture(conversation.id)} alt="" />
      <div className={css('rowText')}>
        <div className={css('rowHead')}>
          <span className={`${classes('alluser-item-name')} ${css('rowName')}`} title={name}>
            {name}
          </span>
          <span className={`${classes('alluser-item-date-w')} ${css('faint')}`}>
            {last ? clockTime(last.at, 'Asia/Shanghai') : ''}
          </span>
        </div>
        <div className={`${classes('alluser-item-breifdesc')} ${css('preview')}`}>{previewText(last)}</div>
        {since && <div className={css('waiting')}>等待回复 {waitingMinutes(since, state.now())} 分钟</div>}
      </div>
    </div>
  );
}

function FormerContacts({ names: { css, classes } }: Page): ReactNode {
  return (
    <div className={`${classes('c_tabs-tabpane c_tabs-tab_inactive')} ${css('hidden')}`}>
      {FORMER.map((name, i) => (
        <div key={name} className={classes(i === 0 ? 'alluser-item alluser-item_check' : 'alluser-item')}>
          <span className={classes('alluser-item-name')} title={name}>
            {name}
          </span>
          <span className={classes('alluser-item-breifdesc')}>好的，谢谢</span>
        </div>
      ))}
    </div>
  );
}

export function ContactList(page: Page): ReactNode {
  const { state, names } = page;
  const { css, classes, known } = names;
  return (
    <aside id={known('t-alluser-wrap')} className={css('list')}>
      <div className={css('me')}>
        <span className={css('logo')}>咚</span>
        {state.shows('shop') && <strong className={css('shop')}>{state.shopName}</strong>}
        <span className={css('online')}>在线</span>
      </div>
      <div className={`${classes('c_tabs-nav-container')} ${css('tabs')}`}>
        {TABS.map((tab, i) => (
          <div
            key={tab}
            title={tab}
            className={`${classes(i === 0 ? 'c_tabs-tab c_tabs-tab_check' : 'c_tabs-tab')} ${css('tab', i === 0 && 'tabNow')}`}
          >
            {tab}
          </div>
        ))}
      </div>
      <div className={`${classes('c_tabs-tabpane')} ${css('rows')}`}>
        {state.conversations().map((conversation) => (
          <ContactRow key={conversation.id} {...page} conversation={conversation} />
        ))}
      </div>
      <FormerContacts {...page} />
    </aside>
  );
}
