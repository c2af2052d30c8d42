import { Badge, Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled, QuestionCircleFilled, SubtractCircleRegular } from "@fluentui/react-icons";
import { CELL_CLASSES, type SheetAccount } from "../../../domain/verdict/sheetAccount";
import { useWords } from "../../context";
import type { SheetReport, TableReport } from "../../protocol/recogniseMessages";

const useStyles = makeStyles({
  card: {
    display: "grid",
    gridTemplateColumns: "20px 1fr auto",
    columnGap: tokens.spacingHorizontalS,
    // In forced colours, texts have a ground that would cover the edge of the button above them.
    rowGap: "2px",
    alignItems: "center",
    padding: `6px 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  icon: { fontSize: "18px", height: "20px", display: "flex", alignItems: "center" },
  sure: { color: tokens.colorPaletteGreenForeground1 },
  unsure: { color: tokens.colorPaletteMarigoldForeground1 },
  left: { color: tokens.colorNeutralForeground3 },
  body: { gridColumn: "2 / 4", display: "flex", flexDirection: "column", minWidth: 0, rowGap: "2px" },
  name: { overflowWrap: "anywhere" },
  line: { display: "flex", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  facts: { color: tokens.colorNeutralForeground2 },
  count: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap", color: tokens.colorNeutralForeground2 },
  unknown: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  account: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  classes: { margin: `2px 0 0 ${tokens.spacingHorizontalL}` },
  number: { margin: 0, fontVariantNumeric: "tabular-nums" },
  question: { color: tokens.colorPaletteMarigoldForeground1 },
});

export interface SheetCardProps {
  readonly report: SheetReport;
  /** Opens what the clerk can say of the sheet. */
  readonly edit: () => void;
}

/** A sheet and what it was taken for; a doubt is a question. */
export function SheetCard({ report, edit }: SheetCardProps) {
  const styles = useStyles();
  const { say } = useWords();
  const { sheet, tables, unread, isMapped, account } = report;
  const isDoubtful = tables.some((table) => table.isDoubtful);
  return (
    <li className={styles.card}>
      <span className={styles.icon}>
        {unread !== null ? (
          <SubtractCircleRegular className={styles.left} />
        ) : isDoubtful ? (
          <QuestionCircleFilled className={styles.unsure} />
        ) : (
          <CheckmarkCircleFilled className={styles.sure} />
        )}
      </span>
      <Text weight="semibold" className={styles.name}>
        {sheet}
      </Text>
      {unread === "own" || unread === "template" ? (
        <span />
      ) : (
        <Button
          size="small"
          appearance={isDoubtful ? "outline" : "subtle"}
          onClick={edit}
          aria-label={say("mapping.edit", { sheet })}
        >
          {say("mapping.look")}
        </Button>
      )}
      <div className={styles.body}>
        {unread !== null && (
          <Text size={200} className={styles.unknown}>
            {say(`recognise.unread.${unread}`)}
          </Text>
        )}
        {tables.map((table, index) => (
          <TableLines key={index} table={table} />
        ))}
        {account && <Account account={account} />}
        {isMapped && unread === null && (
          <span>
            <Badge appearance="outline" size="small">
              {say("recognise.mapped")}
            </Badge>
          </span>
        )}
      </div>
    </li>
  );
}

/** Where each filled cell of the sheet belongs, unfolded when it is asked for. */
function Account({ account }: { readonly account: SheetAccount }) {
  const styles = useStyles();
  const { say } = useWords();
  const classes = CELL_CLASSES.filter((name) => account[name] > 0);
  if (classes.length === 0) return null;
  const count = classes.reduce((sum, name) => sum + account[name], 0).toLocaleString("en-US");
  return (
    <details className={styles.account}>
      <summary>{say("account.title", { count })}</summary>
      <dl className={styles.classes}>
        {classes.map((name) => (
          <div key={name} className={styles.line}>
            <dt>{say(`account.${name}`)}</dt>
            <dd className={styles.number}>{account[name].toLocaleString("en-US")}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function TableLines({ table }: { readonly table: TableReport }) {
  const styles = useStyles();
  const { say, kinds, listSeparator } = useWords();
  const { kind, branch, headerRows, rows, columns, fields, isDoubtful } = table;
  const unknown = columns.filter(({ isKnown }) => !isKnown).map(({ header }) => header);
  const missing = fields.filter(({ isRequired, column }) => isRequired && column === null).map(({ name }) => name);
  const header = say("recognise.header", { row: (headerRows[0] ?? 0) + 1 });
  return (
    <>
      <div className={styles.line}>
        <Text size={200} className={styles.facts}>
          {[kinds[kind], branch ?? header].join(" · ")}
        </Text>
        <Text size={200} className={styles.count}>
          {[
            say("recognise.columns", { known: columns.length - unknown.length, all: columns.length }),
            say("recognise.rows", { count: rows.toLocaleString("en-US") }),
          ].join(" · ")}
        </Text>
      </div>
      {unknown.length > 0 && (
        <Text size={200} className={styles.unknown}>
          {say("recognise.unmapped", { columns: unknown.join(listSeparator) })}
        </Text>
      )}
      {isDoubtful && (
        <Text size={200} className={styles.question}>
          {missing.length > 0
            ? say("recognise.missing", { fields: missing.join(listSeparator) })
            : say("recognise.unsure", { kind: kinds[kind] })}
        </Text>
      )}
    </>
  );
}
