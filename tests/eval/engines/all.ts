// The libraries beside ours, by the name that `--engines` takes.
import { bm25 } from './bm25.ts';
import type { Engine } from './engine.ts';
import { fuseDefault, fuseTokens, fuseTuned } from './fuse.ts';
import { miniSearch } from './minisearch.ts';
import { orama } from './orama.ts';

export const LIBRARIES = {
  fuse: fuseDefault,
  'fuse-tuned': fuseTuned,
  'fuse-tokens': fuseTokens,
  minisearch: miniSearch,
  orama,
  bm25,
} as const satisfies Readonly<Record<string, Engine>>;

export type LibraryName = keyof typeof LIBRARIES;

export function isLibraryName(name: string): name is LibraryName {
  return name in LIBRARIES;
}
