import type { CellStyle, ChartSpec, NewSheet, SheetCell } from "../../../../src/spreadsheet/workbook";

const THIN = { style: "thin" } as const;
const TITLE: CellStyle = {
  font: { name: "方正小标宋简体", size: 18, bold: true },
  align: { horizontal: "center", vertical: "center" },
};
const HEADER: CellStyle = {
  font: { bold: true, color: "FFFFFF" },
  fill: "8B1A1A",
  border: { top: THIN, right: THIN, bottom: THIN, left: THIN },
  align: { horizontal: "center", wrap: true },
};
const BODY: CellStyle = { border: { top: THIN, right: THIN, bottom: THIN, left: { style: "hair", color: "999999" } } };
const MONEY: CellStyle = { ...BODY, numberFormat: "#,##0.00", align: { horizontal: "right" } };
const RATE: CellStyle = { ...BODY, numberFormat: "0.0%" };
const DATE: CellStyle = { ...BODY, numberFormat: "yyyy-mm-dd" };

export const BRANCHES = ["东风里党支部", "朝阳党支部", "幸福里党支部"];
const DUES = [
  [1200, 1100],
  [800.5, 800.5],
  [640, 512],
];

const text = (value: string, style: CellStyle = BODY): SheetCell => ({ content: { value }, style });
const number = (value: number, style: CellStyle = MONEY): SheetCell => ({ content: { value }, style });
const formula = (of: string, style: CellStyle = MONEY): SheetCell => ({ content: { formula: of }, style });
const row = (cells: (SheetCell | null)[], height: number | null = null) => ({ height, cells });

/** A filled form: title, header, three branches, live totals, everything a new sheet can have. */
export function duesForm(name = "党费收缴公示表"): NewSheet {
  return {
    name,
    madeBy: "dues-publication",
    rows: [
      row([text("党费收缴公示表", TITLE), null, null, null, null], 32),
      row([text("填报时间", {}), number(46303, DATE)]),
      row(
        ["党支部", "应缴（元）", "实缴（元）", "收缴率", "备注"].map((label) => text(label, HEADER)),
        24,
      ),
      ...BRANCHES.map((branch, index) => {
        const line = index + 4;
        return row([
          text(branch),
          number(DUES[index]![0]!),
          number(DUES[index]![1]!),
          formula(`C${line}/B${line}`, RATE),
          text(["=1+1", "@提示", " 首尾空格 "][index]!),
        ]);
      }),
      row([
        text("合计", HEADER),
        formula("SUM(B4:B6)"),
        formula("SUM(C4:C6)"),
        formula("C7/B7", RATE),
        { content: { value: "见名册" }, style: BODY, link: "'党员花名册'!C5" },
      ]),
    ],
    columnWidths: [18, 12, 12, null, 20],
    merges: [{ top: 0, left: 0, bottom: 0, right: 4 }],
    print: {
      paper: "A4",
      orientation: "landscape",
      fitTo: { width: 1, height: 0 },
      margins: { top: 0.6, right: 0.5, bottom: 0.6, left: 0.5 },
      titleRows: { first: 0, last: 2 },
      area: { top: 0, left: 0, bottom: 6, right: 4 },
      centered: true,
      header: "&R内部资料",
      footer: "第 &P 页，共 &N 页",
      rowBreaks: [5],
    },
    conditionalFormats: [
      {
        range: { top: 3, left: 3, bottom: 5, right: 3 },
        formula: "D4<0.9",
        style: { fill: "FDE9E7", font: { color: "B00020", bold: true } },
      },
    ],
    validations: [
      { range: { top: 3, left: 4, bottom: 5, right: 4 }, type: "list", values: ["已核", "未核"], message: "核对情况" },
      { range: { top: 3, left: 0, bottom: 5, right: 0 }, type: "list", values: ["东", "西"], isAdvice: true },
    ],
    freeze: { rows: 3, columns: 1 },
    showGridLines: false,
  };
}

/** A sheet of three charts that read the form. */
export function chartSheet(name = "季度图表", form = "党费收缴公示表"): NewSheet {
  const column = (at: number) => ({ sheet: form, range: { top: 3, left: at, bottom: 5, right: at } });
  const base = { categories: column(0), categoryTitle: "党支部", valueTitle: "金额（元）", valueFormat: "#,##0" };
  const anchor = (top: number) => ({ top, left: 0, bottom: top + 15, right: 7 });
  const charts: ChartSpec[] = [
    {
      ...base,
      id: "dues-by-branch",
      type: "column",
      stacking: "clustered",
      title: "各支部党费应缴与实缴",
      altText: "柱形图：三个支部的应缴与实缴党费",
      series: [
        { name: "应缴", values: column(1), color: "1F4E79", dashed: true },
        { name: "实缴", values: column(2), color: "C00000" },
      ],
      anchor: anchor(1),
    },
    {
      ...base,
      id: "collection-rate",
      type: "line",
      title: "收缴率",
      altText: "折线图：各支部收缴率",
      valueTitle: "收缴率",
      valueFormat: "0%",
      series: [{ name: "收缴率", values: column(3), color: "2E7D32", dashed: true }],
      anchor: anchor(18),
    },
    {
      ...base,
      id: "dues-share",
      type: "pie",
      title: "实缴党费构成",
      altText: "饼图：实缴党费按支部的构成",
      series: [{ name: "实缴", values: column(2), color: "1F4E79" }],
      anchor: anchor(35),
    },
  ];
  return {
    name,
    madeBy: "charts",
    rows: [row([text("季度图表", TITLE)], 30)],
    columnWidths: [],
    merges: [{ top: 0, left: 0, bottom: 0, right: 7 }],
    charts,
  };
}
