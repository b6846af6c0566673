// What a draft would read from this page now, by the very compiler and reader that will be
// used once it is saved. A draft that could do harm is not read by at all.
import type { ConsoleDefinition, TaughtPage } from '../../knowledge/console-definition.ts';
import { selectorProblem } from '../../knowledge/check-selector.ts';
import type { RawReading } from '../raw-reading.ts';
import { lookAtPage } from '../read-page.ts';
import { siteFromDefinition } from '../sites/from-definition.ts';
import { matchSite } from '../sites/match-site.ts';
import type { Site } from '../sites/site.ts';
import { queryDeep } from './page-tree.ts';
import type { Problem } from './pick-messages.ts';
import { isSecret } from './secret.ts';

/** Nothing of a console is there so often; a reader that goes over that many is a burden. */
export const MOST_MATCHES = 2_000;

/** Looked for in the page; what is looked for in a row is bounded by it. */
function selectorsOf({ fields, orderCard, messages, composer, conversation }: TaughtPage): readonly string[] {
  const picks = [...Object.values(fields).flatMap((field) => field?.picks ?? []), ...(conversation ?? [])];
  const lists = messages ? [messages.list, messages.row] : [];
  return [...picks.map(({ select }) => select), ...lists, ...(composer ?? []), ...(orderCard ? [orderCard] : [])];
}

function rowSelectorsOf({ messages }: TaughtPage): readonly string[] {
  return messages ? [messages.buyer, messages.seller, messages.text] : [];
}

function problemOf(document: Document, select: string): Problem | null {
  // In a field of an order card a bare tag will do.
  if (selectorProblem(select, { inside: true }) !== null) return { kind: 'broken', select };
  try {
    const found = queryDeep(document, select);
    if (found.length > MOST_MATCHES) return { kind: 'too-many', select };
    return found.some(isSecret) ? { kind: 'secret', select } : null;
  } catch {
    // This browser knows no such selector.
    return { kind: 'broken', select };
  }
}

export function problemsOf(document: Document, { pages }: ConsoleDefinition): readonly Problem[] {
  const inRows = pages.flatMap(rowSelectorsOf).flatMap((select): Problem[] => {
    const isUsable = selectorProblem(select, { inside: true }) === null;
    return isUsable ? [] : [{ kind: 'broken', select }];
  });
  return [...pages.flatMap(selectorsOf).flatMap((select) => problemOf(document, select) ?? []), ...inRows];
}

export interface Sample {
  readonly raw: RawReading | null;
  readonly problems: readonly Problem[];
}

/** `known`: the console that the draft amends. */
export function sample(document: Document, definition: ConsoleDefinition, known: Site | null, url: string): Sample {
  const problems = problemsOf(document, definition);
  if (problems.length > 0) return { raw: null, problems };
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const site = siteFromDefinition(definition, known, new URL(url).hostname, { timeZone });
  const match = matchSite(site, url);
  if (!match) return { raw: null, problems: [{ kind: 'elsewhere', select: new URL(url).pathname }] };
  return { raw: lookAtPage(match, document, url).reading, problems };
}
