import { Combobox, Field, type FieldProps, Option } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { TargetDraft } from "../../../plan/sheets/targetEdits";
import { useSession, useWords } from "../../context";

export interface MeasureFieldProps {
  readonly field: Pick<FieldProps, "label" | "className" | "validationMessage" | "hint">;
  readonly draft: TargetDraft;
  readonly choose: (draft: TargetDraft) => void;
}

/** Measures that are offered at a time. */
const OFFERED = 30;

/** The measure of a new target: one of the catalogue, which brings its goal with it, or a name of the clerk's own. */
export function MeasureField({ field, draft, choose }: MeasureFieldProps) {
  const session = useSession();
  const { say } = useWords();
  const [measures, setMeasures] = useState<readonly TargetDraft[]>([]);
  useEffect(() => void session.planning.measures().then((known) => setMeasures(known ?? [])), [session]);
  const wanted = draft.measure.trim().toLowerCase();
  const isChosen = draft.id !== "";
  const offered = measures
    .filter(({ id, measure }) => isChosen || `${id} ${measure}`.toLowerCase().includes(wanted))
    .slice(0, OFFERED);
  return (
    <Field hint={say("draft.measure.hint")} {...field}>
      <Combobox
        freeform
        value={draft.measure}
        selectedOptions={isChosen ? [draft.id] : []}
        // What is typed is a measure of the clerk's own, until one is chosen.
        onInput={({ currentTarget: { value } }) => choose({ ...draft, id: "", measure: value })}
        onOptionSelect={(_, { optionValue }) => {
          const chosen = measures.find(({ id }) => id === optionValue);
          if (chosen) choose({ ...chosen, enabled: draft.enabled, scope: draft.scope, from: draft.from, to: draft.to });
        }}
      >
        {offered.map(({ id, measure }) => (
          <Option key={id} value={id} text={measure}>
            {`${measure}（${id}）`}
          </Option>
        ))}
      </Combobox>
    </Field>
  );
}
