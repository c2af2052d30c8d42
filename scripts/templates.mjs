// Draws assets/templates: the built-in forms as worksheets with markers. Run by hand after a change here;
// another folder can be named.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { writeXlsx } from "hucre/xlsx";

const SONG = "宋体";
const HEI = "黑体";
const MONEY = "#,##0.00";
const DATE = "yyyy-mm-dd";

const line = { style: "thin", color: { rgb: "404040" } };
const border = { top: line, right: line, bottom: line, left: line };
const align = (horizontal, more) => ({ horizontal, vertical: "center", ...more });

const styles = {
  title: { font: { name: HEI, size: 20 }, alignment: align("center") },
  plain: { font: { name: SONG, size: 11 }, alignment: align("left") },
  right: { font: { name: SONG, size: 11 }, alignment: align("right") },
  section: { font: { name: HEI, size: 13 }, alignment: align("left") },
  note: { font: { name: SONG, size: 10 }, alignment: align("left", { wrapText: true }) },
  head: {
    font: { name: SONG, size: 11, bold: true },
    fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "F2F2F2" } },
    border,
    alignment: align("center", { wrapText: true }),
  },
  group: {
    font: { name: SONG, size: 11, bold: true },
    fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "FAFAFA" } },
    border,
    alignment: align("left", { indent: 1 }),
  },
  center: { font: { name: SONG, size: 11 }, border, alignment: align("center", { shrinkToFit: true }) },
  text: { font: { name: SONG, size: 11 }, border, alignment: align("left", { indent: 1, wrapText: true }) },
  short: { font: { name: SONG, size: 11 }, border, alignment: align("left", { indent: 1, shrinkToFit: true }) },
  link: {
    font: { name: SONG, size: 11, underline: true, color: { rgb: "0563C1" } },
    border,
    alignment: align("center"),
  },
};

const number = (numFmt, more) => ({
  font: { name: SONG, size: 11, ...more },
  border,
  alignment: align("right", { shrinkToFit: true }),
  numFmt,
});
Object.assign(styles, {
  count: { ...styles.center, numFmt: "0" },
  money: number(MONEY),
  owed: number(`${MONEY};-${MONEY};`),
  rate: number("0.0%"),
  date: { ...styles.center, numFmt: DATE },
  id: { ...styles.center, numFmt: "@" },
  sum: { ...styles.center, font: { name: SONG, size: 11, bold: true } },
  countSum: { ...styles.center, font: { name: SONG, size: 11, bold: true }, numFmt: "0" },
  moneySum: number(MONEY, { bold: true }),
  rateSum: number("0.0%", { bold: true }),
});

/**
 * A row of a template: its height (null: as high as its text), and its cells from left to right as [text, style, columns].
 * A text that begins with = is a formula.
 */
function drawSheet(name, { widths, rows, landscape = false, titleRow, conditionalRules }) {
  const cells = new Map();
  const merges = [];
  const rowDefs = new Map();
  rows.forEach(({ height, cells: row }, r) => {
    if (height !== null) rowDefs.set(r, { height });
    let column = 0;
    for (const [text, style, columns = 1] of row) {
      const content = text.startsWith("=") ? { formula: text.slice(1) } : { value: text === "" ? null : text };
      cells.set(`${r},${column}`, { ...content, style: styles[style] });
      for (let other = 1; other < columns; other += 1)
        cells.set(`${r},${column + other}`, { value: null, style: styles[style] });
      if (columns > 1) merges.push({ startRow: r, startCol: column, endRow: r, endCol: column + columns - 1 });
      column += columns;
    }
  });
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rows: rows.map(() => []),
    cells,
    merges,
    rowDefs,
    conditionalRules,
    view: { showGridLines: false },
    pageSetup: {
      paperSize: "a4",
      orientation: landscape ? "landscape" : "portrait",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { top: 0.7, right: 0.5, bottom: 0.7, left: 0.5, header: 0.3, footer: 0.3 },
      printTitlesRow: `$${titleRow}:$${titleRow}`,
    },
    headerFooter: { oddFooter: "&C第 &P 页，共 &N 页" },
  };
}

const row = (height, ...cells) => ({ height, cells });
const SIGNATURES =
  ["党支部书记：", "组织委员：", "填表人：", "审核人："].join("　　　　　　") + "　　　　　　日期：　　年　　月　　日";
const red = (range, formula) => ({
  type: "expression",
  priority: 1,
  range,
  formula,
  style: { font: { bold: true, color: { rgb: "C00000" } } },
});

const templates = {
  "dues-publication": drawSheet("党费收缴公示表", {
    widths: [6, 11, 21, 18, 11, 12, 12],
    titleRow: 8,
    rows: [
      row(40, ["{季度}党费收缴情况公示表", "title", 7]),
      row(22, ["填报单位：{填报单位}", "plain", 3], ["填报时间：{填报时间}", "plain", 2], ["单位：元", "right", 2]),
      row(26, ["一、各党支部收缴情况", "section", 7]),
      row(
        24,
        ["序号", "head"],
        ["党支部", "head", 2],
        ["党员人数", "head"],
        ["本季应缴", "head"],
        ["本季实缴", "head"],
        ["收缴率", "head"],
      ),
      row(
        20,
        ["{支部.序号}", "center"],
        ["{支部.党支部}", "short", 2],
        ["{支部.党员人数}", "count"],
        ["{支部.应缴}", "money"],
        ["{支部.实缴}", "money"],
        ['=IF(E5=0,"",F5/E5)', "rate"],
      ),
      row(
        22,
        ["合计", "sum", 3],
        ["=SUM(D5)", "countSum"],
        ["=SUM(E5)", "moneySum"],
        ["=SUM(F5)", "moneySum"],
        ['=IF(E6=0,"",F6/E6)', "rateSum"],
      ),
      row(30, ["二、党员缴纳情况", "section", 7]),
      row(
        24,
        ["序号", "head"],
        ["姓名", "head"],
        ["身份证号", "head"],
        ["党支部", "head"],
        ["月应缴", "head"],
        ["本季应缴", "head"],
        ["本季实缴", "head"],
      ),
      row(
        20,
        ["{.序号}", "center"],
        ["{.姓名}", "center"],
        ["{.身份证号}", "id"],
        ["{.党支部}", "short"],
        ["{.月应缴}", "money"],
        ["{.应缴}", "money"],
        ["{.实缴}", "money"],
      ),
      row(22, ["合计", "sum", 4], ["=SUM(E9)", "moneySum"], ["=SUM(F9)", "moneySum"], ["=SUM(G9)", "moneySum"]),
      row(30, [
        "注：数据截至{填报时间}；预缴、补缴的党费计入实际缴纳的季度；身份证号已作遮蔽处理。如有异议，请在公示期内向党支部反映。",
        "note",
        7,
      ]),
      row(30, [SIGNATURES, "plain", 7]),
    ],
  }),

  "dues-ledger": drawSheet("党费收缴明细表", {
    widths: [6, 10, 10, 12, 9, 10, 12, 12, 13, 12, 11, 14],
    landscape: true,
    titleRow: 3,
    conditionalRules: [red("K5", "AND(ISNUMBER($A5),K5>0)")],
    rows: [
      row(40, ["{季度}党费收缴明细表", "title", 12]),
      row(22, ["填报单位：{填报单位}", "plain", 5], ["填报时间：{填报时间}", "plain", 4], ["单位：元", "right", 3]),
      row(
        34,
        ...["序号", "姓名", "缴费类别", "计算基数", "缴纳比例", "月应缴", "本季应缴", "本季实缴"].map((name) => [
          name,
          "head",
        ]),
        ...["本年累计实缴", "欠缴月份", "欠缴金额", "备注"].map((name) => [name, "head"]),
      ),
      row(22, ["{分组.党支部}", "group", 12]),
      row(
        20,
        ["{.序号}", "center"],
        ["{.姓名}", "center"],
        ["{.缴费类别}", "center"],
        ["{.计算基数}", "money"],
        ["{.缴纳比例}", "rate"],
        ["{.月应缴}", "money"],
        ["{.本季应缴}", "money"],
        ["{.本季实缴}", "money"],
        ["{.本年累计实缴}", "money"],
        ["{.欠缴月份}", "center"],
        ["{.欠缴金额}", "owed"],
        ["{.备注}", "short"],
      ),
      ...["{小计.党支部}小计", "合计"].map((label) =>
        row(
          22,
          [label, "sum", 5],
          ...["F", "G", "H", "I"].map((column) => [`=SUM(${column}5)`, "moneySum"]),
          ["", "sum"],
          ["=SUM(K5)", "moneySum"],
          ["", "sum"],
        ),
      ),
      row(22, ["注：预缴、补缴的党费计入实际缴纳的季度；欠缴月份和金额截至本季度末，缴款先抵最早的月份。", "note", 12]),
      row(30, [SIGNATURES, "plain", 12]),
    ],
  }),

  "love-fund-publication": drawSheet("爱心基金收支公示表", {
    widths: [6, 12, 28, 13, 13, 13, 13, 16],
    landscape: true,
    titleRow: 9,
    rows: [
      row(40, ["{季度}爱心基金收支情况公示表", "title", 8]),
      row(22, ["填报单位：{填报单位}", "plain", 3], ["填报时间：{填报时间}", "plain", 3], ["单位：元", "right", 2]),
      row(26, ["一、收支情况", "section", 8]),
      row(
        24,
        ["月份", "head", 2],
        ["期初余额", "head"],
        ["收入", "head", 2],
        ["支出", "head", 2],
        ["期末余额", "head"],
      ),
      row(20, ["上季结余", "center", 2], ["", "money"], ["", "money", 2], ["", "money", 2], ["{期初余额}", "money"]),
      row(
        20,
        ["{收支.月份}", "center", 2],
        ["=H5", "money"],
        ["{收支.收入}", "money", 2],
        ["{收支.支出}", "money", 2],
        ["=C6+D6-F6", "money"],
      ),
      row(
        22,
        ["合计", "sum", 2],
        ["=H5", "moneySum"],
        ["=SUM(D6)", "moneySum", 2],
        ["=SUM(F6)", "moneySum", 2],
        ["=C7+D7-F7", "moneySum"],
      ),
      row(30, ["二、救助发放情况", "section", 8]),
      row(
        24,
        ["序号", "head"],
        ["摘要", "head", 2],
        ["发放日期", "head"],
        ["金额", "head"],
        ["支部申请日期", "head"],
        ["党委研究日期", "head"],
        ["公示日期", "head"],
      ),
      row(
        20,
        ["{.序号}", "center"],
        ["{.摘要}", "short", 2],
        ["{.发放日期}", "date"],
        ["{.金额}", "money"],
        ["{.支部申请日期}", "date"],
        ["{.党委研究日期}", "date"],
        ["{.公示日期}", "date"],
      ),
      row(22, ["合计", "sum", 4], ["=SUM(E10)", "moneySum"], ["", "sum"], ["", "sum"], ["", "sum"]),
      row(22, ["注：数据截至{填报时间}。如有异议，请在公示期内向党支部反映。", "note", 8]),
      row(30, [SIGNATURES, "plain", 8]),
    ],
  }),

  "check-report": drawSheet("数据检查报告", {
    widths: [7, 8, 18, 10, 14, 62],
    landscape: true,
    titleRow: 9,
    conditionalRules: [red("B6", '$B6="错误"'), red("B11", '$B11="错误"')],
    rows: [
      row(40, ["{季度}数据检查报告", "title", 6]),
      row(22, ["填报单位：{填报单位}", "plain", 5], ["检查时间：{填报时间}", "right"]),
      row(24, ["共发现错误 {错误数} 项、提醒 {提醒数} 项、提示 {提示数} 项。", "plain", 6]),
      row(26, ["一、汇总", "section", 6]),
      row(24, ["序号", "head"], ["等级", "head"], ["工作表", "head"], ["条数", "head"], ["检查项目", "head", 2]),
      row(
        20,
        ["{汇总.序号}", "center"],
        ["{汇总.等级}", "center"],
        ["{汇总.工作表}", "short"],
        ["{汇总.条数}", "count"],
        ["{汇总.检查项目}", "short", 2],
      ),
      row(22, ["合计", "sum", 3], ["=SUM(D6)", "countSum"], ["", "sum", 2]),
      row(30, ["二、明细（点击单元格地址可转到原表）", "section", 6]),
      row(24, ...["序号", "等级", "工作表", "单元格", "对象", "问题说明"].map((name) => [name, "head"])),
      row(22, ["{分组.检查项目}", "group", 6]),
      row(
        null,
        ["{.序号}", "center"],
        ["{.等级}", "center"],
        ["{.工作表}", "short"],
        ["{.单元格}", "link"],
        ["{.对象}", "center"],
        ["{.问题说明}", "text"],
      ),
      row(30, ["检查人：　　　　　　　　审核人：　　　　　　　　日期：　　年　　月　　日", "plain", 6]),
    ],
  }),
};

// The same drawing always gives the same bytes.
const properties = { creator: "支部账册", created: new Date("2026-01-01"), modified: new Date("2026-01-01") };
const folder = process.argv[2] ?? "assets/templates";
mkdirSync(folder, { recursive: true });
for (const [form, sheet] of Object.entries(templates)) {
  writeFileSync(path.join(folder, `${form}.xlsx`), await writeXlsx({ sheets: [sheet], properties }));
}
