/** How the room of a chart is shared out. */

export const FONT = "12px system-ui, sans-serif";

/** A rectangle in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export type Side = "Top" | "Bottom" | "Left" | "Right";

/** A box without a strip at one of its sides. */
export function cut({ left, top, width, height }: Box, side: Side, size: number): Box {
  const [w, h] = [Math.max(0, width - size), Math.max(0, height - size)];
  switch (side) {
    case "Top":
      return { left, top: top + size, width, height: h };
    case "Bottom":
      return { left, top, width, height: h };
    case "Left":
      return { left: left + size, top, width: w, height };
    case "Right":
      return { left, top, width: w, height };
  }
}
