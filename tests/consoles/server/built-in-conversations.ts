// Three short conversations per language, for when no others are given. They
// cover what every console has to show: text, image, card, robot, system rows,
// a waiting buyer, an answered one, and two names that mask to the same.
import type { Marketplace } from '../../../lib/knowledge/terms.ts';
import type { ConsoleConversation, ConsoleLanguage, ConsoleTurn } from '../shared/scenario.ts';

interface Texts {
  readonly names: readonly [string, string, string];
  readonly broken: readonly ConsoleTurn[];
  readonly waiting: readonly ConsoleTurn[];
  readonly question: readonly ConsoleTurn[];
  readonly products: readonly [string, string];
  readonly carrier: string;
  readonly currency: string;
}

const CHINESE: Texts = {
  names: ['小林同学n', '周末去爬山', '小鹿乱撞n'],
  broken: [
    { side: 'system', text: '买家由 小满 转接给您' },
    { side: 'robot', text: '您好，欢迎光临，客服正在赶来，请稍等～' },
    { side: 'buyer', text: '在吗，快递刚拆开' },
    { side: 'buyer', kind: 'image', text: '杯子碎了的照片' },
    { side: 'buyer', text: '杯子碎成这样，我要退款' },
  ],
  waiting: [
    { side: 'buyer', text: '我前天买的怎么还没发货' },
    { side: 'seller', text: '亲，您的订单已经在打包了，今天会发出哦' },
    { side: 'buyer', text: '好的，麻烦快一点，周五要用' },
  ],
  question: [
    { side: 'buyer', kind: 'card', text: '可折叠棉麻收纳筐 大号' },
    { side: 'buyer', text: '这个大号能放下冬天的被子吗' },
  ],
  products: ['手绘陶瓷马克杯 带盖带勺 400ml', '可折叠棉麻收纳筐 大号'],
  carrier: '中通快递',
  currency: 'CNY',
};

const ENGLISH: Texts = {
  names: ['joanne_tan88', 'keithlim', 'jamie.teo8'],
  broken: [
    { side: 'system', text: 'Conversation assigned to you' },
    { side: 'robot', text: 'Hi, thanks for your message. We will be with you shortly.' },
    { side: 'buyer', text: 'Hi, my parcel just arrived' },
    { side: 'buyer', kind: 'image', text: 'photo of the broken mug' },
    { side: 'buyer', text: 'The mug is cracked. I want a refund please' },
  ],
  waiting: [
    { side: 'buyer', text: 'Has my order been shipped yet?' },
    { side: 'seller', text: 'Hi, it is being packed and leaves our warehouse today.' },
    { side: 'buyer', text: 'Ok, I need it by Friday' },
  ],
  question: [
    { side: 'buyer', kind: 'card', text: 'Foldable linen storage box, large' },
    { side: 'buyer', text: 'Does the large one fit a winter blanket?' },
  ],
  products: ['Hand-painted ceramic mug with lid 400 ml', 'Foldable linen storage box, large'],
  carrier: 'SPX Express',
  currency: 'SGD',
};

const PORTUGUESE: Texts = {
  names: ['marina.alves', 'pedro_souza21', 'm.campos'],
  broken: [
    { side: 'system', text: 'Conversa atribuída a você' },
    { side: 'robot', text: 'Olá! Recebemos sua mensagem e já vamos responder.' },
    { side: 'buyer', text: 'Oi, meu pacote chegou agora' },
    { side: 'buyer', kind: 'image', text: 'foto da caneca quebrada' },
    { side: 'buyer', text: 'A caneca veio quebrada, quero reembolso' },
  ],
  waiting: [
    { side: 'buyer', text: 'Meu pedido já foi enviado?' },
    { side: 'seller', text: 'Olá, ele está sendo embalado e sai hoje do nosso estoque.' },
    { side: 'buyer', text: 'Certo, preciso até sexta' },
  ],
  question: [
    { side: 'buyer', kind: 'card', text: 'Caixa organizadora dobrável grande' },
    { side: 'buyer', text: 'Cabe um cobertor de inverno na grande?' },
  ],
  products: ['Caneca de cerâmica pintada à mão 400 ml', 'Caixa organizadora dobrável grande'],
  carrier: 'SPX Brasil',
  currency: 'BRL',
};

const TEXTS: Readonly<Record<ConsoleLanguage, Texts>> = { 'zh-CN': CHINESE, en: ENGLISH, 'pt-BR': PORTUGUESE };

/** The ids end in `broken`, `waiting` and `question`. */
export function builtInConversations(marketplace: Marketplace, lang: ConsoleLanguage): ConsoleConversation[] {
  const texts = TEXTS[lang];
  const base = { lang, marketplace };
  const [first, second, third] = texts.names;
  return [
    {
      ...base,
      id: `${marketplace}-broken`,
      buyerName: first,
      turns: texts.broken,
      order: {
        state: 'delivered',
        product: texts.products[0],
        amountMinor: 2990,
        currency: texts.currency,
        daysSinceOrder: 6,
        daysSinceReceipt: 1,
        trackingNumber: '78654320917735',
        carrier: texts.carrier,
      },
    },
    {
      ...base,
      id: `${marketplace}-waiting`,
      buyerName: second,
      turns: texts.waiting,
      order: {
        state: 'awaiting-shipment',
        product: texts.products[1],
        amountMinor: 4580,
        currency: texts.currency,
        daysSinceOrder: 2,
      },
    },
    { ...base, id: `${marketplace}-question`, buyerName: third, turns: texts.question, order: null },
  ];
}
