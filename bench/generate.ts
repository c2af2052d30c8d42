/** `generate MEMBERS FILE [FILE…]`: writes a book of so many made-up members, and more of as many others. */
import { madeUpBook } from "./book/book";
import { writeXlsxFile } from "./book/xlsxFile";

const [members, ...files] = process.argv.slice(2);
for (const [number, file] of files.entries()) {
  writeXlsxFile(file, madeUpBook(Number(members), number * Number(members)).sheets);
}
