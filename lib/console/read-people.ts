// Buyer and shop: by selectors, which cost nothing, and only where these gave no value by the
// labels that somebody taught; what people write on the page is left out of those.
import type { PersonField, RawReading } from './raw-reading.ts';
import { readFields } from './read-field.ts';
import { skipped } from './read-orders.ts';
import { first } from './safe-dom.ts';
import type { FieldRule, SiteMatch } from './sites/site.ts';
import { NO_RUNS, textRuns } from './text-runs.ts';

export function readPeople(document: Document, { page }: SiteMatch): RawReading['people'] {
  const { buyerName, buyerId, shop } = page;
  const rules = { buyerName, buyerId, shop };
  const people = readFields({ root: document, runs: NO_RUNS, skip: [] }, rules);
  const unread: Partial<Record<PersonField, FieldRule>> = {};
  // A label's neighbour is less certain than what a person pointed at, so it comes last here.
  for (const name of ['buyerName', 'buyerId', 'shop'] as const) {
    const labels = rules[name]?.labels;
    if (labels && !people[name]?.length) unread[name] = { labels };
  }
  const root = Object.keys(unread).length > 0 && first(document, page.root ?? 'body');
  if (!root) return people;
  const runs = textRuns(root, skipped(document, root, page));
  return { ...people, ...readFields({ root, runs, skip: [] }, unread) };
}
