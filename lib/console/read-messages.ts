// The last rows of the message list. Older rows are never visited, and nothing a row holds is run or kept.
import { cleanLine } from './normalise/text.ts';
import type { ChatMessage, MissingReason } from './reading.ts';
import { pickValues } from './read-field.ts';
import { all, attributeOf, first, matches, TEXT_CAP, textOf } from './safe-dom.ts';
import type { MessageRule, Pick as SitePick } from './sites/site.ts';
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

/** The value, when there is exactly one. */
function onlyValue(root: Document | Element, pick: SitePick | undefined): string | undefined {
  const [value, other] = pick === undefined ? [] : pickValues(root, pick);
  return other === undefined ? value : undefined;
}

interface Speaker {
  readonly side: ChatMessage['side'];
  /** Tells messages without an id apart: the side, or a name that stays when the page calls another one the buyer. */
  readonly name: string;
}

function speakerOf(row: Element, { sides, speaker }: MessageRule, buyer: string | undefined): Speaker | null {
  const side = sides.find(([selector]) => firstIn(row, selector) !== null)?.[1];
  if (side) return { side, name: side };
  const name = onlyValue(row, speaker?.name);
  return name && buyer ? { side: name === buyer ? 'buyer' : 'seller', name } : null;
}

/** A card's name, price… are parts of their own, often without a space between them. */
function cardText(card: Element): string {
  return texts(textRuns(card, { cap: CARD_RUNS }))
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

/** The same id again: the how-manieth it is. */
function withId(base: string, message: Omit<ChatMessage, 'id'>, taken: Set<string>): ChatMessage {
  let unique = base;
  for (let n = 2; taken.has(unique); n += 1) unique = `${base}-${n}`;
  taken.add(unique);
  return { id: unique, ...message };
}

function readRow(row: Element, rule: MessageRule, buyer: string | undefined): ChatMessage | null {
  const speaker = speakerOf(row, rule, buyer);
  const id = ownId(row, rule);
  if (!speaker || rule.skipId?.test(id)) return null;
  const at = rule.at === undefined ? null : firstIn(row, rule.at);
  const time = at ? cleanLine(textOf(at, TIME_CHARS)) : '';
  const body = bodyOfRow(row, rule);
  const { side, name } = speaker;
  return { id: id || `${name}-${hash(body.text)}`, side, ...body, ...(time === '' ? {} : { at: time }) };
}

/** Of the first rule with a readable row; else what was wrong with the first that found a list. */
export function readMessages(
  document: Document,
  rules: readonly MessageRule[],
): readonly ChatMessage[] | MissingReason {
  let why: MissingReason = 'absent';
  for (const rule of rules) {
    const read = readList(document, rule);
    if (typeof read !== 'string') return read;
    if (why === 'absent') why = read;
  }
  return why;
}

function readList(document: Document, rule: MessageRule): readonly ChatMessage[] | MissingReason {
  const rows = first(document, rule.list) ? all(document, rule.row) : [];
  if (rows.length === 0) return 'absent';
  const buyer = onlyValue(document, rule.speaker?.buyer);
  const read: ChatMessage[] = [];
  const oldest = Math.max(0, rows.length - VISITED_ROWS);
  for (let i = rows.length - 1; i >= oldest && read.length < LAST_ROWS; i -= 1) {
    const row = rows[i];
    const message = row ? readRow(row, rule, buyer) : null;
    if (message) read.unshift(message);
  }
  // Rows, but none of a known side: the console changed its names.
  if (read.length === 0) return 'unreadable';
  const taken = new Set<string>();
  return read.map(({ id, ...message }) => withId(id, message, taken));
}
