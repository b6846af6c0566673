// What a page is read by while it is being taught: what is known of it, and a page of which
// nothing is known, so that the sidebar opens wherever the agent is.
import type { Machine } from './from-definition.ts';
import type { Site, SitePage } from './site.ts';

const BLANK: SitePage = {
  kind: 'chat',
  paths: ['/'],
  confidence: 'taught',
  // Something that is there at once: a page without anything to watch is taken to be loading still.
  watch: [{ select: 'head' }],
};

/** At most as long as a site's id may be. */
export const TEACHING_ID = 'teaching';

/** `known`: the site that the address is read by, if there is one. */
export function teachingSite(known: Site | null, host: string, { timeZone }: Machine): Site {
  if (known) return { ...known, pages: [...known.pages, BLANK] };
  return {
    id: TEACHING_ID,
    marketplace: 'other',
    hosts: { [host]: { timeZone, currency: 'XXX' } },
    apps: [`${host}/*`],
    orderNumber: /(?!)/gu,
    states: {},
    pages: [BLANK],
  };
}
