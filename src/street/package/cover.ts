/** cover.xlsx: the page that is printed, sealed and signed. */
import { formatYuan, fenFromYuan } from "../../domain/values/money";
import { KINDS, type Kind } from "../../domain/records/kinds";
import type { CellStyle, NewRow, NewSheet, SheetCell } from "../../spreadsheet/workbook";
import { HEADER, styleOf, TITLE } from "../book/table";
import type { Manifest } from "./manifest";
import { qrImage } from "./qr";

const VERDICTS = {
  fit: "可以报送",
  unfit: "不能报送（带错报送，理由见下）",
  open: "不能判断（有问题未定，理由见下）",
} as const;
const KIND_NAMES = { original: "首次报送", correction: "更正", zero: "零报告" } as const;
const LABEL: CellStyle = { ...HEADER, font: { name: "宋体", size: 11, bold: true } };
const VALUE: CellStyle = { ...styleOf("text"), font: { name: "宋体", size: 11 } };
const CODE: CellStyle = {
  ...VALUE,
  font: { name: "Consolas", size: 16, bold: true },
  align: { horizontal: "center", vertical: "center" },
};

/** @param findings the errors and open questions as sentences, masked */
export function coverSheet(manifest: Manifest, findings: readonly string[]): NewSheet {
  const { unit, period, asOf, number, kind, totals, loveFund, verdict, reason, code, sheets, masked } = manifest;
  const [year, quarter] = period.split("Q") as [string, string];
  const money = (yuan: number | undefined): string => formatYuan(fenFromYuan(yuan ?? 0));
  const rows: NewRow[] = [
    { height: 36, cells: line([`支部季度报送封面`], TITLE) },
    pair("报送单位", unit, "报告期", `${year}年第${"一二三四".charAt(Number(quarter) - 1)}季度`),
    pair("检查日期", asOf, "第几次", `第 ${number} 次（${KIND_NAMES[kind]}）`),
    pair(
      "党员人数",
      `${totals["members"]}（正式 ${totals["full"]}，预备 ${totals["probationary"]}）`,
      "检查结论",
      VERDICTS[verdict],
    ),
    pair("本季应缴党费", money(totals["due"]), "本季实缴党费", money(totals["paid"])),
    ...(loveFund
      ? [
          pair("爱心基金期初", money(loveFund["opening"]), "爱心基金期末", money(loveFund["closing"])),
          pair("爱心基金收入", money(loveFund["income"]), "爱心基金支出", money(loveFund["expense"])),
        ]
      : []),
    { height: 22, cells: line(["工作表", "类型", "行数", ""], LABEL) },
    ...sheets.map(({ sheet, kind: ofKind, rows: count }): NewRow => ({
      height: null,
      cells: line([sheet, KINDS[ofKind as Kind].title, String(count), ""], VALUE),
    })),
    { height: 22, cells: line(["未解决的错误和问题", "", "", ""], LABEL) },
    ...(findings.length === 0 ? ["无"] : findings).map((text): NewRow => ({
      height: null,
      cells: line([text, "", "", ""], VALUE),
    })),
    ...(reason === null ? [] : [{ height: null, cells: line([`理由：${reason}`, "", "", ""], VALUE) }]),
    { height: 22, cells: line(["核对码（电话核对时逐组念）", "", "", ""], LABEL) },
    { height: 34, cells: line([code, "", "", ""], CODE) },
    { height: null, cells: line([masked ? MASKED : WHOLE, "", "", ""], VALUE) },
    { height: 120, cells: [] },
    {
      height: 40,
      cells: line(["填表人（签名）：", "", "支部书记（签名）：", ""], { font: { name: "宋体", size: 11 } }),
    },
    {
      height: 40,
      cells: line(["支部（盖章）：", "", "日期：　　　年　　月　　日", ""], { font: { name: "宋体", size: 11 } }),
    },
  ];
  const qrRow = rows.length - 3;
  return {
    name: "封面",
    madeBy: "package/cover",
    rows,
    columnWidths: [22, 26, 22, 26],
    merges: rows.flatMap(({ cells }, row) => {
      const isPair =
        cells.filter((cell) => cell && cell.content && "value" in cell.content && cell.content.value !== "").length > 1;
      return cells.length === 0 || isPair ? [] : [{ top: row, left: 0, bottom: row, right: 3 }];
    }),
    images: [qrImage(`${period} ${manifest.hashes.book}`, qrRow)],
    print: { paper: "A4", orientation: "portrait", fitTo: { width: 1, height: 0 }, centered: true },
  };
}

const WHOLE =
  "本包含完整账册和台账记录（身份证号、电话不遮盖），请勿转发到聊天群。核对码证明内容一致，不证明由谁制作；以盖章纸质件为准。";
const MASKED = "本包不含账册和台账记录，可发送到聊天群。核对码证明内容一致，不证明由谁制作；以盖章纸质件为准。";

function line(texts: readonly string[], style: CellStyle): SheetCell[] {
  return texts.map((value) => ({ content: { value }, style }));
}

function pair(label: string, value: string, other: string, otherValue: string): NewRow {
  const cells = [
    ...line([label], LABEL),
    ...line([value], VALUE),
    ...line([other], LABEL),
    ...line([otherValue], VALUE),
  ];
  return { height: 24, cells };
}
