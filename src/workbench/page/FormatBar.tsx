import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Select,
  tokens,
  Toolbar,
  ToolbarDivider,
  Tooltip,
} from "@fluentui/react-components";
import {
  ArrowSortDownRegular,
  ArrowSortUpRegular,
  BorderAllRegular,
  FilterRegular,
  PaintBucketRegular,
  TableCellsMergeRegular,
  TableFreezeColumnAndRowRegular,
  TextAlignCenterRegular,
  TextAlignLeftRegular,
  TextAlignRightRegular,
  TextBoldRegular,
  TextColorRegular,
  TextItalicRegular,
  TextUnderlineRegular,
  TextWrapRegular,
} from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { WorkbenchText } from "../../locales/workbenchText";
import type { CellFormat } from "../model/sheet/format";
import { type Borders, drawBorders, format, sortBy, toggleFilter, toggleFreeze, toggleMerge } from "./grid/tableEdits";
import { useSpeech } from "./language";
import type { Deed, Worksheet } from "./useWorksheet";

const useStyles = makeStyles({
  bar: {
    flexWrap: "wrap",
    flexShrink: 0,
    padding: "2px 8px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  select: { minWidth: "104px" },
  swatch: { display: "inline-block", width: "16px", height: "16px", border: `1px solid ${tokens.colorNeutralStroke1}` },
});

/** Number formats that are offered, as files have them. */
const NUMBER_FORMATS: readonly (readonly [WorkbenchText, string])[] = [
  ["format.general", "General"],
  ["format.number", "0.00"],
  ["format.money", "#,##0.00"],
  ["format.date", "yyyy/m/d"],
  ["format.longDate", 'yyyy"年"m"月"d"日"'],
  ["format.month", 'yyyy"年"m"月"'],
  ["format.percent", "0.00%"],
  ["format.text", "@"],
];

const COLORS: readonly (readonly [WorkbenchText, string])[] = [
  ["color.black", "000000"],
  ["color.red", "C00000"],
  ["color.blue", "0070C0"],
  ["color.green", "00803C"],
  ["color.grey", "808080"],
  ["color.white", "FFFFFF"],
];
const FILLS: readonly (readonly [WorkbenchText, string | null])[] = [
  ["color.none", null],
  ["color.yellow", "FFF2CC"],
  ["color.green", "E2EFDA"],
  ["color.blue", "DDEBF7"],
  ["color.red", "F8CBAD"],
  ["color.grey", "E7E6E6"],
];
const BORDERS: readonly (readonly [WorkbenchText, Borders])[] = [
  ["borders.all", "all"],
  ["borders.outside", "outside"],
  ["borders.none", "none"],
];
const ZOOMS = [50, 75, 90, 100, 125, 150, 200];

interface FormatBarProps {
  readonly worksheet: Worksheet;
  /** Of the grid, in percent. */
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
  /** Called when the keys are to go to the grid again. */
  readonly onDone: () => void;
}

/** How cells look, and what is done to tables. */
export function FormatBar({ worksheet, zoom, onZoom, onDone }: FormatBarProps) {
  const styles = useStyles();
  const { say } = useSpeech();
  const { sheet, selection, run } = worksheet;
  const { row, column } = selection.active;
  const own = sheet.format(row, column);
  const isFrozen = sheet.freeze.rows > 0 || sheet.freeze.columns > 0;
  const act = (work: Deed) => {
    run(work);
    onDone();
  };
  const change = (what: Partial<CellFormat>) => act((book, on, cells) => format(book, on, cells, what));
  const button = (text: WorkbenchText, icon: ReactElement, onClick: () => void, isOn?: boolean) => (
    <Tooltip content={say(text)} relationship="label">
      <Button
        appearance={isOn ? "secondary" : "subtle"}
        size="small"
        icon={icon}
        aria-pressed={isOn}
        onClick={onClick}
      />
    </Tooltip>
  );
  const menu = <V,>(
    text: WorkbenchText,
    icon: ReactElement,
    items: readonly (readonly [WorkbenchText, V])[],
    choose: (value: V) => void,
    colorOf?: (value: V) => string | null,
  ) => (
    <Menu inline>
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={say(text)} relationship="label">
          <Button appearance="subtle" size="small" icon={icon} />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {items.map(([name, value]) => {
            const color = colorOf?.(value);
            const swatch = colorOf && (
              <span className={styles.swatch} style={{ backgroundColor: color ? `#${color}` : "transparent" }} />
            );
            return (
              <MenuItem key={name} icon={swatch} onClick={() => choose(value)}>
                {say(name)}
              </MenuItem>
            );
          })}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
  const known = NUMBER_FORMATS.some(([, code]) => code === own.numberFormat);
  return (
    <Toolbar size="small" aria-label={say("formatBar")} className={styles.bar} data-area="format">
      <Select
        size="small"
        className={styles.select}
        aria-label={say("numberFormat")}
        value={own.numberFormat}
        onChange={(_, { value }) => change({ numberFormat: value })}
      >
        {!known && <option value={own.numberFormat}>{say("format.other")}</option>}
        {NUMBER_FORMATS.map(([name, code]) => (
          <option key={code} value={code}>
            {say(name)}
          </option>
        ))}
      </Select>
      {button("bold", <TextBoldRegular />, () => change({ bold: !own.bold }), own.bold)}
      {button("italic", <TextItalicRegular />, () => change({ italic: !own.italic }), own.italic)}
      {button(
        "underline",
        <TextUnderlineRegular />,
        () => change({ underline: own.underline === "none" ? "single" : "none" }),
        own.underline !== "none",
      )}
      {menu(
        "fontColor",
        <TextColorRegular />,
        COLORS,
        (fontColor) => change({ fontColor }),
        (color) => color,
      )}
      {menu(
        "fill",
        <PaintBucketRegular />,
        FILLS,
        (fill) => change({ fill }),
        (color) => color,
      )}
      {menu("borders", <BorderAllRegular />, BORDERS, (which) =>
        act((book, on, cells) => drawBorders(book, on, cells, which)),
      )}
      <ToolbarDivider />
      {button(
        "alignLeft",
        <TextAlignLeftRegular />,
        () => change({ horizontal: own.horizontal === "left" ? "general" : "left" }),
        own.horizontal === "left",
      )}
      {button(
        "alignCenter",
        <TextAlignCenterRegular />,
        () => change({ horizontal: own.horizontal === "center" ? "general" : "center" }),
        own.horizontal === "center",
      )}
      {button(
        "alignRight",
        <TextAlignRightRegular />,
        () => change({ horizontal: own.horizontal === "right" ? "general" : "right" }),
        own.horizontal === "right",
      )}
      {button("wrap", <TextWrapRegular />, () => change({ wrap: !own.wrap }), own.wrap)}
      {button("merge", <TableCellsMergeRegular />, () => act(toggleMerge), sheet.mergeAt(row, column) !== null)}
      <ToolbarDivider />
      {button("sortUp", <ArrowSortUpRegular />, () =>
        act((book, on, cells, active) => sortBy(book, on, cells, active, false)),
      )}
      {button("sortDown", <ArrowSortDownRegular />, () =>
        act((book, on, cells, active) => sortBy(book, on, cells, active, true)),
      )}
      {button(
        "filterToggle",
        <FilterRegular />,
        () => act((book, on, _, active) => toggleFilter(book, on, active)),
        sheet.filter !== null,
      )}
      {button(
        "freeze",
        <TableFreezeColumnAndRowRegular />,
        () => act((book, on, _, active) => toggleFreeze(book, on, active)),
        isFrozen,
      )}
      <ToolbarDivider />
      <Select
        size="small"
        aria-label={say("zoom")}
        value={String(zoom)}
        onChange={(_, { value }) => {
          onZoom(Number(value));
          onDone();
        }}
      >
        {ZOOMS.map((percent) => (
          <option key={percent} value={percent}>
            {percent}%
          </option>
        ))}
      </Select>
    </Toolbar>
  );
}
