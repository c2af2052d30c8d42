import { readFileSync } from "node:fs";
import path from "node:path";
import { describeWith } from "./support/describeWith";
import { printedText, printing } from "./support/print";

describeWith(printing, "the sample workbook", () => {
  test("opens outside Excel and prints in Chinese", () => {
    const sample = readFileSync(path.resolve(__dirname, "../assets/sample/示例账册.xlsx"));
    expect(printedText(sample)).toMatch(/姓\s*名/);
  });
});
