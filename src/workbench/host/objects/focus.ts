import { HostError, type ErrorCode } from "../errors";
import type { Session } from "../objectType";

/**
 * Some members fail while another workbook is in front
 * (learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-troubleshooting).
 * @throws HostError
 */
export function requireInFront({ isBehind }: Session, code: ErrorCode = "GeneralException"): void {
  if (isBehind()) throw new HostError(code, "another workbook is in front");
}
