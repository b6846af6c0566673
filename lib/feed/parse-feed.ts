// From bytes to a knowledge base. Each check is before the one that would suffer
// from what it refuses: text before structure, depth before parsing, version before shape.
import { checkBase } from '../knowledge/check-base.ts';
import type { FeedErrorCode } from '../knowledge/feed-status.ts';
import { KNOWLEDGE_FORMAT_VERSION, knowledgeBaseSchema } from '../knowledge/schema.ts';
import type { KnowledgeBase } from '../knowledge/schema.ts';
import { decodeUtf8, findUnsafeKey, scanJson } from './json-safety.ts';

/** A base is six levels deep; more is not ours. */
const MAX_DEPTH = 16;

export type ParsedFeed =
  | { readonly ok: true; readonly base: KnowledgeBase }
  | {
      readonly ok: false;
      readonly code: Extract<FeedErrorCode, 'cut-short' | 'not-json' | 'unknown-version' | 'invalid'>;
      readonly detail: string;
    };

/** References are looked up in the base that agents would get, so the starter is needed. */
export function parseFeed(bytes: Uint8Array, starter: KnowledgeBase): ParsedFeed {
  const decoded = decodeUtf8(bytes);
  if (!decoded.ok) return decoded;
  const json = parseJson(decoded.text);
  if (!json.ok) return json;
  const unsafe = findUnsafeKey(json.value);
  if (unsafe !== null) return refuse('invalid', `${unsafe}: this name is not allowed`);
  const version = versionProblem(json.value);
  if (version) return version;
  const parsed = knowledgeBaseSchema.safeParse(json.value);
  if (!parsed.success) {
    const issues = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), problem: message }));
    return refuse('invalid', describe(issues));
  }
  const problems = checkBase(parsed.data, starter);
  if (problems.length > 0) return refuse('invalid', describe(problems));
  return { ok: true, base: parsed.data };
}

function parseJson(text: string): { readonly ok: true; readonly value: unknown } | Extract<ParsedFeed, { ok: false }> {
  const first = /\S/u.exec(text)?.[0];
  if (first === undefined) return refuse('cut-short', 'empty');
  if (first !== '{') return refuse('not-json', first === '<' ? 'a web page' : `begins with ${first}`);
  const scan = scanJson(text);
  if (scan.maxDepth > MAX_DEPTH) return refuse('invalid', `deeper than ${MAX_DEPTH} levels`);
  if (scan.open) return refuse('cut-short', `ends after ${text.length} characters inside the document`);
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    return refuse('not-json', error instanceof Error ? error.message.slice(0, 200) : '');
  }
}

/** First of all shape: a document of a later format must be called so, not "invalid". */
function versionProblem(value: unknown): Extract<ParsedFeed, { ok: false }> | null {
  if (typeof value !== 'object' || value === null) return refuse('invalid', 'not a document');
  if (!('format' in value) || value.format !== 'sellerside-knowledge') return refuse('invalid', 'format: not ours');
  const formatVersion = 'formatVersion' in value ? value.formatVersion : undefined;
  if (typeof formatVersion !== 'number') return refuse('invalid', 'formatVersion: missing');
  if (formatVersion === KNOWLEDGE_FORMAT_VERSION) return null;
  return refuse('unknown-version', `formatVersion ${formatVersion}, expected ${KNOWLEDGE_FORMAT_VERSION}`);
}

/** The first few, short enough for a status line. */
function describe(problems: readonly { readonly path: string; readonly problem: string }[]): string {
  const shown = problems.slice(0, 3).map(({ path, problem }) => `${path.slice(0, 80)}: ${problem.slice(0, 80)}`);
  const more = problems.length > 3 ? ` (+${problems.length - 3})` : '';
  return shown.join('; ') + more;
}

function refuse<C extends Extract<ParsedFeed, { ok: false }>['code']>(code: C, detail: string) {
  return { ok: false, code, detail } as const;
}
