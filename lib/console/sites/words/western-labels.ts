// Labels of order pages that western consoles share, one table per language. Only words that
// mean the same on each of them: a total may be the order's on one and an item's on the other.
import type { OrderField } from '../site.ts';
import type { FieldLabels } from './join.ts';
import type { WesternLanguage } from './western-states.ts';

// `Ship by` and `estimated` dates are promises, not events. What may be any text counts only
// behind a colon: a table's heading is followed by the next heading.
const LANGUAGES = {
  en: {
    number: 'Order ID|Order number|Order Number|Order #|Order No.',
    state: 'Order status|Order Status|Status：',
    product: 'Product name：|Item title：|Item name：',
    orderedAt: 'Order date|Order Date|Purchase date|Order placed|Ordered on|Date sold|Sold on',
    paidAt: 'Payment date|Date paid|Paid on|Buyer paid on',
    shippedAt: 'Shipped on|Date shipped|Shipped date|Dispatched on|Posted on',
    receivedAt: 'Delivered on|Date delivered|Delivered date',
    trackingNumber: 'Tracking ID|Tracking number|Tracking Number|Tracking #',
    carrier: 'Carrier：|Courier：',
  },
  de: {
    number: 'Bestellnummer|Bestell-Nr.|Bestell-ID',
    state: 'Bestellstatus|Status der Bestellung',
    product: 'Produktname：|Artikelbezeichnung：',
    orderedAt: 'Bestelldatum|Kaufdatum|Bestellt am|Verkauft am|Verkaufsdatum',
    paidAt: 'Bezahlt am|Zahlungsdatum',
    shippedAt: 'Versandt am|Verschickt am',
    receivedAt: 'Zugestellt am|Geliefert am',
    trackingNumber: 'Sendungsverfolgungsnummer|Sendungsnummer|Trackingnummer',
    carrier: 'Versandunternehmen：|Versanddienstleister：|Transportunternehmen：',
  },
  fr: {
    number: 'Numéro de commande|Numéro de la commande|N° de commande|Nº de commande|ID de commande',
    state: 'Statut de la commande|État de la commande',
    product: "Nom du produit：|Titre de l’objet：|Titre de l'objet：",
    orderedAt: "Date de commande|Date de la commande|Date d’achat|Date d'achat|Commandé le|Vendu le|Date de vente",
    paidAt: 'Date de paiement|Payé le',
    shippedAt: 'Expédié le|Envoyé le',
    receivedAt: 'Livré le',
    trackingNumber: 'Numéro de suivi|N° de suivi|ID de suivi',
    carrier: 'Transporteur：',
  },
  it: {
    number: "Numero ordine|Numero d’ordine|Numero d'ordine|Numero dell’ordine|Numero dell'ordine|ID ordine",
    state: "Stato ordine|Stato dell’ordine|Stato dell'ordine",
    product: 'Nome del prodotto：|Nome prodotto：|Titolo dell’oggetto：',
    orderedAt: "Data ordine|Data dell’ordine|Data dell'ordine|Data di acquisto|Ordinato il|Venduto il",
    paidAt: 'Data di pagamento|Data pagamento|Pagato il',
    shippedAt: 'Spedito il',
    receivedAt: 'Consegnato il',
    trackingNumber: 'Numero di tracciabilità|Numero di tracking|Codice di tracciabilità|ID di tracking',
    carrier: 'Corriere：',
  },
  es: {
    number: 'Número de pedido|Nº de pedido|N.º de pedido|ID de pedido|ID del pedido|Identificador del pedido',
    state: 'Estado del pedido',
    product: 'Nombre del producto：|Título del artículo：',
    orderedAt: 'Fecha del pedido|Fecha de pedido|Fecha de compra|Fecha de venta|Pedido realizado el|Vendido el',
    paidAt: 'Fecha de pago|Pagado el',
    shippedAt: 'Enviado el',
    receivedAt: 'Entregado el',
    trackingNumber: 'Número de seguimiento|N.º de seguimiento|ID de seguimiento',
    carrier: 'Transportista：|Empresa de transporte：',
  },
  pt: {
    number: 'Número do pedido|Nº do pedido|ID do pedido|Número da encomenda',
    state: 'Status do pedido|Estado da encomenda',
    product: 'Nome do produto：',
    orderedAt: 'Data do pedido|Data da compra|Data da encomenda|Pedido feito em',
    paidAt: 'Data do pagamento|Pago em',
    shippedAt: 'Enviado em',
    receivedAt: 'Entregue em',
    trackingNumber: 'Número de rastreamento|Código de rastreamento|ID de rastreamento|Número de rastreio',
    carrier: 'Transportadora：',
  },
  nl: {
    number: 'Bestelnummer|Bestel-ID',
    state: 'Bestelstatus|Status van bestelling',
    product: 'Productnaam：|Naam van product：',
    orderedAt: 'Besteldatum|Aankoopdatum|Besteld op|Verkocht op',
    paidAt: 'Betaald op|Betaaldatum',
    shippedAt: 'Verzonden op',
    receivedAt: 'Bezorgd op|Geleverd op',
    trackingNumber: 'Trackingnummer|Volgnummer|Traceringsnummer|Tracking-ID',
    carrier: 'Vervoerder：|Bezorgdienst：',
  },
  ja: {
    number: '注文番号|注文ID',
    state: '注文ステータス|注文状況',
    product: '商品名：',
    orderedAt: '注文日時|注文日|購入日時|購入日',
    paidAt: '支払い日|支払日|入金日',
    shippedAt: '出荷日|発送日：',
    receivedAt: '配達完了日',
    trackingNumber: '追跡番号|お問い合わせ伝票番号|伝票番号',
    carrier: '配送業者：|運送会社：',
  },
  pl: {
    number: 'Numer zamówienia|Nr zamówienia|Identyfikator zamówienia|ID zamówienia',
    state: 'Status zamówienia|Stan zamówienia',
    product: 'Nazwa produktu：',
    orderedAt: 'Data zamówienia|Data zakupu|Zamówiono|Data sprzedaży',
    paidAt: 'Data płatności|Opłacono',
    shippedAt: 'Data wysyłki：|Wysłano：',
    receivedAt: 'Dostarczono：|Data doręczenia',
    trackingNumber: 'Numer śledzenia|Numer przesyłki|Identyfikator śledzenia',
    carrier: 'Przewoźnik：',
  },
  sv: {
    number: 'Beställningsnummer|Ordernummer|Beställnings-ID|Order-ID',
    state: 'Beställningsstatus|Orderstatus|Status för beställning',
    product: 'Produktnamn：',
    orderedAt: 'Beställningsdatum|Inköpsdatum|Köpdatum|Orderdatum',
    paidAt: 'Betalningsdatum',
    shippedAt: 'Skickades den',
    receivedAt: 'Levererades den',
    trackingNumber: 'Spårningsnummer|Spårnings-ID',
    carrier: 'Transportör：|Fraktbolag：',
  },
  tr: { number: 'Sipariş numarası|Sipariş Numarası|Sipariş No', orderedAt: 'Sipariş tarihi|Satın alma tarihi' },
  // Many who sell abroad keep the console in Chinese.
  zh: {
    number: '订单编号|订单号',
    state: '订单状态',
    product: '商品名称：',
    orderedAt: '订单日期|购买日期|下单日期',
    paidAt: '付款日期|付款时间',
    shippedAt: '发货日期：|发货时间：',
    receivedAt: '签收时间|送达时间',
    trackingNumber: '追踪编码|追踪编号|物流单号|运单号',
    carrier: '承运人：|物流公司：',
  },
} as const satisfies Readonly<Record<WesternLanguage, FieldLabels>>;

export const WESTERN_LABELS: readonly FieldLabels[] = Object.values(LANGUAGES);

export function labelsIn(...languages: readonly WesternLanguage[]): readonly FieldLabels[] {
  return languages.map((language) => LANGUAGES[language]);
}

/** Of every language only the labels of these fields: on a page that shows no others they would be missed. */
export function westernLabels(...fields: readonly OrderField[]): readonly FieldLabels[] {
  return WESTERN_LABELS.map((words) =>
    Object.fromEntries(Object.entries(words).filter(([field]) => fields.some((each) => each === field))),
  );
}

/** A list shows less of each order than its own page does, and each word is looked for in every row. */
export const WESTERN_LISTED = westernLabels('number', 'state', 'product', 'orderedAt');
