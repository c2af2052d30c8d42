import { Field, makeStyles, Radio, RadioGroup, Text, tokens } from "@fluentui/react-components";
import type { PaneText } from "../../../locales/pane";
import { PLAN_LEVELS, type PlanLevel } from "../../../plan/sheets/planSheet";
import { useWords } from "../../context";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL },
  how: { color: tokens.colorNeutralForeground2 },
});

export interface NewPlanProps {
  readonly level: PlanLevel;
  readonly choose: (level: PlanLevel) => void;
}

/** Beside a workbook without a plan sheet: what one is for, and whose plan it shall be. */
export function NewPlan({ level, choose }: NewPlanProps) {
  const styles = useStyles();
  const { say } = useWords();
  return (
    <div className={styles.page}>
      <Text>{say("plan.none")}</Text>
      <Field label={say("plan.none.level")}>
        <RadioGroup
          value={level}
          onChange={(_, { value }) => choose(PLAN_LEVELS.find((each) => each === value) ?? level)}
        >
          {PLAN_LEVELS.map((each) => (
            <Radio key={each} value={each} label={say(LEVEL_NAMES[each])} />
          ))}
        </RadioGroup>
      </Field>
      <Text size={200} className={styles.how}>
        {say("plan.none.how")}
      </Text>
    </div>
  );
}

const LEVEL_NAMES: Readonly<Record<PlanLevel, PaneText>> = {
  branch: "plan.none.branch",
  community: "plan.none.community",
  street: "plan.none.street",
};
