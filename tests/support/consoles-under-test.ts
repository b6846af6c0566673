// The chats on which the main job is tested, and what a buyer there writes.

/** `console` as it is called in the strip; Shopee's hosts speak their seller's language. */
export const CHATS = [
  {
    name: 'Pinduoduo',
    shown: '拼多多',
    at: 'https://mms.pinduoduo.com/chat-merchant/index.html#/',
    asks: '请问什么时候可以发货呀',
  },
  {
    name: 'Feige',
    shown: '抖店',
    at: 'https://im.jinritemai.com/pc_seller_v2/main/workspace?selfId=1',
    asks: '请问什么时候可以发货呀',
  },
  { name: 'JD', shown: '京东', at: 'https://dongdong.jd.com/', asks: '请问什么时候可以发货呀' },
  {
    name: 'Shopee zh',
    shown: 'Shopee',
    at: 'https://seller.shopee.tw/new-webchat/conversations',
    asks: '请问什么时候可以发货呀',
  },
  {
    name: 'Shopee en',
    shown: 'Shopee',
    at: 'https://seller.shopee.sg/new-webchat/conversations',
    asks: 'When will my order be shipped?',
  },
  {
    name: 'Shopee pt',
    shown: 'Shopee',
    at: 'https://seller.shopee.com.br/new-webchat/conversations',
    asks: 'Hi, when will my order be shipped?',
  },
] as const;

export const PINDUODUO = CHATS[0].at;
export const JD = CHATS[2].at;
