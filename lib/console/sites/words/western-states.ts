// Words for an order's state that mean the same on western consoles, one table per language.
// Comparisons fold case and spaces, and leave out what stands in brackets.
import type { StateWords } from '../../normalise/order-state.ts';
import { joinStates } from './join.ts';

const LANGUAGES = {
  en: {
    'awaiting-payment': 'Pending|Awaiting payment|Payment pending|Unpaid|Not paid',
    'awaiting-shipment':
      'Unshipped|Partially shipped|Awaiting shipment|Awaiting postage|Awaiting dispatch|Ready to ship|Not shipped|Paid',
    shipped: 'Shipped|Dispatched|Posted|In transit|Out for delivery',
    delivered: 'Delivered',
    completed: 'Completed|Complete',
    closed: 'Canceled|Cancelled|Refunded|Closed',
    refunding: 'Refund requested|Refund in progress|Refund pending',
    returning: 'Return requested|Return started|Return in progress|Return opened',
    exchanging: 'Replacement requested|Exchange requested',
  },
  de: {
    'awaiting-payment': 'Ausstehend|Zahlung ausstehend|Warten auf Zahlung|Warte auf Zahlung|Nicht bezahlt|Unbezahlt',
    'awaiting-shipment':
      'Nicht versandt|Noch nicht versandt|Nicht verschickt|Teilweise versandt|Versand ausstehend|Warten auf Versand|Zu versenden|Bezahlt',
    shipped: 'Versandt|Verschickt|Versendet|Unterwegs|In Zustellung',
    delivered: 'Zugestellt|Geliefert',
    completed: 'Abgeschlossen',
    closed: 'Storniert|Abgebrochen|Erstattet|Rückerstattet',
    refunding: 'Erstattung angefordert|Rückerstattung angefordert',
    returning: 'Rücksendung angefordert|Rückgabe angefordert|Rückgabe gestartet|Rücksendung beantragt',
    exchanging: 'Umtausch angefordert|Ersatz angefordert',
  },
  fr: {
    'awaiting-payment': 'En attente|En attente de paiement|Paiement en attente|Non payée|Non payé',
    'awaiting-shipment':
      "Non expédiée|Non expédié|Non envoyée|Partiellement expédiée|En attente d’expédition|En attente d'expédition|En attente d’envoi|À expédier|Payée|Payé",
    shipped: 'Expédiée|Expédié|Envoyée|Envoyé|En transit|En cours de livraison',
    delivered: 'Livrée|Livré',
    completed: 'Terminée|Terminé',
    closed: 'Annulée|Annulé|Remboursée|Remboursé',
    refunding: 'Remboursement demandé|Remboursement en cours',
    returning: 'Retour demandé|Retour en cours',
    exchanging: 'Échange demandé|Remplacement demandé',
  },
  it: {
    'awaiting-payment': 'In sospeso|In attesa|In attesa di pagamento|Non pagato',
    'awaiting-shipment':
      'Non spedito|Spedito parzialmente|Parzialmente spedito|In attesa di spedizione|Da spedire|Pagato',
    shipped: 'Spedito|In transito|In consegna',
    delivered: 'Consegnato',
    completed: 'Completato',
    closed: 'Annullato|Cancellato|Rimborsato',
    refunding: 'Rimborso richiesto|Rimborso in corso',
    returning: 'Reso richiesto|Restituzione richiesta|Reso in corso',
    exchanging: 'Sostituzione richiesta|Cambio richiesto',
  },
  es: {
    'awaiting-payment': 'Pendiente|Pendiente de pago|Esperando el pago|A la espera del pago|No pagado',
    'awaiting-shipment':
      'No enviado|Enviado parcialmente|Parcialmente enviado|Pendiente de envío|Esperando el envío|Por enviar|Pagado',
    shipped: 'Enviado|En tránsito|En reparto',
    delivered: 'Entregado',
    completed: 'Completado',
    closed: 'Cancelado|Reembolsado',
    refunding: 'Reembolso solicitado|Reembolso en curso',
    returning: 'Devolución solicitada|Devolución en curso',
    exchanging: 'Reemplazo solicitado|Cambio solicitado',
  },
  pt: {
    'awaiting-payment': 'Pendente|Aguardando pagamento|Não pago',
    'awaiting-shipment': 'Não enviado|Parcialmente enviado|Enviado parcialmente|Aguardando envio|Pago',
    shipped: 'Enviado|Em trânsito',
    delivered: 'Entregue',
    completed: 'Concluído',
    closed: 'Cancelado|Reembolsado',
    refunding: 'Reembolso solicitado|Reembolso em andamento',
    returning: 'Devolução solicitada|Devolução em andamento',
  },
  nl: {
    'awaiting-payment': 'In behandeling|In afwachting|In afwachting van betaling|Wacht op betaling|Niet betaald',
    'awaiting-shipment':
      'Niet verzonden|Gedeeltelijk verzonden|In afwachting van verzending|Wacht op verzending|Te verzenden|Betaald',
    shipped: 'Verzonden|Onderweg',
    delivered: 'Bezorgd|Geleverd|Afgeleverd',
    completed: 'Voltooid',
    closed: 'Geannuleerd|Terugbetaald',
    refunding: 'Terugbetaling aangevraagd',
    returning: 'Retour aangevraagd|Retourzending aangevraagd',
  },
  ja: {
    'awaiting-payment': '保留中|保留|支払い待ち|未払い|入金待ち',
    'awaiting-shipment': '未出荷|一部出荷済み|未発送|発送待ち|出荷待ち|支払い済み',
    shipped: '出荷済み|発送済み|配送中|輸送中',
    delivered: '配達済み|配達完了|お届け済み',
    completed: '完了',
    closed: 'キャンセル|キャンセル済み|返金済み',
    refunding: '返金処理中|返金リクエスト済み',
    returning: '返品リクエスト済み|返品処理中',
    exchanging: '交換リクエスト済み|交換処理中',
  },
  pl: {
    'awaiting-payment': 'Oczekujące|Oczekujące na płatność|Oczekuje na płatność|Nieopłacone',
    'awaiting-shipment':
      'Niewysłane|Częściowo wysłane|Oczekujące na wysyłkę|Oczekuje na wysyłkę|Do wysłania|Opłacone|Zapłacono',
    shipped: 'Wysłane|Wysłano|W drodze|W transporcie',
    delivered: 'Dostarczone|Dostarczono|Doręczone',
    completed: 'Zakończone|Zrealizowane',
    closed: 'Anulowane|Anulowano|Zwrócono środki|Zwrot pieniędzy zrealizowany',
    refunding: 'Zażądano zwrotu pieniędzy',
    returning: 'Zażądano zwrotu|Zwrot w toku',
  },
  sv: {
    'awaiting-payment': 'Väntande|Väntar|Väntar på betalning|Inväntar betalning|Ej betald',
    'awaiting-shipment': 'Ej skickad|Inte skickad|Ej skickat|Delvis skickad|Inväntar leverans|Att skicka|Betald',
    shipped: 'Skickad|Skickat|På väg|Under transport',
    delivered: 'Levererad|Levererat',
    completed: 'Slutförd|Avslutad',
    closed: 'Avbruten|Annullerad|Avbokad|Återbetald',
    refunding: 'Återbetalning begärd',
    returning: 'Retur begärd|Retur pågår',
  },
  tr: {
    'awaiting-payment': 'Beklemede|Ödeme bekleniyor',
    'awaiting-shipment': 'Kargolanmadı|Gönderilmedi|Kısmen gönderildi',
    shipped: 'Kargolandı|Gönderildi',
    delivered: 'Teslim edildi',
    closed: 'İptal edildi|Para iadesi yapıldı',
  },
  zh: {
    'awaiting-payment': '等待中|待处理|待付款|等待付款',
    'awaiting-shipment': '未发货|部分发货|待发货|等待发货|已付款',
    shipped: '已发货|运输中',
    delivered: '已送达|已签收|已妥投',
    completed: '已完成',
    closed: '已取消|已退款',
    refunding: '退款中',
    returning: '退货中|已请求退货|已申请退货',
    exchanging: '换货中',
  },
} as const satisfies Readonly<Record<string, StateWords>>;

export type WesternLanguage = keyof typeof LANGUAGES;

export const WESTERN_STATES: StateWords = joinStates(...Object.values(LANGUAGES));

export function statesIn(...languages: readonly WesternLanguage[]): StateWords {
  return joinStates(...languages.map((language) => LANGUAGES[language]));
}
