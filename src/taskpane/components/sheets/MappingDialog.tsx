import { Button, Field, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { SheetMappings } from "../../../reading/mapping";
import { cellAddress } from "../../../spreadsheet/workbook";
import { useSession, useWords } from "../../context";
import type { SheetReport, TableReport } from "../../protocol/recogniseMessages";
import { draftOf, hasRow, mappingOf } from "./mappingDraft";
import { MappingFields } from "./MappingFields";
import { PaneDialog } from "../frame/PaneDialog";

const useStyles = makeStyles({
  note: { color: tokens.colorNeutralForeground3 },
});

export interface MappingDialogProps {
  readonly report: SheetReport;
  readonly gone: () => void;
}

/** Where the clerk says what the tables of a sheet are, and which column is which. */
export function MappingDialog({ report, gone }: MappingDialogProps) {
  const styles = useStyles();
  const session = useSession();
  const { say } = useWords();
  const { sheet, tables, isMapped } = report;
  const [drafts, setDrafts] = useState(() => (tables.length > 0 ? tables : [undefined]).map(draftOf));
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      tables.findIndex(({ isDoubtful }) => isDoubtful),
    ),
  );
  const draft = drafts[at] ?? draftOf(undefined);
  const mappings = (): SheetMappings => {
    const read = drafts.flatMap((each, index) => mappingOf(each, tables[index]) ?? []);
    return read.length > 0 ? read : null;
  };
  return (
    <PaneDialog
      title={say("mapping.edit", { sheet })}
      gone={gone}
      actions={(end) => (
        <>
          <Button
            appearance="primary"
            disabled={!drafts.every(hasRow)}
            onClick={() => end(() => void session.map(sheet, mappings()))}
          >
            {say("mapping.save")}
          </Button>
          {isMapped && (
            <Button onClick={() => end(() => void session.map(sheet, undefined))}>{say("mapping.forget")}</Button>
          )}
        </>
      )}
    >
      {tables.length > 1 && <TableChoice tables={tables} at={at} choose={setAt} />}
      <MappingFields
        table={tables[at]}
        draft={draft}
        change={(changed) => setDrafts(drafts.map((each, index) => (index === at ? changed : each)))}
      />
      <Text size={200} className={styles.note}>
        {say("mapping.remembered")}
      </Text>
    </PaneDialog>
  );
}

interface TableChoiceProps {
  readonly tables: readonly TableReport[];
  readonly at: number;
  readonly choose: (at: number) => void;
}

/** Which of a sheet's tables is looked at, told by where it begins. */
function TableChoice({ tables, at, choose }: TableChoiceProps) {
  const { say, kinds } = useWords();
  const nameOf = ({ kind, headerRows, columns, branch }: TableReport): string =>
    [cellAddress(headerRows[0] ?? 0, columns[0]?.column ?? 0), kinds[kind], branch ?? ""]
      .filter((text) => text !== "")
      .join(" · ");
  return (
    <Field label={say("mapping.table")}>
      <Select value={String(at)} onChange={(_, { value }) => choose(Number(value))}>
        {tables.map((table, index) => (
          <option key={index} value={index}>
            {nameOf(table)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
