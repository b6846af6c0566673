import type { ReactNode } from 'react';
import type { OrderFacts } from '../shared/order-facts.ts';
import { orderLines } from '../shared/order-lines.ts';
import { productPicture } from '../shared/product-picture.ts';
import type { ShopeePage } from './shopee-page.ts';

export function OrderDetail({ state, names, words, order }: ShopeePage & { order: OrderFacts | undefined }): ReactNode {
  const { css, attr } = names;
  if (!order) return <main className={css('main', 'empty')}>{words.noOrders}</main>;
  return (
    <main className={css('main')}>
      <h1 className={css('title')}>{words.orders}</h1>
      <div {...attr('data-testid', 'odp-order-payment')} className={css('card', 'detail')}>
        <img className={css('bigPicture')} src={productPicture(order.product)} alt="" />
        <div>
          {state.shows('product') && <div className={css('detailTitle')}>{order.product}</div>}
          {orderLines(state, order, words.labels, words.states).map((line) => (
            <div key={line.field + line.value} className={css('detailLine')}>
              <span className={css('detailLabel')}>{line.label}</span>
              <span>{line.value}</span>
            </div>
          ))}
        </div>
      </div>
    </main>
  );
}
