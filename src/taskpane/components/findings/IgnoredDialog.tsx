import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { useSession, useWords } from "../../context";
import type { IgnoredRow } from "../../protocol/checkMessages";
import { PaneDialog } from "../frame/PaneDialog";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  line: {
    display: "grid",
    gridTemplateColumns: "1fr auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
  },
  facts: { display: "flex", flexDirection: "column" },
  message: { color: tokens.colorNeutralForeground2 },
});

/** The findings set aside, each with its reason and the way back. */
export function IgnoredDialog({ gone }: { readonly gone: () => void }) {
  const styles = useStyles();
  const session = useSession();
  const { say } = useWords();
  const [rows, setRows] = useState<readonly IgnoredRow[]>([]);
  useEffect(() => void session.findings.ignored().then((found) => setRows(found ?? [])), [session]);
  const heed = (heeded: string): void => {
    setRows(rows.filter(({ key }) => key !== heeded));
    void session.restore([heeded]);
  };
  return (
    <PaneDialog title={say("ignored.title")} gone={gone} isTelling>
      <ul className={styles.list}>
        {rows.map(({ key, place, subject, message, reason }, index) => (
          <li key={index} className={styles.line}>
            <span className={styles.facts}>
              <Text>{reason}</Text>
              <Text size={200} className={styles.message}>
                {[subject, place, message].filter((text) => text !== "").join(" · ")}
              </Text>
            </span>
            <Button size="small" onClick={() => heed(key)}>
              {say("ignored.heed")}
            </Button>
          </li>
        ))}
      </ul>
    </PaneDialog>
  );
}
