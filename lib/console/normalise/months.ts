// Months by name, in English, Portuguese, Spanish, German, French, Italian, Indonesian and
// Thai: in one table, for no name is another month's in another of these languages.

const NAMES: readonly string[] = [
  'jan|january|janeiro|ene|enero|januar|janv|janvier|gen|gennaio|januari|มค|มกราคม',
  'feb|february|fev|fevereiro|febrero|februar|févr|février|fevr|febbraio|februari|กพ|กุมภาพันธ์',
  'mar|march|março|marco|marzo|mär|märz|mars|maret|มีค|มีนาคม',
  'apr|april|abr|abril|avr|avril|aprile|เมย|เมษายน',
  'may|mai|maio|mayo|mag|maggio|mei|พค|พฤษภาคม',
  'jun|june|junho|junio|juni|juin|giu|giugno|มิย|มิถุนายน',
  'jul|july|julho|julio|juli|juil|juillet|lug|luglio|กค|กรกฎาคม',
  'aug|august|ago|agosto|août|aout|agu|agt|agustus|สค|สิงหาคม',
  'sep|sept|september|set|setembro|septiembre|septembre|settembre|กย|กันยายน',
  'oct|october|out|outubro|octubre|okt|oktober|octobre|ott|ottobre|ตค|ตุลาคม',
  'nov|november|novembro|noviembre|novembre|พย|พฤศจิกายน',
  'dec|december|dez|dezembro|dic|diciembre|dezember|déc|décembre|decembre|dicembre|des|desember|ธค|ธันวาคม',
];

const MONTHS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((list, index) => list.split('|').map((name) => [name.normalize('NFKC'), index + 1] as const)),
);

/** 1…12; undefined for a word that is no month. Points of an abbreviation do not count. */
export function monthOf(word: string): number | undefined {
  return MONTHS.get(word.replaceAll('.', '').toLowerCase());
}
