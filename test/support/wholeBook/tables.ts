/**
 * What the sheets of a whole book have in common: its places, its days, and the two ways each thing may stand.
 */

/** Cells of one row; null and "" are blank. */
export type Row = ReadonlyArray<string | number | null>;

const line = (cells: Row): string => cells.map((cell) => (cell === null || cell === "" ? "~" : cell)).join(" | ");

/** A sheet as a text table. */
export const table = (header: string, rows: readonly Row[]): string => [header, ...rows.map(line)].join("\n");

export const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9];
export const QUARTERS = [1, 4, 7];

/** A day of 2026. */
export const day = (month: number, date: number): string =>
  `2026-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;

export const COMMUNITIES = ["东社区", "西社区", "北社区", "甲村"];
export const BRANCHES = [
  "东社区党总支",
  "西社区党支部",
  "北社区党委",
  "甲公司党支部",
  "甲村党支部",
  "乙村党支部",
  "丙村党支部",
  "商务楼党支部",
];

/** The teams of a community, whose names say whose they are. */
export function teamsOf(community: string): string[] {
  return ["红绸", "晨练", "金秋"].map((name) => `${community}${name}队`);
}

/** How the book is filled: so that all measures are met, or so that none is. */
export interface Way {
  /** One thing where all is met, another where nothing is. */
  readonly either: <A, B>(met: A, unmet: B) => A | B;
  /** 是 where all is met. */
  readonly yes: string;
  /** Filled where all is met, else blank. */
  readonly when: (text: string) => string | null;
}

export function wayOf(isMet: boolean): Way {
  const either = <A, B>(met: A, unmet: B): A | B => (isMet ? met : unmet);
  return { either, yes: either("是", "否"), when: (text) => either(text, null) };
}
