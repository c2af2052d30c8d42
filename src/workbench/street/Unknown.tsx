import { Field, makeStyles, Select, Title3 } from "@fluentui/react-components";
import type { StreetContext } from "../../street/model";
import { useStreetSpeech } from "./words";

const useStyles = makeStyles({ list: { display: "flex", flexDirection: "column", gap: "8px" } });

interface UnknownProps {
  readonly context: StreetContext;
  readonly onName: (called: string, branch: string) => void;
}

/** Books whose branch is on no register: whose they are is asked once, and remembered as an alias. */
export function Unknown({ context, onName }: UnknownProps) {
  const styles = useStyles();
  const { say } = useStreetSpeech();
  const unknown = context.submissions.filter(({ outside, called }) => outside === "unlisted" && called !== null);
  if (unknown.length === 0) return null;
  return (
    <section className={styles.list} aria-label={say("page.unknown")}>
      <Title3 as="h2">{say("page.unknown")}</Title3>
      {unknown.map(({ file, called }) => (
        <Field key={file} label={say("page.whose", { file, called: called ?? "" })}>
          <Select value="" onChange={(_, { value }) => value !== "" && onName(called ?? "", value)}>
            <option value="">{say("page.choose")}</option>
            {context.register.branches.map(({ branch }) => (
              <option key={branch} value={branch}>
                {branch}
              </option>
            ))}
          </Select>
        </Field>
      ))}
    </section>
  );
}
