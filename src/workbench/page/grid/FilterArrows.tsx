import {
  Button,
  Checkbox,
  makeStyles,
  mergeClasses,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  tokens,
} from "@fluentui/react-components";
import { ChevronDownFilled, FilterFilled } from "@fluentui/react-icons";
import { useEffect, useMemo, useState } from "react";
import { columnName } from "../../../spreadsheet/workbook";
import { filterChoices } from "../../model/editing/filtering";
import type { Filter } from "../../model/sheet/baseline";
import { useSpeech } from "../language";
import type { Worksheet } from "../useWorksheet";
import { filterColumn, sortBy } from "./tableEdits";
import type { Lines } from "./useWindow";

const useStyles = makeStyles({
  arrow: {
    position: "absolute",
    width: "18px",
    height: "18px",
    padding: 0,
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    border: "1px solid #8a8a8a",
    backgroundColor: "#f5f5f5",
    color: "#242424",
    cursor: "pointer",
    ":hover": { backgroundColor: "#e0e0e0" },
  },
  filtering: { color: "#0c5e32", backgroundColor: "#caead8" },
  list: {
    maxHeight: "240px",
    overflowY: "auto",
    display: "flex",
    flexDirection: "column",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    margin: "8px 0",
  },
  line: { display: "flex", gap: "8px", flexWrap: "wrap" },
});

/** Choices that are offered: more are no help, and slow. */
const MOST_CHOICES = 500;

interface FilterArrowsProps {
  readonly worksheet: Worksheet;
  readonly filter: Filter;
  readonly rows: Lines;
  readonly columns: Lines;
  readonly header: { readonly width: number; readonly height: number };
  /** Column whose list is asked for by the keyboard; null without one. */
  readonly asked: number | null;
  readonly onClose: () => void;
}

/** The arrows in the headers of a filtered table that are in view. */
export function FilterArrows({ worksheet, filter, rows, columns, header, asked, onClose }: FilterArrowsProps) {
  const styles = useStyles();
  const { say } = useSpeech();
  const [open, setOpen] = useState<number | null>(null);
  useEffect(() => setOpen(asked), [asked]);
  const { top, left, right } = filter.range;
  const y = rows.offset(top + 1) - 19;
  const { freeze } = worksheet.sheet;
  if (y < header.height + (top < freeze.rows ? 0 : rows.frozenSize) - 2) return null;
  const shown = [...columns.frozen, ...columns.shown].filter((column) => column >= left && column <= right);
  const close = () => {
    setOpen(null);
    onClose();
  };
  return shown.map((column) => {
    const x = columns.offset(column + 1) - 19;
    if (x < header.width + (column < freeze.columns ? 0 : columns.frozenSize)) return null;
    const isFiltering = filter.columns.has(column - left);
    return (
      <Popover
        key={column}
        trapFocus
        open={open === column}
        onOpenChange={(_, data) => (data.open ? setOpen(column) : close())}
        positioning="below-end"
      >
        <PopoverTrigger disableButtonEnhancement>
          <button
            type="button"
            tabIndex={-1}
            data-filter={column}
            aria-label={say(isFiltering ? "filteredColumn" : "filterColumn", { column: columnName(column) })}
            className={mergeClasses(styles.arrow, isFiltering && styles.filtering)}
            style={{ left: x, top: y }}
            onPointerDown={(event) => event.stopPropagation()}
          >
            {isFiltering ? <FilterFilled fontSize={12} /> : <ChevronDownFilled fontSize={12} />}
          </button>
        </PopoverTrigger>
        <PopoverSurface aria-label={say("filterColumn", { column: columnName(column) })}>
          <FilterList worksheet={worksheet} filter={filter} column={column} onDone={close} />
        </PopoverSurface>
      </Popover>
    );
  });
}

interface FilterListProps {
  readonly worksheet: Worksheet;
  readonly filter: Filter;
  readonly column: number;
  readonly onDone: () => void;
}

function FilterList({ worksheet, filter, column, onDone }: FilterListProps) {
  const styles = useStyles();
  const { say } = useSpeech();
  const { book, sheet, run } = worksheet;
  const choices = useMemo(() => filterChoices(book, sheet, filter, column), [book, sheet, filter, column]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => filter.columns.get(column - filter.range.left)?.shown ?? new Set(choices),
  );
  const toggle = (choice: string) => {
    const next = new Set(chosen);
    if (!next.delete(choice)) next.add(choice);
    setChosen(next);
  };
  const isAll = choices.every((choice) => chosen.has(choice));
  const sort = (isDescending: boolean) => {
    const { top, bottom } = filter.range;
    run((on, of) =>
      sortBy(
        on,
        of,
        { top, left: column, bottom: top, right: column },
        { row: Math.min(bottom, top + 1), column },
        isDescending,
      ),
    );
    onDone();
  };
  return (
    <div>
      <div className={styles.line}>
        <Button size="small" onClick={() => sort(false)}>
          {say("sortUp")}
        </Button>
        <Button size="small" onClick={() => sort(true)}>
          {say("sortDown")}
        </Button>
      </div>
      <div className={styles.list} role="group" aria-label={say("filterChoices")}>
        <Checkbox
          label={say("filterAll")}
          checked={isAll ? true : choices.some((choice) => chosen.has(choice)) ? "mixed" : false}
          onChange={() => setChosen(isAll ? new Set() : new Set(choices))}
        />
        {choices.slice(0, MOST_CHOICES).map((choice) => (
          <Checkbox
            key={choice}
            label={choice === "" ? say("filterBlank") : choice}
            checked={chosen.has(choice)}
            onChange={() => toggle(choice)}
          />
        ))}
      </div>
      <div className={styles.line}>
        <Button
          appearance="primary"
          size="small"
          disabledFocusable={chosen.size === 0}
          onClick={() => {
            run((on, of) => filterColumn(on, of, column, isAll ? null : chosen));
            onDone();
          }}
        >
          {say("filterApply")}
        </Button>
        <Button size="small" onClick={onDone}>
          {say("cancel")}
        </Button>
      </div>
    </div>
  );
}
