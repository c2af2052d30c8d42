/**
 * What reading asks: sheets that look like a ledger of ours but were not understood, and columns that hold what a field's would
 * while no header says so. Answers are remembered by the header's words, so that the same layout is not asked about again.
 */
import { fieldSpec, KINDS, type Kind } from "../domain/records/kinds";
import { maskText } from "../domain/values/masking";
import { questionId, type Answers, type Question } from "../domain/verdict/questions";
import { restingOn, type Ground } from "../domain/verdict/resting";
import { squeeze } from "../domain/values/text";
import type { CellValue, SheetGrid } from "../spreadsheet/workbook";
import { headerColumns, looksLikeHeader, type HeaderBlock } from "./recognition/blocks";
import { fitOf, sampleOf } from "./recognition/columnValues";
import { ENOUGH, EVIDENCE, PERHAPS } from "./recognition/evidence";
import { headerKey } from "./recognition/headerText";
import { mappedBlocks } from "./recognition/mappedBlocks";
import { periodColumn } from "./recognition/periodHeaders";
import { candidatesFor } from "./recognition/recognise";
import { simplified } from "./recognition/simplified";

/** What of the data a sheet of a kind bears; kinds that no figure of a quarter rests on are not asked about. */
const GROUNDS: Readonly<Partial<Record<Kind, readonly Ground[]>>> = {
  members: ["members"],
  dues: ["due", "paid"],
  fund: ["love-fund", "party-fund"],
  branches: ["branches"],
  activities: ["activities"],
  development: ["development"],
};

/** A header is looked for in so many rows, and has so many texts at least. */
const TOP_ROWS = 12;
const LEAST_TEXTS = 3;
/** A list has so many rows at least. */
const LEAST_ROWS = 2;
const SAMPLES = 3;

/** A sheet that may be a ledger: what it may be, and where its header stands. */
interface Doubt {
  readonly kind: Kind;
  readonly row: number;
  readonly words: readonly string[];
}

/** What a sheet in which no table was recognised may be all the same; null for a sheet of others. */
function doubtOf(sheet: SheetGrid): Doubt | null {
  const top = sheet.rows.slice(0, TOP_ROWS);
  const row = top.findIndex((cells) => looksLikeHeader(cells) || textsOf(cells).length >= LEAST_TEXTS);
  const cells = sheet.rows[row];
  if (!cells || sheet.rows.length - row <= LEAST_ROWS) return null;
  const texts = textsOf(cells);
  if (texts.length < LEAST_TEXTS) return null;
  const title = top.slice(0, row).flatMap(textsOf).join(" ");
  const name = simplified(squeeze(`${sheet.name} ${title}`));
  const columns = headerColumns(sheet, [row], row + 1, 0, cells.length - 1);
  for (const { kind, score } of candidatesFor(columns, name)) {
    if (!GROUNDS[kind] || score < PERHAPS || score >= ENOUGH) continue;
    if (EVIDENCE[kind].title?.test(name)) return { kind, row, words: texts };
  }
  if (isNone(name) || !isList(sheet, row)) return null;
  const named = NAMED.find(({ kind, words }) => words.test(name) && !EVIDENCE[kind].not?.test(name));
  return named ? { kind: named.kind, row, words: texts } : null;
}

/** Names that only ledgers of ours have, whatever their columns are called. */
const NAMED: ReadonlyArray<{ readonly kind: Kind; readonly words: RegExp }> = [
  { kind: "dues", words: /党费(?!使用)/ },
  { kind: "fund", words: /爱心基金|党建经费|党费使用/ },
  { kind: "members", words: /党员(?:花)?名册|党员(?:基本)?信息表|党员台账/ },
  { kind: "activities", words: /三会一课(?:台账|记录|情况)|组织生活(?:台账|记录)/ },
  { kind: "development", words: /发展党员(?:台账|情况|名册)|积极分子(?:台账|名册|花名册)/ },
];

/** Plans, rules, counts and forms of one person have the same words in their names. */
function isNone(name: string): boolean {
  return /计划|方案|制度|规则|标准|核定|统计|汇总|谈话|采集|审批表|签到|捐款|证明|模板|说明|封面|目录/.test(name);
}

/** Whether rows of several filled cells stand below a header, as in a list. */
function isList(sheet: SheetGrid, header: number): boolean {
  const below = sheet.rows.slice(header + 1, header + 6);
  const isFilled = (cells: ReadonlyArray<CellValue>): boolean =>
    cells.filter((cell) => cell !== null && cell !== "").length >= LEAST_TEXTS;
  return below.filter(isFilled).length >= LEAST_TEXTS && !textsOf(sheet.rows[header] ?? []).some((text) => text === "");
}

function textsOf(cells: ReadonlyArray<CellValue>): string[] {
  return cells.flatMap((cell) => (typeof cell === "string" && cell.trim() !== "" ? [headerKey(cell)] : []));
}

const kindId = ({ words }: Doubt): string => questionId("sheet-kind", words);

/** The tables of a sheet of which a person has said what it is, `ignore` for none; null where nobody was asked. */
export function answeredBlocks(sheet: SheetGrid, answers: Answers): HeaderBlock[] | "ignore" | null {
  if (!Object.keys(answers).some((id) => id.startsWith("sheet-kind:"))) return null;
  const doubt = doubtOf(sheet);
  const answer = doubt && answers[kindId(doubt)];
  if (!doubt || !answer) return null;
  if (answer === "ignore" || !Object.hasOwn(KINDS, answer)) return "ignore";
  return mappedBlocks(sheet, [{ kind: answer as Kind, headerRows: [doubt.row], columns: {} }]);
}

/** Asks what a sheet is that looks like a ledger. */
export function kindQuestion(sheet: SheetGrid): Question | null {
  const doubt = doubtOf(sheet);
  if (!doubt) return null;
  const params = { sheet: sheet.name };
  return {
    id: kindId(doubt),
    about: "kind",
    ask: "sheet-kind",
    params,
    at: { sheet: sheet.name, row: doubt.row, column: null },
    answers: [
      { value: doubt.kind, evidence: "named-like", params },
      { value: "ignore", evidence: "not-understood", params },
    ],
    samples: doubt.words.slice(0, SAMPLES * 2),
    restsOnIt: restingOn(...(GROUNDS[doubt.kind] ?? [])),
  };
}

/** Fields that a table needs and that values tell, with what rests on them. */
const WANTED: Readonly<
  Partial<Record<Kind, ReadonlyArray<{ readonly field: string; readonly grounds: readonly Ground[] }>>>
> = {
  members: [
    { field: "idNumber", grounds: ["members"] },
    { field: "category", grounds: ["category"] },
  ],
  dues: [{ field: "amount", grounds: ["paid"] }],
  fund: [{ field: "date", grounds: ["love-fund", "party-fund"] }],
};

/** So many of a column's values must be the field's for a question. */
const NEARLY_ALL = 0.8;

/** Columns that no header explains while their values are those of a field that the table lacks. */
function columnDoubts(
  sheet: SheetGrid,
  block: HeaderBlock,
): Array<{
  readonly field: string;
  readonly column: number;
  readonly header: string;
  readonly grounds: readonly Ground[];
}> {
  const { kind, columns, unmapped, firstRow } = block;
  return (WANTED[kind] ?? []).flatMap(({ field, grounds }) => {
    const spec = fieldSpec(kind, field);
    if (!spec || columns[field] !== undefined || (field === "amount" && !lacksPayments(block))) return [];
    // Account books write a day in columns of its month and its day.
    if (kind === "fund" && columns["month"] !== undefined) return [];
    const found = unmapped.find(({ column, header }) => {
      if (field === "amount" && !/^(?!.*[应该欠]).*(?:[缴交付收]|金额|党费)/.test(header)) return false;
      const sample = sampleOf(sheet, column, firstRow, Math.min(sheet.rows.length, firstRow + 50));
      return sample.length >= LEAST_TEXTS && (fitOf(spec, sample) ?? 0) >= NEARLY_ALL;
    });
    return found ? [{ field, grounds, ...found }] : [];
  });
}

/** Whether a dues ledger says what is due and nowhere what was paid. */
function lacksPayments({ columns }: HeaderBlock): boolean {
  return (
    columns["monthlyDue"] !== undefined && !Object.keys(columns).some((name) => periodColumn(name) || name === "amount")
  );
}

const columnId = (kind: Kind, field: string, header: string): string => questionId("column-is", [kind, field, header]);

/** A block with the columns that a person has said belong to a field. */
export function withAnswers(sheet: SheetGrid, block: HeaderBlock, answers: Answers): HeaderBlock {
  if (Object.keys(answers).length === 0) return block;
  const said = columnDoubts(sheet, block).filter(
    ({ field, header }) => answers[columnId(block.kind, field, header)] === "yes",
  );
  if (said.length === 0) return block;
  const taken = new Set(said.map(({ column }) => column));
  return {
    ...block,
    columns: { ...block.columns, ...Object.fromEntries(said.map(({ field, column }) => [field, column])) },
    unmapped: block.unmapped.filter(({ column }) => !taken.has(column)),
  };
}

/** Asks of each column in doubt whether it is the field's. */
export function columnQuestions(sheet: SheetGrid, block: HeaderBlock): Question[] {
  return columnDoubts(sheet, block).map(({ field, column, header, grounds }) => {
    const params = { header, field: fieldSpec(block.kind, field)?.headers[0] ?? field };
    const sample = sampleOf(sheet, column, block.firstRow, block.firstRow + 20).slice(0, SAMPLES);
    return {
      id: columnId(block.kind, field, header),
      about: "column",
      ask: "column-is",
      params,
      at: { sheet: sheet.name, row: block.headerRows.at(-1) ?? block.top, column },
      answers: [
        { value: "yes", evidence: "values-fit", params },
        { value: "no", evidence: "header-unknown", params },
      ],
      samples: sample.map((cell) => maskText(String(cell))),
      restsOnIt: restingOn(...grounds),
    };
  });
}

/** Tables of one sheet as often as their question: one shifted or unnamed column is one question. */
export function distinctQuestions(questions: readonly Question[]): Question[] {
  return questions.filter(({ id }, index) => questions.findIndex((other) => other.id === id) === index);
}
