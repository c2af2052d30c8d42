// Draws assets/templates: the built-in forms as worksheets with markers. Run by hand after a change here;
// another folder can be named.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
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
  wrapped: { font: { name: SONG, size: 11 }, border, alignment: align("center", { wrapText: true }) },
  link: {
    font: { name: SONG, size: 11, underline: true, color: { rgb: "0563C1" } },
    border,
    alignment: align("center"),
  },
};

styles.wrappedLink = { ...styles.link, alignment: align("left", { indent: 1, wrapText: true }) };

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
  held: { ...styles.center, numFmt: '0;-0;"缺"' },
  rateCenter: { ...styles.center, numFmt: "0.0%" },
  sum: { ...styles.center, font: { name: SONG, size: 11, bold: true } },
  rateCenterSum: { ...styles.center, font: { name: SONG, size: 11, bold: true }, numFmt: "0.0%" },
  countSum: { ...styles.center, font: { name: SONG, size: 11, bold: true }, numFmt: "0" },
  moneySum: number(MONEY, { bold: true }),
  rateSum: number("0.0%", { bold: true }),
  receipt: { ...styles.right, numFmt: '"编号："000' },
  yuan: { ...number('"￥"#,##0.00', { bold: true }), alignment: align("center") },
  cut: {
    font: { name: SONG, size: 9, color: { rgb: "808080" } },
    border: { bottom: { style: "dashed", color: { rgb: "808080" } } },
    alignment: { horizontal: "right", vertical: "bottom" },
  },
});

/**
 * A worksheet from its rows: each has its height (null: as high as its text), and its cells from left to right as [text,
 * style, columns, rows]; below a cell of several rows stand blank ones.
 * A text that begins with = is a formula.
 */
function drawSheet(
  name,
  { widths, rows, landscape = false, onePage = false, fullSize = false, titleRows, conditionalRules },
) {
  const cells = new Map();
  const merges = [];
  const rowDefs = new Map();
  rows.forEach(({ height, cells: row }, r) => {
    if (height !== null) rowDefs.set(r, { height });
    let column = 0;
    for (const [text, style, columns = 1, height = 1] of row) {
      const content = text.startsWith("=") ? { formula: text.slice(1) } : { value: text === "" ? null : text };
      cells.set(`${r},${column}`, { ...content, style: styles[style] });
      for (let other = 1; other < columns; other += 1)
        cells.set(`${r},${column + other}`, { value: null, style: styles[style] });
      if (columns * height > 1)
        merges.push({ startRow: r, startCol: column, endRow: r + height - 1, endCol: column + columns - 1 });
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
      // Excel passes over page breaks when it fits a sheet to the page.
      ...(fullSize ? {} : { fitToPage: true, fitToWidth: 1, fitToHeight: onePage ? 1 : 0 }),
      horizontalCentered: true,
      margins: fullSize ? NARROW_MARGINS : MARGINS,
      ...(titleRows && { printTitlesRow: `$${titleRows[0]}:$${titleRows[1]}` }),
    },
    ...(fullSize ? {} : { headerFooter: { oddFooter: "&C第 &P 页，共 &N 页" } }),
  };
}

const MARGINS = { top: 0.7, right: 0.5, bottom: 0.7, left: 0.5, header: 0.3, footer: 0.3 };
const NARROW_MARGINS = { top: 0.4, right: 0.4, bottom: 0.4, left: 0.4, header: 0.2, footer: 0.2 };

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

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const heads = (...names) => names.map((name) => [name, "head"]);
const fields = (style, ...names) => names.map((name) => [`{.${name}}`, style]);
const sums = (style, row, columns) => [...columns].map((column) => [`=SUM(${column}${row})`, style]);

/** A row of up to four figures, each a label and its value. */
const figures = (...some) =>
  row(
    28,
    ...some.flatMap(([label, value, style]) => [
      [label, "head"],
      [value, style],
    ]),
    ...(some.length < 4 ? [["", "center", 8 - some.length * 2]] : []),
  );

const templates = {
  "dues-publication": drawSheet("党费收缴公示表", {
    widths: [6, 11, 21, 18, 11, 12, 12],
    titleRows: [8, 8],
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
    titleRows: [3, 3],
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

  "dues-arrears": drawSheet("欠缴党费统计表", {
    widths: [6, 14, 13, 19, 10, 14, 20],
    titleRows: [4, 4],
    rows: [
      row(40, ["{季度}欠缴党费统计表", "title", 7]),
      row(22, ["填报单位：{填报单位}", "plain", 3], ["填报时间：{填报时间}", "plain", 2], ["单位：元", "right", 2]),
      row(24, ["截至{季度}末，本年度党费欠缴 {欠缴人数} 人。", "plain", 7]),
      row(24, ...heads("序号", "姓名", "月应缴", "欠缴月份", "欠缴月数", "欠缴金额", "备注")),
      row(22, ["{如有.欠缴人数}{分组.党支部}", "group", 7]),
      row(
        20,
        ...fields("center", "序号", "姓名"),
        ["{.月应缴}", "money"],
        ["{.欠缴月份}", "center"],
        ["{.欠缴月数}", "count"],
        ["{.欠缴金额}", "money"],
        ["{如有.欠缴人数}{.备注}", "short"],
      ),
      ...["{如有.欠缴人数}{小计.党支部}小计", "合计"].map((label) =>
        row(22, [label, "sum", 4], ["=SUM(E6)", "countSum"], ["=SUM(F6)", "moneySum"], ["", "sum"]),
      ),
      row(22, ["注：缴款先抵最早的月份；经批准减免的部分不计入欠缴。", "note", 7]),
      row(30, [SIGNATURES, "plain", 7]),
    ],
  }),

  // The merged cell at the left holds the rows of a receipt together.
  "dues-receipts": drawSheet("党费收据", {
    widths: [2, 12, 21, 12, 21],
    fullSize: true,
    rows: [
      row(36, ["", "plain", 1, 9], ["党 费 收 据", "title", 3], ["{.序号}", "receipt"]),
      row(20, ["", "plain"], ["收款单位（盖章）：{填报单位}", "plain", 2], ["开具日期：{填报时间}", "right", 2]),
      row(
        28,
        ["", "plain"],
        ["缴款人", "head"],
        ["{.姓名}", "center"],
        ["所在党支部", "head"],
        ["{.党支部}", "center"],
      ),
      row(
        28,
        ["", "plain"],
        ["身份证号", "head"],
        ["{.身份证号}", "id"],
        ["缴纳方式", "head"],
        ["{.缴纳方式}", "center"],
      ),
      row(
        28,
        ["", "plain"],
        ["所属月份", "head"],
        ["{.所属月份}", "center"],
        ["缴纳日期", "head"],
        ["{.缴纳日期}", "date"],
      ),
      row(
        32,
        ["", "plain"],
        ["金额（大写）", "head"],
        ["{.金额大写}", "sum"],
        ["金额（小写）", "head"],
        ["{.金额}", "yuan"],
      ),
      row(24, ["", "plain"], ["备注", "head"], ["{.备注}", "short", 3]),
      row(32, ["", "plain"], ["经办人（签字）：", "plain", 2], ["缴款人（签字）：", "plain", 2]),
      row(20, ["", "cut"], ["✂ 沿虚线裁开", "cut", 4]),
    ],
  }),

  "love-fund-publication": drawSheet("爱心基金收支公示表", {
    widths: [6, 12, 28, 13, 13, 13, 13, 16],
    landscape: true,
    titleRows: [9, 9],
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
        ["{如有.救助}{.摘要}", "short", 2],
        ["{.发放日期}", "date"],
        ["{.金额}", "money"],
        ["{.支部申请日期}", "date"],
        ["{.党委研究日期}", "date"],
        ["{.公示日期}", "date"],
      ),
      row(20, ["{如无.救助}本季度没有发放救助。", "center", 8]),
      row(22, ["合计", "sum", 4], ["=SUM(E10)", "moneySum"], ["", "sum"], ["", "sum"], ["", "sum"]),
      row(22, ["注：数据截至{填报时间}。如有异议，请在公示期内向党支部反映。", "note", 8]),
      row(30, [SIGNATURES, "plain", 8]),
    ],
  }),

  "party-fund-publication": drawSheet("党建经费收支公示表", {
    widths: [6, 11, 14, 14, 14, 14, 12, 14],
    titleRows: [7, 7],
    rows: [
      row(40, ["{季度}党建经费收支情况公示表", "title", 8]),
      row(22, ["填报单位：{填报单位}", "plain", 4], ["填报时间：{填报时间}", "plain", 2], ["单位：元", "right", 2]),
      row(26, ["一、经费收支", "section", 8]),
      row(
        24,
        ["年度预算", "head", 2],
        ...heads("上季结余", "本季收入", "本季支出", "本季结余", "预算执行率", "预算余额"),
      ),
      row(
        24,
        ["{年度预算}", "money", 2],
        ["{期初余额}", "money"],
        ["{收入}", "money"],
        ["=E9", "money"],
        ["=C5+D5-E5", "money"],
        ['=IF(A5=0,"",F9/A5)', "rate"],
        ['=IF(A5=0,"",A5-F9)', "money"],
      ),
      row(30, ["二、按用途支出", "section", 8]),
      row(
        24,
        ["序号", "head"],
        ["用途", "head", 3],
        ["本季支出", "head"],
        ["本年累计支出", "head"],
        ["占累计支出比重", "head", 2],
      ),
      row(
        20,
        ["{.序号}", "center"],
        ["{.用途}", "short", 3],
        ["{.本季支出}", "money"],
        ["{.本年累计支出}", "money"],
        ['=IF(SUM(F$8:F$8)=0,"",F8/SUM(F$8:F$8))', "rate", 2],
      ),
      row(
        22,
        ["合计", "sum", 4],
        ["=SUM(E8)", "moneySum"],
        ["=SUM(F8)", "moneySum"],
        ['=IF(F9=0,"",SUM(G8))', "rateSum", 2],
      ),
      row(30, [
        "注：数据截至{季度}末；预算执行率为本年累计支出占年度预算的比重。如有异议，请在公示期内向党支部反映。",
        "note",
        8,
      ]),
      row(30, [SIGNATURES, "plain", 8]),
    ],
  }),

  roster: drawSheet("党员基本信息汇总表", {
    widths: [6, 9, 15, 20, 5, 7, 12, 9, 10, 12, 12, 13, 13, 14, 24, 8, 8, 12, 8, 12, 10],
    landscape: true,
    titleRows: [3, 3],
    rows: [
      row(40, ["{季度}党员基本信息汇总表", "title", 21]),
      row(22, ["填报单位：{填报单位}", "plain", 14], ["填报时间：{填报时间}", "right", 7]),
      row(
        46,
        ...heads("序号", "姓名", "所在党支部", "公民身份证号", "性别", "民族", "出生日期", "学历", "人员类别"),
        ...heads("加入党组织日期", "转为正式党员日期", "工作岗位", "手机号", "固定电话", "家庭住址", "党籍状态"),
        ...heads("是否为失联党员", "失去联系日期", "是否为流动党员", "外出流向", "备注"),
      ),
      row(
        24,
        ...fields("center", "序号", "姓名"),
        ["{.所在党支部}", "wrapped"],
        ["{.公民身份证号}", "id"],
        ...fields("center", "性别", "民族"),
        ["{.出生日期}", "date"],
        ["{.学历}", "wrapped"],
        ["{.人员类别}", "center"],
        ...fields("date", "加入党组织日期", "转为正式党员日期"),
        ["{.工作岗位}", "wrapped"],
        ...fields("id", "手机号", "固定电话"),
        ["{.家庭住址}", "text"],
        ...fields("center", "党籍状态", "是否为失联党员"),
        ["{.失去联系日期}", "date"],
        ["{.是否为流动党员}", "center"],
        ...fields("wrapped", "外出流向", "备注"),
      ),
      row(24, ["合计", "sum", 2], ['=COUNT(A4)&"人"', "sum"], ["", "sum", 18]),
      row(30, [SIGNATURES, "plain", 21]),
    ],
  }),

  "branch-overview": drawSheet("党支部基本情况统计表", {
    widths: [5, 16, ...Array(16).fill(7), 9, 7, 12, 12, 12],
    landscape: true,
    titleRows: [3, 4],
    conditionalRules: [red("W5", '$W5="已届满"')],
    rows: [
      row(40, ["{季度}党支部基本情况统计表", "title", 23]),
      row(22, ["填报单位：{填报单位}", "plain", 9], ["填报时间：{填报时间}", "plain", 9], ["单位：人", "right", 5]),
      row(
        24,
        ...["序号", "党支部", "党员总数"].map((name) => [name, "head", 1, 2]),
        ["人员类别", "head", 2],
        ["性别", "head", 2],
        ["年龄", "head", 6],
        ["学历", "head", 5],
        ["支部委员会", "head", 5],
      ),
      row(
        36,
        ...heads("", "", "", "正式", "预备", "男", "女"),
        ...heads("35岁及以下", "36—45岁", "46—54岁", "55—60岁", "61—70岁", "71岁及以上"),
        ...heads("研究生", "大学", "大专", "中专及高中", "初中及以下"),
        ...heads("书记", "委员人数", "换届日期", "届满日期", "任期情况"),
      ),
      row(
        22,
        ["{.序号}", "center"],
        ["{.党支部}", "short"],
        ["=D5+E5", "count"],
        ...fields("count", "正式党员", "预备党员", "男", "女"),
        ...fields("count", "35岁及以下", "36—45岁", "46—54岁", "55—60岁", "61—70岁", "71岁及以上"),
        ...fields("count", "研究生", "大学", "大专", "中专及高中", "初中及以下"),
        ["{.书记}", "center"],
        ["{.委员人数}", "count"],
        ...fields("date", "换届日期", "届满日期"),
        ["{.任期情况}", "center"],
      ),
      row(22, ["合计", "sum", 2], ...sums("countSum", 5, "CDEFGHIJKLMNOPQR"), ...Array(5).fill(["", "sum"])),
      row(22, ["注：年龄截至{填报时间}；性别、年龄、学历未填或无法识别的不计入相应各栏。", "note", 23]),
      row(30, [SIGNATURES, "plain", 23]),
    ],
  }),

  "development-progress": drawSheet("发展党员进度表", {
    widths: [6, 11, 18, 14, 14, 14, 14, 14, 16],
    landscape: true,
    titleRows: [9, 9],
    rows: [
      row(40, ["{季度}发展党员进度表", "title", 9]),
      row(22, ["填报单位：{填报单位}", "plain", 4], ["填报时间：{填报时间}", "plain", 3], ["单位：人", "right", 2]),
      row(26, ["一、各阶段进度", "section", 9]),
      row(
        24,
        ["发展阶段", "head", 2],
        ...heads("年度目标", "以前季度", "本季度", "本年累计", "完成率", "距目标还差", "现有人数"),
      ),
      row(
        20,
        ["{阶段.阶段}", "center", 2],
        ["{阶段.年度目标}", "count"],
        ["{阶段.以前季度}", "count"],
        ["{阶段.本季度}", "count"],
        ["=D5+E5", "count"],
        ['=IF(C5=0,"",F5/C5)', "rateCenter"],
        ['=IF(C5=0,"",MAX(0,C5-F5))', "count"],
        ["{阶段.现有人数}", "count"],
      ),
      row(22, ["合计", "sum", 8], ["=SUM(I5)", "countSum"]),
      row(22, ["注：各阶段按进入该阶段的日期统计，截至本季度末；现有人数为目前处于该阶段的人数。", "note", 9]),
      row(30, ["二、人员名单", "section", 9]),
      row(
        36,
        ...heads("序号", "姓名", "党支部", "递交申请书日期", "确定积极分子日期", "列为发展对象日期"),
        ...heads("接收预备党员日期", "转正日期", "备注"),
      ),
      row(22, ["{分组.当前阶段}", "group", 9]),
      row(
        20,
        ...fields("center", "序号", "姓名"),
        ["{.党支部}", "short"],
        ...fields("date", "递交申请书日期", "确定积极分子日期", "列为发展对象日期", "接收预备党员日期", "转正日期"),
        ["{.备注}", "short"],
      ),
      row(30, [SIGNATURES, "plain", 9]),
    ],
  }),

  "organization-life": drawSheet("三会一课落实情况表", {
    widths: [5, 16, 15, 7, ...Array(12).fill(6), 7, 7, 9],
    landscape: true,
    titleRows: [3, 4],
    conditionalRules: [red("E5:P8", "AND(ISNUMBER(E5),E5=0)")],
    rows: [
      row(40, ["{季度}三会一课落实情况表", "title", 19]),
      row(22, ["填报单位：{填报单位}", "plain", 8], ["填报时间：{填报时间}", "plain", 6], ["单位：次", "right", 5]),
      row(
        20,
        ...["序号", "党支部", "组织生活", "要求"].map((name) => [name, "head", 1, 2]),
        ...["一", "二", "三", "四"].map((quarter) => [`第${quarter}季度`, "head", 3]),
        ...["应开", "缺", "落实率"].map((name) => [name, "head", 1, 2]),
      ),
      row(20, ...heads("", "", "", ""), ...MONTHS.map((month) => [`${month}月`, "head"]), ...heads("", "", "")),
      ...[
        ["支部党员大会", "每季", "党员大会"],
        ["支部委员会", "每月", "支委会"],
        ["党课", "每季", "党课"],
        ["主题党日", "每月", "主题党日"],
      ].map(([meeting, rhythm, name], index) =>
        row(
          19,
          ...(index === 0
            ? [
                ["{.序号}", "center", 1, 4],
                ["{.党支部}", "wrapped", 1, 4],
              ]
            : [
                ["", "center"],
                ["", "wrapped"],
              ]),
          [meeting, "center"],
          [rhythm, "center"],
          ...(rhythm === "每季"
            ? [1, 2, 3, 4].map((quarter) => [`{.${name}${quarter}季}`, "held", 3])
            : MONTHS.map((month) => [`{.${name}${month}月}`, "held"])),
          [`=COUNT(E${index + 5}:P${index + 5})`, "count"],
          [`=COUNTIF(E${index + 5}:P${index + 5},0)`, "count"],
          [`=IF(Q${index + 5}=0,"",1-R${index + 5}/Q${index + 5})`, "rateCenter"],
        ),
      ),
      row(
        22,
        ["合计", "sum", 16],
        ["=SUM(Q5:Q8)", "countSum"],
        ["=SUM(R5:R8)", "countSum"],
        ['=IF(Q9=0,"",1-R9/Q9)', "rateCenterSum"],
      ),
      row(22, [
        "注：格中为召开次数；“缺”为应开未开，空白为未到期或不要求（未设支部委员会的党支部不要求召开支委会）。统计至本季度末。",
        "note",
        19,
      ]),
      row(30, [SIGNATURES, "plain", 19]),
    ],
  }),

  "plan-progress": drawSheet("规划指标完成情况表", {
    widths: [5, 7, 29, 8, 7, 11, 9, 11, 11, 10, 9, 26, 20],
    landscape: true,
    titleRows: [3, 3],
    conditionalRules: [red("J4", '$J4="未完成"')],
    rows: [
      row(40, ["{季度}规划指标完成情况表", "title", 13]),
      row(22, ["填报单位：{填报单位}", "plain", 5], ["填报时间：{填报时间}", "plain", 5], ["金额单位：元", "right", 3]),
      row(
        34,
        ...heads("序号", "编号", "指标", "计量单位", "关系", "目标值", "目标上限", "完成值", "差距", "完成情况"),
        ...heads("统计条数", "差在哪里", "来源"),
      ),
      row(
        22,
        ...fields("center", "序号", "编号"),
        ["{.指标}", "text"],
        ...fields("center", "计量单位", "关系", "目标值", "目标上限", "完成值"),
        [
          '=IF(OR(F4="",H4=""),"",ROUND(IF(OR(E4="<",E4="≤"),MAX(0,H4-F4),IF(OR(E4=">",E4="≥"),MAX(0,F4-H4),IF(G4="",ABS(H4-F4),MAX(0,F4-H4,H4-G4)))),2))',
          "center",
        ],
        ["{.完成情况}", "center"],
        ["{.统计条数}", "link"],
        ["{.差在哪里}", "text"],
        ["{.来源}", "wrappedLink"],
      ),
      row(
        22,
        ["合计", "sum", 2],
        ['=COUNT(A4)&"项"', "sum"],
        [
          '="已完成"&COUNTIF(J4:J4,"已完成")&"项，未完成"&COUNTIF(J4:J4,"未完成")&"项，未到期"&COUNTIF(J4:J4,"未到期")&"项，无数据"&COUNTIF(J4:J4,"无数据")&"项"',
          "sum",
          10,
        ],
      ),
      row(30, [
        "注：比率以百分数计；差距为距目标还差的数，已达到的为0；“未到期”为按全年统计、年末才能下结论的指标；点击统计条数、来源可转到原表。",
        "note",
        13,
      ]),
      row(30, [SIGNATURES, "plain", 13]),
    ],
  }),

  "quarter-report": drawSheet("季度工作报表", {
    widths: Array(4).fill([15, 14]).flat(),
    titleRows: [1, 2],
    onePage: true,
    conditionalRules: [red("C25", 'C25="不能报送"')],
    rows: [
      row(44, ["{季度}工作报表", "title", 8]),
      row(24, ["填报单位：{填报单位}", "plain", 4], ["填报时间：{填报时间}", "plain", 2], ["单位：元、人", "right", 2]),
      row(26, ["一、党组织和党员", "group", 8]),
      figures(
        ["党支部数", "{党支部数}", "count"],
        ["党员总数", '=IF(COUNT(F4,H4)=0,"",SUM(F4,H4))', "count"],
        ["正式党员", "{正式党员}", "count"],
        ["预备党员", "{预备党员}", "count"],
      ),
      figures(["男", "{男}", "count"], ["女", "{女}", "count"], ["届满未换届支部", "{届满未换届支部}", "count"]),
      row(26, ["二、党费收缴", "group", 8]),
      figures(
        ["本季应缴", "{本季应缴}", "money"],
        ["本季实缴", "{本季实缴}", "money"],
        ["收缴率", '=IF(B7=0,"",D7/B7)', "rate"],
        ["本年累计实缴", "{本年累计实缴}", "money"],
      ),
      figures(
        ["上季应缴", "{上季应缴}", "money"],
        ["上季实缴", "{上季实缴}", "money"],
        ["上季收缴率", '=IF(B8=0,"",D8/B8)', "rate"],
        ["实缴比上季增减", '=IF(D8="","",D7-D8)', "money"],
      ),
      figures(
        ["年度目标", "{年度党费目标}", "money"],
        ["目标完成率", '=IF(B9=0,"",H7/B9)', "rate"],
        ["欠缴人数", "{欠缴人数}", "count"],
        ["欠缴金额", "{欠缴金额}", "money"],
      ),
      row(26, ["三、爱心基金", "group", 8]),
      figures(
        ["上季结余", "{爱心基金上季结余}", "money"],
        ["本季收入", "{爱心基金收入}", "money"],
        ["本季支出", "{爱心基金支出}", "money"],
        ["本季结余", '=IF(COUNT(B11,D11,F11)=0,"",B11+D11-F11)', "money"],
      ),
      figures(["救助人次", "{救助人次}", "count"]),
      row(26, ["四、党建经费", "group", 8]),
      figures(
        ["年度预算", "{党建经费预算}", "money"],
        ["本季支出", "{党建经费本季支出}", "money"],
        ["本年累计支出", "{党建经费累计支出}", "money"],
        ["预算余额", '=IF(B14=0,"",B14-F14)', "money"],
      ),
      row(26, ["五、发展党员（本年累计）", "group", 8]),
      figures(
        ["入党申请人", "{入党申请人}", "count"],
        ["积极分子", "{积极分子}", "count"],
        ["发展对象", "{发展对象}", "count"],
        ["接收预备党员", "{接收预备党员}", "count"],
      ),
      figures(["转正", "{转正}", "count"]),
      row(26, ["六、三会一课（本年累计，次）", "group", 8]),
      figures(
        ["应开", "{应开会议}", "count"],
        ["已开", '=IF(COUNT(B19,F19)=0,"",B19-F19)', "count"],
        ["缺", "{缺开会议}", "count"],
        ["落实率", '=IF(B19=0,"",1-F19/B19)', "rate"],
      ),
      row(26, ["七、规划指标（项）", "group", 8]),
      figures(
        ["已完成", "{指标已完成}", "count"],
        ["未完成", "{指标未完成}", "count"],
        ["未到期", "{指标未到期}", "count"],
        ["无数据", "{指标无数据}", "count"],
      ),
      figures(["合计", '=IF(COUNT(B21,D21,F21,H21)=0,"",SUM(B21,D21,F21,H21))', "countSum"]),
      row(26, ["八、数据检查（项）", "group", 8]),
      figures(["错误", "{错误数}", "count"], ["提醒", "{提醒数}", "count"], ["提示", "{提示数}", "count"]),
      row(30, ["检查结论", "head", 2], ["{检查结论}", "sum", 6]),
      row(24, ["注：空白为账册中没有相应资料。有错误的账册须改正后再报送，错误详见《数据检查报告》。", "note", 8]),
      row(40, ["填报单位（盖章）：", "plain", 4], ["街道审核意见：", "plain", 4]),
      row(30, [SIGNATURES, "plain", 8]),
    ],
  }),

  "check-report": drawSheet("数据检查报告", {
    widths: [7, 8, 18, 10, 14, 62],
    landscape: true,
    titleRows: [9, 9],
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
        ["{.对象}", "wrapped"],
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
  writeFileSync(path.join(folder, `${form}.xlsx`), inOrder(await writeXlsx({ sheets: [sheet], properties })));
}

/**
 * A workbook whose fonts have their size before their colour, as the schema has it (ECMA-376 part 1, 18.8.22); the library writes
 * it behind.
 * @param {Uint8Array} bytes
 */
function inOrder(bytes) {
  const parts = unzipSync(bytes);
  const styles = strFromU8(parts["xl/styles.xml"]);
  const ordered = styles.replace(/(<color [^>]*\/>)(<sz [^>]*\/>)/g, "$2$1");
  if (ordered === styles) return bytes;
  return zipSync({ ...parts, "xl/styles.xml": strToU8(ordered) }, { mtime: "1980-01-01T00:00:00", level: 9 });
}
