/** Pictures on new worksheets. */
import type { NewSheet } from "../../workbook";
import { CALL, weightOf, writeUnits } from "./units";

/** Adds the pictures of sheets whose rows and columns have their sizes: a picture is placed by points, not by its cell. */
export async function addImages(context: Excel.RequestContext, sheets: readonly NewSheet[]): Promise<void> {
  const { worksheets } = context.workbook;
  const placed = sheets.flatMap(({ name, images = [] }) =>
    images.map((image) => {
      const corner = worksheets.getItem(name).getCell(image.row, image.column);
      corner.load("left,top");
      return { name, image, corner };
    }),
  );
  if (placed.length === 0) return;
  await context.sync();
  await writeUnits(
    context,
    placed.map(({ name, image: { base64, right, down, width, height, altText }, corner }) => ({
      weight: 10 * CALL + weightOf({ value: base64 }),
      queue: () => {
        const shape = worksheets.getItem(name).shapes.addImage(base64);
        shape.left = corner.left + right;
        shape.top = corner.top + down;
        // While it is locked, setting one length changes the other.
        shape.lockAspectRatio = false;
        shape.width = width;
        shape.height = height;
        shape.lockAspectRatio = true;
        shape.placement = "OneCell";
        shape.altTextDescription = altText;
      },
    })),
  );
}
