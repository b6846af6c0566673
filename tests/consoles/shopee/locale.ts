// The console's language, clock and words follow from the host, as on Shopee's
// own regional sites.
import type { ConsoleTraits } from '../shared/console-state.ts';
import type { LineLabels, StateWords } from '../shared/order-lines.ts';
import { WORDS } from '../plain/words/languages.ts';
import type { PreviewWords } from '../shared/preview-text.ts';
import { ENGLISH, PORTUGUESE, SIMPLIFIED, TRADITIONAL } from './words.ts';

export interface ShopeeWords {
  readonly lang: string;
  readonly states: StateWords;
  readonly labels: LineLabels;
  readonly preview: PreviewWords;
  readonly placeholder: string;
  readonly send: string;
  readonly search: string;
  readonly unreplied: string;
  readonly replied: string;
  readonly orders: string;
  readonly products: string;
  readonly noOrders: string;
  readonly loading: string;
  readonly robot: string;
  readonly minutes: string;
  readonly orderListTitle: string;
  readonly orderTabs: readonly string[];
  readonly columns: readonly [string, string, string, string];
  readonly paidBy: string;
  readonly statusNote: string;
  readonly places: readonly string[];
  readonly variants: readonly string[];
  readonly olderProduct: string;
}

export interface ShopeeLocale {
  readonly words: ShopeeWords;
  readonly traits: ConsoleTraits;
}

function traitsOf(words: ShopeeWords, timeZone: string): ConsoleTraits {
  return {
    style: {
      numbers: 'shopee',
      timeZone,
      variants: words.variants,
      olderOrders: 0,
      olderProduct: words.olderProduct,
      dates: words.lang === 'zh-Hans' || words.lang === 'zh-Hant' ? 'y/m/d' : 'd/m/y',
    },
    loadDelayMs: 200,
    keepsStaleMessages: false,
  };
}

/** Pages of these countries differ from the English ones in what their readers stand on: labels and states. */
function countryWords(lang: 'id' | 'ms' | 'th' | 'vi'): ShopeeWords {
  return { ...ENGLISH, ...WORDS[lang], lang };
}

const COUNTRIES: Readonly<Record<string, readonly [ShopeeWords, timeZone: string]>> = {
  'co.id': [countryWords('id'), 'Asia/Jakarta'],
  'com.my': [countryWords('ms'), 'Asia/Kuala_Lumpur'],
  'co.th': [countryWords('th'), 'Asia/Bangkok'],
  vn: [countryWords('vi'), 'Asia/Ho_Chi_Minh'],
  ph: [ENGLISH, 'Asia/Manila'],
};

export function localeOf(hostname: string): ShopeeLocale {
  const country = COUNTRIES[hostname.split('shopee.')[1] ?? ''];
  if (country) return { words: country[0], traits: traitsOf(...country) };
  if (hostname.endsWith('.com.br')) return { words: PORTUGUESE, traits: traitsOf(PORTUGUESE, 'America/Sao_Paulo') };
  if (hostname.endsWith('.sg')) return { words: ENGLISH, traits: traitsOf(ENGLISH, 'Asia/Singapore') };
  if (hostname.endsWith('.tw')) return { words: TRADITIONAL, traits: traitsOf(TRADITIONAL, 'Asia/Taipei') };
  return { words: SIMPLIFIED, traits: traitsOf(SIMPLIFIED, 'Asia/Shanghai') };
}
