/** A branch's figures of a quarter, and the street's sums of them. */
import type { Fen } from "../domain/values/money";
import { monthsOfQuarter, parseQuarter } from "../domain/values/quarters";
import type { BookFacts, FundFlowFact } from "./facts";

export interface Figures {
  readonly members: number;
  readonly full: number;
  readonly probationary: number;
  /** Due and paid in the quarter, in fen. */
  readonly due: Fen;
  readonly paid: Fen;
}

export interface StreetTotals extends Figures {
  readonly loveFund: FundFlowFact;
}

const NO_FIGURES: Figures = { members: 0, full: 0, probationary: 0, due: 0, paid: 0 };
const NO_FUND: FundFlowFact = { opening: 0, income: 0, expense: 0, closing: 0 };

/** What a branch has, was due and paid in the quarter its book was checked for. */
export function figuresOf({ people, dues, quarter }: BookFacts): Figures {
  const counted = people.filter((person) => person.counted);
  const full = counted.filter((person) => person.full).length;
  const months = monthsOfQuarter(parseQuarter(quarter)?.quarter ?? 1);
  const sum = (field: "due" | "paid"): Fen =>
    dues.reduce((total, row) => total + months.reduce((part, month) => part + (row[field][month - 1] ?? 0), 0), 0);
  return {
    members: counted.length,
    full,
    probationary: counted.length - full,
    due: sum("due"),
    paid: sum("paid"),
  };
}

/** The sums over books. */
export function totalsOf(books: ReadonlyArray<{ readonly facts: BookFacts }>): StreetTotals {
  return books.reduce<StreetTotals>(
    (total, { facts }) => {
      const { loveFund = NO_FUND, ...figures } = { ...figuresOf(facts), loveFund: facts.loveFund ?? NO_FUND };
      return { ...added(total, figures), loveFund: added(total.loveFund, loveFund) };
    },
    { ...NO_FIGURES, loveFund: NO_FUND },
  );
}

function added<T extends object>(one: T, other: { readonly [K in keyof T]?: unknown }): T {
  const sums = Object.entries(one).map(([key, value]) => {
    const more = other[key as keyof T];
    return [key, typeof value === "number" && typeof more === "number" ? value + more : value];
  });
  return Object.fromEntries(sums) as T;
}
