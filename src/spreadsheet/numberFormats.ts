/**
 * Number formats that a file names by a number alone (ECMA-376 part 1, 18.8.30). A file doesn't say whose language they are
 * meant in: every Excel reads them in its own, and here they read as in a Chinese one. Where Excel shows others than the
 * standard's list has, Excel goes first ([MS-OI29500] 2.1.739: 14, 22, 37 to 40 and 47).
 */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: '"¥"#,##0;"¥"-#,##0',
  6: '"¥"#,##0;[Red]"¥"-#,##0',
  7: '"¥"#,##0.00;"¥"-#,##0.00',
  8: '"¥"#,##0.00;[Red]"¥"-#,##0.00',
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "yyyy/m/d",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "yyyy/m/d h:mm",
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: "m-d-yy",
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: "#,##0;-#,##0",
  38: "#,##0;[Red]-#,##0",
  39: "#,##0.00;-#,##0.00",
  40: "#,##0.00;[Red]-#,##0.00",
  41: '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ',
  42: '_ "¥"* #,##0_ ;_ "¥"* -#,##0_ ;_ "¥"* "-"_ ;_ @_ ',
  43: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  44: '_ "¥"* #,##0.00_ ;_ "¥"* -#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ',
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** The formats that every workbook knows, by their number. */
export const BUILT_IN_FORMATS: ReadonlyMap<number, string> = new Map(
  Object.entries(BUILT_IN).map(([id, code]) => [Number(id), code]),
);

/**
 * Codes that are written by their number, as a Chinese Excel writes them. The others are written out: a program in another
 * language takes their numbers for other formats, or for none.
 */
export const NUMBERED_FORMATS: ReadonlyMap<string, number> = new Map(
  [...BUILT_IN_FORMATS].flatMap(([id, code]) => (isKnownElsewhere(id) ? [[code, id] as const] : [])),
);

function isKnownElsewhere(id: number): boolean {
  return id <= 4 || (id >= 9 && id <= 22) || (id >= 37 && id <= 40) || (id >= 45 && id <= 49);
}

/** Whether numbers of a format are shown as dates or times of day. */
export function isDateFormat(code: string): boolean {
  const bare = code.replace(/"[^"]*"?|\\.|[_*].|\[(?!(?:h+|m+|s+)\])[^\]]*\]|General|E[+-]/gi, "");
  return /[ymdhse]|a{3,4}|上午\/下午/i.test(bare);
}
