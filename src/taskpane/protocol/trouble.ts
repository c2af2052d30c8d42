import { MappingError } from "../../reading/mappingError";
import { WorkbookError } from "../../spreadsheet/errors";
import type { Trouble } from "./messages";

/** Something that is told in the clerk's language already. */
export class Refusal extends Error {
  constructor(readonly trouble: Trouble) {
    super(trouble.code);
  }
}

/** What to tell the clerk about anything thrown. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof Refusal) return error.trouble;
  if (error instanceof WorkbookError) return { code: error.code, params: error.params };
  if (error instanceof MappingError) return { code: `mapping-${error.problem}`, params: { where: error.where } };
  return { code: "unexpected", params: { reason: error instanceof Error ? error.message : String(error) } };
}
