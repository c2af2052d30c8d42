/** 图表: how the street stands, drawn from 报送情况 and 汇总表 figures of a sheet of their own. */
import type { ChartSpec, NewRow, NewSheet } from "../../spreadsheet/workbook";
import type { StreetResult } from "../consolidate";
import { completedYears } from "../../domain/values/dates";
import { birthOf } from "../people";
import { STREET } from "./sheets";
import { cellOf, HEADER, titleRow } from "./table";

const NAME = "图表";
const COLOR = ["4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47"] as const;
const AGES = [35, 45, 60, 75] as const;

interface Block {
  readonly id: string;
  readonly title: string;
  readonly type: ChartSpec["type"];
  readonly stacking?: ChartSpec["stacking"];
  readonly valueFormat: string;
  readonly headers: readonly string[];
  readonly rows: ReadonlyArray<readonly [string, ...number[]]>;
}

/** The charts with their tables beside them; none where no book counts. */
export function streetCharts(result: StreetResult, title: string): NewSheet[] {
  const { context, standings } = result;
  if (context.books.length === 0) return [];
  const counted = standings.flatMap(({ branch, figures }) => (figures ? [{ branch, figures }] : []));
  const communities = [...new Set(counted.map(({ branch }) => branch.community))];
  const blocks: Block[] = [
    {
      id: "street-rates",
      title: "各支部党费收缴率",
      type: "bar",
      valueFormat: "0%",
      headers: ["收缴率"],
      rows: counted.map(({ branch, figures }) => [branch.branch, figures.due === 0 ? 0 : figures.paid / figures.due]),
    },
    {
      id: "street-ages",
      title: "各社区党员年龄",
      type: "column",
      stacking: "stacked",
      valueFormat: "0",
      headers: [
        `${AGES[0]}岁及以下`,
        ...AGES.slice(1).map((age, index) => `${(AGES[index] ?? 0) + 1}–${age}岁`),
        `${AGES[3]}岁以上`,
      ],
      rows: communities.map((community) => [community, ...agesOf(result, community)]),
    },
    {
      id: "street-meetings",
      title: "各支部本季组织生活次数",
      type: "bar",
      valueFormat: "0",
      headers: ["次数"],
      rows: context.books.map(({ branch, facts }) => [branch.branch, meetingsIn(facts.meetings, result)]),
    },
  ];
  return [chartSheet(blocks, `${title}图表`)];
}

function agesOf({ context }: StreetResult, community: string): number[] {
  const counts = [0, 0, 0, 0, 0];
  for (const { branch, facts } of context.books) {
    if (branch.community !== community) continue;
    for (const person of facts.people) {
      const birth = person.counted ? birthOf(person) : null;
      if (birth === null) continue;
      const age = completedYears(birth, context.asOf);
      const group = AGES.findIndex((limit) => age <= limit);
      counts[group < 0 ? AGES.length : group] = (counts[group < 0 ? AGES.length : group] ?? 0) + 1;
    }
  }
  return counts;
}

function meetingsIn(
  meetings: ReadonlyArray<{ date: { year: number; month: number | null } | null }>,
  { context }: StreetResult,
) {
  const { year, quarter } = context.period;
  return meetings.filter(({ date }) => date?.year === year && Math.ceil((date.month ?? 0) / 3) === quarter).length;
}

/** Each table stands below its chart's place, left; the chart right of it. */
function chartSheet(blocks: readonly Block[], title: string): NewSheet {
  const rows: NewRow[] = [titleRow(title)];
  const charts: ChartSpec[] = [];
  for (const { id, title: name, type, stacking, valueFormat, headers, rows: figures } of blocks) {
    const top = rows.length + 1;
    rows.push({ height: null, cells: [] });
    rows.push({ height: 24, cells: [name, ...headers].map((value) => ({ content: { value }, style: HEADER })) });
    for (const [label, ...values] of figures) {
      rows.push({
        height: null,
        cells: [
          cellOf("text", label),
          ...values.map((value) => ({
            content: { value },
            style: { ...cellOf("integer", 0).style, numberFormat: valueFormat === "0%" ? "0.0%" : valueFormat },
          })),
        ],
      });
    }
    const bottom = top + figures.length;
    const height = Math.max(16, figures.length + 2);
    while (rows.length < top + height) rows.push({ height: null, cells: [] });
    const range = (column: number) => ({ sheet: NAME, range: { top: top + 1, left: column, bottom, right: column } });
    charts.push({
      id,
      type,
      ...(stacking ? { stacking } : {}),
      title: name,
      valueFormat,
      altText: `${name}：${figures.length} 项`,
      categories: range(0),
      series: headers.map((header, index) => ({
        name: header,
        values: range(index + 1),
        color: COLOR[index % COLOR.length] as string,
      })),
      anchor: { top, left: 7, bottom: top + height - 1, right: 15 },
    });
  }
  return {
    name: NAME,
    madeBy: `${STREET}charts`,
    rows,
    columnWidths: [26, 10, 10, 10, 10, 10, 4],
    merges: [],
    charts,
    print: { paper: "A4", orientation: "landscape", fitTo: { width: 1, height: 0 } },
  };
}
