/**
 * Header cells and what they mean. Clerks write one header in dozens of ways: with line breaks, inner spaces, brackets,
 * units, full-width or traditional characters, a leading index letter. All of that is taken off before comparing.
 */
import { KINDS, type FieldSpec, type Kind } from "../domain/kinds";
import type { ColumnName } from "../domain/records";
import { squeeze } from "../domain/text";
import { periodOf } from "./periodHeaders";
import { simplified } from "./simplified";

/** Words in Latin letters before or behind a Chinese header: 姓名 Name, 性别/Gender, Branch 支部. */
const TRANSLATION_BEHIND = /(?<=[\d\u4e00-\u9fff][\u4e00-\u9fff][)）]?)[\s/|(（]*[A-Za-z][A-Za-z\s.,'’/()&-]*[)）]?$/;
const TRANSLATION_BEFORE = /^[A-Za-z][A-Za-z.,'’ &-]*[\s/|]+(?=[\u4e00-\u9fff]{2})/;

/** The form under which headers are compared; empty for text that is no header. */
export function headerKey(text: string): string {
  const whole = squeeze(text.trim().replace(TRANSLATION_BEHIND, "").replace(TRANSLATION_BEFORE, ""));
  const bare = (
    whole.replace(/\([^()]*\)|\[[^[\]]*\]|【[^【】]*】|<[^<>]*>/g, "") || whole.replace(/[()[\]【】<>]/g, "")
  )
    .replace(/[:;,.。、*#"'“”·]+$/g, "")
    .replace(/^[*#]+/, "");
  // A lettered line stands over some base sheets: "A\n序 号".
  const unlettered = /^[A-Za-z](?=[\u4e00-\u9fff]{2})/.test(bare) ? bare.slice(1) : bare;
  return simplified(unlettered);
}

const SERIAL = new Set(["序号", "编号", "序列", "No", "NO", "序"]);

/** Header key → field and rank of the spelling (0 = the standard one). */
type Spellings = ReadonlyMap<string, { readonly field: string; readonly rank: number }>;

const SPELLINGS = Object.fromEntries(
  Object.entries(KINDS).map(([kind, { fields }]) => [kind, spellingsOf(fields)]),
) as Readonly<Record<Kind, Spellings>>;

function spellingsOf(fields: Readonly<Record<string, FieldSpec>>): Spellings {
  const spellings = new Map<string, { field: string; rank: number }>();
  for (const [field, { headers }] of Object.entries(fields)) {
    headers.forEach((header, rank) => {
      const key = headerKey(header);
      const known = spellings.get(key);
      if (!known || rank < known.rank) spellings.set(key, { field, rank });
    });
  }
  return spellings;
}

const VOCABULARY = new Set([...Object.values(SPELLINGS).flatMap((spellings) => [...spellings.keys()]), ...SERIAL]);

/** Whether a cell's text is a header somebody could mean. */
export function isHeaderText(text: string): boolean {
  if (text.length > 40) return false;
  const key = headerKey(text);
  return key !== "" && (VOCABULARY.has(key) || periodOf(key) !== null);
}

/** A header column's texts from the topmost group down to the leaf. */
export type HeaderPath = readonly string[];

const DUE = /应[缴交收]/;
const PAID = /实[缴交收]|已[缴交]/;
/** Over or under 应缴 and 实缴 the sum of all months. */
const SUM = /^(?:全年)?(?:合计|小计|总计|累计)$|^全年$/;
const EMPTY_LEAVES = new Set(["金额", "日期", "时间", "人数", "内容", "情况"]);

/**
 * What a column means in a sheet of a kind: the column's name and how far its spelling is from the standard one, or
 * null. The leaf decides; where it is no known header, leaf and group together are tried.
 */
export function columnMeaning(kind: Kind, path: HeaderPath): { name: ColumnName; rank: number } | null {
  const keys = path.map(headerKey).filter((key) => key !== "");
  const leaf = keys.at(-1);
  if (leaf === undefined) return null;
  if (kind === "dues") {
    const period = duesPeriod(keys);
    if (period) return { name: period, rank: 0 };
    if (keys.some((key) => SUM.test(key)) && keys.length > 1) {
      if (keys.some((key) => DUE.test(key))) return null;
      if (keys.some((key) => PAID.test(key))) return { name: "total", rank: 0 };
    }
    // Amounts due month by month or quarter by quarter are worked out here, not read.
    if (keys.some((key) => DUE.test(key)) && keys.some((key) => periodOf(key.replace(/应[缴交收].*$/, "")) !== null))
      return null;
  }
  const spellings = SPELLINGS[kind];
  const candidates = [leaf, keys.join("")];
  // 收入 over 金额: the leaf says nothing by itself, the group above it does.
  if (EMPTY_LEAVES.has(leaf)) candidates.push(...keys.slice(0, -1).reverse());
  for (const key of candidates) {
    const found = spellings.get(key);
    if (found) return { name: found.field, rank: found.rank };
  }
  return SERIAL.has(leaf) ? { name: "serial", rank: 0 } : null;
}

/** The month or quarter whose payments a dues column holds: its leaf, or a group such as 第二季度 over 实缴. */
function duesPeriod(keys: readonly string[]): ColumnName | null {
  if (keys.some((key) => DUE.test(key) && !/实[缴交收]/.test(key))) return null;
  for (const key of [...keys].reverse()) {
    const period = periodOf(key);
    if (period) return period;
  }
  return periodOf(keys.join(""));
}

export function isSerialHeader(text: string): boolean {
  return SERIAL.has(headerKey(text));
}
