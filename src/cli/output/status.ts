import type { Verdict } from "../../domain/verdict/verdict";

/** Exit status by what a check says of the book; 2 is for input that can't be used. */
export const EXIT = { fit: 0, unfit: 1, open: 3 } as const satisfies Record<Verdict, number>;
