/** 退回单 and 回执 as sheets that are printed on A4, signed and kept. */
import { formatYuan, type Fen } from "../../domain/values/money";
import type { CellStyle, NewRow, NewSheet, SheetCell } from "../../spreadsheet/workbook";
import { STATES } from "../book/words";
import { HEADER, styleOf, TITLE } from "../book/table";
import type { Receipt } from "./make";
import type { Ask, ReturnSlip } from "./slip";

const FONT = { name: "宋体", size: 10 };
const LABEL: CellStyle = { ...HEADER, font: { ...FONT, bold: true } };
const PLAIN: CellStyle = { font: FONT, align: { vertical: "center", wrap: true } };
const VALUE: CellStyle = { ...styleOf("text"), font: FONT };
const MIDDLE: CellStyle = { ...VALUE, align: { horizontal: "center", vertical: "center", wrap: true } };

export const ASKED: Readonly<Record<Ask, string>> = { must: "必须改正", should: "请核对", explain: "请说明" };

const SIGNED = "支部负责人（签名）：\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000年\u3000\u3000月\u3000\u3000日";

/** 2026年第三季度 of 2026Q3. */
export function quarterTitle(period: string): string {
  return `${period.slice(0, 4)}年第${"一二三四".charAt(Number(period.slice(5)) - 1)}季度`;
}

/** 2026年10月13日 of 2026-10-13. */
function dayTitle(day: string): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${year}年${month}月${date}日`;
}

/** The whole slip: what is asked, where, and room for what the branch says to it. */
export function slipSheet(slip: ReturnSlip): NewSheet {
  const { branch, period, madeOn, file, number, code, due, reason, items } = slip;
  const came =
    file === null
      ? "没有收到报送材料"
      : `${file}${number === null ? "" : `（第${number}次）`}${code === null ? "" : `\u3000核对码 ${code}`}`;
  const wide = (text: string, style: CellStyle = PLAIN, height: number | null = 20): NewRow => ({
    height,
    cells: line([text, "", "", "", "", ""], style),
  });
  const head = [
    { height: 34, cells: line(["党支部报送材料退回单", "", "", "", "", ""], TITLE) },
    wide(`${branch}：`, { ...PLAIN, font: { ...FONT, size: 12, bold: true } }, 24),
    wide(
      `你支部${quarterTitle(period)}报送材料（${came}）已核对。下列各项请于 ${dayTitle(due)} 前办理，改正后重新报送。`,
      PLAIN,
      34,
    ),
    ...(reason === null ? [] : [wide(`退回理由：${reason}`, PLAIN, 24)]),
    { height: 26, cells: line(["序号", "要求", "位置", "对象", "问题和要求", "支部说明"], LABEL) },
  ];
  const rows = items.map((item, index): NewRow => {
    const { ask, sheet, row, cell, subject, title, message, found, expected } = item;
    const place = [sheet ?? "", cell ?? (row === null ? "" : `第${row}行`)].filter((part) => part !== "").join("\n");
    const now = found === null ? "" : `\n现在：${found}`;
    const should = expected === null ? "" : `\n应为：${expected}`;
    const text = `【${title}】${message}${now}${should}`;
    return {
      height: 6 + 14 * Math.max(2, linesOf(text)),
      cells: [
        { content: { value: index + 1 }, style: MIDDLE },
        ...line([ASKED[ask]], MIDDLE),
        ...line([place], VALUE),
        ...line([subject], VALUE),
        ...line([text], VALUE),
        ...line([""], VALUE),
      ],
    };
  });
  const foot = [
    wide(
      "说明：“必须改正”的改正后重报；“请核对”的无误可写明理由；“请说明”的写明原因。身份证号、电话已遮盖。",
      PLAIN,
      34,
    ),
    {
      height: 40,
      cells: line([`街道经办人：\u3000\u3000\u3000\u3000\u3000${dayTitle(madeOn)}`, "", "", "", SIGNED, ""], PLAIN),
    },
  ];
  const all = [...head, ...rows, ...foot];
  const first = head.length;
  const full = [...head.slice(0, -1).keys(), first + rows.length].map((row) => ({
    top: row,
    left: 0,
    bottom: row,
    right: 5,
  }));
  const last = all.length - 1;
  const halves = [
    { top: last, left: 0, bottom: last, right: 3 },
    { top: last, left: 4, bottom: last, right: 5 },
  ];
  return {
    name: "退回单",
    madeBy: "street/slip",
    rows: all,
    columnWidths: [5, 9, 16, 12, 56, 24],
    merges: [...full, ...halves],
    print: {
      paper: "A4",
      orientation: "landscape",
      fitTo: { width: 1, height: 0 },
      titleRows: { first: first - 1, last: first - 1 },
      centered: true,
      footer: `&L${branch} ${period}&R第 &P 页，共 &N 页`,
    },
  };
}

export function receiptSheet(receipt: Receipt): NewSheet {
  const { branch, community, period, file, number, code, state, late, figures, loveFund, open, note, madeOn } = receipt;
  const money = (fen: Fen | undefined): string => (fen === undefined ? "—" : formatYuan(fen));
  const count = (value: number | undefined): string => (value === undefined ? "—" : String(value));
  const pairs: ReadonlyArray<readonly [string, string, string, string]> = [
    ["报送单位", branch, "所属社区", community],
    ["报告期", quarterTitle(period), "第几次", number === null ? "—" : `第 ${number} 次`],
    ["状态", `${STATES[state]}${late ? "（逾期）" : ""}`, "核对码", code ?? "—"],
    ["党员人数", count(figures?.members), "其中预备党员", count(figures?.probationary)],
    ["本季应缴党费（元）", money(figures?.due), "本季实缴党费（元）", money(figures?.paid)],
    ["爱心基金期初（元）", money(loveFund?.opening), "爱心基金期末（元）", money(loveFund?.closing)],
    ["必须改正", `${open.must} 项`, "请核对、请说明", `${open.should + open.explain} 项`],
  ];
  const wide = (text: string, height: number): NewRow => ({ height, cells: line([text, "", "", ""], PLAIN) });
  const rows: NewRow[] = [
    { height: 36, cells: line(["党支部报送材料回执", "", "", ""], TITLE) },
    wide(`已收到你支部报送材料${file === null ? "" : `：${file}`}。`, 26),
    ...pairs.map(([label, value, other, otherValue]): NewRow => ({
      height: 26,
      cells: [
        ...line([label], LABEL),
        ...line([value], MIDDLE),
        ...line([other], LABEL),
        ...line([otherValue], MIDDLE),
      ],
    })),
    ...(note === null ? [] : [wide(`说明：${note}`, 30)]),
    wide(
      open.must > 0 ? "有必须改正的事项，见退回单；改正重报以前不作为已接收。" : "上列数字据所报账册汇总，请核对。",
      26,
    ),
    { height: 36, cells: line(["街道经办人（签章）：", "", dayTitle(madeOn), ""], PLAIN) },
  ];
  const last = rows.length - 1;
  const merged = rows.flatMap((_, row) =>
    row === last || (row > 1 && row < 2 + pairs.length) ? [] : [{ top: row, left: 0, bottom: row, right: 3 }],
  );
  return {
    name: "回执",
    madeBy: "street/receipt",
    rows,
    columnWidths: [20, 28, 20, 28],
    merges: [...merged, { top: last, left: 0, bottom: last, right: 1 }, { top: last, left: 2, bottom: last, right: 3 }],
    print: { paper: "A4", orientation: "portrait", fitTo: { width: 1, height: 1 }, centered: true },
  };
}

/** Lines that a text takes in the column of messages. */
function linesOf(text: string): number {
  return text.split("\n").reduce((lines, part) => lines + Math.max(1, Math.ceil(part.length / 28)), 0);
}

function line(texts: readonly string[], style: CellStyle): SheetCell[] {
  return texts.map((value) => ({ content: { value }, style }));
}
