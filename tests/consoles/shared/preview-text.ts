import { MINUTE_MS } from './clock.ts';
import type { ShownMessage } from './shown-conversation.ts';

export interface PreviewWords {
  readonly image: string;
  readonly card: string;
}

const CHINESE: PreviewWords = { image: '[图片]', card: '[商品卡片]' };

/** The newest message in one line, as conversation lists show it. */
export function previewText(message: ShownMessage | undefined, words: PreviewWords = CHINESE): string {
  if (!message) return '';
  if (message.kind === 'image') return words.image;
  return message.kind === 'card' ? words.card : message.text;
}

export function waitingMinutes(since: Date, now: Date): number {
  return Math.floor((now.getTime() - since.getTime()) / MINUTE_MS);
}
