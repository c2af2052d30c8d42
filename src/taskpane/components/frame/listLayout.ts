/**
 * Where the lines of the findings stand. Lines are of one height, so that their places are reckoned rather than measured:
 * a list of a hundred thousand takes no longer than one of ten. Only the line with an open card is as high as it needs.
 */
import type { FindingGroup } from "../../protocol/checkMessages";

/** Heights in pixels, set on the lines as well. */
export const GROUP_HEIGHT = 40;
export const LINE_HEIGHT = 60;

/** A line of the list: a group's heading, or the finding at a place in the group. */
export interface Line {
  readonly group: FindingGroup;
  /** Null for the heading. */
  readonly at: number | null;
  /** Its number in the whole list. */
  readonly index: number;
  /** Pixels from the top of the list. */
  readonly top: number;
}

/** The line whose card is open, and how much higher it is than others. */
export interface OpenLine {
  readonly group: string;
  readonly at: number;
  readonly extra: number;
}

export interface ListLayout {
  readonly height: number;
  readonly count: number;
  /** The lines that stand between two heights, at least in part. */
  readonly between: (from: number, to: number) => Line[];
  /** Height at which a line begins. */
  readonly topOf: (index: number) => number;
}

/** Lays a list out: its groups in order, those in `open` unfolded. */
export function layOut(groups: readonly FindingGroup[], open: ReadonlySet<string>, card: OpenLine | null): ListLayout {
  let [height, count] = [0, 0];
  const blocks = groups.map((group) => {
    const lines = open.has(group.key) ? group.count : 0;
    const tall = card?.group === group.key && card.at < lines ? card : null;
    const block = { group, lines, tall, top: height, index: count };
    height += GROUP_HEIGHT + lines * LINE_HEIGHT + (tall?.extra ?? 0);
    count += 1 + lines;
    return block;
  });
  type Block = (typeof blocks)[number];
  const lineTop = ({ top, tall }: Block, at: number): number =>
    top + GROUP_HEIGHT + at * LINE_HEIGHT + (tall && at > tall.at ? tall.extra : 0);
  const linesOf = (block: Block, from: number, to: number): Line[] => {
    const { group, lines, tall, top, index } = block;
    const heading = top < to && top + GROUP_HEIGHT > from ? [{ group, at: null, index, top }] : [];
    const guess = (height: number): number => Math.floor((height - top - GROUP_HEIGHT) / LINE_HEIGHT);
    const first = Math.max(0, guess(from - (tall?.extra ?? 0)));
    const last = Math.min(lines - 1, guess(to));
    const found: Line[] = [...heading];
    for (let at = first; at <= last; at++) {
      const place = lineTop(block, at);
      const high = LINE_HEIGHT + (tall?.at === at ? tall.extra : 0);
      if (place < to && place + high > from) found.push({ group, at, index: index + 1 + at, top: place });
    }
    return found;
  };
  return {
    height,
    count,
    between: (from, to) => blocks.flatMap((block) => linesOf(block, from, to)),
    topOf: (wanted) => {
      const block = blocks.filter(({ index }) => index <= wanted).at(-1);
      if (!block) return 0;
      return wanted === block.index ? block.top : lineTop(block, wanted - block.index - 1);
    },
  };
}
