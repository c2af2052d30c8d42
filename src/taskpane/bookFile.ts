/** The workbook's own file, from whoever has it open. */
import { askForBook } from "../pageMessages";

/** As much of the file as Excel gives at a time, at most. */
const SLICE = 4 * 1024 * 1024;

/** The file as the workbench would save it now. @throws where it can't be saved */
export function bookOfWorkbench(page: Window): Promise<Uint8Array> {
  return askForBook(page);
}

/** The file as Excel would save it now (File 1.1). @throws Office's error, by its code */
export async function bookOfExcel(): Promise<Uint8Array> {
  const file = await answered<Office.File>((tell) =>
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE }, tell),
  );
  try {
    const bytes = new Uint8Array(file.size);
    let at = 0;
    for (let index = 0; index < file.sliceCount; index += 1) {
      const { data } = await answered<Office.Slice>((tell) => file.getSliceAsync(index, tell));
      const part = Uint8Array.from(data as ArrayLike<number>);
      bytes.set(part, at);
      at += part.length;
    }
    return bytes;
  } finally {
    // Excel keeps two files open at most.
    file.closeAsync();
  }
}

function answered<T>(ask: (tell: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    ask(({ status, value, error }) =>
      status === Office.AsyncResultStatus.Succeeded ? resolve(value) : reject(new Error(error.message)),
    );
  });
}
