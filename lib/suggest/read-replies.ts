// First pass over the base: every text of every reply becomes a list of term numbers.
import type { IndexedSource } from './index-shape.ts';
import { readText } from './tokens.ts';
import { BOUNDS, type FIELD_WEIGHTS } from './weights.ts';

export type Field = keyof typeof FIELD_WEIGHTS;

/** One text of a reply: its terms, each once, with their summed token weights. */
export interface Unit {
  readonly field: Field;
  readonly terms: ReadonlyMap<number, number>;
}

export interface ReadReplies {
  readonly termIds: Map<string, number>;
  /** By reply, in the order of the base. */
  readonly units: readonly (readonly Unit[])[];
}

/** Stops after every reply, so that the worker can answer between two of them. */
export function* readReplies(replies: readonly IndexedSource[]): Generator<void, ReadReplies> {
  const termIds = new Map<string, number>();
  const units: Unit[][] = [];
  for (const reply of replies) {
    units.push(textsOf(reply).map(([field, text]) => ({ field, terms: termsOf(text, termIds) })));
    yield;
  }
  return { termIds, units };
}

function textsOf(reply: IndexedSource): (readonly [Field, string])[] {
  const texts: (readonly [Field, string])[] = [
    ['title', reply.title],
    ...reply.questions.map((question) => ['question', question] as const),
    ['tags', reply.tags.join(' ')],
    ['body', withoutPlaceholders(reply.wordings[0] ?? '')],
  ];
  return texts.filter(([, text]) => text.trim() !== '');
}

function withoutPlaceholders(wording: string): string {
  return wording.replaceAll(/\{\{[^{}]*\}\}/gu, ' ');
}

function termsOf(text: string, termIds: Map<string, number>): Map<number, number> {
  const terms = new Map<number, number>();
  for (const { term, weight } of readText(text, BOUNDS.unitChars).tokens) {
    let id = termIds.get(term);
    if (id === undefined) {
      id = termIds.size;
      termIds.set(term, id);
    }
    terms.set(id, (terms.get(id) ?? 0) + weight);
  }
  return terms;
}
