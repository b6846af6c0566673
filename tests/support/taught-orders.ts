// The list of orders of a marketplace that nobody knows: cards with made names, words of its
// own for the states, and the same marks in every card.
import type { BrowserContext } from 'playwright-core';

export interface Sale {
  readonly number: string;
  readonly state: string;
  readonly buyer: string;
  readonly amount: string;
  readonly amountMinor: number;
}

export const SALE_LIST: readonly Sale[] = [
  { number: 'MK-448120-A', state: 'Left our house', buyer: 'Inés Ferrer', amount: '€ 1.234,56', amountMinor: 123456 },
  { number: 'MK-448133-C', state: 'Left our house', buyer: 'Jonas Weber', amount: '€ 19,90', amountMinor: 1990 },
  { number: 'MK-448151-B', state: 'Bubble-wrapping', buyer: 'Mia Rossi', amount: '€ 7,00', amountMinor: 700 },
];

const CARDS = `
  const made = () => 'css-' + Math.random().toString(36).slice(2, 8);
  const card = ({ number, state, buyer, amount }) =>
    '<li class="sale-card ' + made() + '" style="border:1px solid #ccc;margin:8px;padding:8px">' +
    '<div class="' + made() + '">Sale <b class="sale-number">' + number + '</b> <i class="sale-progress">' + state + '</i></div>' +
    '<div class="' + made() + '"><span class="sale-customer">' + buyer + '</span> <span class="sale-total">' + amount + '</span></div></li>';
  const list = '<h1>Sales</h1><ul class="' + made() + '" style="list-style:none;padding:0">' + ${JSON.stringify(SALE_LIST)}.map(card).join('') + '</ul>';`;

/** Where the cards stand: in the page itself, in an open shadow root, or in a frame of the same origin. */
export type CardsIn = 'page' | 'shadow' | 'frame';

const PLACES: Readonly<Record<CardsIn, string>> = {
  page: `<main></main><script>${CARDS} document.querySelector('main').innerHTML = list;</script>`,
  shadow: `<sales-app></sales-app><script>${CARDS}
    document.querySelector('sales-app').attachShadow({ mode: 'open' }).innerHTML = list;</script>`,
  frame: `<iframe id="sales" title="Sales" style="width:100%;height:80vh;border:0" src="/sales/list"></iframe>`,
};

const wrap = (body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Example Market</title></head><body style="font:14px system-ui">${body}</body></html>`;

/** Over the consoles' own routes, which let nothing else through. Gives the page's address; each place is a host of its own. */
export async function routeSales(context: BrowserContext, place: CardsIn): Promise<string> {
  const host = `${place}.example-market.com`;
  await context.route(`https://${host}/**`, (route) => {
    const isList = new URL(route.request().url()).pathname === '/sales/list';
    return route.fulfill({ contentType: 'text/html', body: wrap(PLACES[isList ? 'page' : place]) });
  });
  return `https://${host}/sales`;
}
