// A console's page in memory, with the contract of PageLink.
import type { AdditionName } from '../../lib/console/addition-name.ts';
import type { PageLink } from '../../lib/channel/links.ts';
import type { FromPick, SidebarToPick } from '../../lib/console/pick/pick-messages.ts';
import type { InsertMode, InsertResult, PageReading, SidebarLayout } from '../../lib/console/reading.ts';
import { createListeners } from './listeners.ts';

export interface Inserted {
  readonly text: string;
  readonly mode: InsertMode;
  readonly conversationKey: string;
}

/** The page's end; `inserted` is what its reply box was given. */
export function createPage(first: PageReading | null = null) {
  const readings = createListeners<[PageReading]>();
  const picks = createListeners<[number]>();
  const searches = createListeners<[]>();
  const layouts = createListeners<[SidebarLayout, SidebarLayout]>();
  const additions = createListeners<[AdditionName, unknown]>();
  const sentToAdditions: { readonly name: AdditionName; readonly body: unknown }[] = [];
  const picked = createListeners<[FromPick]>();
  const toPick: SidebarToPick[] = [];
  const inserted: Inserted[] = [];
  const wished: SidebarLayout[] = [];
  let reading = first;
  let answer: InsertResult = { ok: true };
  let looked = 0;
  const link: PageLink = {
    onReading: (listener) => {
      if (reading) listener(reading);
      return readings.add(listener);
    },
    onPick: (listener) => picks.add(listener),
    onSearch: (listener) => searches.add(listener),
    onLayout: (listener) => layouts.add(listener),
    setLayout: (layout) => void wished.push(layout),
    insert: async ({ text, mode, conversationKey, anchors = [] }) => {
      const there = new Set(reading?.messages.map(({ id }) => id));
      const elsewhere = anchors.length > 0 && !anchors.some((id) => there.has(id));
      if (elsewhere || conversationKey !== reading?.conversationKey)
        return { ok: false, reason: 'conversation-changed' };
      if (answer.ok) inserted.push({ text, mode, conversationKey });
      return answer;
    },
    // In memory every script is there; what is sent to one is kept for the test.
    picking: {
      send: async (message) => {
        toPick.push(message);
        return true;
      },
      onMessage: (listener) => picked.add(listener),
    },
    addition: (name) => ({
      ready: async () => true,
      send: async (body) => {
        sentToAdditions.push({ name, body });
        return true;
      },
      onMessage: (listener) => additions.add((from, body) => from === name && listener(body)),
    }),
    readAgain: () => {
      looked += 1;
      if (reading) readings.tell(reading);
    },
  };
  return {
    link,
    inserted,
    /** What the panel that teaches asked of the page's script, and what that says. */
    toPick,
    pickSays: (message: FromPick) => picked.tell(message),
    sentToAdditions,
    /** What a script in the page says. */
    additionSays: (name: AdditionName, body: unknown) => additions.tell(name, body),
    wished,
    show: (next: PageReading) => {
      reading = next;
      readings.tell(next);
    },
    /** Changed in the page, not yet told: what a click races against. */
    switchUnseen: (next: PageReading) => void (reading = next),
    answerInsertsWith: (result: InsertResult) => void (answer = result),
    pick: (position: number) => picks.tell(position),
    search: () => searches.tell(),
    tellLayout: (layout: SidebarLayout, wanted = layout) => layouts.tell(layout, wanted),
    looked: () => looked,
    listening: () => readings.count() + picks.count() + searches.count() + layouts.count(),
  };
}
