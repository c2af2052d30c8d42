/** 汇总表 and 增减平衡: the branches under their communities, with sums as formulas that recalculate. */
import type { CellStyle, NewRow, NewSheet, SheetCell } from "../../spreadsheet/workbook";
import { columnName } from "../../spreadsheet/workbook";
import type { BranchStanding } from "../states";
import type { MemberFlow } from "../flows";
import { STREET } from "./sheets";
import { cellOf, HEADER, styleOf, titleRow } from "./table";

/** A column of figures; a formula gets the columns' letters by key and its own row, 1-based. */
interface FigureColumn<T> {
  readonly key: string;
  readonly header: string;
  readonly type: "integer" | "money";
  readonly value?: (of: T) => number | null;
  /** Of every row, sums included. */
  readonly formula?: (letter: (key: string) => string, row: number) => string;
  readonly format?: string;
}

interface Grouped<T> {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly columns: ReadonlyArray<FigureColumn<T>>;
  readonly groups: ReadonlyArray<{ readonly name: string; readonly rows: ReadonlyArray<readonly [string, T]> }>;
}

const HEAD_ROWS = 2;

/** A sheet of groups, each with its rows above its sum, and the sum of all sums below. */
function groupedSheet<T>({ id, name, title, columns, groups }: Grouped<T>): NewSheet {
  const letter = (key: string): string => columnName(columns.findIndex((column) => column.key === key) + 2);
  const lines: NewRow[] = [];
  const sums: number[] = [];
  const next = (): number => HEAD_ROWS + lines.length + 1;
  const line = (
    names: readonly [string, string],
    isSum: boolean,
    cellFor: (at: FigureColumn<T>, row: number) => SheetCell,
  ) => {
    const row = next();
    const style = isSum ? bold(styleOf("text")) : styleOf("text");
    lines.push({
      height: null,
      ...(isSum ? {} : { outlineLevel: 1 }),
      cells: [
        ...names.map((value): SheetCell => ({ content: { value }, style })),
        ...columns.map((column) => {
          const cell = column.formula ? formulaCell(column, column.formula(letter, row)) : cellFor(column, row);
          return isSum ? { ...cell, style: bold(cell.style ?? {}) } : cell;
        }),
      ],
    });
  };
  for (const { name: group, rows } of groups) {
    const first = next();
    for (const [unit, of] of rows) {
      line([group, unit], false, ({ type, value }) => cellOf(type, value?.(of) ?? null));
    }
    const last = next() - 1;
    sums.push(next());
    line([group, "小计"], true, (column) =>
      formulaCell(column, `SUM(${letter(column.key)}${first}:${letter(column.key)}${last})`),
    );
  }
  line(["合计", ""], true, (column) =>
    formulaCell(column, sums.length === 0 ? "0" : sums.map((row) => letter(column.key) + row).join("+")),
  );
  return {
    name,
    madeBy: STREET + id,
    rows: [
      titleRow(title),
      {
        height: 32,
        cells: ["社区", "党支部", ...columns.map(({ header }) => header)].map((value) => ({
          content: { value },
          style: HEADER,
        })),
      },
      ...lines,
    ],
    columnWidths: [14, 24, ...columns.map(({ type }) => (type === "money" ? 13 : 9))],
    merges: [{ top: 0, left: 0, bottom: 0, right: columns.length + 1 }],
    freeze: { rows: HEAD_ROWS, columns: 2 },
    print: {
      paper: "A4",
      orientation: "landscape",
      fitTo: { width: 1, height: 0 },
      titleRows: { first: 1, last: 1 },
      footer: "&C第 &P 页，共 &N 页",
    },
  };
}

function formulaCell<T>({ type, format }: FigureColumn<T>, formula: string): SheetCell {
  const style = styleOf(type);
  return { content: { formula }, style: format === undefined ? style : { ...style, numberFormat: format } };
}

function bold(style: CellStyle): CellStyle {
  return { ...style, font: { ...style.font, bold: true }, fill: "F2F2F2" };
}

/** Rows under their groups, both in the order they first come. */
function grouped<T>(items: readonly T[], groupOf: (item: T) => string, nameOf: (item: T) => string) {
  const groups = new Map<string, Array<readonly [string, T]>>();
  for (const item of items) groups.set(groupOf(item), [...(groups.get(groupOf(item)) ?? []), [nameOf(item), item]]);
  return [...groups].map(([name, rows]) => ({ name, rows }));
}

/** 汇总表: members, dues and the love fund by branch, community and street. */
export function summarySheet(standings: readonly BranchStanding[], title: string): NewSheet {
  const figure = (key: "members" | "full" | "probationary" | "due" | "paid") => (standing: BranchStanding) =>
    standing.figures?.[key] ?? null;
  const fund = (key: "opening" | "income" | "expense" | "closing") => (standing: BranchStanding) =>
    standing.loveFund?.[key] ?? null;
  return groupedSheet({
    id: "summary",
    name: "汇总表",
    title,
    groups: grouped(
      standings,
      ({ branch }) => branch.community,
      ({ branch }) => branch.branch,
    ),
    columns: [
      { key: "members", header: "党员", type: "integer", value: figure("members") },
      { key: "full", header: "正式党员", type: "integer", value: figure("full") },
      { key: "probationary", header: "预备党员", type: "integer", value: figure("probationary") },
      { key: "due", header: "本季应缴", type: "money", value: figure("due") },
      { key: "paid", header: "本季实缴", type: "money", value: figure("paid") },
      {
        key: "rate",
        header: "收缴率",
        type: "integer",
        format: "0.0%",
        formula: (at, row) => `IF(${at("due")}${row}=0,"",${at("paid")}${row}/${at("due")}${row})`,
      },
      { key: "opening", header: "爱心基金期初", type: "money", value: fund("opening") },
      { key: "income", header: "收入", type: "money", value: fund("income") },
      { key: "expense", header: "支出", type: "money", value: fund("expense") },
      { key: "closing", header: "期末", type: "money", value: fund("closing") },
    ],
  });
}

/** 增减平衡: opening + in + joined − out − died − removed against the roster; what moved within the street cancels out. */
export function balanceSheet(flows: readonly MemberFlow[], title: string): NewSheet {
  const count = (key: Exclude<keyof MemberFlow, "branch">) => (flow: MemberFlow) => flow[key];
  const column = (key: Exclude<keyof MemberFlow, "branch">, header: string): FigureColumn<MemberFlow> => ({
    key,
    header,
    type: "integer",
    value: count(key),
  });
  return groupedSheet<MemberFlow>({
    id: "balance",
    name: "增减平衡",
    title,
    groups: grouped(
      flows,
      ({ branch }) => branch.community,
      ({ branch }) => branch.branch,
    ),
    columns: [
      column("opening", "上季末"),
      column("joined", "发展"),
      column("inWithin", "街道内转入"),
      column("inOutside", "街道外转入"),
      column("outWithin", "转往街道内"),
      column("outOutside", "转往街道外"),
      column("died", "去世"),
      column("removed", "出党"),
      column("unexplained", "无说明"),
      {
        key: "reckoned",
        header: "应为",
        type: "integer",
        formula: (at, row) =>
          `${at("opening")}${row}+${at("joined")}${row}+${at("inWithin")}${row}+${at("inOutside")}${row}` +
          `-${at("outWithin")}${row}-${at("outOutside")}${row}-${at("died")}${row}-${at("removed")}${row}` +
          `+${at("unexplained")}${row}`,
      },
      column("closing", "名册实有"),
      {
        key: "difference",
        header: "相差",
        type: "integer",
        formula: (at, row) => `${at("closing")}${row}-${at("reckoned")}${row}`,
      },
    ],
  });
}
