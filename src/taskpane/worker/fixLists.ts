import { maskText } from "../../domain/values/masking";
import { wordsOf } from "../../locales/languages";
import type { Language } from "../../locales/words";
import { offeredFixes, planFixes, type Checked, type OfferedFix } from "../../quarter";
import { textOf } from "../../reading/rows/values";
import { cellKey, type WritePlan } from "../../spreadsheet/workbook";
import type { FixPreview, FixScope } from "../protocol/checkMessages";
import { placeText, type FindingLists } from "./findingLists";

/** Fixes that are shown in one answer. */
const PAGE_FIXES = 2_000;

/** The safe fixes of a check, as they are shown before they are written. */
export class FixLists {
  private found: readonly OfferedFix[] | null = null;
  /** Numbers of the fixes that are being looked through. */
  private meant: readonly number[] = [];

  constructor(
    private readonly checked: Checked,
    private readonly lists: FindingLists,
  ) {}

  /** Looked for when they are first asked for: every cell of the book has to be. */
  private get offered(): readonly OfferedFix[] {
    return (this.found ??= offeredFixes(this.checked));
  }

  /** Number of cells that no finding is about, but that can be brought into standard form. */
  tidyCount(): number {
    return this.offered.filter(isTidying).length;
  }

  /** The fixes of a scope from one on, a page of them; empty behind the last one. */
  preview(scope: FixScope, from: number, language: Language): FixPreview[] {
    if (from === 0) {
      const isMeant = this.meantBy(scope);
      const meant = this.offered.flatMap((offered, fix) => (isMeant(offered) ? [fix] : []));
      this.meant = grouped(meant, (fix) => groupOf(this.offered[fix]));
    }
    return this.meant.slice(from, from + PAGE_FIXES).flatMap((fix) => {
      const offered = this.offered[fix];
      return offered ? [preview(offered, fix, language)] : [];
    });
  }

  /** @param now `YYYY-MM-DD HH:MM` */
  plan(fixes: readonly number[], now: string, language: Language): WritePlan {
    const chosen = fixes.flatMap((fix) => this.offered[fix] ?? []);
    return planFixes(this.checked, chosen, now, wordsOf(language).repairs);
  }

  private meantBy(scope: FixScope): (offered: OfferedFix) => boolean {
    if (scope.type === "tidy") return isTidying;
    const indexes = scope.type === "finding" ? [scope.index] : this.lists.members(scope.view, scope.group);
    const places = new Set(
      indexes.map((index) => {
        const { rule, at } = this.lists.finding(index);
        return placeKey(rule, at.sheet, at.row ?? -1, at.column ?? -1);
      }),
    );
    return ({ id, sheet, row, column }) => places.has(placeKey(id, sheet, row, column));
  }
}

/** Items put beside the first of their group. */
function grouped<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()].flat();
}

/** The kind of a fix, and its column. */
function groupOf(offered: OfferedFix | undefined): string {
  return offered ? `${offered.fix.kind} ${offered.column} ${offered.sheet}` : "";
}

function isTidying({ id }: OfferedFix): boolean {
  return id.startsWith("tidy/");
}

function placeKey(id: string, sheet: string, row: number, column: number): string {
  return `${id} ${cellKey(row, column)} ${sheet}`;
}

function preview(offered: OfferedFix, index: number, language: Language): FixPreview {
  const { sheet, row, column, subject, before, fix } = offered;
  return {
    isWording: fix.kind === "code",
    group: groupOf(offered),
    fix: index,
    place: placeText({ sheet, row, column }),
    subject,
    before: maskText(typeof before === "string" ? before : textOf(before)),
    after: maskText(String(fix.value)),
    repair: wordsOf(language).repairs[fix.kind],
  };
}
