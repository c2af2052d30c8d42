/** A fund's ledger whose days nobody read has entries of no quarter: no form of zeros is made of it. */
import { checkWorkbook, type Checked } from "../../src/quarter";
import { day, sheet } from "../support/sheets";

const check = (header: string): Checked =>
  checkWorkbook(
    {
      name: "经费.xlsx",
      memory: null,
      sheets: [
        sheet(
          "党建经费",
          `党建经费收支台账（2026年）
           ${header} | 摘要 | 收入 | 支出 | 余额
           2026-07-02 | 拨款 | 5000 | ~ | 5000
           2026-08-09 | 购书 | ~ | 300 | 4700
           2026-09-09 | 慰问 | ~ | 700 | 4000`,
        ),
      ],
    },
    { asOf: day("2026-10-08") },
  );

const withheld = ({ analysis }: Checked): readonly string[] => analysis.withheld.flatMap(({ restsOnIt }) => restsOnIt);

test("with the days read, the form is made", () => {
  expect(withheld(check("日期"))).not.toContain("party-fund-publication");
});

test("with days under a header that nobody understands, it is left out and the column asked about", () => {
  const checked = check("何许栏目");
  expect(withheld(checked)).toContain("party-fund-publication");
  expect(checked.analysis.questions.map(({ ask }) => ask)).toContain("column-is");
});
