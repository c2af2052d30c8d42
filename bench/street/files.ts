/** A made-up street as files: register, and each quarter's folder as chat programs leave it, with its truth. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as XLSX from "@e965/xlsx";
import { yuanFromFen } from "../../src/domain/values/money";
import { bookOf, type Sheet } from "./book";
import { Chance } from "./chance";
import { YEAR, type Branch } from "./model";
import { madeUpStreet } from "./street";
import { ThirdQuarter } from "./submissions";
import { totalsOf, Truth } from "./truth";

/** The old format, for a few layouts. */
const XLS: ReadonlySet<number> = new Set([7, 10]);

/** Writes `register.xlsx`, `q2`, `q3`, `truth-q2.json` and `truth.json`. @param most members of a branch */
export async function writeStreet(folder: string, count: number, seed = 1, most = 30): Promise<void> {
  const made = madeUpStreet(count, seed, most);
  const { second, third, truth } = made;
  for (const quarter of ["q2", "q3"]) mkdirSync(path.join(folder, quarter), { recursive: true });
  const before = new Truth();
  for (const [index, branch] of second.entries()) {
    const file = fileName(branch, index, 2);
    writeFileSync(path.join(folder, "q2", file), workbook(bookOf(branch, 2), file));
    before.handed.set(branch.name, { files: [file], counted: file, state: ["pending"] });
    before.files.push({ file, branch: branch.name, problem: null });
  }
  write(folder, "truth-q2.json", before.json(second, 2));
  await new ThirdQuarter(path.join(folder, "q3"), made, new Chance(seed + 1)).writeAll();
  writeFileSync(path.join(folder, "register.xlsx"), register(second, third, truth));
  write(folder, "truth.json", truth.json(third, 3));
}

function write(folder: string, name: string, value: object): void {
  writeFileSync(path.join(folder, name), `${JSON.stringify(value, null, 1)}\n`);
}

/** As people and chat programs call files; some names say nothing, and the book must. */
export function fileName({ name, short, community, layout }: Branch, index: number, quarter: 2 | 3): string {
  const word = quarter === 2 ? "二" : "三";
  const end = XLS.has(layout) ? "xls" : "xlsx";
  const names = [
    `${name}党员及党费台账`, `${YEAR}Q${quarter}_${name}`, `【${word}季度】${short}`, `${short}${word}季度(1)`, `${community}_${short}_${word}季度`,
    `副本${short}${quarter * 3 - 2}-${quarter * 3}月`, `新建 Microsoft Excel 工作表(${index})`, `${name}材料`, `${short}最终版2`, `${short}报送材料(2)`,
    `${name}第${word}季度报表（最终）`, `mmexport17591${index}（${word}季度）`,
  ]; // prettier-ignore
  return `${names[(index * 5 + quarter) % names.length]}.${end}`;
}

export function workbook(sheets: readonly Sheet[], file: string): Uint8Array {
  const book = XLSX.utils.book_new();
  for (const { name, rows, merges = [] } of sheets) {
    const sheet = XLSX.utils.aoa_to_sheet(rows.map((row) => [...row]));
    sheet["!merges"] = merges.map(([top, left, bottom, right]) => ({
      s: { r: top, c: left },
      e: { r: bottom, c: right },
    }));
    XLSX.utils.book_append_sheet(book, sheet, name);
  }
  const bookType = file.endsWith(".xls") ? "biff8" : "xlsx";
  return new Uint8Array(XLSX.write(book, { type: "buffer", bookType, compression: true }) as ArrayBuffer);
}

/** The list of branches, what the street received, and its own target. */
function register(second: readonly Branch[], third: readonly Branch[], truth: Truth): Uint8Array {
  const rows: Sheet["rows"] = [["云溪街道党支部名录"], ["社区", "党支部", "简称", "截止日期", "应报"]];
  let community = "";
  for (const branch of second) {
    rows.push([
      branch.community === community ? null : branch.community,
      branch.name,
      branch.short,
      "2026-10-05",
      "花名册、党费、爱心基金",
    ]);
    community = branch.community;
  }
  const received: Sheet["rows"] = [["街道党费收款登记"], ["党支部", "季度", "实收金额"]];
  const counted = third.filter(({ name }) => truth.handed.get(name)?.counted != null);
  for (const [index, branch] of counted.entries()) {
    if (index % 3 !== 0) continue;
    const { paid } = totalsOf(branch, 3);
    const isWrong = index % 30 === 27;
    received.push([branch.short, index % 2 === 0 ? "2026年第三季度" : "2026Q3", isWrong ? paid + 50 : paid]);
    if (isWrong) truth.find("street/remittance-mismatch", "error", [branch], null);
  }
  // Less than what its branches have set themselves.
  const sum = counted.reduce((total, { target }) => total + yuanFromFen(target ?? 0), 0);
  const plan: Sheet["rows"] = [["街道指标"], ["编号", "指标", "目标值"], ["P01", "全年党费收缴", sum - 500]];
  const planning = counted.filter(({ target }) => target !== null);
  truth.find("street/plan-total", "info", planning, null);
  const sheets = [
    { name: "名录", rows },
    { name: "收款登记", rows: received },
    { name: "街道指标", rows: plan },
  ];
  return workbook(sheets, "register.xlsx");
}
