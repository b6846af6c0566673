// Knowledge bases and messages as lines of JSON, in the form that the evaluation data has.
// Whoever brings a file of their own learns which line is wrong and why.

export interface KnowledgeRow {
  readonly id: string;
  readonly title: string;
  readonly phrasings: readonly string[];
  readonly reply: string;
}

export interface MessageRow {
  readonly q: string;
  /** Earlier buyer messages, oldest first. */
  readonly ctx: readonly string[];
  /** Acceptable replies, where somebody has said so. */
  readonly ids: readonly string[];
}

export type Rows<T> =
  { readonly ok: true; readonly rows: readonly T[] } | { readonly ok: false; readonly problem: string };

type Field<T> = { readonly value: T } | { readonly problem: string };
type Line = Readonly<Record<string, unknown>>;

/** `name` is what the file is called in a problem. A row whose id was there before adds its texts to that reply. */
export function readKnowledgeRows(text: string, name: string): Rows<KnowledgeRow> {
  const read = readLines(text, name, knowledgeRow);
  if (!read.ok) return read;
  const byId = new Map<string, KnowledgeRow>();
  for (const row of read.rows) {
    const before = byId.get(row.id);
    byId.set(row.id, before ? joined(before, row) : row);
  }
  return { ok: true, rows: [...byId.values()] };
}

export function readMessageRows(text: string, name: string): Rows<MessageRow> {
  return readLines(text, name, messageRow);
}

function joined(a: KnowledgeRow, b: KnowledgeRow): KnowledgeRow {
  return { ...a, title: a.title || b.title, phrasings: [...a.phrasings, ...b.phrasings], reply: a.reply || b.reply };
}

function readLines<T>(text: string, name: string, rowOf: (line: Line) => Field<T>): Rows<T> {
  const rows: T[] = [];
  for (const [n, line] of text
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u)
    .entries()) {
    if (line.trim() === '') continue;
    const row = lineOf(line, rowOf);
    if ('problem' in row) return { ok: false, problem: `${name}, line ${n + 1}: ${row.problem}.` };
    rows.push(row.value);
  }
  return { ok: true, rows };
}

function lineOf<T>(line: string, rowOf: (line: Line) => Field<T>): Field<T> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch {
    return { problem: 'not valid JSON' };
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return { problem: 'not a JSON object' };
  return rowOf({ ...parsed });
}

function knowledgeRow(line: Line): Field<KnowledgeRow> {
  if (typeof line['id'] !== 'string' || line['id'] === '') return { problem: '“id” must be a text' };
  const title = optionalText(line, 'title');
  const reply = optionalText(line, 'reply');
  const phrasings = optionalTexts(line, 'phrasings');
  if ('problem' in title) return title;
  if ('problem' in reply) return reply;
  if ('problem' in phrasings) return phrasings;
  return { value: { id: line['id'], title: title.value, phrasings: phrasings.value, reply: reply.value } };
}

function messageRow(line: Line): Field<MessageRow> {
  if (typeof line['q'] !== 'string') return { problem: '“q” must be a text' };
  const ctx = optionalTexts(line, 'ctx');
  const ids = optionalTexts(line, 'ids');
  if ('problem' in ctx) return ctx;
  if ('problem' in ids) return ids;
  return { value: { q: line['q'], ctx: ctx.value, ids: ids.value } };
}

function optionalText(line: Line, key: string): Field<string> {
  const value = line[key] ?? '';
  return typeof value === 'string' ? { value } : { problem: `“${key}” must be a text` };
}

function optionalTexts(line: Line, key: string): Field<readonly string[]> {
  const value = line[key] ?? [];
  const isTexts = Array.isArray(value) && value.every((one): one is string => typeof one === 'string');
  return isTexts ? { value } : { problem: `“${key}” must be a list of texts` };
}
