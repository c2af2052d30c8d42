import { MenuDivider, MenuItem } from "@fluentui/react-components";
import { ContextMenu } from "../ContextMenu";
import type { Axis } from "../../../spreadsheet/xlsx/lineShift";
import { isEntireColumns, isEntireRows } from "../../model/sheet/ranges";
import { useSpeech } from "../language";
import type { Worksheet } from "../useWorksheet";
import { deleteAt, hideAt, insertAt } from "./lineEdits";
import { rangeOf } from "./selection";
import { sortBy, toggleFilter } from "./tableEdits";

interface CellMenuProps {
  readonly worksheet: Worksheet;
  /** Where it is asked for, in the window; null while it isn't. */
  readonly at: { readonly x: number; readonly y: number } | null;
  readonly onClose: () => void;
  /** Called where a row or column is to get a size in numbers. */
  readonly onSize: (axis: Axis) => void;
  /** Called where cells are to go to the clipboard. */
  readonly onClipboard: (what: "copy" | "cut") => void;
}

/** What can be done to the selected cells: by the right button, Shift+F10 or the menu key. */
export function CellMenu({ worksheet, at, onClose, onSize, onClipboard }: CellMenuProps) {
  const { say } = useSpeech();
  const { sheet, selection, run, clear } = worksheet;
  if (!at) return null;
  const selected = rangeOf(sheet, selection);
  const [isRows, isColumns] = [isEntireRows(selected), isEntireColumns(selected)];
  const axes: Axis[] = isRows && !isColumns ? ["rows"] : isColumns && !isRows ? ["columns"] : ["rows", "columns"];
  const count = { rows: selected.bottom - selected.top + 1, columns: selected.right - selected.left + 1 };
  return (
    <ContextMenu name={say("cellMenu")} at={at} position="below" onClose={onClose}>
      <MenuItem secondaryContent="Ctrl+X" onClick={() => onClipboard("cut")}>
        {say("cut")}
      </MenuItem>
      <MenuItem secondaryContent="Ctrl+C" onClick={() => onClipboard("copy")}>
        {say("copy")}
      </MenuItem>
      <MenuItem secondaryContent="Delete" onClick={clear}>
        {say("clearCells")}
      </MenuItem>
      {axes.map((axis) => [
        <MenuDivider key={axis} />,
        <MenuItem
          key={`${axis}insert`}
          secondaryContent={axes.length === 1 ? "Ctrl+Shift+=" : undefined}
          onClick={() => run((book, on, cells) => insertAt(book, on, cells, axis))}
        >
          {say(`insert.${axis}`, { count: count[axis] })}
        </MenuItem>,
        <MenuItem
          key={`${axis}delete`}
          secondaryContent={axes.length === 1 ? "Ctrl+-" : undefined}
          onClick={() => run((book, on, cells) => deleteAt(book, on, cells, axis))}
        >
          {say(`delete.${axis}`, { count: count[axis] })}
        </MenuItem>,
        <MenuItem
          key={`${axis}hide`}
          secondaryContent={axis === "rows" ? "Ctrl+9" : "Ctrl+0"}
          onClick={() => run((book, on, cells) => hideAt(book, on, cells, axis, true))}
        >
          {say(`hide.${axis}`)}
        </MenuItem>,
        <MenuItem
          key={`${axis}show`}
          secondaryContent={axis === "rows" ? "Ctrl+Shift+9" : "Ctrl+Shift+0"}
          onClick={() => run((book, on, cells) => hideAt(book, on, cells, axis, false))}
        >
          {say(`show.${axis}`)}
        </MenuItem>,
        <MenuItem key={`${axis}size`} onClick={() => onSize(axis)}>
          {say(`size.${axis}`)}
        </MenuItem>,
      ])}
      <MenuDivider />
      <MenuItem onClick={() => run((book, on, cells, active) => sortBy(book, on, cells, active, false))}>
        {say("sortUp")}
      </MenuItem>
      <MenuItem onClick={() => run((book, on, cells, active) => sortBy(book, on, cells, active, true))}>
        {say("sortDown")}
      </MenuItem>
      <MenuItem
        secondaryContent="Ctrl+Shift+L"
        onClick={() => run((book, on, _, active) => toggleFilter(book, on, active))}
      >
        {say(sheet.filter ? "filterOff" : "filterOn")}
      </MenuItem>
    </ContextMenu>
  );
}
