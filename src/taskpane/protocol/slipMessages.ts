/**
 * What is said about a return slip of the street's, as ⑤ 报送 leads through it.
 */
import type { ReturnSlip, SlipItem } from "../../street/slips/slip";

/** A slip held against the book as it is now. */
export interface SlipView extends Pick<ReturnSlip, "branch" | "period" | "due" | "reason"> {
  readonly items: readonly SlipLine[];
}

/** An item, and whether the book still shows it. */
export interface SlipLine extends Pick<
  SlipItem,
  "id" | "ask" | "severity" | "title" | "subject" | "message" | "sheet" | "expected"
> {
  /** 0-based within its sheet; null where no row or cell is meant. */
  readonly row: number | null;
  readonly column: number | null;
  readonly isOpen: boolean;
}
