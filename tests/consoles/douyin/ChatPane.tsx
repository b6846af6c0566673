import type { ReactNode } from 'react';
import { buyerNameOn } from '../shared/buyer-name.ts';
import { dateTime } from '../shared/clock.ts';
import { Clobberable, scrollToEnd, sendsOnEnter, sendsOnTrustedClick } from '../shared/react-binding.tsx';
import type { Page } from '../shared/start-page.ts';
import { MessageRow } from './MessageRow.tsx';

function Header({ state, names }: Page): ReactNode {
  const { css, known } = names;
  const open = state.open();
  const name = open ? buyerNameOn(state, open) : null;
  return (
    <div className={css('chatHead')}>
      <Clobberable state={state} id={known('topbar-left-info')} className={css('who')}>
        {name !== null && <span className={css('whoName')}>{name}</span>}
        <span className={css('remark')}>添加备注</span>
      </Clobberable>
      <div className={css('headActions')}>
        <button type="button">转接</button>
        <button type="button">结束会话</button>
      </div>
    </div>
  );
}

function Messages(page: Page): ReactNode {
  const { state, names } = page;
  const { css, classes } = names;
  const loaded = state.loaded();
  if (!loaded || !state.shows('messages')) return <div className={css('messages', 'loading')}>加载中…</div>;
  return (
    <div key={state.listKey()} className={`${classes('messageList')} ${css('messages')}`} ref={scrollToEnd}>
      <div className={css('time')}>{dateTime(loaded.messages[0]?.at ?? state.now(), 'Asia/Shanghai')}</div>
      {loaded.messages.map((message) => (
        <MessageRow key={message.id} {...page} conversation={loaded} message={message} />
      ))}
    </div>
  );
}

function ReplyBox({ state, names }: Page): ReactNode {
  const { css, attr } = names;
  const open = state.open();
  const name = open ? (buyerNameOn(state, open) ?? '买家') : '买家';
  return (
    <div className={css('reply')}>
      <div className={css('replyTools')}>
        {['表情', '图片', '商品', '优惠券', '订单', '快捷短语'].map((tool) => (
          <button type="button" key={tool}>
            {tool}
          </button>
        ))}
      </div>
      {state.shows('composer') && (
        <textarea
          {...attr('data-qa-id', 'qa-send-message-textarea')}
          className={css('box')}
          // The placeholder is a second place where the open buyer's name stands.
          placeholder={`发送给 ${name.slice(0, 200)}，使用Enter 发送消息`}
          readOnly={state.isUnder('composer-read-only')}
          value={state.composer()}
          onChange={(event) => {
            state.setComposer(event.target.value);
          }}
          onKeyDown={sendsOnEnter(state)}
        />
      )}
      <div className={css('sendRow')}>
        <button
          type="button"
          {...attr('data-qa-id', 'qa-send-message-button')}
          className={css('send')}
          onClick={sendsOnTrustedClick(state)}
        >
          发送
        </button>
      </div>
    </div>
  );
}

export function ChatPane(page: Page): ReactNode {
  return (
    <section id={page.names.known('workspace-chat')} className={page.names.css('chat')}>
      <Header {...page} />
      <Messages {...page} />
      <ReplyBox {...page} />
    </section>
  );
}
