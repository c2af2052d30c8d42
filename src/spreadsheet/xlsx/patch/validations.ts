import { type CellRange, rangeAddress } from "../../workbook";
import { splice, XmlElement } from "../xml";

/** Data validations of a clerk's worksheet that hold for other cells than before. */
export interface ValidationChanges {
  readonly sheet: string;
  /** The cells they hold for now, by their place among all in the worksheet's part, extensions' behind the others. */
  readonly ranges: ReadonlyMap<number, readonly CellRange[]>;
}

/** A clerk's worksheet part with some validations on other cells; all other characters stay. */
export function patchValidations(xml: string, { ranges }: ValidationChanges): string {
  const root = XmlElement.root(xml);
  const extensions = root.child("extLst")?.children("ext") ?? [];
  const lists = [root, ...extensions].flatMap((parent) => parent.children("dataValidations"));
  const splices = lists
    .flatMap((list) => list.children("dataValidation"))
    .flatMap((element, place) => {
      const own = ranges.get(place);
      if (!own) return [];
      const text = own.map(rangeAddress).join(" ");
      const child = element.child("sqref");
      return child ? [{ start: child.openEnd, end: child.closeStart, text }] : [element.withAttribute("sqref", text)];
    });
  return splice(xml, splices);
}
