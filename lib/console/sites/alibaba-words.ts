// What Taobao and 1688 call the states of an order: they name who has to do something.
import { joinStates } from './words/join.ts';
import { ZH_STATES } from './zh.ts';

export const ALIBABA_STATES = joinStates(ZH_STATES, {
  'awaiting-payment': '等待买家付款',
  'awaiting-shipment': '买家已付款|等待卖家发货|待卖家发货',
  shipped: '卖家已发货|等待买家确认收货|等待买家收货',
});
