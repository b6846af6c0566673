import type { ConsoleTraits } from '../shared/console-state.ts';

export const PINDUODUO: ConsoleTraits = {
  style: {
    numbers: 'pinduoduo',
    timeZone: 'Asia/Shanghai',
    variants: ['默认规格', '标准款', '常规装', '单件装'],
    olderOrders: 0,
    olderProduct: '棉麻收纳筐 大号 可折叠',
    dates: 'y-m-d',
  },
  loadDelayMs: 120,
  keepsStaleMessages: false,
};
