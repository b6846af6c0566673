// What a console plays at an address: the conversations given for it, and after
// them the real buyer messages, each as a conversation of its own.
import { loadConversations } from '../../fixtures/conversations/conversation.ts';
import type { ConsoleConversation, ConsoleLanguage, Scenario, Arrivals } from '../shared/scenario.ts';
import { maskName } from '../shared/shown-conversation.ts';
import { builtInConversations } from './built-in-conversations.ts';
import { languageOf } from './console-routes.ts';
import type { ConsoleId } from './console-routes.ts';
import { plainConversations, withCurrencyOf } from './plain-conversations.ts';

/** A message some buyer really wrote, with what was written before it. */
export interface BuyerMessage {
  readonly text: string;
  readonly earlier: readonly string[];
  readonly lang: ConsoleLanguage;
}

export interface ScenarioOptions {
  /** ISO 8601: the console's clock at load. */
  readonly now?: string;
  /**
   * Played on the console of their marketplace; all fixture conversations when absent.
   * A console for which there is none here plays three short ones of its own.
   */
  readonly conversations?: readonly ConsoleConversation[];
  readonly buyerMessages?: readonly BuyerMessage[];
  readonly arrivals?: Arrivals;
}

const SHOP_NAMES: Readonly<Record<ConsoleLanguage, string>> = {
  'zh-CN': '木禾家居旗舰店',
  en: 'Muhe Home Living',
  'pt-BR': 'Muhe Casa & Cozinha',
};

const GUEST_NAMES: Readonly<Record<ConsoleLanguage, string>> = { 'zh-CN': '访客', en: 'guest', 'pt-BR': 'cliente' };

/** The conversation that is open at first has an order, so that the page shows what it can. */
function withOrderFirst(conversations: readonly ConsoleConversation[]): ConsoleConversation[] {
  const first = conversations.find((c) => c.order !== null);
  return first ? [first, ...conversations.filter((c) => c !== first)] : [...conversations];
}

/** Pinduoduo and JD mask names, so different buyers look the same: make sure that two do. */
function withNameTwin(conversations: readonly ConsoleConversation[]): ConsoleConversation[] {
  const masked = conversations.map((c) => maskName(c.buyerName));
  const [first] = conversations;
  if (!first || new Set(masked).size < masked.length) return [...conversations];
  const twin: ConsoleConversation = {
    ...first,
    id: `${first.id}-name-twin`,
    turns: [{ side: 'buyer', text: '请问你们周末发货吗' }],
    order: null,
  };
  return [...conversations, twin];
}

function asConversation(consoleId: ConsoleId, message: BuyerMessage, n: number): ConsoleConversation {
  return {
    id: `${consoleId}-written-${String(n + 1)}`,
    lang: message.lang,
    marketplace: consoleId,
    buyerName: `${GUEST_NAMES[message.lang]}${String(1001 + n * 37)}`,
    turns: [...message.earlier, message.text].map((text) => ({ side: 'buyer', text })),
    order: null,
  };
}

function isFor(consoleId: ConsoleId, lang: ConsoleLanguage): (conversation: ConsoleConversation) => boolean {
  return (c) => c.marketplace === consoleId && (consoleId !== 'shopee' || c.lang === lang);
}

export function scenarioAt(consoleId: ConsoleId, url: URL, options: ScenarioOptions): Scenario {
  const lang = languageOf(url);
  const given = (options.conversations ?? loadConversations()).filter(isFor(consoleId, lang));
  const own = () => plainConversations(url) ?? withCurrencyOf(url.hostname, builtInConversations(consoleId, lang));
  const base = given.length > 0 ? given : own();
  const written = (options.buyerMessages ?? []).filter((m) => m.lang === lang);
  const conversations = [...withOrderFirst(base), ...written.map((m, n) => asConversation(consoleId, m, n))];
  const isMasked = consoleId === 'pinduoduo' || consoleId === 'jd';
  return {
    conversations: isMasked ? withNameTwin(conversations) : conversations,
    shopName: SHOP_NAMES[lang],
    ...(options.now === undefined ? {} : { now: options.now }),
    ...(options.arrivals === undefined ? {} : { arrivals: options.arrivals }),
  };
}
