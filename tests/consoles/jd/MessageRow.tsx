import type { ReactNode } from 'react';
import { dateTime } from '../shared/clock.ts';
import { facePicture, productPicture, shopPicture } from '../shared/product-picture.ts';
import { Clobberable } from '../shared/react-binding.tsx';
import { maskName } from '../shared/shown-conversation.ts';
import type { ShownConversation, ShownMessage } from '../shared/shown-conversation.ts';
import type { Page } from '../shared/start-page.ts';

interface RowProps extends Page {
  readonly conversation: ShownConversation;
  readonly message: ShownMessage;
}

function Body({ names: { css, classes }, message }: RowProps): ReactNode {
  if (message.kind === 'image') {
    return (
      <div className={`${classes('message__image-wrap')} ${css('photo')}`}>
        <img src={productPicture(message.text || message.id)} alt="" />
      </div>
    );
  }
  if (message.kind === 'card') {
    return (
      <div className={`${classes('CardWrapper ProductCard')} ${css('card')}`}>
        <img className={css('cardPicture')} src={productPicture(message.text)} alt="" />
        <div>
          <div>{message.text}</div>
          <div className={css('price')}>¥49.00</div>
        </div>
      </div>
    );
  }
  return <div className={`${classes('message__content')} ${css('bubble')}`}>{message.text}</div>;
}

function Spoken(props: RowProps): ReactNode {
  const { state, names, conversation, message } = props;
  const { css, classes, known } = names;
  const isBuyer = message.side === 'buyer';
  // JD's robot speaks from the shop's side; only the name above it tells.
  const nick = isBuyer ? maskName(conversation.buyerName) : message.side === 'robot' ? '智能客服' : '客服 小禾';
  return (
    <Clobberable
      state={state}
      id={`${known('s_')}${message.id}`}
      className={`${classes(isBuyer ? 'message_left' : 'message_right')} ${css('line', !isBuyer && 'lineOurs')}`}
    >
      <img
        className={css('face')}
        src={isBuyer ? facePicture(conversation.id) : shopPicture(state.shopName, '#c9302c')}
        alt=""
      />
      <div className={css('lineBody')}>
        <div className={css('lineHead')}>
          <span className={classes('message__nickname')}>{nick}</span>
          <span className={classes('message__time_str')}>{dateTime(message.at, 'Asia/Shanghai')}</span>
        </div>
        <Body {...props} />
        {!isBuyer && <span className={css('faint')}>已读</span>}
      </div>
    </Clobberable>
  );
}

export function MessageRow(props: RowProps): ReactNode {
  const { names, message } = props;
  const { css, classes } = names;
  return (
    // Two hashed wrapper classes, as styled-components make them.
    <div className={`${classes('message')} ${css('message', 'messageInner')}`}>
      {message.side === 'system' ? (
        <div className={`${classes('message_center')} ${css('center')}`}>
          <span className={classes('message__system')}>{message.text}</span>
        </div>
      ) : (
        <Spoken {...props} />
      )}
    </div>
  );
}
