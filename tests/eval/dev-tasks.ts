// The development tasks as they lie beside the repository; read in place, never copied.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Reply } from '../../lib/knowledge/schema.ts';

const DEV = new URL('../../../shared/eval/data/dev/', import.meta.url);

export const TASKS = ['zh-jd-gold', 'zh-jd', 'zh-bank', 'zh-voice', 'en-bitext', 'en-clinc'] as const;
export type Task = (typeof TASKS)[number];

export interface Row {
  readonly q: string;
  readonly ids: readonly string[];
  /** Earlier buyer messages, oldest first. */
  readonly ctx?: readonly string[];
}

interface KnowledgeRow {
  readonly id: string;
  readonly title?: string;
  readonly phrasings: readonly string[];
  readonly reply?: string;
}

export interface TaskData {
  readonly replies: Reply[];
  readonly rows: Row[];
  /** Messages for which the base has no reply. */
  readonly none: { readonly q: string }[];
}

/** Null where the data is absent, as in a clone without it. */
export function readTask(task: Task, phrasings: number): TaskData | null {
  if (!existsSync(fileOf(`${task}.kb.jsonl`))) return null;
  const lang = task.startsWith('zh') ? 'zh-CN' : 'en';
  return {
    replies: readRows<KnowledgeRow>(`${task}.kb.jsonl`).map((row) => replyOf(row, lang, phrasings)),
    rows: readRows<Row>(`${task}.q.jsonl`),
    none: existsSync(fileOf(`${task}.none.jsonl`)) ? readRows<{ q: string }>(`${task}.none.jsonl`) : [],
  };
}

function replyOf(row: KnowledgeRow, lang: string, phrasings: number): Reply {
  return {
    id: row.id,
    title: row.title ?? '',
    stage: 'dialogue',
    lang,
    wordings: row.reply ? [row.reply] : [],
    questions: row.phrasings.slice(0, phrasings),
    tags: [],
  };
}

function fileOf(name: string): string {
  return fileURLToPath(new URL(name, DEV));
}

function readRows<T>(name: string): T[] {
  const lines = readFileSync(fileOf(name), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as T);
}
