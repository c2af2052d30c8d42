import type { ScaleFormat } from "../../../spreadsheet/workbook";

/** Colours, bars or icons that tell how large the values of cells are. */
export type Scale = Omit<ScaleFormat, "range">;

const LOWEST_TO_HIGHEST = [{ type: "min" }, { type: "max" }] as const;

/** What a new rule shows, by its kind as files have it. */
export const NEW_SCALES: ReadonlyMap<string, Scale> = new Map<string, Scale>([
  ["colorScale", { kind: "colors", thresholds: LOWEST_TO_HIGHEST, colors: ["F8696B", "63BE7B"] }],
  ["dataBar", { kind: "bars", thresholds: LOWEST_TO_HIGHEST, colors: ["638EC6"] }],
  [
    "iconSet",
    {
      kind: "icons",
      thresholds: ["0", "33", "67"].map((value) => ({ type: "percent", value })),
      colors: [],
      icons: "3TrafficLights1",
    },
  ],
]);
