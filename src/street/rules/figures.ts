/** Rules on the figures a branch states: head counts and their flow, openings, what was handed over. */
import { formatQuarter } from "../../domain/values/quarters";
import type { BranchBook, StreetCase, StreetContext, StreetRule } from "../model";
import { figuresOf } from "../totals";
import { ownRow } from "./people";

type Row = NonNullable<ReturnType<typeof ownRow>>;

/** One case a branch whose own row gives one. */
function* perRow(
  context: StreetContext,
  caseOf: (row: Row, book: BranchBook) => { params: StreetCase["params"]; subject: string } | null,
): Iterable<StreetCase> {
  for (const book of context.books) {
    const row = ownRow(context, book);
    const found = row && caseOf(row, book);
    if (row && found) yield { branches: [book.branch.branch], at: [{ file: book.file, ...row.at }], ...found };
  }
}

const headcount: StreetRule = {
  id: "street/headcount-mismatch",
  severity: "error",
  find: (context) =>
    perRow(context, ({ memberCount, closingCount }, book) => {
      const stated = closingCount ?? memberCount;
      const { members: counted } = figuresOf(book.facts);
      // Without a roster there is nothing to hold it against.
      if (stated === null || book.facts.people.length === 0 || stated === counted) return null;
      return { subject: "党员人数", params: { stated, counted } };
    }),
};

const flow: StreetRule = {
  id: "street/headcount-flow",
  severity: "error",
  find: (context) =>
    perRow(context, (row, book) => {
      const { openingCount: opening, memberCount, closingCount } = row;
      const closing = closingCount ?? memberCount;
      const came = [row.inCount, row.joinedCount];
      const went = [row.outCount, row.diedCount, row.removedCount, row.lostCount];
      if (opening === null || closing === null || [...came, ...went].every((count) => count === null)) return null;
      const reckoned = opening + sum(came) - sum(went);
      // Where the flow comes to the roster, the closing alone is wrong, and street/headcount-mismatch says so.
      if (reckoned === closing || reckoned === figuresOf(book.facts).members) return null;
      return { subject: "党员人数", params: { opening, came: sum(came), went: sum(went), reckoned, closing } };
    }),
};

function sum(counts: ReadonlyArray<number | null>): number {
  return counts.reduce<number>((total, count) => total + (count ?? 0), 0);
}

const opening: StreetRule = {
  id: "street/opening-differs",
  severity: "error",
  *find(context) {
    const { last } = context;
    if (!last) return;
    yield* perRow(context, ({ openingCount }, { branch }) => {
      const before = last.branches.get(branch.branch);
      if (!before || openingCount === null || openingCount === before.members) return null;
      return {
        subject: "上季末党员数",
        params: { variant: "members", stated: openingCount, before: before.members, period: last.period },
      };
    });
    for (const { branch, file, facts } of context.books) {
      const before = last.branches.get(branch.branch)?.loveFund?.closing;
      const stated = facts.loveFund?.opening;
      if (before === undefined || stated === undefined || before === stated) continue;
      const first = facts.funds.find(({ fund }) => fund === "love");
      yield {
        branches: [branch.branch],
        subject: "爱心基金",
        at: first ? [{ file, ...first.at }] : [],
        params: { variant: "fund", stated: { fen: stated }, before: { fen: before }, period: last.period },
      };
    }
  },
};

const remittance: StreetRule = {
  id: "street/remittance-mismatch",
  severity: "error",
  *find(context) {
    const quarter = formatQuarter(context.period);
    const received = new Map<string, number>();
    for (const entry of context.register.remittances) {
      const branch = context.names.find(entry.branch)?.branch;
      if (branch !== undefined && entry.quarter === quarter)
        received.set(branch, (received.get(branch) ?? 0) + entry.received);
    }
    for (const { branch, file, facts } of context.books) {
      const fen = received.get(branch.branch);
      const { paid } = figuresOf(facts);
      if (fen === undefined || fen === paid) continue;
      const first = facts.dues[0];
      yield {
        branches: [branch.branch],
        subject: "上缴党费",
        at: first ? [{ file, ...first.at }] : [],
        params: { paid: { fen: paid }, received: { fen } },
      };
    }
  },
};

export const figureRules: readonly StreetRule[] = [headcount, flow, opening, remittance];
