import { Field, Input, makeStyles, Select } from "@fluentui/react-components";
import { KINDS, type Kind } from "../../../domain/records/kinds";
import { columnName } from "../../../spreadsheet/workbook";
import { useWords } from "../../context";
import type { ColumnReport, FieldReport, TableReport } from "../../protocol/recogniseMessages";
import { hasRow, isAsFound, type MappingDraft } from "./mappingDraft";

const useStyles = makeStyles({
  // The longest of most names has room beside its mark.
  field: { gridTemplateColumns: "40% minmax(0, 1fr)", alignItems: "center" },
  select: { minWidth: 0 },
});

/** The kinds in the order of the catalogue; blank stands for a table that is not read. */
const KIND_NAMES = Object.keys(KINDS).filter((name): name is Kind => Object.hasOwn(KINDS, name));

export interface MappingFieldsProps {
  /** The table as it was recognised; undefined where none was. */
  readonly table: TableReport | undefined;
  readonly draft: MappingDraft;
  readonly change: (draft: MappingDraft) => void;
}

/** What a table is, where its header stands, and which column is which. */
export function MappingFields({ table, draft, change }: MappingFieldsProps) {
  const { say, kinds } = useWords();
  const { kind, header, columns } = draft;
  return (
    <>
      <Field label={say("mapping.kind")}>
        <Select
          value={kind ?? ""}
          onChange={(_, { value }) => change({ ...draft, kind: KIND_NAMES.find((name) => name === value) ?? null })}
        >
          <option value="">{say("mapping.none")}</option>
          {KIND_NAMES.map((name) => (
            <option key={name} value={name}>
              {kinds[name]}
            </option>
          ))}
        </Select>
      </Field>
      {kind !== null && (
        <Field label={say("mapping.headerRow")} validationState={hasRow(draft) ? "none" : "error"}>
          <Input
            type="number"
            min={1}
            value={header}
            onChange={(_, { value }) => change({ ...draft, header: value })}
          />
        </Field>
      )}
      {isAsFound(draft, table) &&
        table.fields.map((field) => (
          <FieldColumn
            key={field.field}
            field={field}
            columns={table.columns}
            chosen={columns.get(field.field) ?? null}
            choose={(column) => change({ ...draft, columns: new Map([...columns, [field.field, column]]) })}
          />
        ))}
    </>
  );
}

interface FieldColumnProps {
  readonly field: FieldReport;
  readonly columns: readonly ColumnReport[];
  readonly chosen: number | null;
  readonly choose: (column: number | null) => void;
}

/** The column that a field stands in, chosen among those with a header, each with samples. */
function FieldColumn({ field, columns, chosen, choose }: FieldColumnProps) {
  const styles = useStyles();
  const { say, listSeparator } = useWords();
  const { name, isRequired } = field;
  return (
    <Field
      className={styles.field}
      label={name}
      required={isRequired}
      orientation="horizontal"
      size="small"
      validationState={isRequired && chosen === null ? "warning" : "none"}
      validationMessage={isRequired && chosen === null ? say("mapping.required") : undefined}
    >
      <Select
        className={styles.select}
        size="small"
        value={chosen === null ? "" : String(chosen)}
        onChange={(_, { value }) => choose(value === "" ? null : Number(value))}
      >
        <option value="">{say("mapping.noColumn")}</option>
        {columns.map(({ column, header, samples }) => (
          <option key={column} value={column}>
            {say(samples.length > 0 ? "mapping.option" : "mapping.optionBlank", {
              letter: columnName(column),
              header,
              samples: samples.join(listSeparator),
            })}
          </option>
        ))}
      </Select>
    </Field>
  );
}
