import { Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { LANGUAGES } from "../../../locales/words";
import { usePane, useSession, useWords } from "../../context";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  field: { "& input": { minWidth: 0 } },
});

/** Each in its own language, so that it is found by those who read it. */
const LANGUAGE_NAMES = { "zh-CN": "中文（简体）", "en-US": "English" } as const;

export interface GeneralSettingsProps {
  readonly unit: string;
  readonly name: (unit: string) => void;
}

/** Whose book it is, and the language of the pane. */
export function GeneralSettings({ unit, name }: GeneralSettingsProps) {
  const styles = useStyles();
  const session = useSession();
  const { say } = useWords();
  const language = usePane((state) => state.language);
  return (
    <div className={styles.fields}>
      <Field label={say("settings.unit")} hint={say("settings.unit.hint")} className={styles.field}>
        <Input value={unit} maxLength={80} onChange={(_, { value }) => name(value)} />
      </Field>
      <Field label={say("settings.language")}>
        <Select
          value={language}
          onChange={(_, { value }) => {
            const chosen = LANGUAGES.find((each) => each === value);
            if (chosen) void session.speak(chosen);
          }}
        >
          {LANGUAGES.map((each) => (
            <option key={each} value={each} lang={each}>
              {LANGUAGE_NAMES[each]}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}
