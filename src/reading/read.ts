import type { Book } from "../domain/records";
import type { WorkbookContent } from "../workbook/workbook";

export declare function readBook(content: WorkbookContent): Book;
