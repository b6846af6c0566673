// One wrapper per message; the side is a semantic class on the bubble.
import type { ReactNode } from 'react';
import { facePicture, productPicture, shopPicture } from '../shared/product-picture.ts';
import { Clobberable } from '../shared/react-binding.tsx';
import type { ShownConversation, ShownMessage } from '../shared/shown-conversation.ts';
import type { Page } from '../shared/start-page.ts';

interface RowProps extends Page {
  readonly conversation: ShownConversation;
  readonly message: ShownMessage;
}

function Body({ names, message }: RowProps): ReactNode {
  const { css, classes } = names;
  if (message.kind === 'image') {
    return <img className={css('photo')} src={productPicture(message.text || message.id)} alt="图片" />;
  }
  if (message.kind === 'card') {
    return (
      <div className={`${classes('chatd-card')} ${css('card')}`}>
        <img className={css('cardPicture')} src={productPicture(message.text)} alt="" />
        <div>
          <div className={classes('pigeon-card-place-holder-text')}>
            <div className={classes('content')}>
              <span>{message.text}</span>
            </div>
          </div>
          <div className={css('price')}>
            ¥<span className={classes('chatd-price-price-inter')}>39</span>
            <span className={classes('chatd-price-price-decimal')}>.90</span>
          </div>
        </div>
      </div>
    );
  }
  return (
    <pre className={css('said')}>
      <span>{message.text}</span>
    </pre>
  );
}

/** The console's own notes carry ids by which readers leave them out. */
function rowId(message: ShownMessage): string {
  if (message.side === 'system') return `transfer_staff_${message.id}`;
  return message.side === 'robot' ? `${message.id}_Welcome_1` : message.id;
}

export function MessageRow(props: RowProps): ReactNode {
  const { state, names, conversation, message } = props;
  const { css, classes, attr, known } = names;
  const mark = { ...attr('data-qa-id', 'qa-message-warpper'), [known('data-id')]: rowId(message) };
  if (message.side === 'system') {
    return (
      <div {...mark} className={`${classes('msgItemWrap')} ${css('system')}`}>
        {message.text}
      </div>
    );
  }
  const isBuyer = message.side === 'buyer';
  const face = isBuyer ? facePicture(conversation.id) : shopPicture(state.shopName, '#1f66e5');
  return (
    <div {...mark} className={`${classes('msgItemWrap')} ${css('line', !isBuyer && 'lineOurs')}`}>
      <img className={css('face')} src={face} alt="头像" />
      <div className={css('lineBody')}>
        {message.side === 'robot' && <div className={css('robot')}>机器人</div>}
        <Clobberable
          state={state}
          className={`${classes(isBuyer ? 'messageNotMe leaveMessage' : 'messageIsMe leaveMessage')} ${css(message.kind === 'text' && 'bubble')}`}
        >
          <Body {...props} />
        </Clobberable>
      </div>
    </div>
  );
}
