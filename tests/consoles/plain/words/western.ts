// The words of western consoles in six languages, and their ways of writing times and amounts.
import type { OrderState } from '../../../../lib/knowledge/terms.ts';
import type { LineLabels } from '../../shared/order-lines.ts';
import type { PlainLocale } from '../plain-console.ts';

export const WESTERN_LANGUAGES = ['en', 'de', 'fr', 'es', 'ja', 'pl'] as const;
export type WesternLanguage = (typeof WESTERN_LANGUAGES)[number];

interface Words {
  readonly labels: LineLabels;
  /** In the order of `STATES`. */
  readonly states: string;
  /** Amazon's words for the sum of a row's goods, and for an item with its postage. */
  readonly subtotal: string;
  readonly itemTotal: string;
  readonly others: readonly string[];
}

const STATES = [
  'awaiting-payment',
  'awaiting-shipment',
  'shipped',
  'delivered',
  'completed',
  'closed',
  'refunding',
  'returning',
  'exchanging',
] as const satisfies readonly OrderState[];

function labels(text: string): LineLabels {
  const [orderNumber, orderState, product, amount, orderedAt, receivedAt, carrier, trackingNumber] = text.split('|');
  return { orderNumber, orderState, product, amount, orderedAt, receivedAt, carrier, trackingNumber } as LineLabels;
}

export const WESTERN: Readonly<Record<WesternLanguage, Words>> = {
  en: {
    labels: labels(
      'Order number:|Order status:|Product name:|Order total:|Order date:|Delivered on:|Carrier:|Tracking number:',
    ),
    states:
      'Pending|Unshipped|Shipped|Delivered|Completed|Canceled|Refund requested|Return requested|Replacement requested',
    subtotal: 'Item subtotal:',
    itemTotal: 'Item total:',
    others: ['Item number:', 'Phone:', 'Customer ID:'],
  },
  de: {
    labels: labels(
      'Bestellnummer:|Bestellstatus:|Produktname:|Gesamtbetrag:|Bestelldatum:|Zugestellt am:|Versanddienstleister:|Sendungsnummer:',
    ),
    states:
      'Ausstehend|Nicht versandt|Versandt|Zugestellt|Abgeschlossen|Storniert|Erstattung angefordert|Rückgabe angefordert|Umtausch angefordert',
    subtotal: 'Artikelzwischensumme:',
    itemTotal: 'Artikelsumme:',
    others: ['Artikelnummer:', 'Telefon:'],
  },
  fr: {
    labels: labels(
      'Numéro de commande :|Statut de la commande :|Nom du produit :|Total de la commande :|Date de commande :|Livré le :|Transporteur :|Numéro de suivi :',
    ),
    states:
      'En attente|Non expédiée|Expédiée|Livrée|Terminée|Annulée|Remboursement demandé|Retour demandé|Échange demandé',
    subtotal: 'Sous-total de l’article :',
    itemTotal: 'Total de l’article :',
    others: ['Numéro de l’objet :', 'Téléphone :'],
  },
  es: {
    labels: labels(
      'Número de pedido:|Estado del pedido:|Nombre del producto:|Total del pedido:|Fecha del pedido:|Entregado el:|Transportista:|Número de seguimiento:',
    ),
    states:
      'Pendiente|No enviado|Enviado|Entregado|Completado|Cancelado|Reembolso solicitado|Devolución solicitada|Cambio solicitado',
    subtotal: 'Subtotal del producto:',
    itemTotal: 'Total del producto:',
    others: ['Número de artículo:', 'Teléfono:'],
  },
  ja: {
    labels: labels(
      '注文番号：|注文ステータス：|商品名：|注文合計：|注文日：|配達完了日：|配送業者：|お問い合わせ伝票番号：',
    ),
    states: '保留中|未出荷|出荷済み|配達済み|完了|キャンセル済み|返金処理中|返品処理中|交換処理中',
    subtotal: '商品の小計:',
    itemTotal: '商品別の合計:',
    others: ['商品番号：', '電話番号：'],
  },
  pl: {
    labels: labels(
      'Numer zamówienia:|Status zamówienia:|Nazwa produktu:|Suma zamówienia:|Data zamówienia:|Data doręczenia:|Przewoźnik:|Numer przesyłki:',
    ),
    states:
      'Oczekujące|Niewysłane|Wysłane|Dostarczone|Zakończone|Anulowane|Zażądano zwrotu pieniędzy|Zwrot w toku|Wymiana',
    subtotal: 'Suma częściowa produktów:',
    itemTotal: 'Suma całkowita:',
    others: ['Numer przedmiotu:', 'Telefon:'],
  },
};

function statesOf(list: string): PlainLocale['states'] {
  const words = list.split('|');
  // fromEntries forgets the key type that STATES has.
  return Object.fromEntries(STATES.map((state, i) => [state, words[i] ?? state])) as PlainLocale['states'];
}

const WITHOUT_CENTS: ReadonlySet<string> = new Set(['JPY']);

/** `29,90 €`, `£29.90`, `￥2,990`: as that language writes them, spaces that do not break included. */
function moneyIn(lang: string): (amountMinor: number, currency: string) => string {
  return (amountMinor, currency) =>
    new Intl.NumberFormat(lang, { style: 'currency', currency }).format(
      WITHOUT_CENTS.has(currency) ? amountMinor : amountMinor / 100,
    );
}

/** `Wed, Sep 10, 2025, 3:45 PM PDT`, `2025年9月10日(水) 23:45 JST`. */
export function longTime(lang: string, at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat(lang, {
    weekday: 'short',
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone,
    timeZoneName: 'short',
  }).format(at);
}

/** `en-GB Europe/London GBP` */
export function westernLocale(place: string): PlainLocale {
  const [lang = 'en-US', timeZone = 'UTC', currency = 'USD'] = place.split(' ');
  const words = WESTERN[WESTERN_LANGUAGES.find((each) => lang.startsWith(each)) ?? 'en'];
  return {
    lang,
    buyers: 'en',
    timeZone,
    currency,
    states: statesOf(words.states),
    labels: words.labels,
    others: words.others,
    dates: (at, zone) => longTime(lang, at, zone),
    money: moneyIn(lang),
  };
}

export function wordsOf(lang: string): Words {
  return WESTERN[WESTERN_LANGUAGES.find((each) => lang.startsWith(each)) ?? 'en'];
}
