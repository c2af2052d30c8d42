/**
 * 新建标准账册: the sheets of a branch's book, empty, as a clerk without one begins: roster, dues, funds, branch, meetings,
 * development and plan, with drop-downs and checks of what is typed.
 */
import { KINDS, columnHeader, type Kind } from "../../domain/records/kinds";
import type { NewSheet } from "../../spreadsheet/workbook";
import { clerkSheet } from "./clerkSheet";
import { planSheet } from "./planSheet";

/** Rows whose cells are formatted for what will be typed; checks of what is typed reach as far. */
const ROWS = 300;

const HELP = "一行一条；蓝色的栏目必须有，其他栏目不用的可以删去。日期要填年月日，下拉的栏目从列表里选。";

const ROSTER =
  "name idNumber gender ethnicity birthDate education category branch joinedOn fullMemberOn occupation mobile address standing duesClass duesBase floating lost post transferredIn transferredOut remark";
const MONTHS = Array.from({ length: 12 }, (_, month) => `m${month + 1}`).join(" ");
const DUES = `name idNumber branch duesClass duesBase monthlyDue ${MONTHS} total remark`;
const FUND = "date summary income expense balance handler voucher remark";
const LOVE_FUND =
  "date summary income expense balance beneficiary appliedOn decidedOn publishedOn handler voucher remark";
const PARTY_FUND = "date summary category budget income expense balance handler voucher publishedOn remark";
const BRANCH =
  "branch level memberCount secretary secretaryBirth secretaryEducation deputy committeeSize electedOn termYears foundedOn remark";
const ACTIVITIES = "date branch type topic host speaker expected attended place remark";
const DEVELOPMENT =
  "name branch stage appliedOn idNumber birthDate talkedOn activistOn contacts targetOn noticeFrom noticeTo trainedHours trainedDays prereviewOn acceptedOn approvedOn introducers conversionOn conversionApprovedOn remark";

/** The columns of a dues ledger of twelve months. */
export const DUES_COLUMNS: readonly string[] = DUES.split(" ");

/** The columns of a fund's ledger that every fund has. */
export const FUND_COLUMNS: readonly string[] = FUND.split(" ");

/**
 * The sheets of an empty book.
 * @param year that of its dues ledger and its plan
 */
export function standardBook(year: number): NewSheet[] {
  return [
    emptySheet("members", "党员花名册", ROSTER),
    emptySheet("dues", `${year}年党费台账`, DUES),
    emptySheet("fund", "爱心基金", LOVE_FUND),
    emptySheet("fund", "党建经费", PARTY_FUND),
    emptySheet("branches", "支部信息", BRANCH),
    emptySheet("activities", "三会一课", ACTIVITIES),
    emptySheet("development", "发展党员", DEVELOPMENT),
    emptySheet("publications", "公示记录", Object.keys(KINDS.publications.fields).join(" ")),
    planSheet({ year, level: "branch" }),
  ];
}

function emptySheet(kind: Kind, name: string, fields: string): NewSheet {
  return clerkSheet({
    name,
    kind,
    title: name,
    help: HELP,
    columns: fields.split(" ").map((field) => ({ field, width: widthOf(kind, field) })),
    rows: [],
    formattedRows: ROWS,
  });
}

/** In characters: as wide as its header, and what stands below it. */
export function widthOf(kind: Kind, field: string): number {
  if (field === "idNumber") return 21;
  if (/^m\d+$/.test(field)) return 8;
  return Math.max(11, columnHeader(kind, field).length * 2 + 2);
}
