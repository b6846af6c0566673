// Mercado Libre: addresses are known, class names churn. In the messages the address names a
// pack, whose number has the form of an order's.
import { digitsOf } from '../../shared/seeded.ts';
import { buyerName, chatLayout, messageBody, messageList, replyBox, sendButton } from '../chat-parts.ts';
import { orderCards, ordersLayout } from '../order-parts.ts';
import { h } from '../parts.ts';
import type { Part } from '../parts.ts';
import type { PlainConsole, PlainLocale, PlainPage } from '../plain-console.ts';
import { WORDS } from '../words/languages.ts';

const HOSTS = String.raw`^https:\/\/(?:(?:www|vendedores)\.mercadolivre\.com\.br|www\.mercadolibre\.(?:cl|com\.(?:ar|mx|co|pe|uy)))`;

function locale(hostname: string): PlainLocale {
  if (hostname.endsWith('.br')) {
    const others = ['Anúncio #', 'Pacote', 'Telefone'];
    const place = { timeZone: 'America/Sao_Paulo', currency: 'BRL', buyers: 'pt-BR' } as const;
    return { ...WORDS.pt, ...place, lang: 'pt-BR', dates: 'd/m/y', others };
  }
  const others = ['Publicación #', 'Paquete', 'Teléfono'];
  const money = (amountMinor: number) => `$ ${(amountMinor / 100).toFixed(2).replace('.', ',')}`;
  const place = { timeZone: 'America/Argentina/Buenos_Aires', currency: 'ARS', buyers: 'en' } as const;
  return { ...WORDS.es, ...place, lang: 'es-AR', dates: 'd/m/y', others, money };
}

/** Without a list: one sale, one page. */
function chat(page: PlainPage): Part {
  const { state, locale: words } = page;
  const isPortuguese = words.lang === 'pt-BR';
  return chatLayout(page, {
    list: [],
    header: h('span', {}, buyerName(page)),
    messages: messageList(page, {}, (message) => h('div', {}, messageBody(message, h('p')))),
    reply: [
      replyBox(page, 'textarea', { placeholder: isPortuguese ? 'Escreva uma mensagem' : 'Escribe un mensaje' }),
      sendButton(page, {}, 'Enviar'),
    ],
    panel: orderCards(page, state.open()?.orders ?? []),
  });
}

export const mercadolibre: PlainConsole = {
  marketplace: 'mercadolibre',
  numbers: (seed) => `2000${digitsOf(seed, 12)}`,
  locale,
  pages: [
    {
      kind: 'chat',
      at: new RegExp(String.raw`${HOSTS}\/(?:vendas|ventas)\/\w+\/mens\w+\/\d`),
      address: 'https://www.mercadolivre.com.br/vendas/novo/mensagens/2000009876543210',
      view: chat,
    },
    {
      kind: 'order-detail',
      at: new RegExp(String.raw`${HOSTS}\/(?:vendas|ventas)\/2000\d+\/detal`),
      address: 'https://www.mercadolivre.com.br/vendas/2000001234567890/detalhe',
      orderInAddress: /\/ven[dt]as\/(\d+)\/detal/,
      view: (page) => ordersLayout(page, 'Detalhe', orderCards(page, page.orders())),
    },
  ],
};
