// Keys that act on the card that has the focus, while nothing in it is being written.
export type CardKey = 'why' | 'wrong' | 'close';

interface Pressed {
  readonly key: string;
  readonly code: string;
  readonly keyCode: number;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly target: EventTarget;
  readonly nativeEvent: { readonly isComposing: boolean };
}

const COMPOSING_KEY_CODE = 229;
const LETTERS: Readonly<Record<string, CardKey>> = { w: 'why', x: 'wrong' };

/** By the letter typed; by its place where the keyboard writes another script. */
function letterOf({ key, code }: Pressed): string {
  return /^[a-z]$/i.test(key) ? key.toLowerCase() : code.replace(/^Key/, '').toLowerCase();
}

export function cardKeyOf(event: Pressed): CardKey | null {
  if (event.altKey || event.ctrlKey || event.metaKey) return null;
  if (event.nativeEvent.isComposing || event.keyCode === COMPOSING_KEY_CODE) return null;
  if (event.target instanceof HTMLElement && event.target.matches('input, textarea')) return null;
  if (event.key === 'Escape') return 'close';
  return LETTERS[letterOf(event)] ?? null;
}
