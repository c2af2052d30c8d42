import { Field, Input } from "@fluentui/react-components";
import { usePane, useSession, useWords } from "../../context";

/** 填报单位 as the forms will have it; the workbook remembers it once they are filled. */
export function UnitField() {
  const session = useSession();
  const { say } = useWords();
  const known = usePane(({ settings }) => settings?.unit ?? "");
  const typed = usePane(({ filling }) => filling.unit);
  return (
    <Field label={say("fill.unit")} hint={say("fill.unit.hint")} orientation="horizontal">
      <Input value={typed ?? known} onChange={(_, { value }) => session.filling.name(value)} />
    </Field>
  );
}
