// Months by name, in English, Portuguese, Spanish, German, French, Italian, Dutch, Swedish,
// Polish, Turkish, Indonesian, Malay and Thai: in one table, for no name is another month's in another of these languages.

const NAMES: readonly string[] = [
  'jan|january|janeiro|ene|enero|januar|janv|janvier|gen|gennaio|januari|มค|มกราคม|stycznia|sty|oca|ocak',
  'feb|february|fev|fevereiro|febrero|februar|févr|février|fevr|febbraio|februari|กพ|กุมภาพันธ์|lutego|lut|şub|şubat',
  'mar|march|março|marco|marzo|mär|märz|mars|maret|มีค|มีนาคม|mrt|maart|marca|mart|mac',
  'apr|april|abr|abril|avr|avril|aprile|เมย|เมษายน|kwi|kwietnia|nis|nisan',
  'may|mai|maio|mayo|mag|maggio|mei|พค|พฤษภาคม|maj|maja|mayıs',
  'jun|june|junho|junio|juni|juin|giu|giugno|มิย|มิถุนายน|cze|czerwca|haz|haziran',
  'jul|july|julho|julio|juli|juil|juillet|lug|luglio|กค|กรกฎาคม|lip|lipca|tem|temmuz|julai',
  'aug|august|ago|agosto|août|aout|agu|agt|ags|agustus|ogos|ogo|สค|สิงหาคม|augustus|augusti|sie|sierpnia|ağu|ağustos',
  'sep|sept|september|set|setembro|septiembre|septembre|settembre|กย|กันยายน|wrz|września|eyl|eylül',
  'oct|october|out|outubro|octubre|okt|oktober|octobre|ott|ottobre|ตค|ตุลาคม|paź|października|eki|ekim',
  'nov|november|novembro|noviembre|novembre|พย|พฤศจิกายน|lis|listopada|kas|kasım',
  'dec|december|dez|dezembro|dic|diciembre|dezember|déc|décembre|decembre|dicembre|des|desember|dis|disember|ธค|ธันวาคม|gru|grudnia|ara|aralık',
];

const MONTHS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((list, index) => list.split('|').map((name) => [name.normalize('NFKC'), index + 1] as const)),
);

/** 1…12; undefined for a word that is no month. Points of an abbreviation do not count. */
export function monthOf(word: string): number | undefined {
  return MONTHS.get(word.replaceAll('.', '').toLowerCase());
}
