import { formatReference, parseFormula, subtotalled, writeFormula } from "../../src/formula/references";

/** A formula with its references in ‹›, those of a function with the function's name. */
function marked(formula: string): string {
  const parts = parseFormula(formula, "公示表");
  return writeFormula(
    parts,
    (reference) => `‹${reference.within ? `${reference.within} ` : ""}${formatReference(reference)}›`,
  );
}

describe("references of a formula's own sheet are found", () => {
  test.each([
    ["F6", "‹F6›"],
    ["SUM(F6:F9)", "SUM(‹SUM F6:F9›)"],
    ["sum( $F$6 : F$9 )", "sum( ‹SUM $F$6:F$9› )"],
    ['IF(D6=0,"",ROUND(E6/D6,4))', 'IF(‹IF D6›=0,"",ROUND(‹ROUND E6›/‹ROUND D6›,4))'],
    ["SUM((A1:A2,C1:C2))", "SUM((‹SUM A1:A2›,‹SUM C1:C2›))"],
    ["E5+C6-D6", "‹E5›+‹C6›-‹D6›"],
    ["SUM(A:A,$C:$D,6:6,$7:$8)", "SUM(‹SUM A:A›,‹SUM $C:$D›,‹SUM 6:6›,‹SUM $7:$8›)"],
    ["公示表!B2+'公示表'!$C$3", "‹B2›+‹$C$3›"],
    ["XFD1048576", "‹XFD1048576›"],
    ["-F6%", "-‹F6›%"],
    ["SUM(F6:INDEX(F:F,9))", "SUM(‹SUM F6›:INDEX(‹INDEX F:F›,9))"],
  ])("%s", (formula, expected) => {
    expect(marked(formula)).toBe(expected);
  });
});

describe("what only looks like a reference is kept", () => {
  test.each([
    ['"F6"&"say ""A1"""'],
    ["名册!F6"],
    ["SUM('2026 党费'!A1:B2,'it''s'!C3)"],
    ["[1]名册!$A$1"],
    ["'[旧 账册.xlsx]名册'!A1:B9"],
    ["一月:三月!B2"],
    ["名册!#REF!+#REF!+#N/A"],
    ["LOG10(10)+DEC2BIN(2)"],
    ["1E5+2.5E-3"],
    ["XFE1+A1048577+A0"],
    ["合计_F6+F6.x+F6合计+_F6"],
    ["党费表[F6]+党费表[[#Totals],[A1]]"],
    ['{1,2;"A1",3}'],
  ])("%s", (formula) => {
    expect(marked(formula)).toBe(formula);
  });
});

test.each([
  ["SUM(F6:F9)", "SUBTOTAL(9,F6:F9)"],
  ["SUM(F6,$G$6:G9)/2", "SUBTOTAL(9,F6,$G$6:G9)/2"],
  ["SUM(F6)-SUM(F6*2)", "SUBTOTAL(9,F6)-SUM(F6*2)"],
  ["SUM(F6,1)", "SUM(F6,1)"],
  ["DSUM(F6:F9)", "DSUM(F6:F9)"],
  ['"SUM("&F6', '"SUM("&F6'],
])("%s with subtotals passed over is %s", (formula, expected) => {
  const parts = subtotalled(parseFormula(formula, "公示表"), () => true);
  expect(writeFormula(parts, formatReference)).toBe(expected);
});
