/**
 * The holidays on which cadres visit people (走访慰问): New Year's Day, the Spring Festival, 1 July and National Day.
 */
import { plainDate, type PlainDate } from "./dates";

export interface Holiday {
  readonly name: string;
  readonly date: PlainDate;
}

/** First day of the first lunar month, as MMDD, from 2020; the calendar that browsers bring is a day off in 2027 and 2030. */
const SPRING_FESTIVALS = "0125 0212 0201 0122 0210 0129 0217 0206 0126 0213 0203 0123 0211 0131 0219 0208".split(" ");

/** The holidays of a year in order; outside 2020–2035 without the Spring Festival, whose day is not known here. */
export function visitingHolidays(year: number): readonly Holiday[] {
  const spring = SPRING_FESTIVALS[year - 2020] ?? "";
  const dates: ReadonlyArray<readonly [string, PlainDate | null]> = [
    ["元旦", plainDate(year, 1, 1)],
    ["春节", spring ? plainDate(year, Number(spring.slice(0, 2)), Number(spring.slice(2))) : null],
    ["七一", plainDate(year, 7, 1)],
    ["国庆节", plainDate(year, 10, 1)],
  ];
  return dates.flatMap(([name, date]) => (date ? [{ name, date }] : []));
}
