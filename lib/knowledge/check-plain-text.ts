// A base is plain text. It is only ever shown as a text node, so markup could do no harm;
// it is refused because an agent would send it to a buyer as it stands, and because a feed
// with markup in it was made by something that is not ours.
import type { Problem } from './problem.ts';

/**
 * A whole tag, or the beginning of one that loads or runs something. "size < 40", "<3" and
 * `<订单号>` are not tags. Every part stops at the next angle bracket: linear in the text.
 */
const TAG =
  /<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>|<!--|<!doctype|<\/?(?:script|iframe|img|svg|style|object|embed|link|math|form|base|meta|video|audio|a)[\s/>]/iu;

/** Every string of a document that holds markup. The document is at most a few levels deep (schema). */
export function* plainTextProblems(value: unknown, path = ''): Generator<Problem> {
  if (typeof value === 'string') {
    const tag = TAG.exec(value);
    if (tag) yield { path, problem: `contains markup: ${tag[0].slice(0, 40)}` };
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      if (mayHoldMarkup(inner)) yield* plainTextProblems(inner, path === '' ? key : `${path}.${key}`);
    }
  }
}

/** Most of a document is strings without markup: no generator is made for them. */
function mayHoldMarkup(value: unknown): boolean {
  return typeof value === 'string' ? value.includes('<') : typeof value === 'object';
}
