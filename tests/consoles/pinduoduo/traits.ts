import type { ConsoleTraits } from '../shared/console-state.ts';

export const PINDUODUO: ConsoleTraits = {
  style: {
    numbers: 'pinduoduo',
    timeZone: 'Asia/Shanghai',
    variants: ['经典款；均码', '升级款；大号', '奶白色；2件装', '雾蓝；单件'],
    olderOrders: 0,
    olderProduct: '棉麻收纳筐 大号 可折叠',
    dates: 'y-m-d',
  },
  loadDelayMs: 120,
  keepsStaleMessages: false,
};
