/**
 * A book made into a package: checked as the very bytes that go along, so that the seal holds for what the street opens. What
 * reads and writes files, and the Chinese sentences of the cover, come from the face that packs.
 */
import type { Finding } from "../../domain/verdict/findings";
import type { Question } from "../../domain/verdict/questions";
import { HANDED_OVER, valueSheets } from "../../forms/handover";
import type { FindingText, QuestionText } from "../../forms/engine/form";
import type { Template } from "../../forms/engine/template";
import { planQuarter, sheetsToLookAt, type Checked } from "../../quarter";
import { placeJson, type NewSheet, type WorkbookContent, type WritePlan } from "../../spreadsheet/workbook";
import type { BookLooks } from "../../spreadsheet/own/storedSheet";
import { coverSheet } from "./cover";
import { manifestOf, type Manifest, type PackageOptions } from "./manifest";
import { packageBytes, packageName } from "./pack";

/** How workbook files are read and written. */
export interface PackageFiles {
  readonly open: (bytes: Uint8Array, name: string) => Promise<WorkbookContent>;
  readonly looks: (bytes: Uint8Array, name: string, sheets: readonly string[]) => Promise<BookLooks>;
  readonly write: (bytes: Uint8Array, plan: WritePlan) => Promise<{ bytes: Uint8Array; sheetNames: readonly string[] }>;
  readonly create: (sheets: readonly NewSheet[]) => Promise<Uint8Array>;
}

/** What a package says in words, in Chinese. */
export interface PackageWords {
  readonly findings: (checked: Checked) => readonly FindingText[];
  readonly questions: (checked: Checked) => readonly QuestionText[];
  /** A question, and a finding, as a sentence, masked. */
  readonly question: (question: Question) => string;
  readonly message: (finding: Finding) => string;
  /** A rule's name. */
  readonly title: (rule: string) => string;
}

export interface Packing {
  readonly files: PackageFiles;
  readonly words: PackageWords;
  /** The forms' templates, given how the book's own worksheets look. */
  readonly templates: (checked: Checked, looks: BookLooks) => Promise<ReadonlyMap<string, Template>>;
}

/** A package with the name that people know it by. */
export interface MadePackage {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly manifest: Manifest;
}

/** @param book the bytes that `checked` was made of */
export async function makePackage(
  checked: Checked,
  book: Uint8Array,
  options: PackageOptions,
  packing: Packing,
): Promise<MadePackage> {
  const { files, words } = packing;
  const { masked } = options;
  const manifest = manifestOf(checked, options);
  const open = [
    ...checked.findings.filter(({ severity }) => severity === "error").map((finding) => lineOf(finding, masked, words)),
    ...checked.analysis.questions.map(
      (question) => `${question.at.sheet}：${masked ? UNSETTLED : words.question(question)}`,
    ),
  ];
  const bytes = packageBytes({
    checked,
    manifest,
    book,
    cover: await files.create([coverSheet(manifest, open)]),
    forms: await formsAlone(checked, book, packing),
    findings: checked.findings.map((finding) => jsonOf(finding, masked, words)),
  });
  return { name: packageName(manifest, checked.analysis.quarter), bytes, manifest };
}

/** A question may name people. */
const UNSETTLED = "有一个问题未定";

/** A finding on the cover; the one for chat groups names nobody. */
function lineOf(finding: Finding, masked: boolean, words: PackageWords): string {
  const { at, rule, subject } = finding;
  const where = at.row === null ? at.sheet : `${at.sheet} 第${at.row + 1}行`;
  return masked ? `${where}：${words.title(rule)}` : `${where} ${subject}：${words.message(finding)}`;
}

/** A finding in findings.json. Values of cells stay in the book: the list goes to whoever sees the cover. */
function jsonOf(finding: Finding, masked: boolean, words: PackageWords): object {
  const { rule, severity, at, subject, expected, fix } = finding;
  return {
    rule,
    severity,
    ...placeJson(at),
    // Nor are people named where anybody may see it.
    ...(masked ? { message: words.title(rule) } : { subject, message: words.message(finding), expected, fix }),
  };
}

/** forms.xlsx: the quarter's forms alone, as values; null where none can be filled. */
async function formsAlone(
  checked: Checked,
  book: Uint8Array,
  { files, words, templates }: Packing,
): Promise<Uint8Array | null> {
  const { name } = checked.content;
  const looks = await files.looks(book, name, sheetsToLookAt(checked));
  const { plan, made } = planQuarter(checked, {
    templates: await templates(checked, looks),
    looks,
    unitName: checked.unit,
    findings: words.findings(checked),
    questions: words.questions(checked),
    wanted: HANDED_OVER,
  });
  if (made.forms.length === 0) return null;
  const written = await files.write(book, plan);
  const { sheets } = await files.open(written.bytes, name);
  const shown = await files.looks(written.bytes, name, written.sheetNames);
  return files.create(valueSheets(sheets, written.sheetNames, shown));
}
