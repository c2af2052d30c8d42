/**
 * The text of a header cell as it is compared: spacing, brackets, units, translations and a leading index letter taken off.
 */
import { squeeze } from "../../domain/values/text";
import { fromEnglish } from "./english";
import { remembered } from "./remembered";
import { simplified } from "./simplified";

/** Words in Latin letters before or behind a Chinese header: 姓名 Name, 性别/Gender, Branch 支部. */
const TRANSLATION_BEHIND = /(?<=[\d\u4e00-\u9fff][\u4e00-\u9fff][)）]?)[\s/|(（]*[A-Za-z][A-Za-z\s.,'’/()&-]*[)）]?$/;
const TRANSLATION_BEFORE = /^[A-Za-z][A-Za-z.,'’ &-]*[\s/|]+(?=[\u4e00-\u9fff]{2})/;
const BRACKETED = /\(([^()]*)\)|\[([^[\]]*)\]|【([^【】]*)】|<([^<>]*)>/g;

/** The form under which headers are compared, without what stands in brackets; empty for text that is no header. */
export const headerKey = remembered((text: string) => {
  const english = fromEnglish(text);
  if (english !== null) return english;
  const whole = bareText(text);
  return tidyKey(whole.replace(BRACKETED, "") || whole.replace(/[()[\]【】<>]/g, ""));
});

function bareText(text: string): string {
  return squeeze(text.trim().replace(TRANSLATION_BEHIND, "").replace(TRANSLATION_BEFORE, ""));
}

function tidyKey(text: string): string {
  const bare = text.replace(/[:;,.。、*#"'“”·_?？]+$/g, "").replace(/^[*#☆★]+/, "");
  // A lettered line stands over some base sheets: "A\n序 号".
  const unlettered = /^[A-Za-z](?=[\u4e00-\u9fff]{2})/.test(bare) ? bare.slice(1) : bare;
  return simplified(unlettered).replaceAll("帐", "账");
}

/** What a header says in brackets, without units and notes such as （元）, （必填）, （18位）. */
export const bracketedKey = remembered((text: string) => {
  const inside = Array.from(bareText(text).matchAll(BRACKETED), (match) => match.slice(1).join(""));
  return tidyKey(inside.join("").replace(/元|必填|选填|可填|全称|\d+位|yyyy.*|≥.*|例.*/gi, ""));
});

const SERIAL = new Set(["序号", "编号", "序列", "No", "NO", "序", "序次", "顺序", "排序", "号"]);

/** Whether a key heads a column that only numbers the rows. */
export function isSerial(key: string): boolean {
  return SERIAL.has(key);
}
