// What must not be in a bundle, looked for in the built files (HOUSE.md §2): a rule
// on imports alone would miss what a dependency drags in.
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Words that only the library itself contains; they survive minification. */
const MARKS = {
  react: ['react.transitional.element', 'Minified React error'],
  dexie: ['DexieError', '__dbTableProps'],
  zod: ['invalid_union', 'ZodError'],
  eval: ['new Function(', 'eval('],
} as const;
type Library = keyof typeof MARKS;

export const CONTENT_LIMIT_BYTES = 25_000;

/** Every script a page loads: those it names and those they import, to the end. */
function scriptsOf(folder: string, entry: string): string[] {
  const waiting = [entry];
  const seen = new Set<string>();
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file) || !existsSync(path.join(folder, file))) continue;
    seen.add(file);
    const text = readFileSync(path.join(folder, file), 'utf8');
    const names = text.matchAll(/["'`(]((?:\.{1,2}|)\/[\w./-]+\.js)["'`)]/g);
    for (const [, name = ''] of names) {
      waiting.push(name.startsWith('/') ? name.slice(1) : path.posix.join(path.posix.dirname(file), name));
    }
  }
  return [...seen].filter((file) => file.endsWith('.js'));
}

function containing(folder: string, files: readonly string[], library: Library): string[] {
  return files.filter((file) => {
    const text = readFileSync(path.join(folder, file), 'utf8');
    return MARKS[library].some((mark) => text.includes(mark));
  });
}

interface Rule {
  readonly entry: string;
  readonly without: readonly Library[];
}

const RULES: readonly Rule[] = [
  { entry: 'console.js', without: ['react', 'dexie', 'zod', 'eval'] },
  // Put into a page when it is first needed, so their size is no cost of every page.
  { entry: 'write.js', without: ['react', 'dexie', 'zod', 'eval'] },
  { entry: 'top.js', without: ['react', 'dexie', 'zod', 'eval'] },
  { entry: 'keys.js', without: ['react', 'dexie', 'zod', 'eval'] },
  { entry: 'pick.js', without: ['react', 'dexie', 'zod', 'eval'] },
  { entry: 'typing.js', without: ['react', 'dexie', 'zod', 'eval'] },
  { entry: 'relay.js', without: ['react', 'dexie', 'zod', 'eval'] },
  { entry: 'codes.html', without: ['dexie', 'zod', 'eval'] },
  { entry: 'sidebar.html', without: ['dexie', 'eval'] },
  { entry: 'sidepanel.html', without: ['dexie', 'eval'] },
  { entry: 'background.js', without: ['react', 'eval'] },
  { entry: 'workbench.html', without: ['eval'] },
];

/** Prints what it found; true when every rule holds. */
export function checkBundles(folder: string): boolean {
  const problems: string[] = [];
  for (const { entry, without } of RULES) {
    const scripts = scriptsOf(folder, entry);
    if (scripts.length === 0) problems.push(`${entry}: not built`);
    const bytes = scripts.reduce((sum, file) => sum + statSync(path.join(folder, file)).size, 0);
    console.log(`   ${entry}: ${(bytes / 1000).toFixed(1)} kB in ${scripts.length} script(s)`);
    for (const library of without) {
      for (const file of containing(folder, scripts, library)) problems.push(`${entry}: ${file} contains ${library}`);
    }
    if (entry === 'console.js' && bytes > CONTENT_LIMIT_BYTES) {
      problems.push(`${entry}: ${bytes} bytes, the limit is ${CONTENT_LIMIT_BYTES}`);
    }
  }
  for (const problem of problems) console.error(`   ${problem}`);
  return problems.length === 0;
}
