import type { CellRange } from "../../../../spreadsheet/workbook";
import type { Facet } from "../events";
import type { Sheet } from "../../sheet/sheet";
import type { Foreign, Step } from "./step";

/** Parts of a worksheet that are replaced as a whole when they change. */
const PARTS = ["merges", "validations", "conditionalFormats", "tables", "filter", "freeze", "arrays"] as const;

type Part = (typeof PARTS)[number];
type Parts = Pick<Sheet, Part>;

const FACETS: Readonly<Partial<Record<Part, Facet>>> = {
  merges: "merges",
  validations: "validations",
  conditionalFormats: "conditionalFormats",
  filter: "filter",
  freeze: "freeze",
};

/** The parts of a worksheet as they are. */
export function partsOf(sheet: Sheet): Parts {
  return Object.fromEntries(PARTS.map((part) => [part, sheet[part]])) as Parts;
}

/** Whether two parts say the same: one that has come back by way of others is made anew. */
export function isSame(one: unknown, other: unknown): boolean {
  return one === other || said(one) === said(other);
}

function said(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) => (each instanceof Map || each instanceof Set ? [...each] : each));
}

/** Gives a worksheet the parts that it had, those that nobody else has replaced since. */
export class PartsStep implements Step {
  readonly size = 0;

  constructor(
    readonly sheet: Sheet,
    readonly range: CellRange,
    /** What is to be, and what it is to take the place of. */
    private readonly wanted: Partial<Parts>,
    private readonly expected: Partial<Parts>,
  ) {}

  /** The step that takes back what has changed of a worksheet's parts; null where nothing has. */
  static between(sheet: Sheet, range: CellRange, before: Parts, after: Parts): PartsStep | null {
    const changed = PARTS.filter((part) => before[part] !== after[part]);
    const only = (parts: Parts): Partial<Parts> => Object.fromEntries(changed.map((part) => [part, parts[part]]));
    return changed.length === 0 ? null : new PartsStep(sheet, range, only(before), only(after));
  }

  apply(): Step {
    const { sheet, range, wanted, expected } = this;
    const current = partsOf(sheet);
    const own = PARTS.filter((part) => part in wanted && isSame(current[part], expected[part]));
    for (const part of own) {
      Object.assign(sheet, { [part]: wanted[part] });
      const facet = FACETS[part];
      if (facet) sheet.arranged(facet);
    }
    const only = (parts: Partial<Parts>): Partial<Parts> => Object.fromEntries(own.map((part) => [part, parts[part]]));
    return new PartsStep(sheet, range, only(current), only(wanted));
  }

  after(event: Foreign): Step | null {
    return event.type === "deleted" && event.sheet === this.sheet ? null : this;
  }
}
