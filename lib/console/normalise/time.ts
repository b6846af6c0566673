// Times as consoles show them, in the console's own offset, as ISO 8601.

const YEAR_FIRST = /(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T\s]*(\d{1,2}):(\d{2})(?::(\d{2}))?)?/u;
const DAY_FIRST = /(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[,\s]*(\d{1,2}):(\d{2})(?::(\d{2}))?)?/u;

const two = (value: number): string => String(value).padStart(2, '0');

function build(parts: readonly number[], offset: string): string | null {
  const [year = 0, month = 0, day = 0] = parts;
  const [hour = 0, minute = 0, second = 0] = parts.slice(3);
  const clock = `${two(hour)}:${two(minute)}:${two(second)}`;
  const written = `${year}-${two(month)}-${two(day)}T${clock}`;
  const at = Date.UTC(year, month - 1, day, hour, minute, second);
  // 30 February and 25:00 come back as another point in time.
  const isReal = year >= 2000 && year <= 2100 && new Date(at).toISOString().startsWith(written);
  return isReal ? written + offset : null;
}

/**
 * The first point in time in `text`; null when there is none or it is not a real date.
 * A date without a time of day is midnight. `offset` like `+08:00`.
 */
export function parseTime(text: string, offset: string): string | null {
  const line = text.slice(0, 120);
  const numbers = (match: RegExpExecArray) => match.slice(1).map((part) => Number(part ?? 0));
  const yearFirst = YEAR_FIRST.exec(line);
  if (yearFirst) return build(numbers(yearFirst), offset);
  const dayFirst = DAY_FIRST.exec(line);
  if (!dayFirst) return null;
  const [day = 0, month = 0, year = 0, ...clock] = numbers(dayFirst);
  return build([year, month, day, ...clock], offset);
}
