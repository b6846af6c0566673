// A seller's desk of a marketplace that nobody knows: a header with the buyer, two sides, an order and a box.
import type { BrowserContext } from 'playwright-core';

export const DESK_HOST = 'desk.acme.example';
export const DESK = `https://${DESK_HOST}/inbox/7`;

export const DESK_PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Acme seller desk</title></head><body>
  <header class="thread-header"><span data-role="customer">Inés Ferrer</span></header>
  <div class="thread">
    <div class="bubble from-customer"><p>My cup arrived broken, what now?</p></div>
    <div class="bubble from-shop"><p>One moment, please.</p></div>
  </div>
  <aside class="order-card"><b class="reference">Ref #AC-20931</b><div>Order status: Shipped</div></aside>
  <textarea name="reply" aria-label="Reply"></textarea>
</body></html>`;

/** Over the consoles' own routes, which let nothing else through. */
export async function routeDesk(context: BrowserContext, page = DESK_PAGE): Promise<void> {
  await context.route(`https://${DESK_HOST}/**`, (route) => route.fulfill({ contentType: 'text/html', body: page }));
}
