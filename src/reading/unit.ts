import type { Book } from "../domain/records/records";

/** 填报单位：… above a table, its value up to a space; often the next label stands right behind it. */
const STATED = /(?:填报|填表|编报|上报|报送)单位(?:[(（][^()（）]*[)）])?\s*[:：]\s*([^\s:：]+)/;
const NEXT_LABEL = /(?:(?:填报|填表|编报|上报|报送|制表)(?:时间|日期|人)|日期|时间|单位)$/;

/** The reporting unit (填报单位) that the book's own tables state above their headers; null where none or several do. */
export function statedUnit({ tables }: Pick<Book, "tables">): string | null {
  const stated = tables.flatMap(({ title }) => STATED.exec(title)?.[1] ?? []);
  const units = new Set(stated.map((text) => text.replace(NEXT_LABEL, "").replace(/[_＿]/g, "")));
  units.delete("");
  const [unit = null] = units;
  return units.size === 1 ? unit : null;
}
