// Plain reading with ExcelJS.
import ExcelJS from "exceljs";

export async function read(bytes, lap) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes);
  lap("read");
  let cells = 0;
  workbook.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell(() => cells++)));
  return { cells };
}
