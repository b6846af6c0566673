// Messages real buyers wrote, read in place beside the repository (never copied
// into it); a clone without them goes on and says why.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { hashOf } from '../shared/seeded.ts';
import type { BuyerMessage } from './scenarios.ts';

const FOLDER = fileURLToPath(new URL('../../../../shared/eval/data/dev/', import.meta.url));

export const REAL_MESSAGE_FILES = { 'zh-CN': 'zh-jd.q.jsonl', en: 'en-bitext.q.jsonl' } as const;
export type RealMessageLanguage = keyof typeof REAL_MESSAGE_FILES;

export type RealMessages =
  | { readonly messages: readonly BuyerMessage[]; readonly reason: null }
  | { readonly messages: null; readonly reason: string };

function stringsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

/** One line of the file; null when it has no question. */
export function parseRow(line: string, lang: RealMessageLanguage): BuyerMessage | null {
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch {
    // A cut-off line is left out; the other rows still count.
    return null;
  }
  if (typeof row !== 'object' || row === null || !('q' in row) || typeof row.q !== 'string' || row.q === '')
    return null;
  return { text: row.q, earlier: 'ctx' in row ? stringsIn(row.ctx) : [], lang };
}

/** `count` different rows; the same seed takes the same rows. */
export async function readRealMessages(
  lang: RealMessageLanguage,
  count: number,
  seed: number,
  folder: string = FOLDER,
): Promise<RealMessages> {
  const name = REAL_MESSAGE_FILES[lang];
  let text: string;
  try {
    text = await readFile(`${folder}/${name}`, 'utf8');
  } catch {
    // Most clones stand without the evaluation data; the caller says what was left out.
    return { messages: null, reason: `${name} is not beside this repository (../shared/eval/data/dev)` };
  }
  const rows = text
    .split('\n')
    .map((line) => parseRow(line, lang))
    .filter((row) => row !== null);
  if (rows.length === 0) return { messages: null, reason: `${name} holds no messages` };
  const ranked = rows.map((row, i) => ({ row, rank: hashOf(`${String(seed)}/${String(i)}`) }));
  ranked.sort((a, b) => a.rank - b.rank);
  return { messages: ranked.slice(0, count).map(({ row }) => row), reason: null };
}
