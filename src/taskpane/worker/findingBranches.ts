import { squeeze } from "../../domain/values/text";
import type { Checked } from "../../quarter";

/** The branch that each finding is about, as its row, its table or its subject says; blank for those of none. */
export function branchesOf({ findings, book, analysis }: Checked): string[] {
  const known = new Map(analysis.branchNames.map((name) => [squeeze(name), name]));
  const rows = new Map<string, Map<number, string>>();
  for (const { sheet, branch, records } of book.tables) {
    const ofSheet = rows.get(sheet) ?? new Map<number, string>();
    for (const record of records) {
      const own = "branch" in record && typeof record.branch === "string" ? record.branch : branch;
      if (own !== null) ofSheet.set(record.row, known.get(squeeze(own)) ?? own);
    }
    rows.set(sheet, ofSheet);
  }
  return findings.map(({ at: { sheet, row }, subject }) => {
    const ofRow = row === null ? undefined : rows.get(sheet)?.get(row);
    return ofRow ?? known.get(squeeze(subject)) ?? "";
  });
}
