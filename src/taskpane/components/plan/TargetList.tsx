import { makeStyles, SearchBox, Select, Text, tokens } from "@fluentui/react-components";
import { type RefObject, useState } from "react";
import { usePane, useWords } from "../../context";
import type { TargetCard, TargetRow, TargetState } from "../../protocol/planMessages";
import { VirtualList } from "../frame/VirtualList";
import { TargetLine } from "./TargetLine";
import { STATE_NAMES, TargetStateIcon } from "./TargetStateIcon";

const useStyles = makeStyles({
  summary: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM, rowGap: "2px" },
  state: { display: "flex", alignItems: "center", columnGap: "4px", fontVariantNumeric: "tabular-nums" },
  filters: { display: "flex", columnGap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalS} 0` },
  search: { flex: "1 1 0", minWidth: 0 },
  nothing: { padding: `${tokens.spacingVerticalL} 0`, color: tokens.colorNeutralForeground2 },
});

type Filter = "on" | "all" | TargetState;

const STATES: readonly TargetState[] = [
  "unmet",
  "open",
  "incomplete",
  "noData",
  "met",
  "reported",
  "unreadable",
  "off",
];
const LINE_HEIGHT = 52;

export interface TargetListProps {
  readonly targets: readonly TargetRow[];
  readonly scroller: RefObject<HTMLElement | null>;
  readonly edit: (card: TargetCard) => void;
}

/** The rows of the plan: how many stand how, and those that are looked for. */
export function TargetList({ targets, scroller, edit }: TargetListProps) {
  const styles = useStyles();
  const { say } = useWords();
  const card = usePane(({ plan }) => plan.card);
  const [filter, choose] = useState<Filter>("on");
  const [search, look] = useState("");
  const wanted = search.trim().toLowerCase();
  const shown = targets.filter(
    ({ id, name, state }) =>
      (filter === "all" || (filter === "on" ? state !== "off" : state === filter)) &&
      `${id}\n${name}`.toLowerCase().includes(wanted),
  );
  const counts = STATES.map((state) => [state, targets.filter((row) => row.state === state).length] as const);
  return (
    <>
      <div className={styles.summary}>
        {counts.map(([state, count]) =>
          count === 0 ? null : (
            <Text key={state} size={200} className={styles.state}>
              <TargetStateIcon state={state} />
              {say("plan.count", { state: say(STATE_NAMES[state]), count })}
            </Text>
          ),
        )}
      </div>
      <div className={styles.filters}>
        <SearchBox
          className={styles.search}
          size="small"
          value={search}
          placeholder={say("plan.search")}
          aria-label={say("plan.search")}
          onChange={(_, { value }) => look(value)}
        />
        <Select
          size="small"
          aria-label={say("plan.filter")}
          value={filter}
          onChange={(_, { value }) => choose([...FILTERS, ...STATES].find((each) => each === value) ?? "on")}
        >
          <option value="on">{say("plan.filter.on")}</option>
          <option value="all">{say("plan.filter.all")}</option>
          {STATES.map((state) => (
            <option key={state} value={state}>
              {say(STATE_NAMES[state])}
            </option>
          ))}
        </Select>
      </div>
      {shown.length === 0 ? (
        <Text className={styles.nothing} block>
          {say(filter === "on" && wanted === "" ? "plan.nothing.on" : "plan.nothing.found")}
        </Text>
      ) : (
        <VirtualList
          name={say("plan.list")}
          items={shown}
          keyOf={({ index }) => index}
          height={LINE_HEIGHT}
          scroller={scroller}
          render={(row) => <TargetLine row={row} card={card?.index === row.index ? card : null} edit={edit} />}
        />
      )}
    </>
  );
}

const FILTERS: readonly Filter[] = ["on", "all"];
