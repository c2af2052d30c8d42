import { MappingError } from "../../reading/mappingError";
import { WorkbookError } from "../../spreadsheet/errors";
import type { Failure } from "./messages";

/** Something that is told in the clerk's language already. */
export class Refusal extends Error {
  constructor(readonly failure: Failure) {
    super(failure.code);
  }
}

/** What to tell the clerk about anything thrown. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Refusal) return error.failure;
  if (error instanceof WorkbookError) return { code: error.code, params: error.params };
  if (error instanceof MappingError) return { code: `mapping-${error.problem}`, params: { where: error.where } };
  return { code: "unexpected", params: { reason: error instanceof Error ? error.message : String(error) } };
}
