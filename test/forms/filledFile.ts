/**
 * The whole way of a template: saved by another library, read, filled, written into a book, and opened again.
 */
import type { NamedRange, WriteSheet } from "hucre";
import { writeXlsx as savedByHucre } from "hucre/xlsx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { fillTemplate } from "../../src/forms/engine/fill";
import { planTemplate, type Template } from "../../src/forms/engine/template";
import { field, type FormData, type Vocabulary } from "../../src/forms/engine/vocabulary";
import { cellKey, type NewSheet, type SheetGrid } from "../../src/spreadsheet/workbook";
import { openXlsx } from "../../src/spreadsheet/xlsx/open";
import { readTemplate } from "../../src/spreadsheet/xlsx/template/template";
import { writeXlsx } from "../../src/spreadsheet/xlsx/write";
import { pack, plainBook } from "../spreadsheet/xlsx/writing/books";

/** Members with their branch and class, and a list of branches. */
export const vocabulary: Vocabulary = {
  fields: { quarter: field("text", "季度"), opening: field("money", "期初余额") },
  lists: {
    rows: {
      name: "党员",
      fields: {
        name: field("text", "姓名"),
        branch: field("text", "党支部"),
        duesClass: field("text", "缴费类别"),
        due: field("money", "应缴"),
        remark: field("text", "备注"),
      },
    },
    branches: { name: "支部", fields: { branch: field("text", "党支部"), members: field("count", "党员人数") } },
  },
};

/** One member a pair of characters, branch and class, with dues of 1, 2, 3 … yuan: `东甲 西乙`. */
export function members(text: string): FormData["lists"][string] {
  return text.split(" ").map(([branch, duesClass], index) => ({
    name: `党员${index + 1}`,
    branch: branch ?? "",
    duesClass: duesClass ?? null,
    due: 100 * (index + 1),
    remark: null,
  }));
}

export interface FilledFile {
  readonly template: Template;
  readonly sheets: readonly NewSheet[];
  readonly bytes: Uint8Array;
  /** The new worksheets as they are read again, formulas calculated. */
  readonly grids: readonly SheetGrid[];
  /** XML of the new worksheets' parts. */
  readonly xml: readonly string[];
}

interface FilledFileOptions {
  readonly namedRanges?: NamedRange[];
  readonly opening?: number | null;
  /** Changes the XML of the template's worksheet, to what the library does not write. */
  readonly change?: (xml: string) => string;
}

/** @param sheet its `rows` are texts, those that begin with `=` formulas */
export async function filledFile(
  sheet: Omit<WriteSheet, "rows"> & { rows: ReadonlyArray<ReadonlyArray<string | number | null>> },
  lists: FormData["lists"],
  { namedRanges, opening = null, change }: FilledFileOptions = {},
): Promise<FilledFile> {
  const cells = new Map(sheet.cells);
  for (const [row, texts] of sheet.rows.entries()) {
    for (const [column, text] of texts.entries()) {
      const content =
        typeof text === "string" && text.startsWith("=") ? { formula: text.slice(1), value: null } : { value: text };
      if (text !== null) cells.set(cellKey(row, column), { ...content, ...cells.get(cellKey(row, column)) });
    }
  }
  const rows = sheet.rows.map(() => []);
  const parts = unzipSync(await savedByHucre({ sheets: [{ ...sheet, rows, cells }], namedRanges }));
  const part = "xl/worksheets/sheet1.xml";
  const saved = zipSync({ ...parts, ...(change && { [part]: strToU8(change(strFromU8(parts[part]!))) }) });
  const template = await readTemplate(saved, "表样.xlsx");
  const data: FormData = { values: { quarter: "第三季度", opening }, lists: { rows: [], branches: [], ...lists } };
  const sheets = fillTemplate(planTemplate(template, vocabulary), data, "党费收缴表", "form 2026Q3");
  const { bytes, sheetNames } = await writeXlsx(pack(plainBook("")), { edits: [], newSheets: sheets });
  const opened = await openXlsx(bytes, "book.xlsx");
  const written = unzipSync(bytes);
  return {
    template,
    sheets,
    bytes,
    grids: sheetNames.map((name) => opened.sheets.find((grid) => grid.name === name)!),
    xml: sheetNames.map((_, index) => strFromU8(written[`xl/worksheets/sheet${index + 2}.xml`]!)),
  };
}

/** Values of a filled worksheet as text, a line a row. */
export function valuesOf({ rows }: SheetGrid): string[] {
  return rows.map((row) =>
    row
      .map((value) => String(value ?? ""))
      .join("|")
      .replace(/\|+$/, ""),
  );
}
