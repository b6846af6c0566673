// What the interface holds in its hand: the other ends, without the browser.
// The real ones are in this folder and in lib/suggest; tests make in-memory ones
// that pass the same contract test.
import type { AdditionName } from '../console/addition-name.ts';
import type { FromPick, SidebarToPick } from '../console/pick/pick-messages.ts';
import type { DeskPick } from '../suggest/suggestion.ts';
import type { InsertRequest, InsertResult, PageReading, SidebarLayout } from '../console/reading.ts';
import type { Answer, AnswerOf, Broadcast, RequestName, RequestOf } from './background-messages.ts';

export type Unsubscribe = () => void;

export interface PageLink {
  /** Called with the newest reading at once if there is one, then with each new one. */
  onReading(listener: (reading: PageReading) => void): Unsubscribe;
  /** Alt+1…5 pressed while the console had the focus. */
  onPick(listener: (position: number) => void): Unsubscribe;
  onSearch(listener: () => void): Unsubscribe;
  /**
   * `layout` stands; `wanted` is what the agent chose. They differ while the page has no room beside the reply box.
   * A late listener gets the newest at once, which is why the two travel together.
   */
  onLayout(listener: (layout: SidebarLayout, wanted: SidebarLayout) => void): Unsubscribe;
  setLayout(layout: SidebarLayout): void;
  /** Never rejects; `timeout` after 2 s, `page-gone` when the port is closed. */
  insert(request: InsertRequest): Promise<InsertResult>;
  readAgain(): void;
  /** Teaching this page; nothing is put into it before the first message. */
  readonly picking: PickLink;
  /** A script that is put into the page when it is first needed. */
  readonly addition: (name: AdditionName) => AdditionLink;
}

export interface PickLink {
  /** False where no script of ours can be put into the page. */
  send(message: SidebarToPick): Promise<boolean>;
  onMessage(listener: (message: FromPick) => void): Unsubscribe;
}

export interface AdditionLink {
  /** Puts the script into the page; false when that cannot be done now. */
  ready(): Promise<boolean>;
  send(body: unknown): Promise<boolean>;
  /** What comes from the page, to be checked by the listener; null: the script is not there, nothing was done. */
  onMessage(listener: (body: unknown) => void): Unsubscribe;
}

export interface BackgroundLink extends DeskLink {
  /** Never rejects; retried once when the worker was just being restarted. */
  ask<N extends RequestName>(name: N, request: RequestOf<N>): Promise<Answer<AnswerOf<N>>>;
  onBroadcast(listener: (broadcast: Broadcast) => void): Unsubscribe;
  /** What was asked ahead and is answered (ask-ahead.ts), for the first picture; whoever shows it asks as well. */
  atHand?<N extends RequestName>(name: N, request: RequestOf<N>): AnswerOf<N> | null;
}

/** One agent's click on one suggestion. */
export interface Judged {
  /** A UUID made at the click; the same one takes it back. */
  readonly pickId: string;
  readonly replyId: string;
  /** The buyer's newest message as it stands on the page; it is scrubbed before it is kept. */
  readonly message: string;
  readonly agent: string;
  readonly shop: string;
}

export interface DeskLink {
  recordPick(judged: Judged): Promise<Answer<{ kept: boolean }>>;
  markWrong(judged: Judged): Promise<Answer<{ kept: boolean }>>;
  undoWrong(pickId: string): Promise<Answer<{ undone: boolean }>>;
  noteGap(gap: Omit<Judged, 'pickId' | 'replyId'> & { readonly gapId: string }): Promise<Answer<{ kept: boolean }>>;
  /** After 0, and again after `desk-cleared`: the newest 5,000; at each `desk-learned`, after the `last` of the answer before. */
  deskPicks(after: number): Promise<Answer<{ picks: DeskPick[]; last: number }>>;
}
