/**
 * What a fund's ledger leaves in doubt.
 */
import type { Doubted } from "./doubted";
import { questionId, type Question } from "../questions";
import { tablesOf } from "../../records/records";
import { restingOn } from "../resting";

/** A ledger without a single day: told by sheet/column-missing, and nothing is made of it, for no quarter has its rows. */
export function daysUnknown({ book }: Doubted): Question[] {
  return tablesOf(book, "fund").flatMap((table): Question[] => {
    if (table.records.length === 0 || table.records.some(({ date }) => date !== null)) return [];
    const { sheet, headerRows } = table;
    return [
      {
        id: questionId("fund-days-unknown", Object.keys(table.columns).sort()),
        about: "missing",
        ask: "fund-days-unknown",
        params: { sheet },
        at: { sheet, row: headerRows.at(-1) ?? null, column: null },
        answers: [],
        samples: [],
        restsOnIt: restingOn("love-fund", "party-fund"),
      },
    ];
  });
}
