// A reply as what is searched: one record for its title and for each of its other texts,
// because a short record tells a typing error from a different text best.
import type { Reply } from '../../knowledge/schema.ts';
import { spokenWordings } from '../../knowledge/wording-language.ts';
import { BOUNDS } from './bounds.ts';
import { searchable, searchableBody } from './searchable.ts';

export const KIND = { title: 0, shortcut: 1, tag: 2, question: 3, body: 4 } as const;

/** The records of many replies in one string: no object per record. */
export interface Records {
  /** One record a line. */
  readonly text: string;
  /** Where each record starts; one more for the end. */
  readonly starts: Uint32Array;
  readonly kinds: Uint8Array;
  /** Number of the reply. */
  readonly owners: Uint32Array;
}

const LINES_PER_PAGE = 500;

export interface RecordWriter {
  write(reply: Reply, owner: number): void;
  done(): Records;
}

export function makeRecordWriter(): RecordWriter {
  const pages: string[] = [];
  const lengths: number[] = [];
  let lines: string[] = [];
  const kinds: number[] = [];
  const owners: number[] = [];
  const add = (owner: number, kind: number, line: string) => {
    if (line === '') return;
    lines.push(line);
    lengths.push(line.length);
    kinds.push(kind);
    owners.push(owner);
    if (lines.length === LINES_PER_PAGE) turnPage();
  };
  // Joining all lines at once would make a waiting question wait.
  const turnPage = () => {
    if (lines.length > 0) pages.push(lines.join('\n'));
    lines = [];
  };
  return {
    write(reply, owner) {
      add(owner, KIND.title, searchable(reply.title, BOUNDS.titleChars));
      add(owner, KIND.shortcut, searchable(reply.shortcut ?? '', BOUNDS.tagChars));
      for (const tag of reply.tags.slice(0, BOUNDS.tagsPerReply))
        add(owner, KIND.tag, searchable(tag, BOUNDS.tagChars));
      for (const question of reply.questions.slice(0, BOUNDS.questionsPerReply))
        add(owner, KIND.question, searchable(question, BOUNDS.questionChars));
      for (const { text } of spokenWordings(reply)) add(owner, KIND.body, searchableBody(text, BOUNDS.bodyChars));
    },
    done() {
      turnPage();
      const starts = new Uint32Array(lengths.length + 1);
      for (const [at, length] of lengths.entries()) starts[at + 1] = (starts[at] ?? 0) + length + 1;
      return { text: pages.join('\n'), starts, kinds: new Uint8Array(kinds), owners: new Uint32Array(owners) };
    },
  };
}

export function recordText(records: Records, record: number): string {
  return records.text.slice(records.starts[record] ?? 0, (records.starts[record + 1] ?? 0) - 1);
}
