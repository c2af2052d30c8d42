import {
  addMonths,
  addYears,
  compareDates,
  completedYears,
  dateFromSerial,
  formatDate,
  parseIsoDate,
  plainDate,
  serialFromDate,
  weekdaysBetween,
} from "../../src/domain/values/dates";
import { day } from "../support/sheets";

test("only days of the calendar are dates", () => {
  expect(plainDate(2000, 2, 29)).not.toBeNull();
  expect(plainDate(1900, 2, 29)).toBeNull();
  expect(plainDate(2026, 4, 31)).toBeNull();
  expect(plainDate(2026, 13)).toBeNull();
  expect(plainDate(1849)).toBeNull();
  expect(parseIsoDate("2026-2-3")).toBeNull();
});

test.each([
  ["2026-01-31", 1, "2026-02-28"],
  ["2024-02-29", 12, "2025-02-28"],
  ["2026-11-30", 3, "2027-02-28"],
  ["2026-03-31", -1, "2026-02-28"],
  ["2026-05", 9, "2027-02"],
  ["2026", 12, "2027"],
])("%s plus %d months is %s", (date, months, later) => {
  expect(formatDate(addMonths(day(date), months))).toBe(later);
});

test.each([
  ["2026-03-01", "2026-03-02", -1],
  ["2026-03", "2026-03-15", 0],
  ["2026", "2026-12-31", 0],
  ["2026-04", "2026-03-31", 1],
])("%s against %s: order %d at the coarser precision", (a, b, order) => {
  expect(Math.sign(compareDates(day(a), day(b)))).toBe(order);
});

test.each([
  ["2008-10-08", "2026-10-07", 17],
  ["2008-10-08", "2026-10-08", 18],
  ["2004-02-29", "2022-02-28", 18],
  ["1981-10", "2026-10-08", 45],
  ["1981-11", "2026-10-08", 44],
])("born %s, on %s: %d completed years", (birth, on, years) => {
  expect(completedYears(day(birth), day(on))).toBe(years);
});

test("serial numbers of Excel's 1900 system, its false leap day included", () => {
  expect([1, 59, 61, 46023, 73050].map((serial) => formatDate(dateFromSerial(serial) ?? day("1850")))).toEqual([
    "1900-01-01",
    "1900-02-28",
    "1900-03-01",
    "2026-01-01",
    "2099-12-31",
  ]);
  expect(serialFromDate(day("2026-01-01"))).toBe(46023);
  expect(dateFromSerial(0)).toBeNull();
});

test("weekdays, both ends counted", () => {
  expect(weekdaysBetween(day("2026-05-18"), day("2026-05-22"))).toBe(5);
  expect(weekdaysBetween(day("2026-05-16"), day("2026-05-17"))).toBe(0);
  expect(weekdaysBetween(day("1969-12-29"), day("1970-01-04"))).toBe(5);
});

test("a leap day's anniversary is the last of February", () => {
  expect(formatDate(addYears(day("2004-02-29"), 18))).toBe("2022-02-28");
});
