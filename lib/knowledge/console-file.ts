// Consoles as a file: what was taught on one machine, for another one or for a supervisor's feed.
// Reading one changes nothing: it says of each definition what taking it over would do.
import { SELECTOR_PROBLEMS } from './check-selector.ts';
import type { SelectorProblem } from './check-selector.ts';
import { consoleDefinitionSchema } from './console-definition.ts';
import type { ConsoleDefinition } from './console-definition.ts';
import { z } from './zod.ts';

export const CONSOLE_FILE_LIMIT_BYTES = 2_000_000;

/** A file's whole text. */
export function consolesFile(consoles: readonly ConsoleDefinition[]): string {
  return `${JSON.stringify({ format: 'sellerside-consoles', formatVersion: 1, consoles }, null, 2)}\n`;
}

/** As it stands in a feed document: `"consoles": [ … ]`. */
export function feedPart(consoles: readonly ConsoleDefinition[]): string {
  return `"consoles": ${JSON.stringify(consoles, null, 2)}`;
}

/** `older` and `same` are not taken over: they would never count. */
export type ImportStatus = 'added' | 'changed' | 'same' | 'older' | 'refused';

/** `unknown`: definitions have no such part; `missing`: one that they have to have; `form`: it has not the form it has to have. */
export type ImportProblemWhy = SelectorProblem | 'unknown' | 'missing' | 'form';

export interface ImportProblem {
  /** As in `pages.0.composer.0`; empty: the whole. */
  readonly path: string;
  readonly why: ImportProblemWhy;
  /** The selector, or the names of the parts that are unknown; else empty. */
  readonly what: string;
}

export interface ImportEntry {
  readonly status: ImportStatus;
  /** As far as it can be told of one that is refused. */
  readonly title: string;
  readonly definition: ConsoleDefinition | null;
  /** Where and why, for one that is refused. */
  readonly problems: readonly ImportProblem[];
}

export type ImportPlan =
  | { readonly ok: true; readonly entries: readonly ImportEntry[] }
  | { readonly ok: false; readonly reason: 'too-large' | 'not-json' | 'nothing-in-it' };

const PROBLEMS_SHOWN = 5;
const WHAT_CHARS = 80;
const MOST = 100;

/** A file of ours, a feed document, a list, or one definition. */
function listIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  const { consoles, id } = (value ?? {}) as { readonly consoles?: unknown; readonly id?: unknown };
  if (Array.isArray(consoles)) return consoles;
  return id === undefined ? [] : [value];
}

function statusOf(next: ConsoleDefinition, known: ConsoleDefinition | undefined): ImportStatus {
  if (!known) return 'added';
  if (JSON.stringify(next) === JSON.stringify(known)) return 'same';
  return next.version < known.version ? 'older' : 'changed';
}

type Issue = z.core.$ZodIssue;

function isThere(value: unknown, path: readonly PropertyKey[]): boolean {
  const at = path.reduce<unknown>((part, key) => (Object(part) as Record<PropertyKey, unknown>)[key], value);
  return at !== undefined;
}

function whyOf(issue: Issue, value: unknown): Pick<ImportProblem, 'why' | 'what'> {
  if (issue.code === 'unrecognized_keys') return { why: 'unknown', what: issue.keys.join(', ').slice(0, WHAT_CHARS) };
  if (!isThere(value, issue.path)) return { why: 'missing', what: '' };
  const { problem, shown } = (issue.code === 'custom' && issue.params) || {};
  const why = SELECTOR_PROBLEMS.find((each) => each === problem);
  return why ? { why, what: String(shown) } : { why: 'form', what: '' };
}

function problemOf(issue: Issue, value: unknown): ImportProblem {
  return { path: issue.path.map(String).join('.').slice(0, WHAT_CHARS), ...whyOf(issue, value) };
}

const titled = z.object({ title: z.string() });

function entryOf(value: unknown, known: readonly ConsoleDefinition[]): ImportEntry {
  const parsed = consoleDefinitionSchema.safeParse(value);
  if (parsed.success) {
    const { data } = parsed;
    const status = statusOf(
      data,
      known.find(({ id }) => id === data.id),
    );
    return { status, title: data.title, definition: data, problems: [] };
  }
  const problems = parsed.error.issues.map((issue) => problemOf(issue, value));
  const title = titled.safeParse(value).data?.title.slice(0, 60) ?? '';
  return { status: 'refused', title, definition: null, problems: problems.slice(0, PROBLEMS_SHOWN) };
}

/** `known`: what was taught on this machine. */
export function planImport(text: string, known: readonly ConsoleDefinition[]): ImportPlan {
  if (text.length > CONSOLE_FILE_LIMIT_BYTES) return { ok: false, reason: 'too-large' };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // SyntaxError: not a file of ours, or cut short.
    return { ok: false, reason: 'not-json' };
  }
  const list = listIn(value).slice(0, MOST);
  if (list.length === 0) return { ok: false, reason: 'nothing-in-it' };
  return { ok: true, entries: list.map((each) => entryOf(each, known)) };
}
