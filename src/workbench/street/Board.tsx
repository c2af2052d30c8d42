import { Badge, Button, makeStyles, tokens } from "@fluentui/react-components";
import { formatYuan } from "../../domain/values/money";
import type { BranchState } from "../../street/model";
import type { BranchStanding } from "../../street/states";
import { useStreetSpeech } from "./words";

const COLORS = {
  missing: "danger",
  failed: "danger",
  returned: "warning",
  pending: "informative",
  zero: "success",
  accepted: "success",
  "accepted-with-note": "success",
} as const satisfies Record<BranchState, string>;

const useStyles = makeStyles({
  frame: { overflowX: "auto" },
  table: { borderCollapse: "collapse", width: "100%", fontVariantNumeric: "tabular-nums" },
  cell: {
    padding: "4px 8px",
    textAlign: "start",
    whiteSpace: "nowrap",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  number: { textAlign: "end" },
  chosen: { backgroundColor: tokens.colorNeutralBackground1Selected },
});

interface BoardProps {
  readonly standings: readonly BranchStanding[];
  readonly chosen: string | null;
  readonly onChoose: (branch: string) => void;
}

/** 报送情况: one row a branch; its name opens what is to be said and decided of it. */
export function Board({ standings, chosen, onChoose }: BoardProps) {
  const styles = useStyles();
  const { say } = useStreetSpeech();
  const numbers = [styles.cell, styles.number].join(" ");
  return (
    <div className={styles.frame} role="region" aria-label={say("page.board")} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {(["branch", "state", "file"] as const).map((key) => (
              <th key={key} scope="col" className={styles.cell}>
                {say(`page.${key}`)}
              </th>
            ))}
            {(["errors", "warnings", "questions", "members", "due", "paid"] as const).map((key) => (
              <th key={key} scope="col" className={numbers}>
                {say(`page.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {standings.map(({ branch: { branch }, state, late, counted, figures, ...counts }) => (
            <tr key={branch} className={branch === chosen ? styles.chosen : undefined}>
              <th scope="row" className={styles.cell}>
                <Button
                  appearance="transparent"
                  size="small"
                  aria-pressed={branch === chosen}
                  onClick={() => onChoose(branch)}
                >
                  {branch}
                </Button>
              </th>
              <td className={styles.cell}>
                <Badge appearance="tint" color={COLORS[state]}>
                  {say(`state.${state}`)}
                </Badge>
                {late && ` ${say("page.late")}`}
              </td>
              <td className={styles.cell}>{counted}</td>
              <td className={numbers}>{counts.errors}</td>
              <td className={numbers}>{counts.warnings}</td>
              <td className={numbers}>{counts.questions}</td>
              <td className={numbers}>{figures?.members}</td>
              <td className={numbers}>{figures && formatYuan(figures.due)}</td>
              <td className={numbers}>{figures && formatYuan(figures.paid)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
