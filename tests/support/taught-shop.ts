// A seller's inbox of a marketplace that nobody knows, made as such pages are made today: made
// names everywhere, the reply box in an open shadow root or in a frame, and conversations that
// change in place. What carries a readable name is what a person would have named.
import type { BrowserContext, Page } from 'playwright-core';

export const SHOP_HOST = 'seller.example-shop.com';
export const SHOP = `https://${SHOP_HOST}/inbox/t-4401`;

export type BoxKind = 'shadow' | 'frame';

const CONVERSATIONS = [
  {
    id: 't-4401',
    buyer: 'Inés Ferrer',
    order: 'EX-20260311-77120',
    state: 'Posted',
    said: ['Hi!', 'My cup arrived broken, I want a refund'],
  },
  {
    id: 't-4402',
    buyer: 'Jonas Weber',
    order: 'EX-20260312-10983',
    state: 'Posted',
    said: ['Hello', 'When will my order be shipped?'],
  },
] as const;

const BOXES: Readonly<Record<BoxKind, string>> = {
  shadow: `<reply-editor class="css-8h2k1z"></reply-editor><script>
    const root = document.querySelector('reply-editor').attachShadow({ mode: 'open' });
    root.innerHTML = '<div class="css-b81xq0"><div class="css-0pd7aa" role="textbox" aria-label="Write a reply" contenteditable="true" style="min-height:60px;border:1px solid #999"></div></div>';
    window.boxText = () => root.querySelector('[role=textbox]').innerText;
  </script>`,
  frame: `<iframe title="editor" id="replyFrame" style="width:100%;height:90px" srcdoc="<!doctype html><textarea name='reply' rows='3' style='width:95%'></textarea>"></iframe><script>
    window.boxText = () => document.querySelector('iframe').contentDocument.querySelector('textarea').value;
  </script>`,
};

const PAGE = (
  box: BoxKind,
  locked: string,
) => `<!doctype html><html lang="en"><head><title>Example Shop seller inbox</title>
<style>body{margin:0;font:14px/1.5 system-ui;display:grid;grid-template-columns:180px 1fr 240px;height:100vh;color:#222}
aside,nav{padding:12px;background:#f6f7f9}main{display:flex;flex-direction:column;padding:12px;gap:8px;min-width:0}
.thread-scroll{flex:1;overflow:auto}.entry p{display:inline-block;padding:6px 10px;border-radius:8px;background:#eee;margin:4px 0}
.entry.by-shop{text-align:right}.entry.by-shop p{background:#dbe7ff}button{display:block;margin:4px 0}</style></head>
<body><nav class="css-1q2w3e"></nav><main>
  <header class="css-zz91ab"><span class="css-a0b1c2"><b class="customer-name css-77aa0b"></b></span></header>
  <div class="thread-scroll css-9f8e7d"></div>${BOXES[box]}${locked}</main>
  <aside class="css-4r5t6y"></aside>
<script>
  const all = ${JSON.stringify(CONVERSATIONS)};
  const made = () => 'css-' + Math.random().toString(36).slice(2, 8);
  window.openThread = (id) => {
    const it = all.find((each) => each.id === id);
    history.replaceState(null, '', '/inbox/' + id);
    document.querySelector('.customer-name').textContent = it.buyer;
    document.querySelector('.thread-scroll').innerHTML =
      '<div class="day-mark">Today</div>' +
      '<div class="entry by-customer ' + made() + '"><p class="' + made() + '">' + it.said[0] + '</p></div>' +
      '<div class="entry by-shop ' + made() + '"><p class="' + made() + '">How can I help?</p></div>' +
      '<div class="entry by-customer ' + made() + '"><p class="' + made() + '">' + it.said[1] + '</p></div>';
    document.querySelector('aside').innerHTML =
      '<div class="' + made() + '"><span>Reference</span> <i data-testid="order-reference">' + it.order + '</i></div>' +
      '<div class="' + made() + '"><span>Progress</span> <i class="order-progress">' + it.state + '</i></div>';
  };
  document.querySelector('nav').innerHTML = all.map(({ id, buyer }) => '<button onclick="openThread(\\'' + id + '\\')">' + buyer + '</button>').join('');
  openThread('t-4401');
</script></body></html>`;

/** `more`: something in the page that must not be read. Over the consoles' own routes, which let nothing else through. */
export async function routeShop(context: BrowserContext, box: BoxKind, more = ''): Promise<void> {
  await context.route(`https://${SHOP_HOST}/**`, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: PAGE(box, more) }),
  );
}

export const orderOf = (index: 0 | 1): string => CONVERSATIONS[index].order;

interface ShopWindow {
  boxText(): string;
  openThread(id: string): void;
}

/** What stands in the reply box, as the page itself sees it. */
export const boxText = (page: Page): Promise<string> =>
  page.evaluate(() => (globalThis as unknown as ShopWindow).boxText());

export const openThread = (page: Page, index: 0 | 1): Promise<void> =>
  page.evaluate((id) => (globalThis as unknown as ShopWindow).openThread(id), CONVERSATIONS[index].id);
