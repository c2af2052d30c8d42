import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { usePane, useSession, useWords } from "../../context";
import type { NextYearOffer } from "../../protocol/yearMessages";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", alignItems: "start", rowGap: tokens.spacingVerticalXS },
});

/** Once the year is over: its going on into the next one. */
export function NextYear() {
  const styles = useStyles();
  const session = useSession();
  const { say, listSeparator } = useWords();
  const check = usePane((state) => state.check);
  const isLast = usePane(({ quarter }) => quarter.quarter === 4);
  const isWriting = usePane(({ writing }) => writing.state === "running");
  const [offer, tell] = useState<NextYearOffer | null>(null);
  useEffect(() => {
    if (isLast && check.state === "done") void session.years.next().then(tell);
  }, [session, isLast, check]);
  if (!isLast || !offer) return null;
  const { year, sheets, members, unproven } = offer;
  return (
    <section className={styles.section}>
      <Text as="h3" weight="semibold">
        {say("years.title", { year })}
      </Text>
      {sheets.length === 0 ? (
        <Text>{say("years.done", { year })}</Text>
      ) : (
        <>
          <Text>{say("years.adds", { sheets: sheets.join(listSeparator) })}</Text>
          {members > 0 && <Text>{say("years.members", { members })}</Text>}
          {unproven.map((fund) => (
            <Text key={fund}>{say("years.unproven", { fund })}</Text>
          ))}
          <Button disabled={isWriting} onClick={() => void session.years.carryOver()}>
            {say("years.carry", { year })}
          </Button>
        </>
      )}
    </section>
  );
}
