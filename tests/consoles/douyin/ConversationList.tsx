import type { ReactNode } from 'react';
import { buyerNameOn } from '../shared/buyer-name.ts';
import { previewText, waitingMinutes } from '../shared/preview-text.ts';
import { facePicture } from '../shared/product-picture.ts';
import { lastMessage, waitingSince } from '../shared/shown-conversation.ts';
import type { ShownConversation } from '../shared/shown-conversation.ts';
import type { Page } from '../shared/start-page.ts';

function ConversationRow({ state, names, conversation }: Page & { conversation: ShownConversation }): ReactNode {
  const { css, attr, prefixed } = names;
  const isOpen = state.open()?.id === conversation.id;
  const since = waitingSince(conversation);
  const name = buyerNameOn(state, conversation) ?? '';
  const last = lastMessage(conversation);
  return (
    <div
      {...attr('data-qa-id', 'qa-conversation-chat-item')}
      {...attr('data-kora', 'conversation')}
      className={css('row', isOpen && 'rowOpen')}
      onClick={() => {
        state.openConversation(conversation.id);
      }}
    >
      <div className={css('faceBox')}>
        <img className={css('face')} src={facePicture(conversation.id)} alt="头像" />
        {since && <span className={`${prefixed('badge-count-')} ${css('badge')}`}>1</span>}
      </div>
      <div className={css('rowText')}>
        <div className={`${prefixed('nameLine-')} ${css('rowHead')}`}>
          <span className={`${prefixed('newNameContent-')} ${css('rowName')}`} title={name}>
            {name}
          </span>
          {since && (
            <span className={`${prefixed('timerParticular-')} ${css('waiting')}`}>
              {waitingMinutes(since, state.now())}分钟
            </span>
          )}
        </div>
        <div className={`${prefixed('msgContent-')} ${css('preview')}`}>{previewText(last)}</div>
      </div>
    </div>
  );
}

function Group({
  mark,
  title,
  rows,
  ...page
}: Page & { mark: string; title: string; rows: ShownConversation[] }): ReactNode {
  const { css, attr } = page.names;
  if (rows.length === 0) return null;
  return (
    <section>
      <h3 {...attr('data-btm', mark)} className={css('group')}>
        {title} {rows.length}
      </h3>
      {rows.map((conversation) => (
        <ConversationRow key={conversation.id} {...page} conversation={conversation} />
      ))}
    </section>
  );
}

export function ConversationList(page: Page): ReactNode {
  const { css, classes } = page.names;
  const conversations = page.state.conversations();
  const isWaiting = (c: ShownConversation): boolean => waitingSince(c) !== null;
  return (
    <aside className={css('list')}>
      <div className={css('tabs')}>
        <span className={css('tab', 'tabNow')}>当前会话</span>
        <span className={css('tab')}>最近联系</span>
      </div>
      <div className={`${classes('scroller')} ${css('rows')}`}>
        <div className={classes('scroller_content')}>
          <div className={classes('list_items')}>
            <Group
              {...page}
              mark="message_group_name_waitReply"
              title="待回复"
              rows={conversations.filter(isWaiting)}
            />
            <Group
              {...page}
              mark="message_group_name_replied"
              title="已回复"
              rows={conversations.filter((c) => !isWaiting(c))}
            />
          </div>
        </div>
      </div>
    </aside>
  );
}
