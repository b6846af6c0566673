// Runs in the page: one whole look at it, as long as it took on the page's own clock.
import { lookAtPage } from '../../lib/console/read-page.ts';
import { siteFor } from '../../lib/console/sites/registry.ts';

declare global {
  interface Window {
    /** Puts the page of 20,000 nodes there anew. */
    render: () => void;
    /** One row comes, one goes. */
    change: () => void;
    /** Milliseconds of one look, and how many orders it found. */
    timeLook: () => { readonly ms: number; readonly orders: number };
  }
}

window.timeLook = () => {
  const match = siteFor(location.href);
  if (!match) throw new Error('no page of ours');
  const begin = performance.now();
  const { orders } = lookAtPage(match, document);
  return { ms: performance.now() - begin, orders: orders.reads.length };
};
