// The order list and the order detail, told apart by the path.
import { h } from 'vue';
import { mountVue } from '../shared/vue-binding.ts';
import { orderDetail } from './order-detail.ts';
import { orderList } from './order-list.ts';
import { ORDER_STYLES } from './order-styles.ts';
import { startPage } from '../shared/start-page.ts';
import { navigationRail, topBar } from './surroundings.ts';
import { PINDUODUO } from './traits.ts';

const page = startPage(PINDUODUO, ORDER_STYLES, true);
const { css } = page.names;
const wantedNumber = location.pathname.startsWith('/orders/detail')
  ? new URLSearchParams(location.search).get('sn')
  : null;

mountVue(page.state, () =>
  h('div', { class: css('app') }, [
    navigationRail(page, '订单'),
    h('div', { class: css('work') }, [
      topBar(page),
      wantedNumber === null ? orderList(page) : orderDetail(page, wantedNumber),
    ]),
  ]),
);
