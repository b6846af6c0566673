import type { ReactNode } from 'react';
import { orderLines } from '../shared/order-lines.ts';
import { productPicture } from '../shared/product-picture.ts';
import type { Page } from '../shared/start-page.ts';
import { PANEL_LABELS, STATE_WORDS } from './traits.ts';

/** Nothing is documented of this page but its address: labels only. */
export function OrderDetail({ state, names: { css }, number }: Page & { number: string }): ReactNode {
  const orders = state.conversations().flatMap((c) => c.orders);
  const order = orders.find((o) => o.number === number);
  return (
    <main className={css('main')}>
      <h1 className={css('title')}>订单详情</h1>
      <div className={css('card', 'sheet')}>
        {order ? (
          <>
            <img className={css('bigPicture')} src={productPicture(order.product)} alt="" />
            <div>
              {orderLines(state, order, PANEL_LABELS, STATE_WORDS).map((line) => (
                <div key={line.field + line.value} className={css('detailLine')}>
                  <span className={css('detailLabel')}>{line.label}</span>
                  <span>{line.value}</span>
                </div>
              ))}
            </div>
          </>
        ) : (
          '没有查到该订单'
        )}
      </div>
    </main>
  );
}
