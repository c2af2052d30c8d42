/** Being told what becomes of the workbook while the clerk works in it. */
import type { KnownMerges } from "./read/merges";

/** Something that was not done by this add-in. */
export type WorkbookChange =
  | {
      readonly type: "cells";
      readonly sheet: string;
      /** As Excel has it: `B3`, `A1:C3`, `2:5`. */
      readonly address: string;
      /** Done by somebody else who has the workbook open. */
      readonly isRemote: boolean;
    }
  | { readonly type: "sheet-added" | "sheet-deleted"; readonly sheet: string }
  | { readonly type: "sheet-renamed"; readonly sheet: string; readonly before: string };

/** Runs work on the workbook. */
type Run = <T>(work: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;

type CellsArgs =
  | Excel.WorksheetChangedEventArgs
  | Excel.WorksheetCalculatedEventArgs
  | Excel.WorksheetRowSortedEventArgs
  | Excel.WorksheetColumnSortedEventArgs
  | Excel.WorksheetRowHiddenChangedEventArgs;

/** What is watched, and how. */
export interface WatchOptions {
  /**
   * Whether a worksheet of that name is being written by this add-in, which Excel's events of tabs and of calculation don't
   * say; nothing of these is told of it.
   */
  readonly isOwn: (sheet: string) => boolean;
  /** Whether anybody is looking: while nobody is, nothing is asked. Then {@link Watching.look} tells what has happened meanwhile. */
  readonly isAwake: () => boolean;
  /** Follows merged cells. */
  readonly merges: KnownMerges;
}

/** A workbook that is watched. */
export interface Watching {
  /** Looks for changes of tabs, and tells them. */
  readonly look: () => Promise<void>;
  readonly end: () => Promise<void>;
}

/**
 * Tells the listener of changes one by one, as soon as Excel does; formulas calculated anew are changes of their cells, also
 * where what they depend on was written by this add-in. Sorting, and rows that are hidden, are changes of cells too, which
 * Excel tells by events of their own. A sheet's new name is told no later than the clerk changes a cell or goes to another
 * sheet, for Excel of ExcelApi 1.14 has no event for it.
 */
export async function watchWorkbook(
  run: Run,
  listener: (change: WorkbookChange) => void,
  { isOwn, isAwake, merges }: WatchOptions,
): Promise<Watching> {
  let names: ReadonlyMap<string, string> = new Map();
  let untold: CellsArgs[] = [];
  let isAsked = false;
  let looking: Promise<void> | null = null;

  /** Events name worksheets by ids alone, so that their names are asked for, once for all that have come meanwhile. */
  const look = (): Promise<void> => {
    isAsked = true;
    return (looking ??= tellAll().finally(() => (looking = null)));
  };
  const tellAll = async (): Promise<void> => {
    try {
      while (isAsked && isAwake()) {
        isAsked = false;
        const before = names;
        names = await run(namesById);
        const isTold = (args: CellsArgs) =>
          args.type === "WorksheetChanged" || !isOwn(names.get(args.worksheetId) ?? "");
        const told = untold.filter(isTold);
        untold = [];
        for (const change of tabChanges(before, names)) if (!isOwn(change.sheet)) listener(change);
        for (const change of cellChanges(told, names)) listener(change);
      }
    } catch {
      // Excel takes nothing now; what is untold comes with the next event.
    }
  };
  const note = async (args: CellsArgs): Promise<void> => {
    if ("triggerSource" in args && args.triggerSource === "ThisLocalAddin") return;
    // Of what nobody looks at, that a worksheet has changed is enough.
    if (!isAwake()) untold = untold.filter(({ worksheetId }) => worksheetId !== args.worksheetId);
    untold.push(args);
    await look();
  };
  const change = async (args: Excel.WorksheetChangedEventArgs): Promise<void> => {
    merges.note(args);
    await note(args);
  };
  const format = async ({ worksheetId, address }: Excel.WorksheetFormatChangedEventArgs): Promise<void> =>
    merges.note({ worksheetId, address });

  const handlers = await run(async (context) => {
    names = await namesById(context);
    const { worksheets } = context.workbook;
    const added = [
      worksheets.onChanged.add(change),
      worksheets.onCalculated.add(note),
      worksheets.onRowSorted.add(note),
      worksheets.onColumnSorted.add(note),
      worksheets.onRowHiddenChanged.add(note),
      worksheets.onFormatChanged.add(format),
      worksheets.onAdded.add(look),
      worksheets.onDeleted.add(look),
      worksheets.onActivated.add(look),
    ];
    await context.sync();
    return added;
  });
  const end = async (): Promise<void> => {
    const [first] = handlers;
    if (!first) return;
    await Excel.run(first.context, async (context) => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    });
  };
  return { look, end };
}

async function namesById(context: Excel.RequestContext): Promise<ReadonlyMap<string, string>> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name");
  await context.sync();
  return new Map(worksheets.items.map(({ id, name }) => [id, name]));
}

function tabChanges(before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): WorkbookChange[] {
  const deleted = Array.from(before).filter(([id]) => !now.has(id));
  return [
    ...deleted.map(([, sheet]) => ({ type: "sheet-deleted", sheet }) as const),
    ...Array.from(now).flatMap(([id, sheet]): WorkbookChange[] => {
      const earlier = before.get(id);
      if (earlier === undefined) return [{ type: "sheet-added", sheet }];
      return earlier === sheet ? [] : [{ type: "sheet-renamed", sheet, before: earlier }];
    }),
  ];
}

/** Changes of worksheets that are still there. */
function cellChanges(told: readonly CellsArgs[], names: ReadonlyMap<string, string>): WorkbookChange[] {
  return told.flatMap((args) => {
    const sheet = names.get(args.worksheetId);
    if (sheet === undefined) return [];
    return [{ type: "cells", sheet, address: args.address, isRemote: "source" in args && args.source === "Remote" }];
  });
}
