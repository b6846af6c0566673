// Ranks any messages against any base with the code that the sidebar runs, one JSON line each:
// npm run -s rank -- KB.jsonl QUERIES.jsonl [--k N]
// When it abstains, `ids` still names the closest; the mark says that none would be offered.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readPhrasings } from './eval-options.ts';
import { readKnowledgeRows, readMessageRows, type Rows } from './knowledge-rows.ts';
import { answer, askedOf, openOurs } from './ours.ts';
import { repliesOf } from './replies-of-rows.ts';

const USAGE = 'Usage: npm run -s rank -- KB.jsonl QUERIES.jsonl [--k N|all]';

interface Wanted {
  readonly base: string;
  readonly messages: string;
  readonly phrasings: number;
}

function readArguments(args: readonly string[]): Wanted | { readonly problem: string } {
  try {
    const options = { k: { type: 'string', default: 'all' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [base, messages, ...more] = positionals;
    if (base === undefined || messages === undefined || more.length > 0) return { problem: USAGE };
    const phrasings = readPhrasings(values.k);
    if (phrasings === null) return { problem: `--k takes a number or all, not “${values.k}”.` };
    return { base, messages, phrasings };
  } catch (error) {
    return { problem: `${error instanceof Error ? error.message : String(error)}\n${USAGE}` };
  }
}

function readRows<T>(file: string, read: (text: string, name: string) => Rows<T>): Rows<T> {
  // npm starts scripts in the project's folder; a path is meant from where it was typed.
  const place = path.resolve(process.env['INIT_CWD'] ?? '.', file);
  try {
    return read(readFileSync(place, 'utf8'), file);
  } catch (error) {
    const reason =
      error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'there is no such file' : error;
    return { ok: false, problem: `${file} cannot be read: ${reason instanceof Error ? reason.message : reason}.` };
  }
}

/** The problem in one sentence, or null when all is printed. */
async function rank(args: readonly string[]): Promise<string | null> {
  const wanted = readArguments(args);
  if ('problem' in wanted) return wanted.problem;
  const base = readRows(wanted.base, readKnowledgeRows);
  if (!base.ok) return base.problem;
  const messages = readRows(wanted.messages, readMessageRows);
  if (!messages.ok) return messages.problem;
  const { link } = await openOurs(repliesOf(base.rows, wanted.phrasings));
  for (const row of messages.rows) {
    const { ids, abstained, tookUs } = await answer(link, askedOf(row));
    process.stdout.write(`${JSON.stringify({ ids, abstain: abstained, us: tookUs })}\n`);
  }
  return null;
}

// A reader that has seen enough (`| head`) is no error.
process.stdout.on('error', () => process.exit(0));
const problem = await rank(process.argv.slice(2));
if (problem !== null) {
  console.error(problem);
  process.exitCode = 1;
}
