import type { ReactNode } from 'react';
import { clockTime } from '../shared/clock.ts';
import { productPicture } from '../shared/product-picture.ts';
import { Clobberable } from '../shared/react-binding.tsx';
import type { ShownMessage } from '../shared/shown-conversation.ts';
import type { ShopeePage } from './shopee-page.ts';

interface RowProps extends ShopeePage {
  readonly message: ShownMessage;
}

function Body({ names: { css, attr }, message }: RowProps): ReactNode {
  if (message.kind === 'image') {
    return <img className={css('photo')} src={productPicture(message.text || message.id)} alt="" />;
  }
  if (message.kind === 'card') {
    return (
      <div className={css('card')}>
        <img className={css('cardPicture')} src={productPicture(message.text)} alt="" />
        <div>{message.text}</div>
      </div>
    );
  }
  return (
    <div {...attr('data-cy', 'webchat-message-content')} className={css('bubble')}>
      {message.text}
    </div>
  );
}

export function MessageRow(props: RowProps): ReactNode {
  const { state, names, words, message } = props;
  const { css, attr } = names;
  if (message.side === 'system') return <div className={css('system')}>{message.text}</div>;
  const isBuyer = message.side === 'buyer';
  return (
    <div
      {...attr('data-cy', isBuyer ? 'webchat-message-receive' : 'webchat-message-send')}
      className={css('line', !isBuyer && 'lineOurs')}
    >
      <Clobberable state={state} className={css('lineBody')}>
        {message.side === 'robot' && <div className={css('robot')}>{words.robot}</div>}
        <Body {...props} />
      </Clobberable>
      <span className={css('faint')}>{clockTime(message.at, state.traits.style.timeZone)}</span>
    </div>
  );
}
