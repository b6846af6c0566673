import type { ReactNode } from 'react';
import { buyerNameOn } from '../shared/buyer-name.ts';
import { Clobberable, scrollToEnd, sendsOnTrustedClick } from '../shared/react-binding.tsx';
import { maskName } from '../shared/shown-conversation.ts';
import type { Page } from '../shared/start-page.ts';
import { MessageRow } from './MessageRow.tsx';
import { ReplyEditor } from './ReplyEditor.tsx';

function Header({ state, names }: Page): ReactNode {
  const { css, classes } = names;
  const open = state.open();
  const name = open ? buyerNameOn(state, open, maskName) : null;
  const product = state.loaded()?.orders[0]?.product;
  return (
    <div className={css('chatHead')}>
      <Clobberable state={state} className={`${classes('chat-head-name')} ${css('who')}`}>
        {name !== null && (
          <span className={css('whoName')}>
            {name}
            <i className={`${classes('consult-type')} ${css('consult')}`}>[在线咨询]</i>
          </span>
        )}
      </Clobberable>
      {product !== undefined && state.shows('product') && (
        <div className={`${classes('chat-product')} ${css('asked')}`}>
          咨询商品：<span className={classes('name')}>{product}</span>
        </div>
      )}
    </div>
  );
}

function Messages(page: Page): ReactNode {
  const { state, names } = page;
  const { css, classes, known } = names;
  const loaded = state.loaded();
  return (
    <div id={known('t-chat-scroll')} className={css('scrollArea')}>
      <div key={state.listKey()} className={`${classes('c-wrap')} ${css('messages')}`} ref={scrollToEnd}>
        {loaded &&
          state.shows('messages') &&
          loaded.messages.map((message) => (
            <MessageRow key={message.id} {...page} conversation={loaded} message={message} />
          ))}
      </div>
    </div>
  );
}

export function ChatPane(page: Page): ReactNode {
  const { state, names } = page;
  const { css, classes } = names;
  return (
    <section className={css('chat')}>
      <Header {...page} />
      <Messages {...page} />
      <div className={css('reply')}>
        <div className={css('tools')}>
          {['表情', '截图', '图片', '优惠券', '邀评', '常用语'].map((tool) => (
            <button type="button" key={tool}>
              {tool}
            </button>
          ))}
        </div>
        {state.shows('composer') && <ReplyEditor {...page} />}
        <div className={`${classes('SendButtonGroup')} ${css('sendRow')}`}>
          <span className={`${classes('send-button')} ${css('send')}`} onClick={sendsOnTrustedClick(state)}>
            发送
          </span>
        </div>
      </div>
    </section>
  );
}
