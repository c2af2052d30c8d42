import { openItems, parseSlip, type ReturnSlip, type SlipItem } from "../../street/slips/slip";
import type { Checked } from "../../quarter";
import { columnIndex } from "../../spreadsheet/workbook";
import type { SlipLine, SlipView } from "../protocol/slipMessages";
import { Refusal } from "../protocol/failure";

/** Reads a slip's file. @throws Refusal for any other file */
export function slipOf(text: string): ReturnSlip {
  const slip = parseSlip(text);
  if (slip === null) throw new Refusal({ code: "not-a-slip", params: {} });
  return slip;
}

/** A slip held against a checked book: what its rules hit no more is done. */
export function slipView(slip: ReturnSlip, { findings, analysis }: Checked): SlipView {
  const { branch, period, due, reason, items } = slip;
  const open = new Set(
    openItems(
      slip,
      findings,
      analysis.questions.map(({ id }) => id),
    ),
  );
  return { branch, period, due, reason, items: items.map((item) => lineOf(item, open.has(item))) };
}

function lineOf(
  { id, ask, severity, title, subject, message, sheet, expected, row, cell }: SlipItem,
  isOpen: boolean,
): SlipLine {
  const [, letters] = /^([A-Z]{1,3})\d+$/.exec(cell ?? "") ?? [];
  return {
    id,
    ask,
    severity,
    title,
    subject,
    message,
    sheet,
    expected,
    row: row === null ? null : row - 1,
    column: letters === undefined ? null : columnIndex(letters),
    isOpen,
  };
}
