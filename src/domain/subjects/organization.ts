/**
 * 党组织设置: what the level of a Party organization asks of it, and how its name tells where it belongs.
 */
import type { BranchRecord } from "../records/records";
import { squeeze } from "../values/text";

/** What a post of deputy is missing from: a committee (党委), or a general branch (党总支). */
export type DeputyGap = "committee" | "general";

/**
 * A 党委 needs a full-time deputy secretary (专职副书记), a 党总支 a deputy or a clerk of Party affairs (党务干事); null
 * where nobody is missing.
 */
export function deputyGap({ level, deputy, fullTimeDeputy, clerk }: BranchRecord): DeputyGap | null {
  if (level === "党委" && !isNamed(fullTimeDeputy)) return "committee";
  if (level === "党总支" && ![deputy, fullTimeDeputy, clerk].some(isNamed)) return "general";
  return null;
}

/** Whether a post is filled: by a name, or by 是 where the column only says whether there is somebody. */
function isNamed(cell: string | null): boolean {
  return cell !== null && squeeze(cell) !== "否";
}

/** What an organization of a community is called behind the name of the place. */
const BODY =
  /(?:社区)?(?:第?[一二三四五六七八九十\d]{1,3})?(?:网格|片区|离退休|退休|老年|流动|机关|联合)?(?:第?[一二三四五六七八九十\d]{1,3})?(?:党支部委员会|支部委员会|总支部委员会|总支委员会|党总支委员会|党支部|党总支|总支部|总支|党委|党工委|党小组|支部|居民委员会|居委会|监督委员会|监委会|妇女联合会|妇联|妇代会|团支部|团总支|团委|工会|服务中心|服务站|工作站)$/;

const VILLAGE_COMMITTEE = /^(.+?)村?(?:村委会|村民委员会|村两委)$/;
const VILLAGE = /^(.+)村(?:$|(?=第|[一二三四五六七八九十\d]|党|支部|总支|联合|两委|监|妇|团|工会))/;

/**
 * The place an organization belongs to, under which its bodies are one: 东风里社区党支部, 东风里第一党支部, 东风里居委会 and
 * 东风里社区 are all of 东风里; 甲村党支部 and 甲村村委会 are of 甲村. Names are compared whole: 东新村社区 is not of 新村.
 */
export function placeOf(unit: string | null): string {
  const name = ownName(unit);
  const village = villageOf(name);
  if (village !== "") return village;
  return name.replace(BODY, "").replace(/社区$/, "") || name;
}

/** Whether a unit is a village's, as its name says: 甲村, 甲村党支部, 王庄村委会; not 新村社区. */
export function isVillage(unit: string | null): boolean {
  return villageOf(ownName(unit)) !== "";
}

/** A unit's name without whose it is: 中共朝阳街道东风里社区支部委员会 is 东风里社区支部委员会. */
function ownName(unit: string | null): string {
  const name = squeeze(unit ?? "").replace(/^中(?:国共产党|共)/, "");
  return name.replace(/^.*(?:街道|镇|乡)(?:办事处|党工委|党委|工委)?(?=.*(?:社区|村|居|支部|总支))/, "") || name;
}

/** 甲村 of 甲村村委会; blank where the unit is no village's. */
function villageOf(name: string): string {
  if (name.includes("社区")) return "";
  const [, stem = ""] = VILLAGE_COMMITTEE.exec(name) ?? VILLAGE.exec(name) ?? [];
  return stem === "" ? "" : `${stem}村`;
}
