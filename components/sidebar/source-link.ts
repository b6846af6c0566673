// A rule's source is a line of text that may begin with an address. Nothing but the web is linked to.

export interface SourceLink {
  /** Null: no address, or none that is opened. */
  readonly href: string | null;
  /** What stands beside it, or the whole line. */
  readonly note: string;
}

const SCHEMES: ReadonlySet<string> = new Set(['https:', 'http:']);
/** Up to a blank, or to the Chinese brackets and marks that a remark begins with. */
const ADDRESS = /^[a-z][a-z\d+.-]*:[^\s（），。；、“”《》<>"'`\\]+/iu;

export function sourceLink(source: string): SourceLink {
  const [address = ''] = ADDRESS.exec(source.trim()) ?? [];
  if (!URL.canParse(address)) return { href: null, note: source };
  const { protocol, hostname, username, password, href } = new URL(address);
  // A name before the host is how one address passes for another.
  const isWeb = SCHEMES.has(protocol) && hostname !== '' && username === '' && password === '';
  return isWeb ? { href, note: source.trim().slice(address.length).trim() } : { href: null, note: source };
}
