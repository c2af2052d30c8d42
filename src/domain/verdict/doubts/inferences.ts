/**
 * Questions on what a person has said no to: what was worked out is wrong, and nothing else says what is right.
 */
import type { Doubted } from "./doubted";
import { inferenceId, inferredName, LEFT_BLANK } from "../../records/inference";
import type { Question } from "../questions";
import type { AnyTable, Inference } from "../../records/records";
import { restingOn, type Ground } from "../resting";

/** One question for a field of the sheets of a kind. */
export function inferenceRefused({ book }: Doubted): Question[] {
  const asked = new Map<string, Question>();
  for (const table of book.tables) {
    for (const inference of table.inferred) {
      const grounds = inference.isRefused === true ? groundsOf(table, inference) : [];
      const id = inferenceId(table, inference.field);
      if (grounds.length > 0 && !asked.has(id)) asked.set(id, questionOf(id, table, inference, grounds));
    }
  }
  return [...asked.values()];
}

function questionOf(id: string, table: AnyTable, { field, rows }: Inference, grounds: readonly Ground[]): Question {
  const { sheet, headerRows, columns } = table;
  const params = { sheet, count: rows, field: inferredName(table, field) };
  return {
    id,
    about: "column",
    ask: "inference-refused",
    params,
    at: { sheet, row: headerRows.at(-1) ?? null, column: columns[field] ?? null },
    answers: [
      { value: "yes", evidence: "inference-used", params },
      { value: LEFT_BLANK, evidence: "inference-blank", params },
    ],
    samples: [],
    restsOnIt: restingOn(...grounds),
  };
}

/** What of the book rests on an inferred field; nothing where another question, or an error, asks for it already. */
function groundsOf(table: AnyTable, { basis }: Inference): readonly Ground[] {
  switch (basis) {
    case "ticks":
      return ["paid", "due"];
    case "category":
      return ["category"];
    case "signed-column":
      return [table.fund === "love" ? "love-fund" : "party-fund"];
    case "stage-by-date":
    case "stage-by-title":
      return ["development"];
    case "year-of-sheet":
      return YEARLY[table.kind] ?? [];
    case "paid-state":
    case "due-of-month":
    case "due-of-quarter":
    case "days-as-hours":
    case "only-branch":
      return [];
  }
}

/** Of sheets whose rows count by their day. */
const YEARLY: Readonly<Partial<Record<AnyTable["kind"], readonly Ground[]>>> = {
  fund: ["love-fund", "party-fund"],
  activities: ["activities"],
  development: ["development"],
  dues: ["paid", "due"],
};
