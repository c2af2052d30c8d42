import { quoteSheetName } from "../spreadsheet/sheetNames";
import { tokenize } from "./tokens";

/**
 * A formula, as people write it, in the words of files: functions that came after Excel 2007 have a prefix there, and names
 * of worksheets stand in quotes.
 * @param sheets names of the worksheets it may refer to
 * @returns null where Excel might find the file damaged: what is not understood, another worksheet, names of LET and LAMBDA
 */
export function storedFormula(formula: string, sheets: ReadonlySet<string>): string | null {
  const tokens = tokenize(formula);
  if (!tokens) return null;
  const isKnown = tokens.every((token) => {
    if (token.kind === "reference") return token.sheet === undefined || sheets.has(token.sheet.toLowerCase());
    return token.kind !== "function" || !/^(?:LET|LAMBDA)$/i.test(token.text.replace(/[\s(]+$/, ""));
  });
  if (!isKnown) return null;
  return formula.replace(
    /"(?:[^"]|"")*"|'(?:[^']|'')*'|([\p{L}\p{N}_.]+)!|([\p{L}_][\p{L}\p{N}_.]*)(?=\s*\()/gu,
    (whole, sheet?: string, name?: string) => {
      if (sheet !== undefined) return `${quoteSheetName(sheet)}!`;
      const prefix = name === undefined ? undefined : PREFIXES.get(name.toUpperCase());
      return prefix === undefined ? whole : prefix + whole.toUpperCase();
    },
  );
}

/** Functions newer than Excel 2007 ([MS-XLSX] 2.2.2, future-function-list), each with the prefix that files give it. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ...[
    ...["ACOT", "ACOTH", "AGGREGATE", "ARABIC", "ARRAYTOTEXT", "BASE", "BETA.DIST", "BETA.INV", "BINOM.DIST"],
    ...["BINOM.DIST.RANGE", "BINOM.INV", "BITAND", "BITLSHIFT", "BITOR", "BITRSHIFT", "BITXOR", "BYCOL", "BYROW"],
    ...["CEILING.MATH", "CHISQ.DIST", "CHISQ.DIST.RT", "CHISQ.INV", "CHISQ.INV.RT", "CHISQ.TEST", "CHOOSECOLS"],
    ...["CHOOSEROWS", "COMBINA", "CONCAT", "CONFIDENCE.NORM", "CONFIDENCE.T", "COT", "COTH", "COVARIANCE.P"],
    ...["COVARIANCE.S", "CSC", "CSCH", "DAYS", "DECIMAL", "DROP", "ENCODEURL", "ERF.PRECISE", "ERFC.PRECISE"],
    ...["EXPAND", "EXPON.DIST", "F.DIST", "F.DIST.RT", "F.INV", "F.INV.RT", "F.TEST", "FILTERXML", "FLOOR.MATH"],
    ...["FORECAST.ETS", "FORECAST.ETS.CONFINT", "FORECAST.ETS.SEASONALITY", "FORECAST.ETS.STAT", "FORECAST.LINEAR"],
    ...["FORMULATEXT", "GAMMA", "GAMMA.DIST", "GAMMA.INV", "GAMMALN.PRECISE", "GAUSS", "HSTACK", "HYPGEOM.DIST"],
    ...["IFNA", "IFS", "IMCOSH", "IMCOT", "IMCSC", "IMCSCH", "IMSEC", "IMSECH", "IMSINH", "IMTAN", "ISFORMULA"],
    ...["ISOMITTED", "ISOWEEKNUM", "LOGNORM.DIST", "LOGNORM.INV", "MAKEARRAY", "MAP", "MAXIFS", "MINIFS", "MODE.MULT"],
    ...["MODE.SNGL", "MUNIT", "NEGBINOM.DIST", "NORM.DIST", "NORM.INV", "NORM.S.DIST", "NORM.S.INV", "NUMBERVALUE"],
    ...["PDURATION", "PERCENTILE.EXC", "PERCENTILE.INC", "PERCENTRANK.EXC", "PERCENTRANK.INC", "PERMUTATIONA", "PHI"],
    ...["POISSON.DIST", "QUARTILE.EXC", "QUARTILE.INC", "QUERYSTRING", "RANDARRAY", "RANK.AVG", "RANK.EQ", "REDUCE"],
    ...[
      "RRI",
      "SCAN",
      "SEC",
      "SECH",
      "SEQUENCE",
      "SHEET",
      "SHEETS",
      "SINGLE",
      "SKEW.P",
      "STDEV.P",
      "STDEV.S",
      "SWITCH",
    ],
    ...["T.DIST", "T.DIST.2T", "T.DIST.RT", "T.INV", "T.INV.2T", "T.TEST", "TAKE", "TEXTAFTER", "TEXTBEFORE"],
    ...["TEXTJOIN", "TEXTSPLIT", "TOCOL", "TOROW", "UNICHAR", "UNICODE", "UNIQUE", "VALUETOTEXT", "VAR.P", "VAR.S"],
    ...["VSTACK", "WEBSERVICE", "WEIBULL.DIST", "WRAPCOLS", "WRAPROWS", "XLOOKUP", "XMATCH", "XOR", "Z.TEST"],
  ].map((name) => [name, "_xlfn."] as const),
  ...["FILTER", "SORT"].map((name) => [name, "_xlfn._xlws."] as const),
  ["SORTBY", "_xlfn."],
]);
