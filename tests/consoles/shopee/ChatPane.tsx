import type { ReactNode } from 'react';
import { buyerNameOn } from '../shared/buyer-name.ts';
import { facePicture } from '../shared/product-picture.ts';
import { Clobberable, sendsOnEnter, sendsOnTrustedClick } from '../shared/react-binding.tsx';
import { MessageRow } from './MessageRow.tsx';
import type { ShopeePage } from './shopee-page.ts';
import { VirtualList } from './VirtualList.tsx';

const MESSAGE_HEIGHT_PX = 52;

function Header({ state, names: { css } }: ShopeePage): ReactNode {
  const open = state.open();
  const name = open ? buyerNameOn(state, open) : null;
  return (
    <div className={css('chatHead')}>
      {open && <img className={css('headFace')} src={facePicture(open.id)} alt="" />}
      <Clobberable state={state} className={css('who')}>
        {name !== null && (
          <div className={css('whoName')} title={name}>
            {name}
          </div>
        )}
      </Clobberable>
    </div>
  );
}

function Messages(page: ShopeePage): ReactNode {
  const { state, names, words } = page;
  const { css, attr, known } = names;
  const loaded = state.loaded();
  if (!loaded || !state.shows('messages')) return <div className={css('messages', 'loading')}>{words.loading}</div>;
  return (
    <div id={known('message-virtualized-list')} className={css('messageArea')}>
      <VirtualList
        key={state.listKey()}
        id={known('messagesContainer')}
        marks={attr('data-cy', 'webchat-conversation-detail-message-container')}
        className={css('messages')}
        count={loaded.messages.length}
        rowHeightPx={MESSAGE_HEIGHT_PX}
        startsAtEnd
        row={(i) => {
          const message = loaded.messages[i];
          return message && <MessageRow key={message.id} {...page} message={message} />;
        }}
      />
    </div>
  );
}

function ReplyBox({ state, names, words }: ShopeePage): ReactNode {
  const { css, attr, known } = names;
  return (
    <div {...attr('data-cy', 'webchat-conversation-detail-input')} className={css('reply')}>
      <div id={known('inputField')}>
        {state.shows('composer') && (
          <textarea
            className={css('box')}
            placeholder={words.placeholder}
            readOnly={state.isUnder('composer-read-only')}
            value={state.composer()}
            onChange={(event) => {
              state.setComposer(event.target.value);
            }}
            onKeyDown={sendsOnEnter(state)}
          />
        )}
      </div>
      <div className={css('sendRow')}>
        <span className={css('tools')}>☺ ＋ ▦</span>
        <button type="button" className={css('send')} onClick={sendsOnTrustedClick(state)}>
          {words.send}
        </button>
      </div>
    </div>
  );
}

export function ChatPane(page: ShopeePage): ReactNode {
  const { css, attr } = page.names;
  return (
    <section {...attr('data-cy', 'webchat-conversation-detail')} className={css('chat')}>
      <Header {...page} />
      <div {...attr('data-cy', 'webchat-conversation-detail-chat')} className={css('chatBody')}>
        <Messages {...page} />
        <ReplyBox {...page} />
      </div>
    </section>
  );
}
