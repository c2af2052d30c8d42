/**
 * Tables of small workbooks for the plan's measures: what each comes to, written from what the measure says. Each is written
 * as .xlsx, opened, checked and judged as any clerk's book.
 */
import { parseQuarter } from "../../src/domain/values/quarters";
import type { Outcome } from "../../src/plan/evaluation/evaluate";
import { checkWorkbook, type Checked } from "../../src/quarter";
import { openXlsx } from "../../src/spreadsheet/xlsx/open";
import { day } from "./sheets";
import { xlsxBook } from "./xlsxBook";

/** A workbook and what one measure comes to in it. */
export interface MeasureCase {
  /** `met`, `unmet`, or what is at its edge. */
  readonly is: string;
  /** 关系 | 目标值 | 起 | 止 | 范围 | 已核对 of its row; what is left out at its end is blank. */
  readonly target: string;
  /** Text tables by the names of their sheets, as {@link sheet} takes them; the plan's sheet is put behind them. */
  readonly sheets: Readonly<Record<string, string>>;
  /** In the target's measure: yuan, shares as fractions; null for no figure. */
  readonly actual: number | null;
  readonly met: boolean | null;
  /** Names of what falls short, where they are to be looked at. */
  readonly missing?: readonly string[];
  /** 2026-10-08 when not told; the plan is that of 2026. */
  readonly asOf?: string;
}

/** Cases by the measure's id; each measure has one that is met, one that isn't and one at its edge, at the least. */
export type MeasureCases = Readonly<Record<string, readonly [MeasureCase, MeasureCase, MeasureCase, ...MeasureCase[]]>>;

const PLAN = "2026年规划指标\n编号 | 关系 | 目标值 | 起 | 止 | 范围 | 已核对";

/** A case in one line. */
export function at(
  is: string,
  target: string,
  sheets: MeasureCase["sheets"],
  actual: number | null,
  met: boolean | null,
  missing?: readonly string[],
): MeasureCase {
  return { is, target, sheets, actual, met, missing };
}

/** A workbook as it is checked. */
export async function checkedBook(bytes: Uint8Array, { asOf = "2026-10-08", quarter = "" } = {}): Promise<Checked> {
  const content = await openXlsx(bytes, "book.xlsx");
  const reporting = parseQuarter(quarter);
  return checkWorkbook(content, { asOf: day(asOf), ...(reporting ? { quarter: reporting } : {}) });
}

/** The outcome of a case. */
export async function outcomeOfCase(id: string, { target, sheets, asOf }: MeasureCase): Promise<Outcome> {
  const book = await xlsxBook({ ...sheets, 规划指标: `${PLAN}\n${id} | ${target}` });
  const { outcomes, findings } = await checkedBook(book, { asOf });
  const [outcome] = outcomes;
  if (!outcome) throw new Error(`${id} is no target: ${findings.map(({ rule, at }) => `${rule} ${at.sheet}`).join()}`);
  return outcome;
}

/** One test for each case. */
export function tryMeasures(cases: MeasureCases): void {
  describe.each(Object.entries(cases))("%s", (id, own) => {
    test.each(own.map((one) => [one.is, one] as const))("%s", async (_, one) => {
      const outcome = await outcomeOfCase(id, one);
      const { id: measured, actual, met, missing } = outcome;
      const figure = actual === null ? null : Number(actual.toFixed(4));
      const names = one.missing ? { missing: missing.map(({ name }) => name) } : {};
      expect({ id: measured, actual: figure, met, ...names }).toEqual({
        id,
        actual: one.actual === null ? null : Number(one.actual.toFixed(4)),
        met: one.met,
        ...(one.missing ? { missing: one.missing } : {}),
      });
    });
  });
}
