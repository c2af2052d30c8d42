import path from "node:path";
import { describeWith } from "./support/describeWith";
import { printedText, printing } from "./support/print";

describeWith(printing, "the sample workbook", () => {
  test("opens outside Excel and prints in Chinese", () => {
    expect(printedText(path.resolve(__dirname, "../assets/sample/示例账册.xlsx"))).toMatch(/姓\s*名/);
  });
});
