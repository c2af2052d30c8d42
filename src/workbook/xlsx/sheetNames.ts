/** Longest name of a worksheet, in UTF-16 code units. */
const MAX_LENGTH = 31;

/**
 * A name Excel accepts for a worksheet: at most 31 characters, none of `[]:*?/\`, no apostrophe at either end, not
 * blank and not the reserved word History.
 */
export function cleanSheetName(name: string): string {
  const allowed = name.replace(/[[\]:*?/\\\p{Cc}]/gu, "_").replace(/^['\s]+/, "");
  const clean = cut(allowed, MAX_LENGTH).replace(/['\s]+$/, "");
  return clean === "" || clean.toLowerCase() === "history" ? `${clean}_` : clean;
}

/** The clean name itself, or the first of `name(2)`, `name(3)`… that isn't taken. Excel tells no case apart. */
export function freeSheetName(name: string, taken: Iterable<string>): string {
  const used = new Set([...taken].map((other) => other.toLowerCase()));
  const clean = cleanSheetName(name);
  let free = clean;
  for (let number = 2; used.has(free.toLowerCase()); number++) {
    const suffix = `(${number})`;
    free = cut(clean, MAX_LENGTH - suffix.length) + suffix;
  }
  return free;
}

/** The sheet's name as formulas and links have it before the `!`. */
export function quoteSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/**
 * A formula or link in which references to renamed worksheets follow: `'旧'!A1` → `'新'!A1`. Text within double quotes
 * stays as it is, and so do references to other workbooks and across several sheets (`一月:三月!A1`).
 */
export function renameSheets(formula: string, names: ReadonlyMap<string, string>): string {
  return formula.replace(
    /"(?:[^"]|"")*"|'((?:[^']|'')*)'!|(?<![\]\p{L}\p{N}_.:])([\p{L}_][\p{L}\p{N}_.]*)!/gu,
    (whole, quoted?: string, bare?: string) => {
      const name = names.get(quoted?.replaceAll("''", "'") ?? bare ?? "");
      return name === undefined ? whole : `${quoteSheetName(name)}!`;
    },
  );
}

/** Shortens text without cutting a character in two. */
function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, "");
}
