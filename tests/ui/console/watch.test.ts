// What a console shows while somebody goes to and fro between two buyers faster than it loads:
// the header is the next one's, messages and order stay the last one's.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { RawReading } from '../../../lib/console/raw-reading.ts';
import { watchPage } from '../../../lib/console/watch.ts';
import { JD_CHAT, match } from './page.ts';

const FIRST = 'jd:甲***1|pin-a';
const SECOND = 'jd:乙***2|pin-b';
/** More than a read may cost in a window: from then on the page is read once a second. */
const COST_MS = 90;

let lifetime: AbortController;
beforeEach(() => {
  lifetime = new AbortController();
  vi.useFakeTimers();
});
afterEach(() => {
  lifetime.abort();
  vi.useRealTimers();
});

function showFirst(): void {
  document.body.innerHTML = `
    <div id="t-alluser-wrap"><div class="c_tabs-tabpane"></div></div>
    <div class="chat-head-name"><span></span></div>
    <div id="t-chat-scroll"><div class="message"><div class="message_left" id="s_1"><div class="message__content">到哪了</div></div></div></div>
    <div class="EditorContent" contenteditable="true"></div>
    <aside><div><span>订单号：</span><span>340985814731</span></div></aside>`;
  openHeader('甲***1', 'pin-a');
}

/** List and order stay as they are. */
function openHeader(name: string, pin: string): void {
  const [header] = document.querySelectorAll('.chat-head-name span');
  const [contacts] = document.querySelectorAll('.c_tabs-tabpane');
  if (header) header.textContent = name;
  if (contacts) contacts.innerHTML = `<div class="alluser-item_check" id="u_${pin}imcustomer1"></div>`;
}

/** Reads that cost much, as on a busy machine. */
function watchSlowly(): RawReading[] {
  const readings: RawReading[] = [];
  let cost = 0;
  const now = () => performance.now() + (cost += COST_MS);
  watchPage({ document, match: match(JD_CHAT), signal: lifetime.signal, onReading: (one) => readings.push(one), now });
  return readings;
}

function foreign(readings: readonly RawReading[]): RawReading[] {
  return readings.filter(
    ({ conversationKey, messages, orders }) =>
      conversationKey === SECOND && ((orders ?? []).length > 0 || messages.length > 0),
  );
}

describe('on a page that is read once a second', () => {
  test('the last buyer’s order is not the next one’s for being glimpsed again and again', async () => {
    showFirst();
    const readings = watchSlowly();
    for (let second = 0; second < 30; second += 1) {
      openHeader('甲***1', 'pin-a');
      await vi.advanceTimersByTimeAsync(150);
      openHeader('乙***2', 'pin-b');
      await vi.advanceTimersByTimeAsync(850);
    }
    expect(readings[0]).toMatchObject({ conversationKey: FIRST, orders: [{}], messages: [{}] });
    expect(readings.some(({ conversationKey }) => conversationKey === SECOND)).toBe(true);
    expect(foreign(readings)).toEqual([]);
  });

  test('what stays is the next one’s in the end', async () => {
    showFirst();
    const readings = watchSlowly();
    await vi.advanceTimersByTimeAsync(1_000);
    openHeader('乙***2', 'pin-b');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(foreign(readings)).toEqual([]);
    await vi.advanceTimersByTimeAsync(15_000);
    expect(foreign(readings)).toHaveLength(1);
  });
});
