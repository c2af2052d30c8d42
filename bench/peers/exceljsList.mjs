// One list as long as the book's longest sheet, added with ExcelJS to the book that it has read, which it then writes whole.
import ExcelJS from "exceljs";

const HEADERS = ["序号", "姓名", "党支部", "月应缴", "本季应缴", "本季实缴", "备注"];

export async function fill(bytes, lap) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes);
  lap("read");
  const members = Math.max(...workbook.worksheets.map(({ rowCount }) => rowCount)) - 1;
  const list = workbook.addWorksheet("党费收缴明细表");
  list.addRow(["党费收缴明细表"]);
  list.mergeCells(1, 1, 1, HEADERS.length);
  list.addRow(HEADERS);
  const border = Object.fromEntries(["top", "left", "bottom", "right"].map((edge) => [edge, { style: "thin" }]));
  for (let member = 1; member <= members; member += 1) {
    const row = list.addRow([
      member,
      `党员${member}`,
      `第${member % 50}党支部`,
      45,
      { formula: `D${member + 2}*3` },
      135,
      null,
    ]);
    row.eachCell({ includeEmpty: true }, (cell) => {
      cell.border = border;
    });
  }
  lap("fill");
  await workbook.xlsx.writeBuffer();
  lap("write");
  return { rows: members };
}
