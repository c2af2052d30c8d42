/** `generate MEMBERS FILE`: writes the book of so many made-up members. */
import { madeUpBook } from "./book/book";
import { writeXlsxFile } from "./book/xlsxFile";

const [members, file] = process.argv.slice(2);
writeXlsxFile(String(file), madeUpBook(Number(members)).sheets);
