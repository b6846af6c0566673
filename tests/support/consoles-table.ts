// README's table of consoles, from the site data: `npm run -s consoles:table`.
import { pathToFileURL } from 'node:url';
import { SITES } from '../../lib/console/sites/registry.ts';
import type { Confidence } from '../../lib/console/reading.ts';
import type { FieldRule, OrderField, Site, SitePage } from '../../lib/console/sites/site.ts';
import { keyOf } from '../../components/shared/messages.ts';
import { textIn } from './words.ts';

const say = textIn('en');

/** Fields that come and go together, under one word. */
const ORDER_PARTS: readonly (readonly [word: string, fields: readonly OrderField[]])[] = [
  ['number', ['number']],
  ['state', ['state']],
  ['product', ['product']],
  ['amount', ['amount']],
  ['times', ['orderedAt', 'paidAt', 'shippedAt', 'receivedAt']],
  ['parcel', ['trackingNumber', 'carrier']],
];

function orderWords({ orders }: SitePage): string[] {
  const parts = ORDER_PARTS.filter(([, fields]) => fields.some((field) => orders?.fields[field]));
  // Said once under the table.
  if (parts.length === ORDER_PARTS.length) return ['order'];
  return parts.length > 0 ? [`order (${parts.map(([word]) => word).join(', ')})`] : [];
}

/** A field without a rule is only said to be missing there. */
const isFound = ({ picks = [], labels }: FieldRule = {}): boolean => picks.length > 0 || labels !== undefined;

function boxWords({ composer, conversation }: SitePage): string[] {
  if (!composer) return [];
  return [conversation ? 'reply box' : 'reply box (not filled)'];
}

function readOn(page: SitePage): string {
  const parts = [
    ...(page.messages && page.messages.length > 0 ? ['messages'] : []),
    ...boxWords(page),
    ...(isFound(page.buyerName) || isFound(page.buyerId) ? ['buyer'] : []),
    ...(isFound(page.shop) ? ['shop'] : []),
    ...orderWords(page),
  ];
  return parts.join(', ');
}

function basisOf(confidence: Confidence): string {
  if (confidence === 'unverified') return 'not checked';
  if (confidence === 'generic') return 'labels only';
  return confidence.replace('verified-', 'checked ').replace('verified', 'checked');
}

/** Pages of one kind that are read alike on several of a site's hosts or layouts are one row. */
function rowsOf(site: Site): string[][] {
  const rows = site.pages.map((page) => [
    say(keyOf('page', page.kind)).toLowerCase(),
    readOn(page),
    basisOf(page.confidence),
  ]);
  const distinct = [...new Map(rows.map((row) => [row.join('|'), row])).values()];
  return distinct.map((row, index) => [index === 0 ? nameOf(site) : '', ...row]);
}

const nameOf = ({ marketplace }: Site): string => say(keyOf('marketplace', marketplace));

/** Beside the table: in a column, the longest list would widen every row. */
function addressesOf(site: Site): string {
  const hosts = Object.keys(site.hosts).map((host) => `\`${host}\``);
  return `- ${nameOf(site)}: ${hosts.join(', ')}`;
}

/** In Markdown, without padding: the table, then the addresses. */
export function consolesTable(): string {
  const head = ['Console', 'Page', 'What is read', 'Basis'];
  const rows = [head, head.map(() => '---'), ...SITES.flatMap(rowsOf)];
  const table = rows.map((row) => `| ${row.join(' | ')} |`);
  return [...table, '', 'Addresses:', '', ...SITES.map(addressesOf)].join('\n');
}

/** Where it stands in the README. */
export const TABLE_MARKS = ['<!-- consoles:table -->', '<!-- /consoles:table -->'] as const;

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(consolesTable());
