import type { Page } from '../shared/start-page.ts';
import type { ShopeeWords } from './locale.ts';

/** What every view of Shopee's console is given. */
export interface ShopeePage extends Page {
  readonly words: ShopeeWords;
}
