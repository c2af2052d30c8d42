/**
 * Which quarter a book is of: as its titles say, and as far as its entries go. A file's name is no evidence: last quarter's
 * file under a new name is the commonest slip.
 */
import { monthIndex, readMonthSpan } from "../domain/values/periods";
import type { PlainDate } from "../domain/values/dates";
import type { Fen } from "../domain/values/money";
import {
  formatQuarter,
  monthsOfQuarter,
  parseQuarter,
  quarterHasEnded,
  quarterOfMonth,
  type Quarter,
} from "../domain/values/quarters";
import type { Book } from "../domain/records/records";
import { squeeze } from "../domain/values/text";
import { simplified } from "../reading/recognition/simplified";
import type { SheetGrid } from "../spreadsheet/workbook";

export interface PeriodEvidence {
  /** Quarters that titles and names of sheets speak of, as `2026Q3`, in order. */
  readonly titled: readonly string[];
  /** Number of payments, entries and meetings by quarter. */
  readonly entries: Readonly<Record<string, number>>;
}

const QUARTER_WORDS = /(?:(20\d{2})年?度?)?(第?[一二三四1-4]季度?)/g;

interface Events {
  readonly dues: ReadonlyArray<{ readonly paid: readonly Fen[] }>;
  readonly funds: ReadonlyArray<{ readonly date: PlainDate | null }>;
  readonly meetings: ReadonlyArray<{ readonly date: PlainDate | null }>;
}

/** What a book says of its quarter. `year` stands in where a title names none. */
export function periodEvidence(
  book: Pick<Book, "tables">,
  { dues, funds, meetings }: Events,
  year: number,
): PeriodEvidence {
  const titled = new Set<string>();
  for (const { sheet, title, year: stated } of book.tables)
    for (const text of [sheet, title]) for (const quarter of quartersIn(text, stated ?? year)) titled.add(quarter);
  const entries: Record<string, number> = {};
  const count = (ofYear: number, month: number | null): void => {
    if (month === null) return;
    const quarter = formatQuarter({ year: ofYear, quarter: quarterOfMonth(month) });
    entries[quarter] = (entries[quarter] ?? 0) + 1;
  };
  for (const { paid } of dues) paid.forEach((amount, index) => amount > 0 && count(year, index + 1));
  for (const { date } of [...funds, ...meetings]) if (date) count(date.year, date.month);
  return { titled: [...titled].sort(), entries };
}

function quartersIn(text: string, year: number): string[] {
  return [...simplified(squeeze(text)).matchAll(QUARTER_WORDS)].flatMap(([, stated, words]) => {
    const span = readMonthSpan(words as string, Number(stated ?? year));
    if (span === null) return [];
    return [formatQuarter({ year: Math.floor(span.from / 12), quarter: quarterOfMonth((span.from % 12) + 1) })];
  });
}

/**
 * The quarter a book is of where that is not the one asked for; null where it is, or nothing tells. Entries of the quarter
 * weigh more than a title that was left as it was; without any the latest title and the latest entry tell.
 */
export function otherPeriod({ titled, entries }: PeriodEvidence, period: Quarter, asOf: PlainDate): Quarter | null {
  const wanted = formatQuarter(period);
  const booked = Object.keys(entries).sort();
  const latest = booked.at(-1);
  if ((entries[wanted] ?? 0) > 0) {
    const later = latest === undefined ? null : parseQuarter(latest);
    // Entries of a quarter that is over as well: the book was kept on, and is of that one.
    const isLater = latest !== undefined && latest > wanted && later !== null && quarterHasEnded(later, asOf);
    return isLater && !titled.includes(wanted) ? later : null;
  }
  if (titled.includes(wanted)) return null;
  const told = [titled.at(-1), latest]
    .filter((quarter) => quarter !== undefined)
    .sort()
    .at(-1);
  return told === undefined ? null : parseQuarter(told);
}

const FILLED = /(?:填报|填表|制表|报送|上报)(?:日期|时间)[:：]?(20\d{2})[年.\-/](\d{1,2})[月.\-/](\d{1,2})/;

/** 填报日期 above or under a table, the latest of the book, as `YYYY-MM-DD`. */
export function fillDay(sheets: readonly SheetGrid[]): string | null {
  const days = sheets.flatMap(({ rows, madeBy }) =>
    madeBy !== null
      ? []
      : [...rows.slice(0, 8), ...rows.slice(-8)].flatMap((row) =>
          row.flatMap((cell) => {
            const [, year, month, day] = (typeof cell === "string" && FILLED.exec(simplified(squeeze(cell)))) || [];
            return year ? [`${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`] : [];
          }),
        ),
  );
  return days.sort().at(-1) ?? null;
}

/** First and last month of a quarter as {@link monthIndex} counts them. */
export function monthsSpan({ year, quarter }: Quarter): { readonly from: number; readonly to: number } {
  const [first, , last] = monthsOfQuarter(quarter);
  return { from: monthIndex(year, first), to: monthIndex(year, last) };
}
