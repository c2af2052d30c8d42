import { fillIn } from "../../locales/render";
import type { Words } from "../../locales/words";
import { offeredFixes, planFixes, type Checked, type OfferedFix } from "../../quarter";
import { maskText } from "../../domain/values/masking";
import { cellAddress } from "../../spreadsheet/workbook";
import { withRenewedResults } from "../../spreadsheet/xlsx/renewedResults";
import { writeXlsx } from "../../spreadsheet/xlsx/write";
import { refuseOverwriting, CommandError, writeWhole } from "../files";
import { openAndCheck } from "../open";
import type { Request } from "../request";

/** `branchbook fix BOOK --out FIXED`: the safe repairs, all or those of chosen rules, written into a new file. */
export async function fix(request: Request): Promise<number> {
  const { book, words, rules, json } = request;
  const out = request.out as string;
  await refuseOverwriting(book, out);
  const { bytes, checked, progress } = await openAndCheck(request);
  const fixes = chosen(offeredFixes(checked), rules);
  if (fixes.length > 0) {
    progress.show("write", 0);
    const plan = planFixes(checked, fixes, timestamp(), words.repairs);
    const written = await writeXlsx(bytes, withRenewedResults(plan, checked.content.sheets));
    await writeWhole(out, written.bytes);
    progress.end();
  }
  process.stdout.write(json ? `${JSON.stringify(fixesJson(checked, fixes), null, 2)}\n` : fixesText(fixes, out, words));
  return 0;
}

/** What was repaired, for machines: values as in the cells. */
function fixesJson({ content }: Checked, fixes: readonly OfferedFix[]): object {
  return {
    workbook: content.name,
    fixes: fixes.map(({ id, sheet, row, column, subject, before, fix: { kind, value } }) => ({
      rule: id,
      sheet,
      cell: cellAddress(row, column),
      subject,
      value: before,
      fix: { kind, value },
    })),
  };
}

function fixesText(fixes: readonly OfferedFix[], out: string, words: Words): string {
  const { noFixes, fixed, fixLine, written } = words.commandLine;
  if (fixes.length === 0) return `${noFixes}\n`;
  const lines = fixes.map(({ sheet, row, column, subject, before, fix: { kind, value } }) =>
    fillIn(
      fixLine,
      {
        place: `${sheet}!${cellAddress(row, column)}`,
        subject,
        before: maskText(String(before)),
        after: maskText(String(value)),
        repair: words.repairs[kind],
      },
      words,
    ),
  );
  return `${[fillIn(fixed, { count: fixes.length }, words), ...lines, fillIn(written, { file: out }, words)].join("\n")}\n`;
}

function chosen(fixes: readonly OfferedFix[], rules: readonly string[] | null): readonly OfferedFix[] {
  if (rules === null) return fixes;
  const known = [...new Set(fixes.map(({ id }) => id))];
  const unknown = rules.find((rule) => !known.includes(rule));
  if (unknown !== undefined) throw new CommandError("unknown-rule", { rule: unknown, known });
  return fixes.filter(({ id }) => rules.includes(id));
}

function timestamp(): string {
  const now = new Date();
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())} ${two(now.getHours())}:${two(now.getMinutes())}`;
}
