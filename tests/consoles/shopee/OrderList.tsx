import type { ReactNode } from 'react';
import { moneyText } from '../shared/order-facts.ts';
import type { OrderFacts } from '../shared/order-facts.ts';
import { otherNumber } from '../shared/order-lines.ts';
import { facePicture, productPicture } from '../shared/product-picture.ts';
import { Clobberable } from '../shared/react-binding.tsx';
import { digitsOf } from '../shared/seeded.ts';
import type { ShownConversation } from '../shared/shown-conversation.ts';
import type { ShopeePage } from './shopee-page.ts';

interface CardProps extends ShopeePage {
  readonly conversation: ShownConversation;
  readonly order: OrderFacts;
}

/** The address of an order holds an internal id, never the number that sellers use. */
export function internalId(order: OrderFacts): string {
  return digitsOf(`internal ${order.number}`, 15);
}

function CardHeader({ state, names: { css, classes, attr }, words, conversation, order }: CardProps): ReactNode {
  const numbers = state.isUnder('two-order-numbers') ? [order.number, otherNumber(order.number)] : [order.number];
  return (
    <div {...attr('data-testid', 'order-card-header')} className={`${classes('order-card-header')} ${css('cardHead')}`}>
      <img className={css('face')} src={facePicture(conversation.id)} alt="" />
      <Clobberable state={state} className={css('buyer')}>
        {state.shows('buyerName') && <span className={classes('buyer-username')}>{conversation.buyerName}</span>}
      </Clobberable>
      {state.shows('orderNumber') &&
        numbers.map((number) => (
          <span key={number} className={`${classes('order-sn')} ${css('number')}`}>
            {`${words.labels.orderNumber ?? ''} ${number}`}
          </span>
        ))}
    </div>
  );
}

function Items({ state, names: { css, classes, attr }, order }: CardProps): ReactNode {
  return (
    <div {...attr('data-testid', 'order-item-infos')} className={css('wide')}>
      <div className={`${classes('item')} ${css('item')}`}>
        <img className={css('picture')} src={productPicture(order.product)} alt="" />
        <div className={css('itemText')}>
          {state.shows('product') && <div className={classes('item-name')}>{order.product}</div>}
          <div className={`${classes('item-description')} ${css('faint')}`}>
            {order.variant} [{order.productId.slice(0, 6)}]
          </div>
        </div>
        <div className={classes('item-amount')}>x{order.quantity}</div>
      </div>
    </div>
  );
}

function OrderCard(props: CardProps): ReactNode {
  const { state, names, words, order } = props;
  const { css, classes, attr } = names;
  return (
    <a
      {...attr('data-testid', 'order-item')}
      className={`${classes('order-card')} ${css('card')}`}
      href={`/portal/sale/order/${internalId(order)}`}
    >
      <CardHeader {...props} />
      <div className={css('cells')}>
        <Items {...props} />
        <div {...attr('data-testid', 'order-payment-info')} className={css('cell')}>
          {state.shows('amount') && (
            <div className={classes('total-price')}>{moneyText(order.amountMinor, order.currency)}</div>
          )}
          <div className={`${classes('payment-method')} ${css('faint')}`}>{words.paidBy}</div>
        </div>
        <div className={`${classes('order-status')} ${css('cell')}`}>
          {state.shows('orderState') && (
            <div className={classes('status-wrapper')}>
              <span className={`${classes('status')} ${css('state')}`}>{words.states[order.state]}</span>
            </div>
          )}
          {order.shippedAt && (
            <div className={`${classes('status-description')} ${css('faint')}`}>{words.statusNote}</div>
          )}
        </div>
        <div {...attr('data-testid', 'order-fulfilment-info')} className={css('cell')}>
          {order.carrier !== null && state.shows('carrier') && (
            <div className={classes('fulfilment-channel-name')}>{order.carrier}</div>
          )}
          {order.trackingNumber !== null && state.shows('trackingNumber') && (
            <div className={`${classes('tracking-number')} ${css('faint')}`}>{order.trackingNumber}</div>
          )}
        </div>
      </div>
    </a>
  );
}

export function OrderList(page: ShopeePage): ReactNode {
  const { names, words, state } = page;
  const { css, classes } = names;
  return (
    <main className={css('main')}>
      <h1 className={css('title')}>{words.orderListTitle}</h1>
      <div className={css('tabs', 'sheet')}>
        {words.orderTabs.map((tab, i) => (
          <span key={tab} className={css('tab', i === 0 && 'tabNow')}>
            {tab}
          </span>
        ))}
      </div>
      <div className={css('heads')}>
        {words.columns.map((column, i) => (
          <span key={column} className={css(i === 0 ? 'wide' : 'cell')}>
            {column}
          </span>
        ))}
      </div>
      <div className={classes('order-list-table-all')}>
        <div className={classes('table-body-wrapper')}>
          {state
            .conversations()
            .flatMap((c) =>
              c.orders.map((order) => <OrderCard key={order.number} {...page} conversation={c} order={order} />),
            )}
        </div>
      </div>
    </main>
  );
}
