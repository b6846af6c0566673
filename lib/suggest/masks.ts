// Numbers that name one order, phone or parcel say nothing about what is asked.
const LINK = /https?:\/\/\S+|www\.\S+/gu;
/** Looked for at the beginning of a number only, or a page of digits would be read once per digit. */
const AMOUNT = /[¥$€£₹]\s?\d+(?:[.,]\d+)*|(?<!\d)\d+(?:\.\d+)?\s?(?=元|块钱?|rmb|usd|dollars?|r\$)/gu;
/** Order, tracking and phone numbers, dates and times; also with letters, as carriers write them. */
const LONG_NUMBER = /[a-z]{0,4}\d[\d-]{4,}[a-z]{0,2}/gu;

/** The folded text of the same length, with what is masked blanked out, so that places stay. */
export function maskNumbers(folded: string): string {
  if (!/\d|:\/\/|www/u.test(folded)) return folded;
  const blank = (found: string) => ' '.repeat(found.length);
  return folded.replace(LINK, blank).replace(AMOUNT, blank).replace(LONG_NUMBER, blank);
}
