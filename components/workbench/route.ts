// The address of a section. The hash is the whole route, so that a link from the
// sidebar, a reload and the browser's back button all lead to the same place.

export const SECTIONS = ['today', 'cases', 'notices', 'knowledge', 'learned', 'consoles', 'settings'] as const;
export type Section = (typeof SECTIONS)[number];

export interface Route {
  readonly section: Section;
  /** What is open in the section: a case id, a reply id… Empty: nothing. */
  readonly item: string;
}

/** Anything that is no section of ours leads to 今日 rather than to an empty page. */
export function parseRoute(hash: string): Route {
  const [name = '', ...rest] = hash.replace(/^#\/?/u, '').split('/');
  const section = SECTIONS.find((known) => known === name);
  if (!section) return { section: 'today', item: '' };
  return { section, item: decode(rest.join('/')) };
}

export function routeHash(section: Section, item = ''): string {
  return item === '' ? `#${section}` : `#${section}/${item.split('/').map(encodeURIComponent).join('/')}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A half-typed `%` in the address bar: look for nothing rather than break the page.
    return '';
  }
}
