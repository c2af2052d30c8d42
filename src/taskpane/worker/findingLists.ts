import type { Finding, Severity } from "../../domain/findings";
import { wordsOf } from "../../locales/languages";
import { messageOf } from "../../locales/render";
import type { Language } from "../../locales/words";
import type { Checked } from "../../quarter";
import { cellAddress } from "../../workbook/workbook";
import type { FindingCard, FindingGroup, FindingList, FindingRow, FindingView } from "./checkMessages";
import { branchesOf } from "./findingBranches";

const RANKS: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

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

  /** Findings `from` up to `to` (exclusive) of a group; a group that the view doesn't have is empty. */
  rows(view: FindingView, group: string, from: number, to: number): FindingRow[] {
    const rows = this.rowsIn(view.language);
    return (this.arrange(view).members.get(group) ?? []).slice(from, to).flatMap((index) => rows[index] ?? []);
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
    for (const row of this.rowsIn(language)) {
      const isWanted = `${row.message}\n${row.subject}\n${row.place}`.toLowerCase().includes(wanted);
      if (!isWanted || !severities.includes(row.severity)) continue;
      const group = this.groupOf(row.index, by);
      const known = members.get(group);
      if (known) known.push(row.index);
      else members.set(group, [row.index]);
    }
    const groups = [...members]
      .map(([key, indexes]) => this.group(key, indexes, by, language))
      .sort((a, b) => RANKS[a.severity] - RANKS[b.severity]);
    return { list: { groups, total: groups.reduce((sum, { count }) => sum + count, 0) }, members };
  }

  private groupOf(index: number, by: FindingView["by"]): string {
    const finding = this.checked.findings[index];
    if (by === "rule") return finding?.rule ?? "";
    if (by === "sheet") return finding?.at.sheet ?? "";
    return (this.branches ??= branchesOf(this.checked))[index] ?? "";
  }

  private group(key: string, indexes: readonly number[], by: FindingView["by"], language: Language): FindingGroup {
    let severity: Severity = "info";
    for (const index of indexes) {
      const each = this.checked.findings[index]?.severity ?? "info";
      if (RANKS[each] < RANKS[severity]) severity = each;
    }
    const title = by === "rule" ? (wordsOf(language).rules[key]?.title ?? key) : key;
    return { key, title, severity, count: indexes.length };
  }
}

function findingRow(finding: Finding, index: number, language: Language): FindingRow {
  const { severity, subject, at } = finding;
  return { index, severity, subject, place: placeOf(at), message: messageOf(finding, wordsOf(language)) };
}

/** A finding with what the clerk needs to mend it. */
export function findingCard(finding: Finding, index: number, language: Language): FindingCard {
  const { title, explanation, basis } = wordsOf(language).rules[finding.rule] ?? {
    title: finding.rule,
    explanation: "",
    basis: "",
  };
  return { ...findingRow(finding, index, language), at: finding.at, title, explanation, basis };
}

function placeOf({ sheet, row, column }: Finding["at"]): string {
  if (row === null) return sheet;
  return `${sheet}!${column === null ? row + 1 : cellAddress(row, column)}`;
}
