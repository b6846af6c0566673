// The development tasks as they lie beside the repository; read in place, never copied.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Reply } from '../../lib/knowledge/schema.ts';
import { type MessageRow, readKnowledgeRows, readMessageRows, type Rows } from './knowledge-rows.ts';
import { repliesOf } from './replies-of-rows.ts';

const DEV = new URL('../../../shared/eval/data/dev/', import.meta.url);

export const TASKS = ['zh-jd-gold', 'zh-jd', 'zh-bank', 'zh-voice', 'en-bitext', 'en-clinc'] as const;
export type Task = (typeof TASKS)[number];

export interface TaskData {
  readonly replies: readonly Reply[];
  readonly rows: readonly MessageRow[];
  /** Messages for which the base has no reply. */
  readonly none: readonly MessageRow[];
}

/** Null where the data is absent, as in a clone without it. */
export function readTask(task: Task, phrasings: number): TaskData | null {
  const base = textOf(`${task}.kb.jsonl`);
  const rows = textOf(`${task}.q.jsonl`);
  if (base === null || rows === null) return null;
  return {
    replies: repliesOf(rowsOrThrow(readKnowledgeRows(base, `${task}.kb.jsonl`)), phrasings),
    rows: rowsOrThrow(readMessageRows(rows, `${task}.q.jsonl`)),
    none: rowsOrThrow(readMessageRows(textOf(`${task}.none.jsonl`) ?? '', `${task}.none.jsonl`)),
  };
}

/** Real short Chinese messages, for size and speed; null where the data is absent. */
export function readScalePool(): readonly string[] | null {
  const text = textOf('scale-pool.jsonl');
  if (text === null) return null;
  return text.split('\n').flatMap((line) => (line === '' ? [] : [String(JSON.parse(line))]));
}

function textOf(name: string): string | null {
  const file = fileURLToPath(new URL(name, DEV));
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

/** The data is given; a broken line in it is nobody's input. */
function rowsOrThrow<T>(read: Rows<T>): readonly T[] {
  if (!read.ok) throw new Error(read.problem);
  return read.rows;
}
