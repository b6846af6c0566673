// A reply as what is searched: one record for its title and for each of its other texts,
// because a short record tells a typing error from a different text best.
import type { Reply } from '../../knowledge/schema.ts';
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

export interface RecordWriter {
  write(reply: Reply, owner: number): void;
  done(): Records;
}

export function makeRecordWriter(): RecordWriter {
  const lines: string[] = [];
  const kinds: number[] = [];
  const owners: number[] = [];
  const add = (owner: number, kind: number, line: string) => {
    if (line === '') return;
    lines.push(line);
    kinds.push(kind);
    owners.push(owner);
  };
  return {
    write(reply, owner) {
      add(owner, KIND.title, searchable(reply.title, BOUNDS.titleChars));
      add(owner, KIND.shortcut, searchable(reply.shortcut ?? '', BOUNDS.tagChars));
      for (const tag of reply.tags.slice(0, BOUNDS.tagsPerReply))
        add(owner, KIND.tag, searchable(tag, BOUNDS.tagChars));
      for (const question of reply.questions.slice(0, BOUNDS.questionsPerReply))
        add(owner, KIND.question, searchable(question, BOUNDS.questionChars));
      add(owner, KIND.body, searchableBody(reply.wordings[0] ?? '', BOUNDS.bodyChars));
    },
    done() {
      const starts = new Uint32Array(lines.length + 1);
      for (let at = 0; at < lines.length; at += 1) starts[at + 1] = (starts[at] ?? 0) + (lines[at]?.length ?? 0) + 1;
      return { text: lines.join('\n'), starts, kinds: Uint8Array.from(kinds), owners: Uint32Array.from(owners) };
    },
  };
}

export function recordText(records: Records, record: number): string {
  return records.text.slice(records.starts[record] ?? 0, (records.starts[record + 1] ?? 0) - 1);
}
