/**
 * Errors of Excel's JavaScript API, with the texts Microsoft documents for their codes
 * (learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling).
 */
const MESSAGES = {
  AccessDenied: "You cannot perform the requested operation.",
  ActivityLimitReached: "Activity limit has been reached.",
  ApiNotFound:
    "The API you are trying to use could not be found. It may be available in a newer version of the Office application.",
  BadPassword: "The password you supplied is incorrect.",
  Conflict: "Request could not be processed because of a conflict.",
  GeneralException: "There was an internal error while processing the request.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidObjectPath: "The object path isn't working for what you're trying to do.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidOperationInCellEditMode:
    "The operation isn't available while Excel is in Edit cell mode. Exit Edit mode by using the Enter or Tab keys, or by " +
    "selecting another cell, and then try again.",
  InvalidOrTimedOutSession: "Your Office Online session has expired or is invalid. To continue, refresh the page.",
  InvalidReference: "This reference is not valid for the current operation.",
  InvalidRequest: "Cannot process the request.",
  InvalidSelection: "The current selection is invalid for this operation.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  RangeExceedsLimit: "The cell count in the range has exceeded the maximum supported number.",
  RequestAborted: "The request was aborted during run time.",
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit.",
  ResponsePayloadSizeLimitExceeded: "The response payload size has exceeded the limit.",
  UnsupportedOperation: "The operation being attempted is not supported.",
  WriteNotSupportedWhenModalDialogOpen: "Write operation is not supported for Office when a modal dialog is open.",
} as const;

export type ErrorCode = keyof typeof MESSAGES;

/** HTTP status of a code; of all others 400. */
const STATUS: Partial<Readonly<Record<ErrorCode, number>>> = {
  AccessDenied: 403,
  ActivityLimitReached: 429,
  ApiNotFound: 404,
  Conflict: 409,
  GeneralException: 500,
  InvalidOrTimedOutSession: 408,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  RequestPayloadSizeLimitExceeded: 413,
};

/** What an action of a batch fails with. */
export class HostError extends Error {
  /** @param detail what exactly is wrong, for the developer who sees the message */
  constructor(
    readonly code: ErrorCode,
    detail = "",
  ) {
    super(detail === "" ? MESSAGES[code] : `${MESSAGES[code]} (${detail})`);
  }

  get status(): number {
    return STATUS[this.code] ?? 400;
  }
}

export function invalidArgument(detail = ""): HostError {
  return new HostError("InvalidArgument", detail);
}
