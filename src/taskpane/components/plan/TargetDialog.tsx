import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Select,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { PaneText } from "../../../locales/pane";
import { OPERATOR_WORDS } from "../../../plan/sheets/planCells";
import { DRAFT_FIELDS, EMPTY_DRAFT, type DraftField, type TargetDraft } from "../../../plan/sheets/targetEdits";
import { useSession, useWords } from "../../context";
import type { DraftAnswer, TargetCard } from "../../protocol/planMessages";
import { PaneDialog } from "../frame/PaneDialog";
import { DraftChanges } from "./DraftChanges";
import { MeasureField } from "./MeasureField";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  pair: { display: "grid", gridTemplateColumns: "1fr 1fr", columnGap: tokens.spacingHorizontalS },
  field: { minWidth: 0, "& input": { minWidth: 0 }, "& > *": { minWidth: 0 } },
  own: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  panel: { margin: 0 },
  hidden: { color: tokens.colorNeutralForeground3 },
});

/** How long the clerk must have typed nothing before it is looked what would be written, in milliseconds. */
const PAUSE = 250;

export interface TargetDialogProps {
  /** The target to be edited; null for a new one. */
  readonly card: TargetCard | null;
  readonly gone: () => void;
}

/** A target as a form, with what would be written, old beside new. */
export function TargetDialog({ card, gone }: TargetDialogProps) {
  const styles = useStyles();
  const session = useSession();
  const { say } = useWords();
  const [target] = useState(card);
  const [draft, setDraft] = useState(card?.draft ?? EMPTY_DRAFT);
  const [known, know] = useState<{ readonly of: TargetDraft; readonly answer: DraftAnswer } | null>(null);
  const index = target?.index ?? null;
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(() => {
      void session.planning.preview(index, draft).then((answer) => {
        if (isCurrent && answer) know({ of: draft, answer });
      });
    }, PAUSE);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [session, index, draft]);

  const answer = known?.of === draft ? known.answer : null;
  const locked = known?.answer.locked ?? [];
  const isOpen = (field: DraftField): boolean => !locked.includes(field);
  const isTouched = JSON.stringify(draft) !== JSON.stringify(target?.draft ?? EMPTY_DRAFT);
  const fault = isTouched ? (answer?.fault ?? null) : null;
  const faultText = fault && FAULTS[fault];
  const set = (change: Partial<TargetDraft>): void => setDraft({ ...draft, ...change });
  const more = (field: DraftField) => {
    const hint = HINTS[field];
    return {
      label: say(LABELS[field]),
      className: styles.field,
      ...(fault === field && faultText ? { validationMessage: say(faultText) } : hint ? { hint: say(hint) } : {}),
    };
  };
  const text = (field: DraftField, type: "text" | "date" = "text") =>
    isOpen(field) && (
      <Field {...more(field)}>
        <Input type={type} value={draft[field]} onChange={(_, { value }) => set({ [field]: value })} />
      </Field>
    );
  const hidden = SHOWN.filter((field) => !isOpen(field));
  return (
    <PaneDialog
      title={say(target ? "draft.title.edit" : "draft.title.new")}
      gone={gone}
      actions={(end) => (
        <Button
          appearance="primary"
          disabled={!answer || answer.fault !== null || answer.changes.length === 0}
          onClick={() => end(() => void session.planning.set(index, draft))}
        >
          {say("draft.write", { count: answer?.changes.length ?? 0 })}
        </Button>
      )}
    >
      <div className={styles.form}>
        {target ? text("measure") : <MeasureField field={more("measure")} draft={draft} choose={setDraft} />}
        {isOpen("enabled") && (
          <Checkbox
            label={say("draft.enabled")}
            checked={draft.enabled !== "否"}
            onChange={(_, { checked }) => set({ enabled: checked === true ? "是" : "否" })}
          />
        )}
        <div className={styles.pair}>
          {isOpen("operator") && (
            <Field {...more("operator")}>
              <Select value={draft.operator} onChange={(_, { value }) => set({ operator: value })}>
                {[...new Set([draft.operator, ...Object.values(OPERATOR_WORDS)])].map((word) => (
                  <option key={word} value={word}>
                    {word}
                  </option>
                ))}
              </Select>
            </Field>
          )}
          {text("unit")}
        </div>
        {text("value")}
        {text("scope")}
        <div className={styles.pair}>
          {text("from", dayType(draft.from))}
          {text("to", dayType(draft.to))}
        </div>
        {OWN.some(isOpen) && (
          <Accordion collapsible defaultOpenItems={draft.sheet === "" ? [] : ["own"]}>
            <AccordionItem value="own">
              <AccordionHeader size="small">{say("draft.own")}</AccordionHeader>
              <AccordionPanel className={styles.panel}>
                <div className={styles.own}>
                  <Text size={200}>{say("draft.own.how")}</Text>
                  {OWN.map((field) => (
                    <div key={field}>{text(field)}</div>
                  ))}
                </div>
              </AccordionPanel>
            </AccordionItem>
          </Accordion>
        )}
        {hidden.length > 0 && (
          <Text size={200} className={styles.hidden}>
            {say("draft.locked", { columns: hidden.map((field) => say(LABELS[field])) })}
          </Text>
        )}
        {fault && faultText && !(SHOWN.includes(fault) && isOpen(fault)) && <Text size={200}>{say(faultText)}</Text>}
        <DraftChanges changes={answer?.changes ?? null} />
      </div>
    </PaneDialog>
  );
}

/** A day that is not known to the day can't stand in a field of days. */
function dayType(text: string): "text" | "date" {
  return text === "" || /^\d{4}-\d{2}-\d{2}$/.test(text) ? "date" : "text";
}

/** Every field of the form. */
const SHOWN: readonly DraftField[] = DRAFT_FIELDS.filter((field) => field !== "id");
const OWN: readonly DraftField[] = ["sheet", "filter", "aggregate", "period"];

const LABELS: Readonly<Record<DraftField, PaneText>> = {
  id: "draft.id",
  measure: "draft.measure",
  enabled: "draft.enabled",
  operator: "draft.operator",
  value: "draft.value",
  unit: "draft.unit",
  scope: "draft.scope",
  from: "draft.from",
  to: "draft.to",
  sheet: "draft.sheet",
  filter: "draft.filter",
  aggregate: "draft.aggregate",
  period: "draft.period",
};

const HINTS: Readonly<Partial<Record<DraftField, PaneText>>> = {
  value: "draft.value.hint",
  scope: "draft.scope.hint",
  to: "draft.to.hint",
  sheet: "draft.sheet.hint",
  filter: "draft.filter.hint",
  aggregate: "draft.aggregate.hint",
  period: "draft.period.hint",
};

const FAULTS: Readonly<Partial<Record<DraftField, PaneText>>> = {
  measure: "draft.fault.measure",
  id: "draft.fault.id",
  operator: "draft.fault.operator",
  value: "draft.fault.value",
  scope: "draft.fault.scope",
  to: "draft.fault.to",
  sheet: "draft.fault.sheet",
  filter: "draft.fault.filter",
  aggregate: "draft.fault.aggregate",
  period: "draft.fault.period",
};
