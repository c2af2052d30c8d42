import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { useWords } from "../../context";
import type { ChartPreview } from "../../protocol/quarterMessages";

const useStyles = makeStyles({
  button: { alignSelf: "flex-start", paddingLeft: 0 },
  scroller: { overflowX: "auto" },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
    "& th, & td": {
      padding: "3px 6px",
      borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
      textAlign: "right",
      whiteSpace: "nowrap",
    },
    "& th:first-child": { textAlign: "left" },
    "& tbody th": { fontWeight: tokens.fontWeightRegular },
  },
});

/** A chart's figures in words and numbers, folded away until they are asked for. */
export function FigureTable({ preview }: { readonly preview: ChartPreview }) {
  const styles = useStyles();
  const { say } = useWords();
  const [isOpen, setOpen] = useState(false);
  const { title, categoryTitle, categories, series, valueFormat } = preview;
  return (
    <>
      <Button
        className={styles.button}
        appearance="transparent"
        size="small"
        icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
        aria-expanded={isOpen}
        aria-label={`${title} ${say("chart.figures")}`}
        onClick={() => setOpen(!isOpen)}
      >
        {say("chart.figures")}
      </Button>
      {isOpen && (
        <div className={styles.scroller} role="region" aria-label={title} tabIndex={0}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{categoryTitle}</th>
                {series.map(({ name }) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {categories.map((category, index) => (
                <tr key={index}>
                  <th scope="row">{category}</th>
                  {series.map(({ name, values }) => (
                    <td key={name}>{figureText(values[index] ?? null, valueFormat)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

/** Figures in a table are more exact than an axis: money to the fen, shares to a tenth of a percent. */
function figureText(value: number | null, format: string): string {
  if (value === null) return "";
  if (format.endsWith("%")) return `${(value * 100).toFixed(1)}%`;
  const digits = format.startsWith("#,") ? 2 : 0;
  return value.toLocaleString("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
