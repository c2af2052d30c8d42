/** How the pane and the workbench look: one product, light, dark or in high contrast. */
import {
  createDarkTheme,
  createLightTheme,
  teamsHighContrastTheme,
  type BrandVariants,
  type Theme,
} from "@fluentui/react-components";
import { useSyncExternalStore } from "react";

/** Shades of the red of the account book on the add-in's icon, dark to light. */
const BOOK_RED: BrandVariants = {
  10: "#1c0403",
  20: "#340907",
  30: "#4a0e0b",
  40: "#60130f",
  50: "#751813",
  60: "#8a1d17",
  70: "#9e211a",
  80: "#b3261e",
  90: "#bf463f",
  100: "#c9615b",
  110: "#d27c76",
  120: "#dc9590",
  130: "#e5aeaa",
  140: "#eec6c2",
  150: "#f6dedb",
  160: "#fff5f3",
};

const FONTS =
  '"Segoe UI", "Microsoft YaHei UI", "PingFang SC", "Noto Sans SC", "Noto Sans CJK SC", system-ui, sans-serif';

/** Also what paper looks like, whatever the page does. */
export const LIGHT: Theme = { ...createLightTheme(BOOK_RED), fontFamilyBase: FONTS };
// On black the middle shades are too dark to be read.
const DARK: Theme = {
  ...createDarkTheme(BOOK_RED),
  fontFamilyBase: FONTS,
  colorBrandForeground1: BOOK_RED[120],
  colorBrandForeground2: BOOK_RED[130],
  colorBrandForegroundLink: BOOK_RED[120],
  colorBrandForegroundLinkHover: BOOK_RED[130],
  colorCompoundBrandForeground1: BOOK_RED[120],
  colorCompoundBrandStroke: BOOK_RED[120],
  colorCompoundBrandBackground: BOOK_RED[120],
};
const HIGH_CONTRAST: Theme = { ...teamsHighContrastTheme, fontFamilyBase: FONTS };

const isDark = matchMedia("(prefers-color-scheme: dark)");
const isForced = matchMedia("(forced-colors: active)");

/**
 * The theme that goes with a background, or with the system where that isn't known; it follows the system's changes.
 * @param background `#RRGGBB` of what is around the page
 */
export function useTheme(background?: string): Theme {
  return useSyncExternalStore(subscribe, () => themeOn(background));
}

function subscribe(listener: () => void): () => void {
  for (const query of [isDark, isForced]) query.addEventListener("change", listener);
  return () => {
    for (const query of [isDark, isForced]) query.removeEventListener("change", listener);
  };
}

function themeOn(background: string | undefined): Theme {
  if (isForced.matches) return HIGH_CONTRAST;
  return (background ? isDarkColor(background) : isDark.matches) ? DARK : LIGHT;
}

/** Whether a colour `#RRGGBB` is nearer to black than to white. */
function isDarkColor(color: string): boolean {
  const [red = 0, green = 0, blue = 0] = (color.match(/[0-9a-f]{2}/gi) ?? []).map((part) => parseInt(part, 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
}
