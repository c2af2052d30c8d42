import { Button, Field, Input, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { KINDS, type Kind } from "../../domain/kinds";
import type { SheetMapping } from "../../reading/mapping";
import { columnName } from "../../workbook/workbook";
import { useSession, useWords } from "../context";
import type { ColumnReport, FieldReport, SheetReport } from "../worker/recogniseMessages";
import { PaneDialog } from "./PaneDialog";

const useStyles = makeStyles({
  note: { color: tokens.colorNeutralForeground3 },
  field: { gridTemplateColumns: "36% minmax(0, 1fr)", alignItems: "center" },
  select: { minWidth: 0 },
});

/** The kinds in the order of the catalogue; blank stands for a sheet that is not read. */
const KIND_NAMES = Object.keys(KINDS).filter((name): name is Kind => Object.hasOwn(KINDS, name));

export interface MappingDialogProps {
  readonly report: SheetReport;
  readonly gone: () => void;
}

/** Where the clerk says what a sheet is, and which column is which. */
export function MappingDialog({ report, gone }: MappingDialogProps) {
  const styles = useStyles();
  const session = useSession();
  const { say, kinds } = useWords();
  const { sheet, tables, isMapped } = report;
  const [table] = tables;
  const hasSeveral = tables.length > 1;
  const [kind, setKind] = useState<Kind | null>(table?.kind ?? null);
  const [header, setHeader] = useState(String((table?.headerRows[0] ?? 0) + 1));
  const [columns, setColumns] = useState<ReadonlyMap<string, number | null>>(
    new Map(table?.fields.map(({ field, column }) => [field, column])),
  );
  const row = Number(header);
  const isRow = Number.isInteger(row) && row >= 1;
  // Of another table the columns are yet to be recognised.
  const isKnown = table !== undefined && !hasSeveral && kind === table.kind && row === (table.headerRows[0] ?? 0) + 1;
  const mapping = (): SheetMapping | null => {
    if (kind === null) return null;
    if (!isKnown) return { kind, headerRows: [row - 1], columns: {} };
    return { kind, headerRows: table.headerRows, columns: chosenColumns(table.fields, columns) };
  };
  return (
    <PaneDialog
      title={say("mapping.edit", { sheet })}
      gone={gone}
      actions={(end) => (
        <>
          <Button
            appearance="primary"
            disabled={!isRow || (hasSeveral && kind !== null)}
            onClick={() => end(() => void session.map(sheet, mapping()))}
          >
            {say("mapping.save")}
          </Button>
          {isMapped && (
            <Button onClick={() => end(() => void session.map(sheet, undefined))}>{say("mapping.forget")}</Button>
          )}
        </>
      )}
    >
      {hasSeveral && <Text>{say("mapping.several")}</Text>}
      <Field label={say("mapping.kind")}>
        <Select
          value={kind ?? ""}
          onChange={(_, { value }) => setKind(KIND_NAMES.find((name) => name === value) ?? null)}
        >
          <option value="">{say("mapping.none")}</option>
          {KIND_NAMES.filter((name) => !hasSeveral || name === table?.kind).map((name) => (
            <option key={name} value={name}>
              {kinds[name]}
            </option>
          ))}
        </Select>
      </Field>
      {kind !== null && !hasSeveral && (
        <Field label={say("mapping.headerRow")} validationState={isRow ? "none" : "error"}>
          <Input type="number" min={1} value={header} onChange={(_, { value }) => setHeader(value)} />
        </Field>
      )}
      {isKnown &&
        table.fields.map((field) => (
          <FieldColumn
            key={field.field}
            field={field}
            columns={table.columns}
            chosen={columns.get(field.field) ?? null}
            choose={(column) => setColumns(new Map([...columns, [field.field, column]]))}
          />
        ))}
      <Text size={200} className={styles.note}>
        {say("mapping.remembered")}
      </Text>
    </PaneDialog>
  );
}

/** The columns to be remembered: those chosen, and fields whose column was taken from them. Others are recognised as before. */
function chosenColumns(fields: readonly FieldReport[], chosen: ReadonlyMap<string, number | null>) {
  return Object.fromEntries(
    fields.flatMap(({ field, column }) => {
      const now = chosen.get(field) ?? null;
      return now === null && column === null ? [] : [[field, now] as const];
    }),
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
