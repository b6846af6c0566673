// The last rows of the message list. Older rows are never visited, and nothing a row holds is run or kept.
import { cleanLine } from './normalise/text.ts';
import type { ChatMessage, MissingReason } from './reading.ts';
import { all, attributeOf, first, matches, TEXT_CAP, textOf } from './safe-dom.ts';
import type { MessageRule } from './sites/site.ts';
import { textRuns, texts } from './text-runs.ts';

const LAST_ROWS = 30;
/** Rows that may be looked at to find the last 30 messages: the rest are times and notices. */
const VISITED_ROWS = 60;
/** Texts of a card in a message. */
const CARD_RUNS = 300;
const ID_CHARS = 300;
const TIME_CHARS = 60;

function firstIn(row: Element, selector: string): Element | null {
  return matches(row, selector) ? row : first(row, selector);
}

function sideOf(row: Element, rule: MessageRule): ChatMessage['side'] | null {
  return rule.sides.find(([selector]) => firstIn(row, selector) !== null)?.[1] ?? null;
}

/** A card's name, price… are parts of their own, often without a space between them. */
function cardText(card: Element): string {
  return texts(textRuns(card, [], CARD_RUNS))
    .join(' ')
    .slice(0, TEXT_CAP);
}

function bodyOfRow(row: Element, rule: MessageRule): Pick<ChatMessage, 'kind' | 'text'> {
  const card = rule.card === undefined ? null : firstIn(row, rule.card);
  if (card) return { kind: 'card', text: cardText(card) };
  const text = first(row, rule.text);
  const words = text ? textOf(text).trim() : '';
  if (words !== '') return { kind: 'text', text: words };
  return first(row, 'img') ? { kind: 'image', text: '' } : { kind: 'text', text: textOf(row).trim() };
}

function ownId(row: Element, rule: MessageRule): string {
  const holder = rule.idIn === undefined ? row : firstIn(row, rule.idIn);
  return (holder && attributeOf(holder, rule.id))?.slice(0, ID_CHARS) ?? '';
}

/** FNV-1a over the text: only has to tell messages of one list apart. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0).toString(36);
}

/** Rows without an id: side and text, and the how-manieth of the same it is. */
function withId(id: string, message: Omit<ChatMessage, 'id'>, taken: Set<string>): ChatMessage {
  const base = id || `${message.side}-${hash(message.text)}`;
  let unique = base;
  for (let n = 2; taken.has(unique); n += 1) unique = `${base}-${n}`;
  taken.add(unique);
  return { id: unique, ...message };
}

function readRow(row: Element, rule: MessageRule): (Omit<ChatMessage, 'id'> & { id: string }) | null {
  const side = sideOf(row, rule);
  const id = ownId(row, rule);
  if (side === null || rule.skipId?.test(id)) return null;
  const at = rule.at === undefined ? null : firstIn(row, rule.at);
  const time = at ? cleanLine(textOf(at, TIME_CHARS)) : '';
  return { id, side, ...bodyOfRow(row, rule), ...(time === '' ? {} : { at: time }) };
}

/** Of the first rule with a readable row; else what was wrong with the last. */
export function readMessages(
  document: Document,
  rules: readonly MessageRule[],
): readonly ChatMessage[] | MissingReason {
  let why: MissingReason = 'absent';
  for (const rule of rules) {
    const read = readList(document, rule);
    if (typeof read !== 'string') return read;
    why = read;
  }
  return why;
}

function readList(document: Document, rule: MessageRule): readonly ChatMessage[] | MissingReason {
  const rows = first(document, rule.list) ? all(document, rule.row) : [];
  if (rows.length === 0) return 'absent';
  const read: (Omit<ChatMessage, 'id'> & { id: string })[] = [];
  const oldest = Math.max(0, rows.length - VISITED_ROWS);
  for (let i = rows.length - 1; i >= oldest && read.length < LAST_ROWS; i -= 1) {
    const row = rows[i];
    const message = row ? readRow(row, rule) : null;
    if (message) read.unshift(message);
  }
  // Rows, but none of a known side: the console changed its names.
  if (read.length === 0) return 'unreadable';
  const taken = new Set<string>();
  return read.map(({ id, ...message }) => withId(id, message, taken));
}
