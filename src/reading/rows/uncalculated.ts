/**
 * Formulas that nobody has calculated: a program wrote them without a value, and we cannot work them out. Their cells are not
 * blank, so that what stands in them is asked.
 */
import { columnHeader, fieldSpec } from "../../domain/records/kinds";
import type { AnyTable, Book } from "../../domain/records/records";
import { questionId, type Answers, type Question } from "../../domain/verdict/questions";
import { restingOn, type Ground } from "../../domain/verdict/resting";
import { cellAddress, cellKey, columnName, type SheetGrid } from "../../spreadsheet/workbook";

/** What rests on a table's columns; rosters' other columns are asked about by themselves. */
const GROUNDS: Readonly<Partial<Record<AnyTable["kind"], readonly Ground[]>>> = {
  members: ["members", "category"],
  dues: ["due", "paid"],
  fund: ["love-fund", "party-fund"],
  branches: ["branches"],
  activities: ["activities"],
  development: ["development"],
};

/** Columns beside the required ones that figures are worked out of. */
const FIGURES = /^(?:duesClass|duesBase|monthlyDue|amount|income|expense|fullMemberOn|standing|[mq]\d+)$/;

function changesFigures(kind: AnyTable["kind"], name: string): boolean {
  return FIGURES.test(name) || fieldSpec(kind, name)?.column === "required";
}

/** The book with a question for each column that has such formulas, and without the findings that its cells are blank. */
export function withUncalculated(book: Book, sheets: readonly SheetGrid[], answers: Answers): Book {
  const grids = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const questions: Question[] = [];
  const tables = book.tables.map((table) => {
    const grid = grids.get(table.sheet);
    const grounds = GROUNDS[table.kind];
    if (!grid || !grounds || grid.formulas.size === 0) return table;
    const open = new Set<number>();
    for (const [name, column] of Object.entries(table.columns)) {
      if (column === undefined || !changesFigures(table.kind, name)) continue;
      const rows = table.records.flatMap(({ row }) =>
        (grid.rows[row]?.[column] ?? null) === null && grid.formulas.has(cellKey(row, column)) ? [row] : [],
      );
      const [first] = rows;
      if (first === undefined) continue;
      const header = columnHeader(table.kind, name);
      const id = questionId("uncalculated", [table.kind, name]);
      open.add(column);
      if (Object.hasOwn(answers, id)) continue;
      const params = { column: header, count: rows.length, letter: columnName(column) };
      questions.push({
        id,
        about: "column",
        ask: "uncalculated",
        params,
        at: { sheet: table.sheet, row: first, column },
        answers: [
          { value: "blank", evidence: "formula-as-blank", params },
          { value: "ignore", evidence: "column-not-needed", params },
        ],
        samples: rows
          .slice(0, 3)
          .map((row) => `${cellAddress(row, column)} =${grid.formulas.get(cellKey(row, column)) ?? ""}`),
        restsOnIt: restingOn(...grounds),
      });
    }
    if (open.size === 0) return table;
    const problems = table.problems.filter(({ kind, column }) => kind !== "empty" || !open.has(column));
    // The records point to their table, which stays the same one.
    return Object.assign(table, { problems });
  });
  return questions.length === 0 ? book : { ...book, tables, questions: [...book.questions, ...questions] };
}
