// The right panel: product name and price are in `title` attributes, the rest is text.
import type { ReactNode } from 'react';
import { moneyText } from '../shared/order-facts.ts';
import { orderLines } from '../shared/order-lines.ts';
import { productPicture } from '../shared/product-picture.ts';
import type { ShopeePage } from './shopee-page.ts';

export function Workstation({ state, names: { css, known }, words }: ShopeePage): ReactNode {
  const orders = state.loaded()?.orders ?? [];
  return (
    <aside id={known('workstation')} className={css('panel')}>
      <div className={css('tabs')}>
        <span className={css('tab', 'tabNow')}>{words.orders}</span>
        <span className={css('tab')}>{words.products}</span>
      </div>
      <div className={css('orders')}>
        {orders.length === 0 && <div className={css('empty')}>{words.noOrders}</div>}
        {orders.map((order) => (
          <div key={order.number} className={css('order')}>
            <div className={css('goods')}>
              <img className={css('goodsPicture')} src={productPicture(order.product)} alt="" />
              <div className={css('goodsText')}>
                {state.shows('product') && <div title={order.product}>{order.product}</div>}
                <div className={css('faint')}>
                  {order.variant} ×{order.quantity}
                </div>
                {state.shows('amount') && (
                  <div className={css('price')} title={moneyText(order.amountMinor, order.currency)}>
                    {moneyText(order.amountMinor, order.currency)}
                  </div>
                )}
              </div>
            </div>
            {orderLines(state, order, words.labels, words.states).map((line) => (
              <div key={line.field + line.value} className={css('orderLine')}>
                <span className={css('label')}>{line.label}</span>
                <span className={css('value', line.field)}>{line.value}</span>
              </div>
            ))}
          </div>
        ))}
      </div>
    </aside>
  );
}
