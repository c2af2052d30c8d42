import { Button, Checkbox, Field, Input, Select, SpinButton, Text, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { usePane, useSession, useWords } from "../../context";
import type { PackageDraft } from "../../protocol/packageMessages";
import { valueOf } from "../../session/task";
import { PaneDialog } from "../frame/PaneDialog";

/** Times that a quarter is handed in, at most. */
const MOST = 99;

export interface PackageDialogProps {
  /** 第几次. */
  readonly number: number;
  readonly count: (number: number) => void;
  readonly gone: () => void;
}

/** What a clerk says of a package before it is made: which time, whether nothing happened, and why with errors. */
export function PackageDialog({ number, count, gone }: PackageDialogProps) {
  const session = useSession();
  const { say } = useWords();
  const check = usePane((state) => valueOf(state.check));
  const [isZero, setZero] = useState(false);
  const [confirmedBy, confirm] = useState("");
  const [reason, setReason] = useState("");
  const [masked, mask] = useState(false);
  const errors = check?.summary.error ?? 0;
  const questions = check?.questions ?? 0;
  const isOpen = errors + questions > 0;
  const isReady = (!isOpen || reason.trim() !== "") && (!isZero || confirmedBy.trim() !== "");
  const draft: PackageDraft = {
    number,
    kind: isZero ? "zero" : number > 1 ? "correction" : "original",
    confirmedBy: isZero ? confirmedBy.trim() : null,
    reason: reason.trim() === "" ? null : reason.trim(),
    masked,
  };
  return (
    <PaneDialog
      title={say("package.make")}
      gone={gone}
      actions={(end) => (
        <Button appearance="primary" disabled={!isReady} onClick={() => end(() => void session.handover.pack(draft))}>
          {say("package.save")}
        </Button>
      )}
    >
      <Field label={say("package.number")} hint={say("package.number.hint")}>
        <SpinButton
          min={1}
          max={MOST}
          value={number}
          onChange={(_, { value, displayValue }) => {
            const typed = value ?? Number(displayValue);
            if (Number.isInteger(typed) && typed >= 1 && typed <= MOST) count(typed);
          }}
        />
      </Field>
      <Field label={say("package.kind")}>
        <Select value={isZero ? "zero" : "report"} onChange={(_, { value }) => setZero(value === "zero")}>
          <option value="report">{say(number > 1 ? "package.kind.correction" : "package.kind.original")}</option>
          <option value="zero">{say("package.kind.zero")}</option>
        </Select>
      </Field>
      {isZero && (
        <Field label={say("package.confirmedBy")} required>
          <Input value={confirmedBy} maxLength={40} onChange={(_, { value }) => confirm(value)} />
        </Field>
      )}
      {isOpen && (
        <Field label={say("package.reason")} hint={say("package.reason.hint", { errors, questions })} required>
          <Textarea value={reason} rows={3} onChange={(_, { value }) => setReason(value)} />
        </Field>
      )}
      <Checkbox label={say("package.masked")} checked={masked} onChange={(_, { checked }) => mask(checked === true)} />
      <Text size={200}>{say(masked ? "package.masked.text" : "package.whole.text")}</Text>
    </PaneDialog>
  );
}
