import type { Finding, Place, Severity } from "../../domain/verdict/findings";
import { wordsOf } from "../../locales/languages";
import { messageOf } from "../../locales/render";
import type { Language } from "../../locales/words";
import type { Checked } from "../../quarter";
import { findingKey } from "../../rules/ignored";
import { cellAddress } from "../../spreadsheet/workbook";
import type {
  CellMarks,
  MarkScope,
  FindingCard,
  FindingGroup,
  FindingList,
  FindingRow,
  FindingView,
  IgnoredRow,
} from "../protocol/checkMessages";
import { branchesOf } from "./findingBranches";

const RANKS: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Cells that are marked at a time: more colours than these help nobody, and Excel takes its time for each. */
const MOST_MARKS = 5_000;

/** A view's groups with the numbers of their findings. */
interface Arranged {
  readonly list: FindingList;
  readonly members: ReadonlyMap<string, readonly number[]>;
}

/** A check's findings as the pane's views show them. What a view comes to is kept until another is asked for. */
export class FindingLists {
  private texts: { readonly language: Language; readonly rows: readonly FindingRow[] } | null = null;
  private arranged: { readonly key: string; readonly value: Arranged } | null = null;
  private branches: readonly string[] | null = null;

  constructor(private readonly checked: Checked) {}

  /** The groups of a view: the gravest first, then as the workbook has them. */
  list(view: FindingView): FindingList {
    return this.arrange(view).list;
  }

  /** The numbers of a group's findings; of a group that the view doesn't have, none. */
  members(view: FindingView, group: string): readonly number[] {
    return this.arrange(view).members.get(group) ?? [];
  }

  /** Findings `from` up to `to` (exclusive) of a group. */
  rows(view: FindingView, group: string, from: number, to: number): FindingRow[] {
    const rows = this.rowsIn(view.language);
    return this.members(view, group)
      .slice(from, to)
      .flatMap((index) => rows[index] ?? []);
  }

  /** @throws RangeError for a number that no finding has */
  card(index: number, language: Language): FindingCard {
    const finding = this.finding(index);
    const { rule, at, fix } = finding;
    const { title, explanation, basis } = wordsOf(language).rules[rule] ?? { title: rule, explanation: "", basis: "" };
    const row = findingRow(finding, index, language);
    return { ...row, key: findingKey(finding), at, title, explanation, basis, hasFix: fix !== undefined };
  }

  /** The finding that an earlier check knew by a key, the nearest to its former number; null where it is gone. */
  again(key: string, near: number, language: Language): FindingCard | null {
    let found: number | null = null;
    this.checked.findings.forEach((finding, index) => {
      const isNearer = found === null || Math.abs(index - near) < Math.abs(found - near);
      if (isNearer && findingKey(finding) === key) found = index;
    });
    return found === null ? null : this.card(found, language);
  }

  finding(index: number): Finding {
    const finding = this.checked.findings[index];
    if (!finding) throw new RangeError(`no finding ${index}`);
    return finding;
  }

  ignored(language: Language): IgnoredRow[] {
    return this.checked.ignored.map(({ finding, reason }, index) => {
      const { place, subject, message } = findingRow(finding, index, language);
      return { key: findingKey(finding), place, subject, message, reason };
    });
  }

  /** The cells that findings are about, of all or of a group; of too many, those of the gravest findings. */
  marks(of: MarkScope | null): CellMarks {
    const { findings } = this.checked;
    const wanted = of ? this.members(of.view, of.group).flatMap((index) => findings[index] ?? []) : [...findings];
    const marks = wanted
      .sort((a, b) => RANKS[a.severity] - RANKS[b.severity])
      .flatMap(({ at: { sheet, row, column }, severity }) =>
        row === null || column === null ? [] : [{ sheet, row, column, severity }],
      );
    return { marks: marks.slice(0, MOST_MARKS), left: Math.max(0, marks.length - MOST_MARKS) };
  }

  private rowsIn(language: Language): readonly FindingRow[] {
    if (this.texts?.language !== language) {
      const rows = this.checked.findings.map((finding, index) => findingRow(finding, index, language));
      this.texts = { language, rows };
    }
    return this.texts.rows;
  }

  private arrange(view: FindingView): Arranged {
    const key = JSON.stringify(view);
    if (this.arranged?.key !== key) this.arranged = { key, value: this.arrangeAnew(view) };
    return this.arranged.value;
  }

  private arrangeAnew({ by, severities, search, language }: FindingView): Arranged {
    const wanted = search.trim().toLowerCase();
    const members = new Map<string, number[]>();
    for (const { index, severity, subject, place, message } of this.rowsIn(language)) {
      if (!severities.includes(severity)) continue;
      if (wanted !== "" && !`${message}\n${subject}\n${place}`.toLowerCase().includes(wanted)) continue;
      const group = this.groupOf(index, by);
      const known = members.get(group);
      if (known) known.push(index);
      else members.set(group, [index]);
    }
    const groups = [...members]
      .map(([key, indexes]) => this.group(key, indexes, by, language))
      .sort((a, b) => RANKS[a.severity] - RANKS[b.severity]);
    return { list: { groups, total: groups.reduce((sum, { count }) => sum + count, 0) }, members };
  }

  private groupOf(index: number, by: FindingView["by"]): string {
    const { rule, at } = this.finding(index);
    if (by === "rule") return rule;
    if (by === "sheet") return at.sheet;
    return (this.branches ??= branchesOf(this.checked))[index] ?? "";
  }

  private group(key: string, indexes: readonly number[], by: FindingView["by"], language: Language): FindingGroup {
    let severity: Severity = "info";
    let cells = 0;
    let fixes = 0;
    for (const index of indexes) {
      const each = this.finding(index);
      if (RANKS[each.severity] < RANKS[severity]) severity = each.severity;
      if (each.at.row !== null && each.at.column !== null) cells += 1;
      if (each.fix) fixes += 1;
    }
    const title = by === "rule" ? (wordsOf(language).rules[key]?.title ?? key) : key;
    return { key, title, severity, count: indexes.length, cells, fixes };
  }
}

function findingRow(finding: Finding, index: number, language: Language): FindingRow {
  const { severity, subject, at } = finding;
  return { index, severity, subject, place: placeText(at), message: messageOf(finding, wordsOf(language)) };
}

/** A place as people read it: `名册!C17`, `名册!17` for a row, or the sheet alone. */
export function placeText({ sheet, row, column }: Place): string {
  if (row === null) return sheet;
  return `${sheet}!${column === null ? row + 1 : cellAddress(row, column)}`;
}
