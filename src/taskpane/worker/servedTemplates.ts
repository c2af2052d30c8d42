import { readTemplate } from "../../spreadsheet/xlsx/template/template";
import { FORM_IDS, type Templates } from "./quarterBook";

/**
 * The built-in templates, from the folder that the worker's own script is served from. One that can't be had is left out:
 * the page then says so of its form.
 * @param base address of the folder
 */
export async function servedTemplates(base: string): Promise<Templates> {
  const read = await Promise.all(
    FORM_IDS.map(async (form) => {
      const file = `${form}.xlsx`;
      const response = await fetch(new URL(`assets/templates/${file}`, base)).catch(() => null);
      if (!response?.ok) return [];
      return [[form, await readTemplate(new Uint8Array(await response.arrayBuffer()), file)] as const];
    }),
  );
  return new Map(read.flat());
}
