// Draws the icons of the ribbon and of the add-in itself, each size anew on its own pixels, so that lines stay sharp at 16.
// Run by hand after a change of a drawing; needs Chromium. White bodies with a dark outline are legible on light, dark and
// high-contrast ribbons alike.
import path from "node:path";
import { chromium } from "playwright-core";

/** The sizes that Office takes for a button. */
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

const INK = "#3b3a39";
const FAINT = "#8a8886";
const WHITE = "#ffffff";
const RED = "#b3261e";
const DARK_RED = "#7f1a15";
const GOLD = "#ffd54a";
const GREEN = "#107c10";
const BLUE = "#0f6cbd";

/** A drawing of 16 units on the whole pixels of one size. */
class Drawing {
  parts = [];

  constructor(size) {
    this.size = size;
    /** Width of a thin line in pixels. */
    this.line = Math.max(1, Math.floor(size / 16));
  }

  /** The pixel that a unit falls on. */
  at(unit) {
    return Math.round((unit * this.size) / 16);
  }

  rect(left, top, right, bottom, color) {
    const [x, y] = [this.at(left), this.at(top)];
    this.parts.push(
      `<rect x="${x}" y="${y}" width="${this.at(right) - x}" height="${this.at(bottom) - y}" fill="${color}"/>`,
    );
  }

  /** A horizontal line, one thin line high. */
  rule(left, right, y, color) {
    const x = this.at(left);
    this.parts.push(
      `<rect x="${x}" y="${this.at(y)}" width="${this.at(right) - x}" height="${this.line}" fill="${color}"/>`,
    );
  }

  /** A box with a thin outline. */
  box(left, top, right, bottom, outline, body) {
    this.rect(left, top, right, bottom, outline);
    const [x, y] = [this.at(left) + this.line, this.at(top) + this.line];
    const [width, height] = [this.at(right) - this.line - x, this.at(bottom) - this.line - y];
    this.parts.push(`<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${body}"/>`);
  }

  /** Strokes along points, `width` in units; `halo` sets them off from what is beneath. */
  stroke(points, width, color, halo) {
    const scale = this.size / 16;
    const path = points.map(([x, y]) => `${x * scale},${y * scale}`).join(" ");
    const draw = (stroke, units) =>
      this.parts.push(
        `<polyline points="${path}" fill="none" stroke="${stroke}" stroke-width="${units * scale}" stroke-linejoin="round" stroke-linecap="square"/>`,
      );
    if (halo) draw(halo, width + 1.6);
    draw(color, width);
  }

  raw(part) {
    this.parts.push(part);
  }

  toString() {
    const { size, parts } = this;
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">${parts.join("")}</svg>`;
  }
}

/** A page of an account with some rows on it. */
function page(drawing, rows) {
  drawing.box(2, 1, 13, 15, INK, WHITE);
  for (const [row, right] of rows) drawing.rule(4, right, row, FAINT);
}

const ICONS = {
  /** An account book with its spine, ruled lines and a tick. */
  icon(drawing) {
    drawing.rect(2, 1, 14, 15, RED);
    drawing.rect(2, 1, 5, 15, DARK_RED);
    drawing.rect(6, 3, 13, 5, WHITE);
    drawing.rule(6, 13, 7, WHITE);
    drawing.stroke(
      [
        [7, 11],
        [9, 13],
        [12.5, 9.5],
      ],
      1.6,
      GOLD,
    );
  },
  /** A page that is ticked. */
  check(drawing) {
    page(drawing, [
      [4, 11],
      [7, 9],
      [10, 7],
    ]);
    drawing.stroke(
      [
        [7, 11],
        [9.5, 13.5],
        [13.8, 8.5],
      ],
      2,
      GREEN,
      WHITE,
    );
  },
  /** A form being written. */
  fill(drawing) {
    drawing.box(1, 2, 14, 14, INK, WHITE);
    drawing.rect(1, 2, 14, 5, RED);
    for (const y of [8, 11]) drawing.rule(2, 13, y, FAINT);
    drawing.rect(5, 5, 6, 13, FAINT);
    drawing.stroke(
      [
        [8.5, 13],
        [14, 7.5],
      ],
      2.4,
      BLUE,
      WHITE,
    );
  },
  /** Three columns. */
  charts(drawing) {
    drawing.box(1, 1, 15, 15, INK, WHITE);
    drawing.rect(3, 8, 5, 13, BLUE);
    drawing.rect(7, 3, 9, 13, RED);
    drawing.rect(11, 6, 13, 13, GREEN);
  },
  /** A page on its way up. */
  submit(drawing) {
    page(drawing, [
      [4, 11],
      [7, 8],
    ]);
    drawing.stroke(
      [
        [11, 13],
        [11, 8],
      ],
      2,
      BLUE,
      WHITE,
    );
    drawing.stroke(
      [
        [8.2, 10.2],
        [11, 7.4],
        [13.8, 10.2],
      ],
      2,
      BLUE,
      WHITE,
    );
    drawing.stroke(
      [
        [11, 13],
        [11, 8],
      ],
      2,
      BLUE,
    );
  },
  /** A lifebuoy. */
  help(drawing) {
    const { size, line } = drawing;
    const middle = size / 2;
    const ring = (radius, width, color, dashes = "") =>
      drawing.raw(
        `<circle cx="${middle}" cy="${middle}" r="${radius}" fill="none" stroke="${color}" stroke-width="${width}" ${dashes}/>`,
      );
    const outer = middle - size / 16;
    const inner = size * 0.18;
    const band = (outer + inner) / 2;
    const eighth = (band * Math.PI) / 4;
    ring(band, outer - inner, WHITE);
    ring(band, outer - inner, RED, `stroke-dasharray="${eighth} ${eighth}" stroke-dashoffset="${eighth / 2}"`);
    ring(outer - line / 2, line, INK);
    ring(inner + line / 2, line, INK);
  },
};

const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
const canvas = await browser.newPage();
for (const [name, draw] of Object.entries(ICONS)) {
  for (const size of SIZES) {
    const drawing = new Drawing(size);
    draw(drawing);
    await canvas.setContent(`<style>body { margin: 0 } svg { display: block }</style>${drawing}`);
    await canvas.screenshot({
      path: path.join("assets/icons", `${name}-${size}.png`),
      clip: { x: 0, y: 0, width: size, height: size },
      omitBackground: true,
    });
  }
}
await browser.close();
