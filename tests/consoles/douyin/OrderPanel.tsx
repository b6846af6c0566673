// Order cards that collapse: the newest open, older ones closed, further ones
// that a test adds open too. Order and product ids are both 19 digits.
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { OrderFacts } from '../shared/order-facts.ts';
import { orderLines, otherNumber } from '../shared/order-lines.ts';
import { productPicture } from '../shared/product-picture.ts';
import type { Page } from '../shared/start-page.ts';
import { DOUYIN, PANEL_LABELS, STATE_WORDS } from './traits.ts';

interface CardProps extends Page {
  readonly order: OrderFacts;
  readonly startsOpen: boolean;
}

function CardHeader({
  state,
  names: { css, classes },
  order,
  isOpen,
  toggle,
}: CardProps & { isOpen: boolean; toggle: () => void }): ReactNode {
  const numbers = state.isUnder('two-order-numbers') ? [order.number, otherNumber(order.number)] : [order.number];
  return (
    <div
      role="button"
      tabIndex={0}
      aria-expanded={isOpen}
      className={`${classes('ecom-collapse-header')} ${css('cardHead')}`}
      onClick={toggle}
    >
      <span className={css('arrow')}>{isOpen ? '▾' : '▸'}</span>
      {state.shows('orderNumber') &&
        numbers.map((number) => (
          <span key={number} className={css('number')}>
            {number}
          </span>
        ))}
      <span hidden>+0</span>
      {state.shows('orderState') && <span className={css('state')}>{STATE_WORDS[order.state]}</span>}
    </div>
  );
}

function CardBody({ state, names: { css, attr, classes }, order }: CardProps): ReactNode {
  return (
    <div className={`${classes('ecom-collapse-content')} ${css('cardBody')}`}>
      <div className={css('goods')}>
        <img className={css('goodsPicture')} src={productPicture(order.product)} alt="" />
        <div className={css('goodsText')}>
          {state.shows('product') && <div {...attr('data-btm', 'd5834')}>{order.product}</div>}
          <div className={css('faint')}>
            {order.variant} ×{order.quantity}
          </div>
          <div className={css('faint')}>{`商品ID：${order.productId}`}</div>
        </div>
      </div>
      {orderLines(state, order, PANEL_LABELS, STATE_WORDS).map((line) => (
        <div key={line.field} className={css('orderLine')}>
          <span className={css('label')}>{line.label}</span>
          <span className={css('value', line.field)}>{line.value}</span>
        </div>
      ))}
      <div className={css('orderActions')}>
        {['物流', '改地址', '打款', '备注'].map((action) => (
          <button type="button" key={action} className={css('small')}>
            {action}
          </button>
        ))}
      </div>
    </div>
  );
}

function OrderCard(props: CardProps): ReactNode {
  const { classes, css } = props.names;
  const [isOpen, setIsOpen] = useState(props.startsOpen);
  const active = isOpen ? 'ecom-collapse-item ecom-collapse-item-active' : 'ecom-collapse-item';
  return (
    <div className={`${classes(active)} ${css('order')}`}>
      <CardHeader
        {...props}
        isOpen={isOpen}
        toggle={() => {
          setIsOpen(!isOpen);
        }}
      />
      {isOpen && <CardBody {...props} />}
    </div>
  );
}

export function OrderPanel(page: Page): ReactNode {
  const { state, names } = page;
  const { css, classes } = names;
  const loaded = state.loaded();
  const isOlder = (i: number): boolean => i > 0 && i <= DOUYIN.style.olderOrders;
  return (
    <aside className={css('panel')}>
      <div className={css('tabs')}>
        <span className={css('tab', 'tabNow')}>用户订单</span>
        <span className={css('tab')}>商品</span>
        <span className={css('tab')}>智能助手</span>
      </div>
      <div className={`${classes('ecom-collapse')} ${css('orders')}`}>
        {loaded?.orders.map((order, i) => (
          <OrderCard key={order.number} {...page} order={order} startsOpen={!isOlder(i)} />
        ))}
        {(!loaded || loaded.orders.length === 0) && <div className={css('empty')}>暂无该用户的订单</div>}
      </div>
    </aside>
  );
}
