import { widthInCharacters, widthInPoints } from "../../../spreadsheet/columnWidth";
import type { Axis } from "../../../spreadsheet/xlsx/lineShift";
import { useSpeech } from "../language";
import { TextDialog } from "../TextDialog";
import type { Worksheet } from "../useWorksheet";
import { linesOf, resizeAt } from "./lineEdits";

/** The highest row, in points, and the widest column, in characters. */
const MOST = { rows: 409, columns: 255 } as const;

interface SizeDialogProps {
  readonly worksheet: Worksheet;
  readonly axis: Axis;
  readonly onClose: () => void;
}

/** Asks how high rows are to be, in points, or how wide columns, in characters. */
export function SizeDialog({ worksheet: { sheet, selection, run }, axis, onClose }: SizeDialogProps) {
  const { say } = useSpeech();
  const { row, column } = selection.active;
  const points = sheet[axis].size(axis === "rows" ? row : column);
  const own = axis === "rows" ? points : widthInCharacters(points);
  const check = (text: string) => {
    const size = Number(text);
    return text.trim() !== "" && size > 0 && size <= MOST[axis] ? null : say("badSize", { most: MOST[axis] });
  };
  return (
    <TextDialog
      title={say(`size.${axis}`)}
      label={say(`sizeIn.${axis}`)}
      text={String(Number(own.toFixed(2)))}
      check={check}
      onCancel={onClose}
      onDone={(text) => {
        const size = axis === "rows" ? Number(text) : widthInPoints(Number(text));
        run((book, on, cells) => resizeAt(book, on, linesOf(cells, axis), size));
        onClose();
      }}
    />
  );
}
