// Tells whether what is searched of a reply has changed, across copies of the object.
import type { Reply } from '../../knowledge/schema.ts';
import { BOUNDS } from './bounds.ts';

/** 52 bits of everything that makes the reply's records. */
export function fingerprintOf(reply: Reply): number {
  let low = 0x2f;
  let high = 0x61;
  const add = (text: string, most: number) => {
    const end = Math.min(text.length, most);
    for (let at = 0; at <= end; at += 1) {
      // The end counts too, so that 'ab', 'c' differs from 'a', 'bc'.
      const code = at < end ? text.charCodeAt(at) : 0x1_0000;
      low = Math.imul(low ^ code, 0x9e3779b1);
      high = Math.imul(high ^ code, 0x85ebca6b) + (low >>> 17);
    }
  };
  add(reply.title, BOUNDS.titleChars);
  add(reply.shortcut ?? '', BOUNDS.tagChars);
  for (const tag of reply.tags.slice(0, BOUNDS.tagsPerReply)) add(tag, BOUNDS.tagChars);
  add('', 0);
  for (const question of reply.questions.slice(0, BOUNDS.questionsPerReply)) add(question, BOUNDS.questionChars);
  add(reply.wordings[0] ?? '', BOUNDS.bodyChars * 2);
  return (high & 0xf_ffff) * 2 ** 32 + (low >>> 0);
}
