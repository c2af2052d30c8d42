/**
 * Measures of figures from above (上级指标) that are held against last year's, period by period.
 */
import { lastDay } from "../../domain/values/dates";
import { readMonthSpan } from "../../domain/values/periods";
import type { RecordOf } from "../../domain/records/records";
import { squeeze } from "../../domain/values/text";
import { yearsOf } from "../evaluation/calendar";
import { inOrder, type Evaluation } from "../evaluation/evaluators";
import type { Entry } from "../evaluation/figures";
import { entry, key, regrouped, rows } from "../evaluation/sources";

type Indicator = RecordOf<"indicators">;

/** Whether each of an indicator's figures stands to last year's of the same period as it must. */
const againstLastYear = (words: RegExp, isRight: (figure: number, lastYear: number) => boolean): Evaluation =>
  inOrder(
    regrouped(
      rows("indicators", ["indicator", "actual"], (record) =>
        words.test(squeeze(record.indicator ?? "")) ? entry(record, "actual", nameOf(record), record) : null,
      ),
      (all, { analysis, span }) => {
        const years = yearsOf(span);
        return all.flatMap((one): Array<Entry<boolean>> => {
          const { value: record } = one;
          const year = yearOf(record);
          if (year !== null && !years.includes(year)) return [];
          const [figure, before] = [quantityOf(record.actual), quantityOf(lastYearOf(record, all))];
          // A figure is owed once its period is over.
          if (figure === null && endOf(record, year ?? analysis.asOf.year) >= lastDay(analysis.asOf)) return [];
          const isKnown = year !== null && figure !== null && before !== null && figure.unit === before.unit;
          return [{ ...one, value: isKnown && isRight(figure.amount, before.amount) }];
        });
      },
    ),
  );

function nameOf({ indicator, period }: Indicator): string {
  return [indicator, period].filter(Boolean).join(" ");
}

function yearOf({ year, table }: Indicator): number | null {
  return year ?? table.year;
}

/** Last year's figure as the row has it, else that of the row of last year for the same period. */
function lastYearOf(record: Indicator, all: ReadonlyArray<Entry<Indicator>>): string | null {
  const year = yearOf(record);
  if (record.lastYear !== null || year === null) return record.lastYear;
  const before = all.find(
    ({ value }) =>
      yearOf(value) === year - 1 &&
      key(value.indicator) === key(record.indicator) &&
      key(value.period) === key(record.period),
  );
  return before?.value.actual ?? null;
}

/** The last day of a row's period; without one, of its year. */
function endOf({ period }: Indicator, year: number): number {
  const months = period === null ? null : readMonthSpan(period, year);
  if (!months) return lastDay({ year, month: 12, day: 31 });
  return lastDay({ year: Math.floor(months.to / 12), month: (months.to % 12) + 1, day: null });
}

/** A figure and what it is counted in: 12件, 1.5万元, 0.3%. */
function quantityOf(text: string | null): { readonly amount: number; readonly unit: string } | null {
  const [, digits, tenThousand, unit = ""] =
    /^(-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(万)?(\D*)$/.exec(squeeze(text ?? "")) ?? [];
  if (digits === undefined) return null;
  return { amount: Number(digits.replaceAll(",", "")) * (tenThousand ? 10_000 : 1), unit };
}

export const indicatorMeasures: Readonly<Record<string, Evaluation>> = {
  P136: againstLastYear(/刑事|发案/, (cases, lastYear) => cases <= lastYear),
  P137: againstLastYear(/集体.*收入/, (income, lastYear) => income >= lastYear),
};
