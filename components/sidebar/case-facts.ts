// What a new case takes over from the page. Missing values stay out; nothing is guessed.
import type { OrderReading, PageReading } from '../../lib/console/reading.ts';
import type { Settings } from '../../lib/knowledge/settings.ts';
import type { CaseFacts } from './use-cases.ts';

export function caseFacts(reading: PageReading, order: OrderReading | null, settings: Settings): CaseFacts {
  const shop = reading.shop?.value ?? settings.shop;
  return {
    marketplace: reading.marketplace,
    ...(shop === '' ? {} : { shop: shop.slice(0, 120) }),
    ...(order?.number ? { orderNumber: order.number.value.slice(0, 64) } : {}),
    ...(reading.buyerId ? { buyerId: reading.buyerId.value.slice(0, 120) } : {}),
    ...(reading.buyerName ? { buyerName: reading.buyerName.value.slice(0, 120) } : {}),
    ...(order?.product ? { product: order.product.value.slice(0, 300) } : {}),
  };
}
