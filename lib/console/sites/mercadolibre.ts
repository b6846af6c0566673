// Mercado Libre: the addresses are known, of the pages only guesses, so labels do the work.
// Brazil's were seen; those of the other countries follow by the language of the paths.
import type { HostLocale, OrderRule, Site, SitePage } from './site.ts';
import { joinFields, joinStates } from './words/join.ts';
import { ES_LABELS, ES_STATES, PT_LABELS, PT_STATES } from './words/latin-america.ts';

const BRAZIL: HostLocale = { timeZone: '-03:00', currency: 'BRL' };

const BRAZILIAN: Readonly<Record<string, HostLocale>> = {
  'www.mercadolivre.com.br': BRAZIL,
  'vendedores.mercadolivre.com.br': BRAZIL,
};

const OTHERS: Readonly<Record<string, HostLocale>> = {
  'www.mercadolibre.com.ar': { timeZone: '-03:00', currency: 'ARS' },
  'www.mercadolibre.com.mx': { timeZone: '-06:00', currency: 'MXN' },
  'www.mercadolibre.com.co': { timeZone: '-05:00', currency: 'COP' },
  'www.mercadolibre.cl': { timeZone: 'America/Santiago', currency: 'CLP' },
  'www.mercadolibre.com.pe': { timeZone: '-05:00', currency: 'PEN' },
  'www.mercadolibre.com.uy': { timeZone: '-03:00', currency: 'UYU' },
};

const orders: OrderRule = { fields: joinFields([PT_LABELS, ES_LABELS]) };

function messages(paths: RegExp, confidence: SitePage['confidence']): SitePage {
  return {
    kind: 'chat',
    paths: [paths],
    confidence,
    // Where messages stand is not known: whatever is about the box up to the page's own parts is theirs.
    watch: [{ select: 'textarea', without: 'header, nav, aside, h1' }],
    // Each sale has an address of its own, and what goes to a mediator another than what goes
    // to the buyer. The number is the pack's: it is no order number, though of the same form.
    conversation: { parts: [[{ address: /\/mens\w+\/(\d+(?:\/[a-z]+(?:\/\d+)?)?)/u }]] },
    // There, but nobody knows where: said to be missing.
    messages: [],
    buyerName: {},
    composer: [
      'textarea[placeholder*="Escreva"], textarea[placeholder*="Escrib"]',
      'textarea[placeholder*="ensagem"], textarea[placeholder*="ensaje"]',
      'textarea, [contenteditable="true"]',
    ],
    orders,
  };
}

export const mercadolibre: Site = {
  id: 'mercadolibre',
  marketplace: 'mercadolibre',
  hosts: { ...BRAZILIAN, ...OTHERS },
  // The shops themselves are on the same hosts.
  apps: [
    ...Object.keys(BRAZILIAN).map((host) => `${host}/vendas/*`),
    ...Object.keys(OTHERS).map((host) => `${host}/ventas/*`),
  ],
  orderNumber: /(?<![\w-])2000\d{12}(?![\w-])/gu,
  states: joinStates(PT_STATES, ES_STATES),
  pages: [
    messages(/^\/vendas\/nov[oa]\/mensagens\/\d/u, 'unverified'),
    messages(/^\/ventas\/[a-z]+\/mensajes\/\d/u, 'generic'),
    {
      kind: 'order-detail',
      paths: [/^\/(?:vendas|ventas)\/2000\d{12}\/detal[hl]/u],
      confidence: 'generic',
      watch: [],
      orders: { ...orders, address: /\/ven[dt]as\/(2000\d{12})\/detal/u },
    },
  ],
};
