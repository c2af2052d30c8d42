import { Badge, Button, Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ArrowResetRegular } from "@fluentui/react-icons";
import { FIGURES, versionOn, type FigureName } from "../../../domain/settings";
import { usePane, useWords } from "../../context";
import { publishedTyped, type SettingFault } from "../../session/settingFields";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "1fr max-content",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { display: "flex", alignItems: "center", flexWrap: "wrap", columnGap: "6px" },
  input: {
    width: "116px",
    "& input": { textAlign: "right", minWidth: 0, fontVariantNumeric: "tabular-nums" },
  },
  basis: { color: tokens.colorNeutralForeground3, display: "block", overflowWrap: "anywhere" },
  reset: { gridColumn: "2", justifySelf: "end" },
});

export interface FigureFieldProps {
  readonly name: FigureName;
  readonly value: string;
  readonly fault: SettingFault | null;
  readonly type: (text: string) => void;
}

/** A figure that rules go by: what it is, what is published for it, and the clerk's own in its place. */
export function FigureField({ name, value, fault, type }: FigureFieldProps) {
  const styles = useStyles();
  const { say } = useWords();
  const asOf = usePane((state) => state.asOf);
  const { from, source } = versionOn(name, asOf);
  const published = publishedTyped(name, asOf);
  const unit = FIGURES[name];
  const label = say(`settings.${name}`);
  const isChanged = value !== published;
  return (
    <div className={styles.row}>
      <div>
        <div className={styles.name}>
          <Text>{label}</Text>
          {isChanged && (
            <Badge appearance="tint" color="brand" size="small">
              {say("settings.changed")}
            </Badge>
          )}
        </div>
        <Text size={200} className={styles.basis}>
          {say("settings.legal", { value: say(`settings.inUnit.${unit}`, { value: published }), from })}
          {" · "}
          {source}
        </Text>
      </div>
      <Field
        className={styles.input}
        validationMessage={
          fault &&
          say(
            fault.text,
            fault.pair && { least: say(`settings.${fault.pair[0]}`), most: say(`settings.${fault.pair[1]}`) },
          )
        }
      >
        <Input
          size="small"
          inputMode="decimal"
          aria-label={label}
          value={value}
          contentAfter={<Text size={200}>{say(`settings.unit.${unit}`)}</Text>}
          onChange={(_, data) => type(data.value)}
        />
      </Field>
      {isChanged && (
        <Button
          className={styles.reset}
          size="small"
          appearance="transparent"
          icon={<ArrowResetRegular />}
          aria-label={say("settings.resetOne", { name: label })}
          onClick={() => type(published)}
        >
          {say("settings.reset")}
        </Button>
      )}
    </div>
  );
}
