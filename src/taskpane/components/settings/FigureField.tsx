import { Badge, Button, Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ArrowResetRegular } from "@fluentui/react-icons";
import { FIGURES, isRegulation, isWordListName, versionOn } from "../../../domain/records/settings";
import { usePane, useWords } from "../../context";
import { publishedTyped, type SettingFault, type TypedName } from "../../session/settingFields";

const useStyles = makeStyles({
  field: { padding: `${tokens.spacingVerticalS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  name: { display: "inline-flex", alignItems: "center", flexWrap: "wrap", columnGap: "6px" },
  row: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  input: {
    width: "168px",
    minWidth: 0,
    "& input": { textAlign: "right", minWidth: 0, fontVariantNumeric: "tabular-nums" },
  },
  basis: { overflowWrap: "anywhere" },
});

export interface FigureFieldProps {
  readonly name: TypedName;
  readonly value: string;
  readonly fault: SettingFault | null;
  readonly type: (text: string) => void;
}

/** A figure, or some words, that rules go by: what it is, what is published for it, and the clerk's own in its place. */
export function FigureField({ name, value, fault, type }: FigureFieldProps) {
  const styles = useStyles();
  const { say } = useWords();
  const asOf = usePane((state) => state.asOf);
  const { from, source } = versionOn(name, asOf);
  const published = publishedTyped(name, asOf);
  const unit = isWordListName(name) ? null : FIGURES[name];
  const label = say(`settings.${name}`);
  const isChanged = value !== published;
  const changed = isChanged && (
    <Badge appearance="tint" color="brand" size="small">
      {say("settings.changed")}
    </Badge>
  );
  const counted = unit === null ? published : say(`settings.inUnit.${unit}`, { value: published });
  const legal = say(isRegulation(source) ? "settings.legal" : "settings.usual", { value: counted, from });
  const pair = fault?.pair?.map((each) => say(`settings.${each}`)) ?? [];
  return (
    <Field
      className={styles.field}
      label={
        <span className={styles.name}>
          {label}
          {changed}
        </span>
      }
      hint={<span className={styles.basis}>{`${legal} · ${source}`}</span>}
      validationMessage={fault && say(fault.text, { least: pair[0] ?? "", most: pair[1] ?? "" })}
    >
      {(props) => (
        <div className={styles.row}>
          <Input
            {...props}
            className={styles.input}
            size="small"
            inputMode={unit === null ? "text" : "decimal"}
            value={value}
            contentAfter={unit && <Text size={200}>{say(`settings.unit.${unit}`)}</Text>}
            onChange={(_, data) => type(data.value)}
          />
          {isChanged && (
            <Button
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
      )}
    </Field>
  );
}
