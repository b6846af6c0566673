import type { ReactNode } from 'react';
import { DAY_MS, dateTime } from '../shared/clock.ts';
import { moneyText } from '../shared/order-facts.ts';
import type { OrderFacts } from '../shared/order-facts.ts';
import { otherNumber } from '../shared/order-lines.ts';
import { productPicture } from '../shared/product-picture.ts';
import { maskName } from '../shared/shown-conversation.ts';
import type { ShownConversation } from '../shared/shown-conversation.ts';
import type { Page } from '../shared/start-page.ts';
import { STATE_WORDS } from './traits.ts';

const TABS = ['全部订单', '待付款', '待出库', '已出库', '已完成', '已取消', '售后中'] as const;

interface CardProps extends Page {
  readonly conversation: ShownConversation;
  readonly order: OrderFacts;
}

function CardHead({ state, names: { css, classes }, order }: CardProps): ReactNode {
  const time = (at: Date): string => dateTime(at, 'Asia/Shanghai');
  const paid = order.paidAt && state.shows('paidAt') ? `${time(order.paidAt)} 付款` : '';
  const ordered = state.shows('orderedAt') ? `${time(order.orderedAt)} 下单` : '';
  const numbers = state.isUnder('two-order-numbers') ? [order.number, otherNumber(order.number)] : [order.number];
  return (
    <div className={css('cardHead')}>
      {state.shows('orderNumber') && (
        <div className={`${classes('shop-order-id')} ${css('number')}`}>
          订单编号：
          <a className={classes('order-info-btn')} href={`/jdm/trade/orders/order-details?orderId=${order.number}`}>
            {numbers.map((number) => (
              <span key={number}>{number}</span>
            ))}
          </a>
        </div>
      )}
      <div className={classes('order-time-info')}>
        <span className={classes('shop-overflow-tooltip__content')}>{[ordered, paid].filter(Boolean).join('，')}</span>
      </div>
      {!order.shippedAt && (
        <div className={classes('promise-out-ship-date')}>
          承诺出库：
          <span className={classes('jd-only-child__content')}>
            {time(new Date(order.orderedAt.getTime() + 2 * DAY_MS))}
          </span>
        </div>
      )}
    </div>
  );
}

function SkuCell({ state, names: { css, classes }, order }: CardProps): ReactNode {
  return (
    <div className={css('cell', 'wide')}>
      <div className={`${classes('sku-info-list__item')} ${css('sku')}`}>
        <img className={css('picture')} src={productPicture(order.product)} alt="" />
        <div>
          {state.shows('product') && <div className={classes('sku-name')}>{order.product}</div>}
          <div className={css('faint')}>{order.variant}</div>
          <div className={css('faint')}>SKU {order.productId}</div>
        </div>
        <div className={`${classes('sku-info-card__right')} ${css('right')}`}>
          <div className={classes('config-view-item__value')}>{moneyText(order.amountMinor + 200, order.currency)}</div>
          <div className={classes('config-view-item__value')}>x{order.quantity}</div>
        </div>
      </div>
    </div>
  );
}

function OrderCard(props: CardProps): ReactNode {
  const { state, names, conversation, order } = props;
  const { css, classes, attr } = names;
  return (
    <div className={`${classes('card')} ${css('card')}`}>
      <CardHead {...props} />
      <div className={css('cells')}>
        <SkuCell {...props} />
        <div {...attr('prop', 'receivables')} className={css('cell')}>
          {state.shows('amount') && (
            <span className={classes('config-view-item__value')}>{moneyText(order.amountMinor, order.currency)}</span>
          )}
        </div>
        <div {...attr('prop', 'consigneeInfo')} className={css('cell')}>
          {state.shows('buyerName') && <span className={classes('user-pin')}>{maskName(conversation.buyerName)}</span>}
          <div className={css('faint')}>收货信息已隐藏</div>
        </div>
        <div {...attr('prop', 'orderStatus')} className={css('cell')}>
          {state.shows('orderState') && (
            <div className={classes('order-status')}>
              <span>{STATE_WORDS[order.state]}</span>
            </div>
          )}
          {order.trackingNumber !== null && state.shows('trackingNumber') && (
            <div className={css('faint')}>{`运单号：${order.trackingNumber}`}</div>
          )}
        </div>
        <div className={`${classes('remark-cell__text')} ${css('cell', 'faint')}`}>暂无备注</div>
      </div>
    </div>
  );
}

export function OrderList(page: Page): ReactNode {
  const { css, classes } = page.names;
  return (
    <main className={css('main')}>
      <h1 className={css('title')}>订单管理</h1>
      <div className={css('tabs')}>
        {TABS.map((tab, i) => (
          <span key={tab} className={css('tab', i === 0 && 'tabNow')}>
            {tab}
          </span>
        ))}
      </div>
      <div className={`${classes('jd-scrollbar__view')}`}>
        <div className={css('heads')}>
          <span className={css('wide')}>商品信息</span>
          {['应收金额', '收货信息', '订单状态', '商家备注'].map((head) => (
            <span key={head} className={css('cell')}>
              {head}
            </span>
          ))}
        </div>
        <div className={classes('table-body')}>
          {page.state
            .conversations()
            .flatMap((c) =>
              c.orders.map((order) => <OrderCard key={order.number} {...page} conversation={c} order={order} />),
            )}
        </div>
      </div>
    </main>
  );
}
