/**
 * The header blocks that a user's mappings describe.
 */
import { squeeze } from "../../domain/values/text";
import type { SheetGrid } from "../../spreadsheet/workbook";
import { findBlocks, headerColumns, mapColumns, withoutKnown, type HeaderBlock } from "./blocks";
import type { TableMapping } from "../mapping";
import { joinPages } from "./pages";

/**
 * A mapped sheet holds these tables and no other. What stands above their headers is taken as it was found, and so are the
 * further pages that they go on over.
 */
export function mappedBlocks(sheet: SheetGrid, mappings: readonly TableMapping[]): HeaderBlock[] {
  const found = joinPages(findBlocks(sheet));
  const isAlone = mappings.length === 1;
  const blocks = mappings.flatMap((mapping) => {
    const ofHeader = found.filter(({ first }) => isHeaderOf(mapping, first));
    const table = ofHeader.find(({ first }) => first.kind === mapping.kind) ?? ofHeader[0];
    const further = (table?.further ?? []).map((page) => ({ page, ...mapping, headerRows: page.headerRows }));
    return [{ page: table?.first, ...mapping }, ...further].map(({ page, ...each }) =>
      mappedBlock(sheet, each, isAlone, page),
    );
  });
  return withoutKnown(blocks).sort((one, other) => one.top - other.top || one.left - other.left);
}

function isHeaderOf({ headerRows, columns }: TableMapping, block: HeaderBlock): boolean {
  const named = Object.values(columns).filter((column) => column !== null);
  const isWithin = named.length === 0 || named.some((column) => column >= block.left && column <= block.right);
  return isWithin && block.headerRows.some((row) => headerRows.includes(row));
}

/** Columns that the user named stand, the others are recognised as usual. */
function mappedBlock(
  sheet: SheetGrid,
  { kind, headerRows, columns }: TableMapping,
  isAlone: boolean,
  found: HeaderBlock | undefined,
): HeaderBlock {
  const firstRow = (headerRows.at(-1) ?? 0) + 1;
  const given = Object.entries(columns).filter((entry): entry is [string, number] => entry[1] !== null);
  const taken = new Set(given.map(([, column]) => column));
  const width = Math.max(0, ...sheet.rows.slice(0, firstRow + 49).map((row) => row.length));
  // Beside others, a table ends where it was found to.
  const [left, right] = found && !isAlone ? [found.left, found.right] : [0, width - 1];
  const span = { left: Math.min(left, ...taken), right: Math.max(right, ...taken) };
  const paths = headerColumns(sheet, headerRows, firstRow, span.left, span.right);
  const recognised = mapColumns(kind, sheet, headerRows, paths);
  const kept = Object.entries(recognised.columns).filter(([name, column]) => !(name in columns) && !taken.has(column));
  const mapped = Object.fromEntries([...kept, ...given]);
  const used = new Set(Object.values(mapped));
  return {
    kind,
    headerRows,
    top: found?.top ?? headerRows[0] ?? 0,
    firstRow: found && found.firstRow > firstRow ? found.firstRow : firstRow,
    ...span,
    columns: mapped,
    unmapped: paths
      .filter(({ column }) => !used.has(column))
      .map(({ column, path }) => ({ column, header: squeeze(path.at(-1) ?? "") })),
    group: found?.group ?? null,
    title: found?.title ?? "",
  };
}
