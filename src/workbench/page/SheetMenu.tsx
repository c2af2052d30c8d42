import { MenuDivider, MenuItem } from "@fluentui/react-components";
import { ContextMenu } from "./ContextMenu";
import { useSpeech } from "./language";
import { addSheet, copySheet, deleteSheet, moveSheet } from "./sheetEdits";
import type { Worksheet } from "./useWorksheet";

interface SheetMenuProps {
  readonly worksheet: Worksheet;
  /** Where it is asked for, in the window; null while it isn't. */
  readonly at: { readonly x: number; readonly y: number } | null;
  readonly onRename: () => void;
  readonly onClose: () => void;
}

/** What can be done to the worksheet that is shown: by the right button on its tab, or Shift+F10. */
export function SheetMenu({ worksheet: { sheet, run }, at, onRename, onClose }: SheetMenuProps) {
  const { say } = useSpeech();
  if (!at) return null;
  return (
    <ContextMenu name={say("sheetMenu", { sheet: sheet.name })} at={at} position="above" onClose={onClose}>
      <MenuItem onClick={() => run((book) => void addSheet(book, sheet, say("newSheet")))}>{say("sheet.add")}</MenuItem>
      <MenuItem secondaryContent="F2" onClick={onRename}>
        {say("sheet.rename")}
      </MenuItem>
      <MenuItem onClick={() => run((book) => void copySheet(book, sheet))}>{say("sheet.copy")}</MenuItem>
      <MenuItem onClick={() => run((book) => moveSheet(book, sheet, -1))}>{say("sheet.left")}</MenuItem>
      <MenuItem onClick={() => run((book) => moveSheet(book, sheet, 1))}>{say("sheet.right")}</MenuItem>
      <MenuDivider />
      <MenuItem onClick={() => run((book) => deleteSheet(book, sheet))}>{say("sheet.delete")}</MenuItem>
    </ContextMenu>
  );
}
