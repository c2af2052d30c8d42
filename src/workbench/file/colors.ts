import { parseThemeColors, resolveThemeColor } from "hucre/xlsx";
import type { XmlElement } from "../../spreadsheet/xlsx/xml";

/** Colours of a workbook without a theme of its own: light and dark background and text, six accents, links. */
const OFFICE_THEME = [
  ...["FFFFFF", "000000", "E7E6E6", "44546A", "4472C4", "ED7D31"],
  ...["A5A5A5", "FFC000", "5B9BD5", "70AD47", "0563C1", "954F72"],
];

/** Colours by number from the time of palettes (ECMA-376 part 1, 18.8.27); the first eight are given twice. */
const BASIC = ["000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF"];
const PALETTE = [
  ...BASIC,
  ...BASIC,
  ...["800000", "008000", "000080", "808000", "800080", "008080", "C0C0C0", "808080"],
  ...["9999FF", "993366", "FFFFCC", "CCFFFF", "660066", "FF8080", "0066CC", "CCCCFF"],
  ...["000080", "FF00FF", "FFFF00", "00FFFF", "800080", "800000", "008080", "0000FF"],
  ...["00CCFF", "CCFFFF", "CCFFCC", "FFFF99", "99CCFF", "FF99CC", "CC99FF", "FFCC99"],
  ...["3366FF", "33CCCC", "99CC00", "FFCC00", "FF9900", "FF6600", "666699", "969696"],
  ...["003366", "339966", "003300", "333300", "993300", "993366", "333399", "333333"],
];

/** What the colours in a workbook's parts look like. */
export class Colors {
  private readonly theme: string[];
  private readonly palette: readonly string[];

  /**
   * @param theme text of the theme part
   * @param styles root of the styles part, which may have a palette of its own
   */
  constructor(theme: string | undefined, styles: XmlElement | undefined) {
    this.theme = theme === undefined ? OFFICE_THEME : lightFirst(parseThemeColors(theme));
    const own = styles?.child("colors")?.child("indexedColors")?.children("rgbColor") ?? [];
    this.palette = own.length === 0 ? PALETTE : own.map((color) => rgbOf(color) ?? "000000");
  }

  /** `RRGGBB` of an element with a colour's attributes; null where it leaves the choice to the spreadsheet. */
  of(element: XmlElement | undefined): string | null {
    const theme = element?.attribute("theme");
    if (theme !== undefined)
      return resolveThemeColor(this.theme, Number(theme), Number(element?.attribute("tint") ?? 0));
    const indexed = element?.attribute("indexed");
    return indexed === undefined ? rgbOf(element) : (this.palette[Number(indexed)] ?? null);
  }
}

/** Cells count the light colours before the dark ones; the theme itself has them the other way round. */
function lightFirst([dark1 = "", light1 = "", dark2 = "", light2 = "", ...others]: readonly string[]): string[] {
  return [light1, dark1, light2, dark2, ...others];
}

/** Its first two digits, if it has eight, are opacity, which cells don't have. */
function rgbOf(element: XmlElement | undefined): string | null {
  const [, rgb] = /^(?:[0-9a-f]{2})?([0-9a-f]{6})$/i.exec(element?.attribute("rgb") ?? "") ?? [];
  return rgb?.toUpperCase() ?? null;
}
