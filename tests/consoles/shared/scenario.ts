// What a simulated console plays: put into the page by the server as JSON, so
// that one built page can play any conversations.
import type { Marketplace, OrderState } from '../../../lib/knowledge/terms.ts';

export type ConsoleLanguage = 'zh-CN' | 'en' | 'pt-BR';
export type TurnKind = 'text' | 'image' | 'card';
export type TurnSide = 'buyer' | 'seller' | 'system' | 'robot';

export interface ConsoleTurn {
  readonly side: TurnSide;
  readonly kind?: TurnKind | undefined;
  readonly text: string;
}

export interface ConsoleOrder {
  readonly state: OrderState;
  readonly product: string;
  readonly amountMinor: number;
  readonly currency: string;
  readonly daysSinceOrder: number;
  readonly daysSinceReceipt?: number | undefined;
  readonly trackingNumber?: string | undefined;
  readonly carrier?: string | undefined;
}

/** The part of a fixture conversation that a console shows. */
export interface ConsoleConversation {
  readonly id: string;
  readonly lang: ConsoleLanguage;
  readonly marketplace: Marketplace;
  readonly buyerName: string;
  readonly turns: readonly ConsoleTurn[];
  readonly order: ConsoleOrder | null;
}

/** Buyer messages that come in by themselves while a person plays the demo. */
export interface Arrivals {
  readonly everyMs: number;
  readonly texts: readonly string[];
}

export interface Scenario {
  readonly conversations: readonly ConsoleConversation[];
  readonly shopName: string;
  /** ISO 8601; the page's own clock when absent. */
  readonly now?: string;
  readonly arrivals?: Arrivals;
}

export function readScenario(): Scenario {
  const text = document.getElementById('scenario')?.textContent;
  if (text === null || text === undefined || text === '') return { conversations: [], shopName: '' };
  // The server of the same build wrote it from a typed value.
  return JSON.parse(text) as Scenario;
}
