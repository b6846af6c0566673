// The whole sidebar on in-memory links, as a test needs it.
import { act, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import { expect } from 'vitest';
import { Sidebar } from '../../../components/sidebar/Sidebar.tsx';
import type { OrderReading, PageReading } from '../../../lib/console/reading.ts';
import type { FeedStatus } from '../../../lib/knowledge/feed-status.ts';
import type { KnowledgeBase } from '../../../lib/knowledge/schema.ts';
import type { Settings } from '../../../lib/knowledge/settings.ts';
import type { SuggestQuery, SuggestAnswer } from '../../../lib/suggest/suggestion.ts';
import { backgroundInMemory } from '../../support/background-in-memory.ts';
import type { BackgroundInMemory } from '../../support/background-in-memory.ts';
import { createPage } from '../../support/page-in-memory.ts';
import { createRanking } from '../../support/ranking-in-memory.ts';
import { sampleBase } from './sample-base.ts';

export const NOW = '2026-03-12T02:24:00Z';
const found = <T,>(value: T) => ({ value, how: 'selector' as const, by: '.order' });

export const ORDER: OrderReading = {
  number: found('240309-402211180710071'),
  state: found('delivered' as const),
  product: found('陶瓷马克杯'),
  amount: found({ minor: 3990, currency: 'CNY' }),
  orderedAt: null,
  paidAt: null,
  shippedAt: null,
  receivedAt: found('2026-03-09T12:40:00+08:00'),
  trackingNumber: null,
  carrier: null,
};

export function reading(part: Partial<PageReading> = {}): PageReading {
  return {
    siteId: 'pinduoduo',
    marketplace: 'pinduoduo',
    pageKind: 'chat',
    confidence: 'verified-2026-09',
    conversationKey: 'c-1',
    buyerName: found('王小姐'),
    buyerId: found('b-20933'),
    shop: found('杯子小店'),
    messages: [{ id: 'm1', side: 'buyer', kind: 'text', text: '杯子碎了，我要退款' }],
    orders: [ORDER],
    orderInView: 0,
    composer: 'ready',
    missing: [],
    ...part,
  };
}

export const said = (id: string, text: string): Partial<PageReading> => ({
  messages: [{ id, side: 'buyer', kind: 'text', text }],
});

/** Offers the named replies, in this order, with the buyer's word as the reason. */
export const offer = (...ids: string[]): SuggestAnswer => ({
  suggestions: ids.map((replyId, index) => ({
    replyId,
    score: 1 - index / 10,
    confidence: 0.8,
    parts: [{ signal: 'words', value: 1 - index / 10 }],
    reasons: index === 0 ? [{ kind: 'words', words: ['碎了'] }] : [],
  })),
  abstained: ids.length === 0,
  closest: [],
  smallTalk: false,
});

export interface Wish {
  readonly first?: PageReading | null;
  readonly base?: KnowledgeBase;
  readonly settings?: Partial<Settings>;
  readonly feed?: Partial<FeedStatus>;
  readonly answer?: (query: SuggestQuery) => SuggestAnswer;
  readonly copies?: boolean;
  readonly trusted?: (event: Event) => boolean;
  /** A second sidebar of one test draws other ids than the first. */
  readonly idsFrom?: number;
  readonly before?: (background: BackgroundInMemory) => void;
}

/** What the page does reaches React from outside, so each doing is an act of its own. */
function acted(page: ReturnType<typeof createPage>): ReturnType<typeof createPage> {
  return {
    ...page,
    show: (next) => act(() => page.show(next)),
    pick: (position) => act(() => page.pick(position)),
    search: () => act(() => page.search()),
    tellLayout: (layout, wanted) => act(() => page.tellLayout(layout, wanted)),
  };
}

export function renderSidebar(wish: Wish = {}) {
  const page = createPage(wish.first === undefined ? reading() : wish.first);
  const background = backgroundInMemory('sidebar', wish.base ?? sampleBase(), {
    settings: { agentName: '小林', workNumber: 'A21', language: 'zh-CN', ...wish.settings },
    feed: {
      url: 'https://feed.example/knowledge.json',
      lastGoodAt: '2026-03-12T02:22:00Z',
      version: 3,
      title: '样例话术库',
      ...wish.feed,
    },
  });
  wish.before?.(background);
  const ranking = createRanking(wish.answer ?? (() => offer('sorry', 'photo', 'return')));
  const copied: string[] = [];
  let ids = wish.idsFrom ?? 0;
  const view = render(
    <Sidebar
      links={{ page: page.link, background, suggest: ranking.link }}
      siteId="pinduoduo"
      now={() => new Date(NOW)}
      newId={() => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`}
      copy={async (text) => {
        copied.push(text);
        return wish.copies ?? true;
      }}
      browserLanguage="zh-CN"
      trusted={wish.trusted ?? (() => true)}
    />,
  );
  return { page: acted(page), background, ranking, copied, view, user: userEvent.setup() };
}

/** The card's button; a procedure may offer the same reply by the same name. */
export async function card(name: string): Promise<HTMLElement> {
  const list = await screen.findByRole('list', { name: /推荐话术|搜索结果|Suggested|Search results/ });
  return within(list).findByRole('button', { name });
}

/** The whole card of that title, in whichever list. */
export async function cardOf(title: string): Promise<HTMLElement> {
  const found = (await screen.findByText(title, { selector: 'ol > li *' })).closest('li');
  if (!found) throw new Error(`no card of ${title}`);
  return found;
}

/** Titles of the cards, top to bottom. */
export function cardTitles(): (string | null)[] {
  const list = screen.queryByRole('list', { name: /推荐话术|搜索结果|Suggested|Search results/ });
  return [...(list?.querySelectorAll('button[aria-keyshortcuts^="Alt"]') ?? [])].map((button) => button.textContent);
}

/** Axe on the whole document; colours are judged by the gallery, jsdom paints none. */
export async function expectAccessible(): Promise<void> {
  const result = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(result.violations.map((violation) => `${violation.id}: ${violation.nodes[0]?.html ?? ''}`)).toEqual([]);
}
