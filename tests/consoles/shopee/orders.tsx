// Shopee's order list and, below the same path, the order detail (by internal id).
import { mountReact } from '../shared/react-binding.tsx';
import { startPage } from '../shared/start-page.ts';
import { localeOf } from './locale.ts';
import { OrderDetail } from './OrderDetail.tsx';
import { internalId, OrderList } from './OrderList.tsx';
import { ORDER_STYLES } from './order-styles.ts';

const { words, traits } = localeOf(location.hostname);
const page = { ...startPage(traits, ORDER_STYLES, true), words };
const { css } = page.names;
document.documentElement.lang = words.lang;
const wantedId = /\/portal\/sale\/order\/(\d+)/.exec(location.pathname)?.[1];

mountReact(page.state, () => {
  const orders = page.state.conversations().flatMap((c) => c.orders);
  return (
    <div className={css('app')}>
      <header className={css('bar')}>
        <span className={css('logo')}>S</span>
        {page.state.shows('shop') && <strong>{page.state.shopName}</strong>}
        {words.places.map((place, i) => (
          <a key={place} className={css('place', i === 1 && 'placeNow')}>
            {place}
          </a>
        ))}
      </header>
      {wantedId === undefined ? (
        <OrderList {...page} />
      ) : (
        <OrderDetail {...page} order={orders.find((order) => internalId(order) === wantedId)} />
      )}
    </div>
  );
});
