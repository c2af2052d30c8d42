/**
 * What a row below a header is that is no data: a total, a heading over the rows of a branch, a signature, a note.
 */
import type { Kind } from "../../domain/records/kinds";
import type { TotalRow } from "../../domain/records/records";
import { squeeze } from "../../domain/values/text";
import type { CellRange, CellValue } from "../../spreadsheet/workbook";
import { simplified } from "../recognition/simplified";

const TOTAL =
  /^(?:(?:本页|本月|本季度?|本年度?|全年)?(?:合计|小计|总计|共计|累计)(?:金额|人数)?(?::?共?\d+[人名位])?|[过转][次下]页|[承接][前上]页)$/;
/** 合计（元）, 合计（4人）, 合计（大写） */
const BRACKETED_UNIT = /\((?:人民币|单位|大写|小写|[\d.]*\s*[元人名位笔])+:?\)$/;
const TOTAL_OF = /^.{1,14}(?:合计|小计|总计)$/;
/** A label that names a branch stands in front of the figures. */
const LABEL_CELLS = 4;

/** The label of a total row: 合计 or its like anywhere, 东风里党支部合计 among the first filled cells; or null. */
export function totalLabel(cells: ReadonlyArray<CellValue>, span: CellRange): string | null {
  let filled = 0;
  for (let column = span.left; column <= span.right; column += 1) {
    const cell = cells[column] ?? null;
    if (cell === null) continue;
    filled += 1;
    if (typeof cell !== "string" || cell.length > 30 || !/[计計页頁]/.test(cell)) continue;
    const text = simplified(squeeze(cell)).replace(/:$/, "").replace(BRACKETED_UNIT, "");
    if (TOTAL.test(text) || (filled <= LABEL_CELLS && TOTAL_OF.test(text))) return text;
  }
  return null;
}

/** 90人, 共90人 or 合计：90人 in a total row. */
export function headCount(cells: ReadonlyArray<CellValue>, span: CellRange): TotalRow["headCount"] {
  for (let column = span.left; column <= span.right; column += 1) {
    const cell = cells[column] ?? null;
    const match = typeof cell === "string" ? /^(?:[合总共小]计:?)?共?(\d+)[人名位]$/.exec(squeeze(cell)) : null;
    if (match) return { column, value: Number(match[1]) };
  }
  return null;
}

/** Kinds in which rows are parted by headings: of a branch, of 正式党员 and 预备党员. */
const LISTS_OF_PEOPLE: ReadonlySet<Kind> = new Set(["members", "dues", "development", "appraisals", "posts"]);

const ENUMERATED = /^(?:[一二三四五六七八九十]+[、.]|\([一二三四五六七八九十\d]+\))/;
const COUNTED = /(?:党员)?(?:名册|名单)?[:(]?共?(?:\d+[人名位]?(?:正式|预备)?(?:党员)?)?\)?:?$/;
const ORGANIZATION = /^[\u4e00-\u9fffA-Za-z0-9·]{1,20}(?:党支部|党总支|支部|总支|党委)$/;

/** A row whose only text is a heading: 东风里党支部（20人）, 一、正式党员; null for other rows. */
export function headingIn(
  kind: Kind,
  cells: ReadonlyArray<CellValue>,
  span: CellRange,
): { readonly branch: string | null } | null {
  if (!LISTS_OF_PEOPLE.has(kind)) return null;
  let only: string | null = null;
  for (let column = span.left; column <= span.right; column += 1) {
    const cell = cells[column] ?? null;
    if (cell === null || cell === "") continue;
    if (only !== null || typeof cell !== "string" || cell.length > 40) return null;
    only = cell;
  }
  if (only === null) return null;
  const text = simplified(squeeze(only));
  const name = text.replace(ENUMERATED, "").replace(COUNTED, "");
  if (ORGANIZATION.test(name)) return { branch: name };
  return ENUMERATED.test(text) || /^(?:正式|预备)党员\(/.test(text) ? { branch: null } : null;
}

const FOOT =
  /^(?:填表人?|填报人?|制表人?|审核人?|复核人?|负责人|单位负责人|党?支部书记|组织委员|经办人|出纳|会计|联系电话|(?:填报|制表|打印)(?:时间|日期)|(?:填报|制表)单位|报出日期|日期|盖章|单位盖章|签[字名])(?:\(.*?\))?:/;
/** Signature labels that stand without a colon, the name in the next cell. */
const FOOT_LABEL = /^(?:填表人|填报人|制表人?|审核人?|复核人|负责人|单位负责人)$/;
/** Where the seal goes: 党支部（盖章）. */
const SEAL = /^.{0,15}\((?:盖章|公章|印章|签[字名])\):?$/;
/** What printing puts between the pages of a table. */
const PAGE = /^(?:第\d+页(?:,?共\d+页)?|共\d+页(?:,?第\d+页)?|\(?[接续转][上下]页\)?)$/;
const NOTE = /^(?:注|备注|说明|附注|填表说明|填写说明|温馨提示)(?:\d|[一二三])?(?:[:、.]|$)/;
/** Labels that stand before a note in the next cell. */
const NOTE_LABEL = /^(?:注|备注|说明|附注|填表说明|填写说明|其中|以上|联系电话|备考|温馨提示)[:：]?$/;
const NOTHING_BELOW = /^[(（]?以下(?:空白|无正文)[)）]?$/;
/** Rows under a header that say how to fill it in, or show it by an example. */
const EXAMPLE = /^(?:示例|样例|范例|例)(?:[:：]|$|[一二三\d])|^例[:：]/;
const DEMAND = /^(?:必填|选填|可填|必填项|选填项|非必填|是否必填|自动生成|下拉选择|下拉|文本|日期格式?|数字)$/;

/** Rows of no person or entry wherever they stand: 以下空白, 必填, an example (示例, 例：张三), column letters. */
export function isHelperRow(cells: ReadonlyArray<CellValue>, span: CellRange): boolean {
  const filled = cells.slice(span.left, span.right + 1).filter((cell) => cell !== null && cell !== "");
  const texts = filled.flatMap((cell) => (typeof cell === "string" ? squeeze(cell) : []));
  if (texts.some((text) => NOTHING_BELOW.test(text)) && filled.length <= 2) return true;
  if (texts.slice(0, 2).some((text) => EXAMPLE.test(text))) return true;
  return texts.length === filled.length && texts.length > 0 && texts.every((text) => DEMAND.test(text));
}

/** Signature rows (填表人：…) and notes (注：…) at the foot of a table. */
export function isFootRow(cells: ReadonlyArray<CellValue>, span: CellRange): boolean {
  const filled = cells.slice(span.left, span.right + 1).filter((cell) => cell !== null && cell !== "");
  const [label] = filled;
  if (
    filled.length === 2 &&
    filled.every((cell) => typeof cell === "string") &&
    NOTE_LABEL.test(squeeze(label as string))
  )
    return true;
  for (let column = span.left; column <= span.right; column += 1) {
    const cell = cells[column] ?? null;
    if (cell === null || cell === "") continue;
    // The first filled cell decides; data rows begin with a number or a name.
    if (typeof cell !== "string") return false;
    const text = squeeze(cell);
    return [FOOT, FOOT_LABEL, SEAL, PAGE, NOTE].some((pattern) => pattern.test(text));
  }
  return false;
}

/** Whether a row holds one text and nothing else: below a signature or a note, such rows belong to it. */
export function isLoneText(cells: ReadonlyArray<CellValue>, span: CellRange): boolean {
  const filled = cells.slice(span.left, span.right + 1).filter((cell) => cell !== null && cell !== "");
  return filled.length === 1 && typeof filled[0] === "string";
}
