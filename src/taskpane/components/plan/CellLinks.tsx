import { Button, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import { useSession, useWords } from "../../context";
import type { CellList, CellRow } from "../../protocol/planMessages";

const useStyles = makeStyles({
  cells: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    rowGap: "2px",
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  cell: { fontSize: tokens.fontSizeBase200, fontVariantNumeric: "tabular-nums", textAlign: "left" },
});

/** Cells that are shown at first, and with each click for more. */
const SHOWN = 24;

export interface CellLinksProps {
  readonly title: string;
  /** Number of the target. */
  readonly index: number;
  readonly list: CellList;
  readonly count: number;
}

/** Cells behind a figure; a click selects one in the workbook. */
export function CellLinks({ title, index, list, count }: CellLinksProps) {
  const styles = useStyles();
  const session = useSession();
  const { say } = useWords();
  const [cells, setCells] = useState<readonly CellRow[]>([]);
  const show = useCallback(
    async (upTo: number) => setCells((await session.planning.cells(index, list, 0, upTo)) ?? []),
    [session, index, list],
  );
  useEffect(() => void show(SHOWN), [show, count]);
  const left = count - cells.length;
  return (
    <div>
      <Text size={200} weight="medium" block>
        {title}
      </Text>
      <ul className={styles.cells}>
        {cells.map(({ at, place, name }, position) => (
          <li key={position}>
            <Link as="button" className={styles.cell} onClick={() => void session.planning.locate(at)}>
              {name === "" ? place : `${name} · ${place}`}
            </Link>
          </li>
        ))}
      </ul>
      {cells.length > 0 && left > 0 && (
        <Button size="small" appearance="transparent" onClick={() => void show(cells.length + SHOWN)}>
          {say("plan.more", { count: Math.min(left, SHOWN) })}
        </Button>
      )}
    </div>
  );
}
