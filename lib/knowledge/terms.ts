// The closed vocabularies of the trade (DOMAIN.md §2, §4). Lists that a
// supervisor may change (categories, reasons…) are knowledge, not terms.

/** The nine stages of a conversation, in the order in which they happen. */
export const STAGES = [
  'welcome',
  'dialogue',
  'bargaining',
  'payment',
  'logistics',
  'after-sales',
  'farewell',
  'review',
  'small-talk',
] as const;
export type Stage = (typeof STAGES)[number];

export const MARKETPLACES = [
  'pinduoduo',
  'douyin',
  'jd',
  'shopee',
  'taobao',
  'kuaishou',
  'xiaohongshu',
  '1688',
  'aliexpress',
  'lazada',
  'tiktok',
  'amazon',
  'ebay',
  'etsy',
  'walmart',
  'shopify',
  'mercadolibre',
  'wechat',
  'temu',
  /** A console that an agent taught, of a marketplace not in this list. */
  'other',
] as const;
export type Marketplace = (typeof MARKETPLACES)[number];

/** Where every order is in yuan. */
export const YUAN_MARKETPLACES: readonly Marketplace[] = [
  'pinduoduo',
  'douyin',
  'jd',
  'taobao',
  'kuaishou',
  'xiaohongshu',
  '1688',
  'wechat',
];

/** Normalised order states; every marketplace's own words are mapped to these. */
export const ORDER_STATES = [
  'awaiting-payment',
  'awaiting-shipment',
  'shipped',
  'delivered',
  'completed',
  'closed',
  'refunding',
  'returning',
  'exchanging',
] as const;
export type OrderState = (typeof ORDER_STATES)[number];

export const CASE_STATUSES = ['open', 'waiting-buyer', 'waiting-others', 'closed'] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];
/** The handling of a case that was given to a supervisor or to operations; the shop's list of handlings names it. */
export const ESCALATE = 'escalate';
/** Id of the category of negative and middling reviews (DOMAIN.md §5). */
export const NEGATIVE_REVIEW = 'negative-review';

/** The registers of the trade (DOMAIN.md §6); the first holds every case. */
export const REGISTERS = ['after-sales', 'reviews', 'reshipments', 'stock-outs', 'returns', 'escalations'] as const;
export type RegisterId = (typeof REGISTERS)[number];

/** An amount in the currency's smallest unit (fen, cent); never a float. */
export interface Money {
  readonly minor: number;
  /** ISO 4217, upper case. */
  readonly currency: string;
}
