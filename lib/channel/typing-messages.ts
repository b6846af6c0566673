// Between the sidebar and the addition that watches for typed codes. Both directions are
// checked by hand: the page's side carries no zod, and the sidebar's side is as small.

/** From the page. `typed` is prefix and code as they stand in the box, right before the caret. */
export type FromTyping =
  | { readonly type: 'code'; readonly id: number; readonly typed: string }
  | { readonly type: 'move'; readonly by: 1 | -1 }
  | { readonly type: 'take' }
  | { readonly type: 'gone' };

export type ToTyping =
  /** `prefix` empty: typed codes are switched off. `token` is the list frame's. */
  | { readonly type: 'start'; readonly prefix: string; readonly token: string }
  /** So many entries were found for code `id`: none closes the list. */
  | { readonly type: 'found'; readonly id: number; readonly count: number };

export const CODE_LIMITS = { prefixChars: 3, codeChars: 20 } as const;

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

const isShort = (value: unknown, most: number): boolean => typeof value === 'string' && value.length <= most;

export function isToTyping(value: unknown): value is ToTyping {
  const { type, prefix, token, id, count } = fieldsOf(value);
  if (type === 'start') return isShort(prefix, CODE_LIMITS.prefixChars) && isShort(token, 64);
  return type === 'found' && typeof id === 'number' && typeof count === 'number';
}

export function isFromTyping(value: unknown): value is FromTyping {
  const { type, id, typed, by } = fieldsOf(value);
  if (type === 'code') return typeof id === 'number' && isShort(typed, CODE_LIMITS.prefixChars + CODE_LIMITS.codeChars);
  return type === 'take' || type === 'gone' || (type === 'move' && (by === 1 || by === -1));
}
