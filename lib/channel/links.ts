// What the interface holds in its hand: the other ends, without the browser.
// The real ones are in this folder and in lib/suggest; tests make in-memory ones
// that pass the same contract test.
import type { InsertRequest, InsertResult, PageReading, SidebarLayout } from '../console/reading.ts';
import type { Answer, AnswerOf, Broadcast, RequestName, RequestOf } from './background-messages.ts';

export type Unsubscribe = () => void;

export interface PageLink {
  /** Called with the newest reading at once if there is one, then with each new one. */
  onReading(listener: (reading: PageReading) => void): Unsubscribe;
  /** Alt+1…5 pressed while the console had the focus. */
  onPick(listener: (position: number) => void): Unsubscribe;
  onSearch(listener: () => void): Unsubscribe;
  /** `squeezed`: the page had no room beside the reply box, so the sidebar was made smaller. */
  onLayout(listener: (layout: SidebarLayout, squeezed: boolean) => void): Unsubscribe;
  setLayout(layout: SidebarLayout): void;
  /** Never rejects; `timeout` after 2 s, `page-gone` when the port is closed. */
  insert(request: InsertRequest): Promise<InsertResult>;
  readAgain(): void;
}

export interface BackgroundLink {
  /** Never rejects; retried once when the worker was just being restarted. */
  ask<N extends RequestName>(name: N, request: RequestOf<N>): Promise<Answer<AnswerOf<N>>>;
  onBroadcast(listener: (broadcast: Broadcast) => void): Unsubscribe;
}
