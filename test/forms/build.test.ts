import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildForms, FORMS, PARTS, type QuarterForms } from "../../src/forms/build";
import { CHART_SOURCES } from "../../src/forms/charts/charts";
import type { Template } from "../../src/forms/engine/template";
import { forms as english } from "../../src/locales/en-US/forms";
import { forms as chinese } from "../../src/locales/zh-CN/forms";
import type { CellValue, NewSheet, SheetGrid } from "../../src/spreadsheet/workbook";
import { openXlsx } from "../../src/spreadsheet/xlsx/open";
import { writeXlsx } from "../../src/spreadsheet/xlsx/write";
import { describeWith } from "../support/describeWith";
import { savedByLibreOffice } from "../support/libreOffice";
import { sheet } from "../support/sheets";
import {
  builtInTemplates,
  FIXTURES,
  fixtureBytes,
  fixtureInput,
  inputOf,
  SOME_FINDINGS,
  templateFile,
} from "./quarterForms";
import { shown } from "./sheetText";

let templates: ReadonlyMap<string, Template>;
beforeAll(async () => {
  templates = await builtInTemplates();
});

/** What the fixtures' makers know of a book, in yuan. */
interface TruthTotals {
  readonly members: number;
  readonly duesPaidByQuarter: Readonly<Record<string, string>>;
  readonly duesPaidByBranch: Readonly<Record<string, string>>;
  readonly loveFund: { readonly byQuarter: Readonly<Record<string, readonly [income: string, expense: string]>> };
}

function truthOf(name: string): TruthTotals {
  const file = path.resolve(__dirname, `../fixtures/${name}/truth.json`);
  return (JSON.parse(readFileSync(file, "utf8")) as { totals: TruthTotals }).totals;
}

function totalsOf({ forms }: QuarterForms, form: string): Readonly<Record<string, number>> {
  return forms.find((each) => each.form === form)?.totals ?? {};
}

/** A fixture with its forms written into it and opened again. */
async function writtenForms(
  name: (typeof FIXTURES)[number],
): Promise<{ bytes: Uint8Array; made: QuarterForms; grids: SheetGrid[] }> {
  const made = buildForms(await fixtureInput(name, { findings: SOME_FINDINGS }), templates);
  const { bytes, sheetNames } = await writeXlsx(fixtureBytes(name), { edits: [], newSheets: made.sheets });
  const { sheets } = await openXlsx(bytes, "book.xlsx");
  return { bytes, made, grids: sheetNames.map((each) => sheets.find((grid) => grid.name === each)!) };
}

/** The rows of a written form whose first cell says this. */
function rowsLabelled(grids: readonly SheetGrid[], form: string, label: string): ReadonlyArray<readonly CellValue[]> {
  return grids.find(({ madeBy }) => madeBy === `${form} 2026Q3`)!.rows.filter((row) => row[0] === label);
}

function textsOf({ rows }: NewSheet): string[] {
  return rows.flatMap(({ cells }) =>
    cells.flatMap((cell) =>
      cell && "value" in cell.content && typeof cell.content.value === "string" ? [cell.content.value] : [],
    ),
  );
}

/** No fixture keeps a ledger of 党建经费, and no plan is evaluated here. */
const NOT_IN_FIXTURES = [
  { id: "party-fund-publication", reason: "no-party-fund" },
  { id: "plan-progress", reason: "no-plan" },
];

describe.each(FIXTURES)("the forms of fixture %s", (name) => {
  const truth = truthOf(name);
  const [income, expense] = (truth.loveFund.byQuarter["3"] ?? ["0", "0"]).map(Number);

  test("have the totals that its makers know", async () => {
    const made = buildForms(await fixtureInput(name), templates);
    expect(totalsOf(made, "dues-publication")).toMatchObject({
      members: truth.members,
      paid: Number(truth.duesPaidByQuarter["3"]),
    });
    expect(totalsOf(made, "love-fund-publication")).toMatchObject({ income, expense });
    expect(made.skipped.filter(({ id }) => FORMS.some((form) => form.id === id))).toEqual(NOT_IN_FIXTURES);
  });

  test("come to the same by their own formulas", async () => {
    const { made, grids } = await writtenForms(name);
    const dues = totalsOf(made, "dues-publication");
    const [byBranch, byMember] = rowsLabelled(grids, "dues-publication", "合计");
    expect(byBranch!.slice(3, 6)).toEqual([dues.members, expect.closeTo(dues.due!, 2), expect.closeTo(dues.paid!, 2)]);
    expect(byMember!.slice(5, 7)).toEqual([expect.closeTo(dues.due!, 2), expect.closeTo(dues.paid!, 2)]);

    const ledger = totalsOf(made, "dues-ledger");
    const [total] = rowsLabelled(grids, "dues-ledger", "合计");
    expect([6, 7, 8, 10].map((column) => total![column])).toEqual(
      [ledger.due, ledger.paid, ledger.paidToDate, ledger.arrears].map((figure) => expect.closeTo(figure!, 2)),
    );
    for (const [branch, paid] of Object.entries(truth.duesPaidByBranch)) {
      const [subtotal] = rowsLabelled(grids, "dues-ledger", `${branch}小计`);
      expect([branch, subtotal?.[8]]).toEqual([branch, expect.closeTo(Number(paid), 2)]);
    }

    const fund = totalsOf(made, "love-fund-publication");
    const [flow, aid] = rowsLabelled(grids, "love-fund-publication", "合计");
    expect([flow![2], flow![3], flow![5], flow![7], aid![4]]).toEqual(
      [fund.opening, income, expense, fund.closing, fund.aid].map((figure) => expect.closeTo(figure!, 2)),
    );
  });

  test("publish no whole ID number", async () => {
    const { sheets } = buildForms(await fixtureInput(name), templates);
    const published = sheets.filter(({ madeBy }) => madeBy?.includes("-publication ")).flatMap(textsOf);
    expect(published.filter((text) => /\d{15}/.test(text))).toEqual([]);
    expect(published.filter((text) => /^\d{6}\*+[\dX]{4}$/.test(text)).length).toBeGreaterThanOrEqual(90);
  });
});

describeWith(["libreoffice"], "as LibreOffice calculates them", () => {
  test.each(FIXTURES)(
    "the formulas of fixture %s have the values that were stored",
    async (name) => {
      const { bytes, grids } = await writtenForms(name);
      const { sheets } = await openXlsx(savedByLibreOffice(bytes, "xlsx"), "book.xlsx");
      for (const { name: own, rows, formulas } of grids) {
        const calculated = sheets.find((each) => each.name === own)!;
        expect([...calculated.formulas.keys()].sort()).toEqual([...formulas.keys()].sort());
        for (const key of formulas.keys()) {
          const [row, column] = key.split(",").map(Number) as [number, number];
          const stored = rows[row]?.[column] ?? "";
          const value = calculated.rows[row]?.[column] ?? "";
          expect([own, key, value]).toEqual([
            own,
            key,
            typeof stored === "number" ? expect.closeTo(stored, 2) : stored,
          ]);
        }
      }
    },
    60_000,
  );
});

test("every form says whose it is, of which quarter and as of when", async () => {
  const { sheets } = buildForms(await fixtureInput("clean"), templates);
  for (const made of sheets) {
    const texts = textsOf(made).join("\n");
    expect([made.name, texts]).toEqual([
      made.name,
      expect.stringMatching(/2026年第三季度[^]*填报单位：XX社区党委[^]*2026年10月8日/),
    ]);
    expect(made.name).toMatch(/^.{1,24} 2026Q3$/);
  }
});

describe("what is made", () => {
  const ledger = sheet(
    "2026年党费",
    `
      姓名|所在党支部|缴费类别|计算基数|月应缴|7月|8月|9月|备注
      张一|东党支部|在职|4500|45|45|45||病假
      李二|西党支部|离退休|4000|20|20|20|20
      王三|东党支部|农民||0.5|0.5|0.5|0.5
      赵四||下岗失业||0.2|0.2|0.2|0.2
    `,
  );

  test("only what is wanted", async () => {
    const made = buildForms(await fixtureInput("clean"), templates, ["dues-ledger", "charts"]);
    expect(made.sheets.map(({ madeBy }) => madeBy)).toEqual(["dues-ledger 2026Q3", "charts 2026Q3"]);
    expect(made.forms.map(({ form }) => form)).toEqual(["dues-ledger"]);
  });

  test("only what there is data and a template for, the rest with the reason", () => {
    const without = new Map([...templates].filter(([form]) => form !== "check-report"));
    const wanted = ["dues-publication", "dues-ledger", "love-fund-publication", "check-report"];
    const made = buildForms(inputOf([ledger]), without, wanted);
    expect(made.forms.map(({ form, sheet: name }) => [form, name])).toEqual([
      ["dues-publication", "党费收缴公示表 2026Q3"],
      ["dues-ledger", "党费收缴明细表 2026Q3"],
    ]);
    expect(made.skipped).toEqual([
      { id: "love-fund-publication", reason: "no-love-fund" },
      { id: "check-report", reason: "no-template" },
    ]);
    expect(buildForms(inputOf([]), templates, ["dues-ledger", "charts"])).toMatchObject({ sheets: [], charts: [] });
  });

  test("a ledger by branch with how each amount comes about, and what is owed", () => {
    const { sheets, forms } = buildForms(inputOf([ledger]), templates, ["dues-ledger"]);
    expect(shown(sheets[0]!).slice(3, -2)).toEqual([
      "东党支部",
      "1|张一|在职|4500|0.01|45|135|90|90|9月|45|病假",
      "2|王三|农民|||0.5|1.5|1.5|1.5||0",
      "东党支部小计|||||=SUM(F5:F6)|=SUM(G5:G6)|=SUM(H5:H6)|=SUM(I5:I6)||=SUM(K5:K6)",
      "西党支部",
      "3|李二|离退休|4000|0.005|20|60|60|60||0",
      "西党支部小计|||||=SUM(F9)|=SUM(G9)|=SUM(H9)|=SUM(I9)||=SUM(K9)",
      "（未填党支部）",
      "4|赵四|下岗失业|||0.2|0.6|0.6|0.6||0",
      "（未填党支部）小计|||||=SUM(F12)|=SUM(G12)|=SUM(H12)|=SUM(I12)||=SUM(K12)",
      "合计|||||=SUM(F5:F6,F9,F12)|=SUM(G5:G6,G9,G12)|=SUM(H5:H6,H9,H12)|=SUM(I5:I6,I9,I12)||=SUM(K5:K6,K9,K12)",
    ]);
    expect(forms[0]?.totals).toEqual({ members: 4, due: 197.1, paid: 152.1, paidToDate: 152.1, arrears: 45 });
  });

  test("members of each branch as the roster counts them, dues of the quarter's year alone", () => {
    const roster = sheet(
      "党员花名册",
      `
        姓名|公民身份证号码|性别|人员类别|所在党支部|加入党组织日期|党籍状态
        张一|"990000198503010012"|男|正式党员|东党支部|2010-01-01|正常
        钱五|"99000019881231014X"|女|正式党员|东党支部|2010-01-01|停止党籍
        孙六||男|预备党员|南党支部|2026-01-01|正常
        周七||男|积极分子|南党支部||
        吴八||男|正式党员||2010-01-01|正常
      `,
    );
    const lastYear = { ...ledger, name: "2025年党费" };
    const { sheets, forms } = buildForms(inputOf([roster, lastYear, ledger]), templates, ["dues-publication"]);
    expect(
      shown(sheets[0]!)
        .slice(4, 9)
        .map((row) => row.split("|").slice(0, 5)),
    ).toEqual([
      ["1", "东党支部", "", "1", "136.5"],
      ["2", "南党支部", "", "1", "0"],
      ["3", "（未填党支部）", "", "1", "0.6"],
      ["4", "西党支部", "", "0", "60"],
      ["合计", "", "", "=SUM(D5:D8)", "=SUM(E5:E8)"],
    ]);
    expect(forms[0]?.totals).toEqual({ branches: 4, members: 3, due: 197.1, paid: 152.1 });
  });

  test("a fund's months with a running balance, and each aid with its three days", () => {
    const fund = sheet(
      "爱心基金",
      `
        日期|摘要|收入|支出|余额|受助人|支部申请日期|党委研究日期|公示日期
        2026-01-05|上年结余|||1000
        2026-06-30|捐款|200||1200
        2026-07-02|捐款|300||1500
        2026-09-10|救助困难党员||100.5|1399.5|张一|2026-08-20|2026-09-01|2026-09-15
        2026-10-01|捐款|50||1449.5
      `,
    );
    const { sheets, forms } = buildForms(inputOf([fund]), templates, ["love-fund-publication"]);
    expect(shown(sheets[0]!).slice(4, -2)).toEqual([
      "上季结余|||||||1200",
      "7月||=H5|300||0||=C6+D6-F6",
      "8月||=H6|0||0||=C7+D7-F7",
      "9月||=H7|0||100.5||=C8+D8-F8",
      "合计||=H5|=SUM(D6:D8)||=SUM(F6:F8)||=C9+D9-F9",
      "二、救助发放情况",
      "序号|摘要||发放日期|金额|支部申请日期|党委研究日期|公示日期",
      "1|救助困难党员（张一）||46275|100.5|46254|46266|46280",
      "",
      "合计||||=SUM(E12)",
    ]);
    expect(forms[0]?.totals).toEqual({
      opening: 1200,
      income: 300,
      expense: 100.5,
      closing: 1399.5,
      aid: 100.5,
      aidCount: 1,
    });
    const gave = { ...fund, rows: fund.rows.filter(([, summary]) => !String(summary).includes("救助")) };
    const [without] = buildForms(inputOf([gave]), templates, ["love-fund-publication"]).sheets;
    expect(shown(without!).slice(11, 14)).toEqual(["", "本季度没有发放救助。", "合计||||=SUM(E12)"]);
    expect(without!.rows.map(({ hidden }) => hidden === true).slice(11, 14)).toEqual([true, false, false]);
  });

  test("a finding about a whole row is at that row", () => {
    const findings = SOME_FINDINGS.map((finding) => ({ ...finding, cell: "8:8" }));
    const [made] = buildForms(inputOf([], { findings }), templates, ["check-report"]).sheets;
    expect(shown(made!)).toContain("1|错误|党员花名册|第8行|张三|张三：身份证号校验位不符，请核对后改正。");
    expect(made!.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.link ?? []))[0]).toBe("'党员花名册'!8:8");
  });

  test("a check report by rule, with a way to each cell", () => {
    const { sheets, forms } = buildForms(inputOf([], { findings: SOME_FINDINGS }), templates, ["check-report"]);
    expect(shown(sheets[0]!).slice(2, -1)).toEqual([
      "共发现错误 2 项、提醒 1 项、提示 0 项。",
      "一、汇总",
      "序号|等级|工作表|条数|检查项目",
      "1|错误|党员花名册|2|身份证号校验位不符",
      "2|提醒|公示 '26|1|公示超期",
      "合计|||=SUM(D6:D7)",
      "二、明细（点击单元格地址可转到原表）",
      "序号|等级|工作表|单元格|对象|问题说明",
      "身份证号校验位不符",
      "1|错误|党员花名册|C17|张三|张三：身份证号校验位不符，请核对后改正。",
      "2|错误|党员花名册|C21|李四|李四：身份证号校验位不符，请核对后改正。",
      "公示超期",
      "3|提醒|公示 '26|整表|公示|公示：公示超期，请核对后改正。",
    ]);
    expect(sheets[0]!.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.link ?? []))).toEqual([
      "'党员花名册'!C17",
      "'党员花名册'!C21",
      "'公示 ''26'!A1",
    ]);
    expect(forms[0]?.totals).toEqual({ errors: 2, warnings: 1, infos: 0 });
  });

  test("as the clerk changed the template: grouped by class instead of branch", () => {
    const own = templates.get("dues-ledger")!;
    const rows = own.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => {
        const value = cell && "value" in cell.content ? cell.content.value : null;
        if (!cell || typeof value !== "string") return cell;
        return { ...cell, content: { value: value.replace(/(分组|小计)\.党支部/, "$1.缴费类别") } };
      }),
    }));
    const { sheets } = buildForms(inputOf([ledger]), new Map([["dues-ledger", { ...own, rows }]]), ["dues-ledger"]);
    expect(shown(sheets[0]!).map((row) => row.split("|")[0])).toEqual(
      expect.arrayContaining(["在职小计", "离退休小计", "农民小计", "下岗失业小计"]),
    );
  });
});

describe("the built-in templates", () => {
  test("are one for each form, as scripts/templates.mjs draws them", () => {
    const folder = mkdtempSync(path.join(tmpdir(), "branchbook-templates-"));
    try {
      execFileSync(process.execPath, ["scripts/templates.mjs", folder], { cwd: path.resolve(__dirname, "../..") });
      expect(readdirSync(folder).sort()).toEqual(FORMS.map(({ id }) => `${id}.xlsx`).sort());
      for (const { id } of FORMS) {
        expect(readFileSync(templateFile(id)).equals(readFileSync(path.join(folder, `${id}.xlsx`)))).toBe(true);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test("print on A4, fitted to its width, with the header on every page and room for signatures", () => {
    for (const [form, { print, rows }] of templates) {
      // Receipts are cut apart: they have page breaks, and so are not fitted, and no header.
      if (form === "dues-receipts") continue;
      expect(print).toMatchObject({
        paper: "A4",
        fitTo: { width: 1 },
        footer: expect.stringContaining("&P"),
      });
      const header = rows[print!.titleRows!.first]!.cells.map(
        (cell) => cell && "value" in cell.content && cell.content.value,
      );
      // A report of one page has no list, and so no header.
      expect([form, header[0]]).toEqual([form, form === "quarter-report" ? "{季度}工作报表" : "序号"]);
      expect(rows.at(-1)!.cells[0]!.content).toEqual({ value: expect.stringContaining("日期：") });
    }
  });
});

const REASONS = [
  "no-dues",
  "no-payments",
  "no-love-fund",
  "no-party-fund",
  "no-roster",
  "no-development",
  "no-activities",
  "no-plan",
  "no-template",
  "open-question",
];

test("forms, charts and reasons have names in both languages", () => {
  const ids = [...PARTS, ...CHART_SOURCES.flatMap(({ charts }) => charts), ...REASONS].sort();
  expect(Object.keys(chinese).sort()).toEqual(ids);
  expect(Object.keys(english).sort()).toEqual(ids);
});

test("a ledger of 20,000 members in 400 branches shares its formats and sums by SUBTOTAL", () => {
  const rows = Array.from(
    { length: 20_000 },
    (_, index) => `党员${index}|第${index % 400}党支部|在职|4500|45|45|45|45`,
  );
  const table = `姓名|所在党支部|缴费类别|计算基数|月应缴|7月|8月|9月\n${rows.join("\n")}`;
  const { sheets, forms } = buildForms(inputOf([sheet("2026年党费", table)]), templates, ["dues-ledger"]);
  expect(forms[0]?.totals).toMatchObject({ members: 20_000, due: 2_700_000, paid: 2_700_000 });
  // Three rows above the first branch; each has its head, 50 members and its subtotal.
  const last = 3 + 400 * 52;
  expect(shown(sheets[0]!).slice(last - 1, last + 1)).toEqual([
    expect.stringContaining(`=SUBTOTAL(9,G${last - 50}:G${last - 1})`),
    expect.stringContaining(`=SUBTOTAL(9,G5:G${last - 1})`),
  ]);
  expect(new Set(sheets[0]!.rows.flatMap(({ cells }) => cells.map((cell) => cell?.style))).size).toBeLessThan(30);
});

test.each(["templates.md", "templates.zh-CN.md"])("docs/%s names every field of every form", (file) => {
  const text = readFileSync(path.resolve(__dirname, "../../docs", file), "utf8");
  const fields = FORMS.flatMap((form) => [form.fields, ...Object.values(form.lists).map((list) => list.fields)]);
  const names = fields.flatMap((some) => Object.entries(some).flatMap(([key, { name }]) => [key, name]));
  // The Chinese page gives the common fields by their Chinese names alone.
  const missing = names.filter((name) => !text.includes(name) && !["unit", "year", "quarter", "asOf"].includes(name));
  expect(missing).toEqual([]);
});
