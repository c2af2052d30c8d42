import type { Allowance } from "../../model/sheet/annotations";
import type { Sheet } from "../../model/sheet/sheet";
import { HostError } from "../errors";
import { method, readOnly } from "../objectType";
import { optional, record, text } from "../readers";
import { requireChangeable } from "./cells";
import { WORKSHEET_PROTECTION } from "./types";

/** What the API calls the things a protected worksheet may still allow. */
const OPTIONS: ReadonlyArray<readonly [option: string, allowance: Allowance]> = [
  ["allowAutoFilter", "autoFilter"],
  ["allowDeleteColumns", "deleteColumns"],
  ["allowDeleteRows", "deleteRows"],
  ["allowEditObjects", "editObjects"],
  ["allowEditScenarios", "editScenarios"],
  ["allowFormatCells", "formatCells"],
  ["allowFormatColumns", "formatColumns"],
  ["allowFormatRows", "formatRows"],
  ["allowInsertColumns", "insertColumns"],
  ["allowInsertHyperlinks", "insertHyperlinks"],
  ["allowInsertRows", "insertRows"],
  ["allowPivotTables", "pivotTables"],
  ["allowSort", "sort"],
];

WORKSHEET_PROTECTION.define({
  properties: {
    options: readOnly(({ protection }) => {
      if (!protection) return null;
      const allowed = OPTIONS.map(([option, allowance]) => [option, protection.allows.has(allowance)] as const);
      return { ...Object.fromEntries(allowed), selectionMode: "Normal" };
    }),
    protected: readOnly(({ protection }) => protection !== null),
  },
  methods: {
    protect: method([optional(record), optional(text)], (sheet, [options = {}, password = null], { book }) => {
      requireChangeable(book);
      if (sheet.protection) throw new HostError("InvalidOperation", `${sheet.name} is protected already`);
      const allowed = OPTIONS.filter(([option]) => options[option] === true).map(([, allowance]) => allowance);
      sheet.protect({ allows: new Set(allowed), password });
    }),
    unprotect: method([optional(text)], (sheet, [password = null], { book }) => {
      requireChangeable(book);
      requirePassword(sheet, password);
      sheet.protect(null);
    }),
  },
});

/** @throws HostError `BadPassword`, also where only the file knows the password */
function requirePassword({ protection }: Sheet, given: string | null): void {
  if (protection && protection.password !== null && protection.password !== given) throw new HostError("BadPassword");
}
