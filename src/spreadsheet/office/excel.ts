/**
 * Work on the workbook in Excel, whose every sync is answered in time, and whose failures are told as `WorkbookError`.
 */
import { WorkbookError, type WorkbookErrorCode } from "../errors";

export interface RunOptions {
  /** Office.js itself waits for ever: after this long without an answer the work is given up. */
  readonly secondsToAnswer: number;
  /** Waits for the clerk to leave the cell that is being edited, instead of failing. */
  readonly delayForCellEdit?: boolean;
}

/** Runs work on the workbook. @throws WorkbookError, and what else the work throws itself */
export async function runInExcel<T>(
  { secondsToAnswer, ...options }: RunOptions,
  work: (context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  try {
    return await Excel.run(options, (context) => {
      holding.add(context);
      return work(answering(context, secondsToAnswer));
    });
  } catch (error) {
    throw told(error);
  }
}

/** Contexts that keep hold of every range, with all that was loaded of it, until their run ends. */
const holding = new WeakSet<OfficeExtension.ClientRequestContext>();

/**
 * Lets go of cells that are of no more use. At the end of a run Office.js takes for each of those that it holds as many
 * steps as there are others. Untracking alone leaves cells on its list, from which only tracking them by hand takes them.
 */
export function untrack(cells: Excel.Range | Excel.RangeAreas): void {
  if (holding.has(cells.context)) cells.track();
  cells.untrack();
}

/** Runs work on the workbook that hands over what it finds bit by bit. @throws as {@link runInExcel} */
export async function* handOver<T>(
  { secondsToAnswer }: RunOptions,
  work: (context: Excel.RequestContext) => AsyncIterable<T>,
): AsyncGenerator<T, void> {
  try {
    // `Excel.run` would end with its function; what only reads needs nothing else of it.
    yield* work(answering(new Excel.RequestContext(), secondsToAnswer));
  } catch (error) {
    throw told(error);
  }
}

function answering(context: Excel.RequestContext, seconds: number): Excel.RequestContext {
  const sync = context.sync.bind(context);
  context.sync = (passed) => inTime(sync(passed), seconds);
  return context;
}

async function inTime<T>(answer: Promise<T>, seconds: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new WorkbookError("no-answer", { seconds })), seconds * 1000);
  });
  return Promise.race([answer, tooLate]).finally(() => clearTimeout(timer));
}

/** What Excel's own codes mean to the clerk; all others are told as `refused`, with the code. */
const CODES: Readonly<Record<string, WorkbookErrorCode>> = {
  InvalidOperationInCellEditMode: "cell-in-edit",
  ItemNotFound: "sheet-gone",
  InvalidReference: "sheet-gone",
  ActivityLimitReached: "busy",
  RequestAborted: "busy",
  ServiceNotAvailable: "busy",
  WriteNotSupportedWhenModalDialogOpen: "busy",
  InvalidOrTimedOutSession: "no-session",
  Unauthenticated: "no-session",
  AccessDenied: "access-denied",
};

function told(error: unknown): unknown {
  if (!(error instanceof OfficeExtension.Error)) return error;
  const { code, debugInfo } = error;
  const known = isBehind(error) ? "not-in-front" : CODES[code];
  if (known) return new WorkbookError(known, {}, { cause: error });
  return new WorkbookError("refused", { reason: code, at: debugInfo.errorLocation ?? "" }, { cause: error });
}

/**
 * Whether a member has failed that needs the workbook in front, by the code that Microsoft's page on troubleshooting has for it
 * (learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-troubleshooting).
 */
function isBehind({ code, debugInfo }: OfficeExtension.Error): boolean {
  const member = debugInfo.errorLocation ?? "";
  return code === "InvalidSelection" || (code === "GeneralException" && IN_FRONT.test(member));
}

const IN_FRONT =
  /^(?:Range\.select|Worksheet\.(?:activate|gridlines|showGridlines)|WorksheetCollection\.add|WorksheetFreezePanes\..*)$/;

/** Whether Excel has said that a question, its answer or a range was too large. */
export function isTooLarge(error: unknown): boolean {
  return error instanceof OfficeExtension.Error && TOO_LARGE.has(error.code);
}

const TOO_LARGE: ReadonlySet<string> = new Set([
  "ResponsePayloadSizeLimitExceeded",
  "RequestPayloadSizeLimitExceeded",
  "RangeExceedsLimit",
  "OperationCellsExceedLimit",
]);

/** Whether Excel takes nothing for the moment, whatever it is asked. */
export function isPassing({ code }: OfficeExtension.Error): boolean {
  return PASSING.has(CODES[code]);
}

const PASSING: ReadonlySet<WorkbookErrorCode | undefined> = new Set(["cell-in-edit", "busy", "no-session"] as const);

/** Whether Excel has failed without a reason that can be told. */
export function isUnexplained(error: unknown): boolean {
  return error instanceof OfficeExtension.Error && CODES[error.code] === undefined;
}
