import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useSession, useWords } from "../../context";
import type { NoFigure, TargetCard } from "../../protocol/planMessages";
import { CellLinks } from "./CellLinks";

const useStyles = makeStyles({
  card: {
    margin: "2px 4px 12px 28px",
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    overflowWrap: "anywhere",
  },
  facts: { display: "flex", flexDirection: "column", color: tokens.colorNeutralForeground2 },
  quarters: {
    display: "grid",
    gridTemplateColumns: "max-content 1fr",
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
    "& dt": { color: tokens.colorNeutralForeground3 },
    "& dd": { margin: 0 },
  },
  source: { color: tokens.colorNeutralForeground3 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

export interface TargetDetailsProps {
  readonly card: TargetCard;
  readonly edit: (card: TargetCard) => void;
}

/** How a target's figure came about, what it was worked out of, and what is wanting. */
export function TargetDetails({ card, edit }: TargetDetailsProps) {
  const styles = useStyles();
  const session = useSession();
  const { say } = useWords();
  const { index, at, scope, days, source, remark, noFigure, byQuarter, forecast, unreadable, draft, canSwitch } = card;
  const isOn = draft.enabled !== "否";
  return (
    <div className={styles.card}>
      {unreadable !== null && <Text size={200}>{say("plan.unreadable", { column: unreadable })}</Text>}
      {noFigure && (
        <Text size={200}>
          <NoFigureText noFigure={noFigure} />
        </Text>
      )}
      {(days || scope !== "") && (
        <Text size={200} className={styles.facts}>
          {days && <span>{say("plan.days", { from: days[0], to: days[1] })}</span>}
          {scope !== "" && <span>{say("plan.scope", { scope })}</span>}
        </Text>
      )}
      {byQuarter.length > 0 && (
        <dl className={styles.quarters} aria-label={say("plan.byQuarter")}>
          {byQuarter.map(({ quarter, actual }) => (
            <div key={quarter} style={{ display: "contents" }}>
              <dt>{quarter}</dt>
              <dd>{actual}</dd>
            </div>
          ))}
        </dl>
      )}
      {forecast !== null && <Text size={200}>{say("plan.forecast", { forecast })}</Text>}
      {card.missing > 0 && (
        <CellLinks
          key={`missing ${index}`}
          title={say("plan.missing", { count: card.missing })}
          index={index}
          list="missing"
          count={card.missing}
        />
      )}
      {card.counted > 0 && (
        <CellLinks
          key={`counted ${index}`}
          title={say("plan.counted", { count: card.counted })}
          index={index}
          list="counted"
          count={card.counted}
        />
      )}
      {(source !== "" || remark !== "") && (
        <Text size={200} className={styles.source}>
          {source !== "" && <div>{say("plan.source", { source })}</div>}
          {remark !== "" && <div>{say("plan.remark", { remark })}</div>}
        </Text>
      )}
      <div className={styles.buttons}>
        <Button size="small" onClick={() => void session.planning.locate(at)}>
          {say("plan.locate")}
        </Button>
        <Button size="small" onClick={() => edit(card)}>
          {say("plan.edit")}
        </Button>
        {canSwitch && (
          <Button
            size="small"
            onClick={() => void session.planning.set(index, { ...draft, enabled: isOn ? "否" : "是" })}
          >
            {say(isOn ? "plan.turnOff" : "plan.turnOn")}
          </Button>
        )}
      </div>
    </div>
  );
}

function NoFigureText({ noFigure }: { readonly noFigure: NoFigure }) {
  const { say, listSeparator } = useWords();
  switch (noFigure.reason) {
    case "sheets": {
      const sheets = noFigure.needs.map((set) => set.join(listSeparator)).join(say("plan.noFigure.or"));
      return say("plan.noFigure.sheets", { sheets });
    }
    case "nothing":
      return say("plan.noFigure.nothing");
    case "formula":
      return say("plan.noFigure.formula");
    case "question":
      return say("plan.noFigure.question");
  }
}
