/** What a street's workbook remembers: last quarter's records, the aliases, and what was decided. */
import { formatQuarter, parseQuarter } from "../../domain/values/quarters";
import type { SheetGrid, WorkbookContent } from "../../spreadsheet/workbook";
import type { Decision, KnownPerson, LastBranch, LastQuarter } from "../model";
import { ALIASES, BOARD, DECISIONS, LEFT, ROSTER, SOURCES, STREET } from "./sheets";
import { readTable, type Columns, type RowOf } from "./table";
import { DECIDED, keyOf } from "./words";

export interface StreetMemory {
  readonly period: string;
  readonly last: LastQuarter;
  readonly aliases: ReadonlyMap<string, string>;
  readonly decisions: readonly Decision[];
}

/** Why a workbook is no street's, or can't be used as one any more. */
export class StreetBookError extends Error {
  constructor(
    readonly code: "street-book-unknown" | "street-book-damaged",
    readonly params: Record<string, string> = {},
  ) {
    super(code);
  }
}

/**
 * Reads a workbook that a consolidation has made, with what people have changed in it since.
 * @throws StreetBookError where it is none, or where a sheet that must be understood has lost its headers
 */
export function readStreetBook({ sheets }: Pick<WorkbookContent, "sheets">): StreetMemory {
  const board = sheets.find(({ madeBy }) => madeBy?.startsWith(`${STREET}board `));
  const quarter = parseQuarter(board?.madeBy?.split(" ")[1] ?? "");
  if (!board || !quarter) throw new StreetBookError("street-book-unknown");
  const rowsOf = <C extends Columns>(id: string, columns: C): Array<RowOf<C>> => {
    const sheet = sheets.find(({ madeBy }) => madeBy === STREET + id);
    return sheet ? tableOf(sheet, columns) : [];
  };
  const people = new Map<string, KnownPerson[]>();
  const add = (branch: string | null, person: KnownPerson): void => {
    if (branch !== null) people.set(branch, [...(people.get(branch) ?? []), person]);
  };
  const { transferredOut, transferredTo, diedOn, removedOn } = NOT_LEFT;
  for (const { branch, ...row } of rowsOf("roster", ROSTER))
    add(branch, { ...row, transferredOut, transferredTo, diedOn, removedOn, former: false });
  for (const { branch, ...row } of rowsOf("left", LEFT)) add(branch, { ...row, former: true, counted: false });
  const digests = new Map(rowsOf("sources", SOURCES).map(({ file, digest }) => [file, digest]));
  const branches = tableOf(board, BOARD).flatMap((row): LastBranch[] => {
    if (row.branch === null || row.counted === null) return [];
    const { fundOpening: opening, fundIncome: income, fundExpense: expense, fundClosing: closing } = row;
    const hasFund = opening !== null && closing !== null;
    return [
      {
        branch: row.branch,
        members: row.members ?? 0,
        due: row.due ?? 0,
        paid: row.paid ?? 0,
        loveFund: hasFund ? { opening, income: income ?? 0, expense: expense ?? 0, closing } : null,
        digest: digests.get(row.counted) ?? "",
        people: people.get(row.branch) ?? [],
      },
    ];
  });
  return {
    period: formatQuarter(quarter),
    last: { period: formatQuarter(quarter), branches: new Map(branches.map((branch) => [branch.branch, branch])) },
    aliases: new Map(
      rowsOf("aliases", ALIASES).flatMap(({ alias, branch }) => (alias && branch ? [[alias, branch] as const] : [])),
    ),
    decisions: rowsOf("decisions", DECISIONS).flatMap(({ at, branch, state, reason }): Decision[] => {
      const decided = keyOf(DECIDED, state);
      return branch !== null && decided ? [{ at: at ?? "", branch, state: decided, reason: reason ?? "" }] : [];
    }),
  };
}

/** Whether a workbook is one that a consolidation has made. */
export function isStreetBook({ sheets }: Pick<WorkbookContent, "sheets">): boolean {
  return sheets.some(({ madeBy }) => madeBy?.startsWith(`${STREET}board `));
}

const NOT_LEFT = { transferredOut: null, transferredTo: null, diedOn: null, removedOn: null } as const;

function tableOf<C extends Columns>(sheet: SheetGrid, columns: C): Array<RowOf<C>> {
  const rows = readTable(sheet, columns);
  if (rows === null) throw new StreetBookError("street-book-damaged", { sheet: sheet.name });
  return rows;
}
