import type { ReactNode } from 'react';
import { orderLines } from '../shared/order-lines.ts';
import { productPicture } from '../shared/product-picture.ts';
import type { Page } from '../shared/start-page.ts';
import { PANEL_LABELS, STATE_WORDS } from './traits.ts';

export function SidePanel({ state, names: { css } }: Page): ReactNode {
  const orders = state.loaded()?.orders ?? [];
  return (
    <aside className={css('panel')}>
      <div className={css('panelTabs')}>
        <span className={css('tabNow')}>订单</span>
        <span>足迹</span>
        <span>商品推荐</span>
        <span>客户档案</span>
      </div>
      <div className={css('orders')}>
        {orders.length === 0 && <div className={css('empty')}>近三个月没有订单</div>}
        {orders.map((order) => (
          <div className={css('order')} key={order.number}>
            <img className={css('orderPicture')} src={productPicture(order.product)} alt="" />
            {orderLines(state, order, PANEL_LABELS, STATE_WORDS).map((line) => (
              <div key={line.field + line.value} className={css('orderLine')}>
                <span className={css('label')}>{line.label}</span>
                <span className={css('value', line.field)}>{line.value}</span>
              </div>
            ))}
            <div className={css('orderActions')}>
              {['催付', '改地址', '查物流', '备注'].map((action) => (
                <button type="button" key={action} className={css('small')}>
                  {action}
                </button>
              ))}
            </div>
          </div>
        ))}
      </div>
    </aside>
  );
}
