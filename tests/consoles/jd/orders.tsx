// JD's order list and order detail, told apart by the path.
import { mountReact } from '../shared/react-binding.tsx';
import { startPage } from '../shared/start-page.ts';
import { OrderDetail } from './OrderDetail.tsx';
import { OrderList } from './OrderList.tsx';
import { ORDER_STYLES } from './order-styles.ts';
import { JD } from './traits.ts';

const page = startPage(JD, ORDER_STYLES, true);
const { css, classes } = page.names;
const isDetail = location.pathname.includes('order-details');
const wantedNumber = new URLSearchParams(location.search).get('orderId') ?? '';

mountReact(page.state, () => (
  <div className={css('app')}>
    <header className={css('bar')}>
      <span className={css('logo')}>商</span>
      {page.state.shows('shop') && (
        <strong className={classes('shop-menu-accountV1__right-account-top-name')}>{page.state.shopName}</strong>
      )}
      {['首页', '商品', '订单', '售后', '咚咚', '营销'].map((place) => (
        <a key={place} className={css('place', place === '订单' && 'placeNow')}>
          {place}
        </a>
      ))}
    </header>
    {isDetail ? <OrderDetail {...page} number={wantedNumber} /> : <OrderList {...page} />}
  </div>
));
