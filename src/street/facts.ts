/**
 * What a street keeps of one branch's checked book: plain data that can be stored, sent between workers and held against
 * other branches' books, each piece with the place it was read from.
 */
import { MONTHS } from "../domain/subjects/duesLedger";
import { fundYear, isOpening } from "../domain/subjects/funds";
import { birthDateOf, hasIdForm } from "../domain/values/idNumber";
import type { Finding, Place } from "../domain/verdict/findings";
import type { Kind, ValuesOf } from "../domain/records/kinds";
import type { Fen } from "../domain/values/money";
import { formatQuarter, type Quarter } from "../domain/values/quarters";
import type { Question } from "../domain/verdict/questions";
import { recordsOf, type FundKind, type RecordOf } from "../domain/records/records";
import { squeeze } from "../domain/values/text";
import { simplified } from "../reading/recognition/simplified";
import type { Checked } from "../quarter";
import { monthsCovered } from "./covered";
import { fillDay, periodEvidence, type PeriodEvidence } from "./period";

/** A row of a sheet, 0-based; null for the sheet as a whole. */
export type At = Pick<Place, "sheet" | "row">;

/** A row's values of a kind, and where it stands. */
export type Fact<K extends Kind> = ValuesOf<K> & { readonly at: At };

/** A person of a roster, or of a list of those who left. */
export type PersonFact = Fact<"members"> & {
  /** On a list of those who have left (转出, 去世, 出党). */
  readonly former: boolean;
  /** Counts as a member of the branch at the end of the quarter. */
  readonly counted: boolean;
  readonly full: boolean;
};

/** What one person was due and paid in the quarter's year. */
export interface DuesFact {
  readonly name: string;
  readonly idNumber: string | null;
  /** The first of its rows. */
  readonly at: At;
  /** Every row, one a ledger or one a payment, and the last month (1–12) each has something booked under; 0 for none. */
  readonly rows: ReadonlyArray<{ readonly at: At; readonly to: number }>;
  readonly duesClass: string | null;
  /** 计算基数 and the amount of a month, null where not known. */
  readonly base: Fen | null;
  readonly monthly: Fen | null;
  /** Index 0 = January. */
  readonly due: readonly Fen[];
  readonly paid: readonly Fen[];
  /** Months (1–12) that the payments are for; null where the sheet does not say. */
  readonly covered: readonly number[] | null;
}

export type FundFact = Fact<"fund"> & { readonly fund: FundKind };

export interface FundFlowFact {
  readonly opening: Fen;
  readonly income: Fen;
  readonly expense: Fen;
  readonly closing: Fen;
}

/** One branch's book, as far as a street needs it. */
export interface BookFacts {
  /** The quarter it was checked for, as `2026Q3`. */
  readonly quarter: string;
  /** Names the book gives its branch, the likeliest first. */
  readonly units: readonly string[];
  readonly period: PeriodEvidence;
  /** 填报日期 as the book states it, `YYYY-MM-DD`. */
  readonly filledOn: string | null;
  readonly errors: number;
  readonly warnings: number;
  /** Of its own check, the errors and warnings. */
  readonly findings: readonly Finding[];
  /** Questions that are open. */
  readonly questions: readonly Question[];
  readonly people: readonly PersonFact[];
  readonly dues: readonly DuesFact[];
  /** Rows of all funds, without those that only bring a balance forward. */
  readonly funds: readonly FundFact[];
  /** The love fund's quarter; null where the book has no such ledger. */
  readonly loveFund: FundFlowFact | null;
  readonly meetings: ReadonlyArray<Fact<"activities">>;
  readonly branches: ReadonlyArray<Fact<"branches">>;
  readonly posts: ReadonlyArray<Fact<"posts">>;
  readonly development: ReadonlyArray<Fact<"development">>;
  readonly plan: ReadonlyArray<Fact<"plan">>;
}

/** Takes from a checked book what a street needs. */
export function factsOf(checked: Checked): BookFacts {
  const { analysis, summary } = checked;
  const { book, quarter } = analysis;
  const people = recordsOf(book, "members").map((member) => ({
    ...valuesOf(member),
    // On a list of those who left 去向 is where to, whichever of the two its words were taken for.
    transferredTo: member.transferredTo ?? (member.table.former ? member.destination : null),
    former: member.table.former,
    counted: analysis.roster.isCounted(member),
    full: analysis.roster.isFullMember(member),
  }));
  const dues = duesFacts(checked);
  const funds = analysis.funds.flatMap(({ kind, records }) =>
    records.filter((record) => !isOpening(record)).map((record) => ({ ...valuesOf(record), fund: kind })),
  );
  const meetings = recordsOf(book, "activities").map(valuesOf);
  const events = { dues, funds, meetings };
  return {
    quarter: formatQuarter(quarter),
    units: unitsOf(checked),
    period: periodEvidence(book, events, quarter.year),
    filledOn: fillDay(checked.content.sheets),
    errors: summary.error,
    warnings: summary.warning,
    findings: checked.findings.filter(({ severity }) => severity !== "info"),
    questions: analysis.questions,
    people,
    dues,
    funds,
    loveFund: loveFund(checked, quarter),
    meetings,
    branches: recordsOf(book, "branches").map(valuesOf),
    posts: recordsOf(book, "posts").map(valuesOf),
    development: recordsOf(book, "development").map(valuesOf),
    plan: recordsOf(book, "plan").map((record) => valuesOf<"plan">(record)),
  };
}

/** The facts of no book: of a zero report that is its cover alone. */
export function noFacts(quarter: Quarter): BookFacts {
  const none = { people: [], dues: [], funds: [], meetings: [], branches: [], posts: [], development: [], plan: [] };
  const period = { titled: [], entries: {} };
  const counts = { errors: 0, warnings: 0, findings: [], questions: [] };
  return { quarter: formatQuarter(quarter), units: [], period, filledOn: null, loveFund: null, ...counts, ...none };
}

/** Whether a workbook holds nothing of a branch: an attendance sheet, a list of residents. */
export function holdsNothing({ people, dues, funds, meetings, branches, loveFund }: BookFacts): boolean {
  return people.length + dues.length + funds.length + meetings.length + branches.length === 0 && loveFund === null;
}

/** A record without its table: the values and the place. */
function valuesOf<K extends Kind>(record: RecordOf<K>): Fact<K> {
  const { table, row, ...values } = record;
  return { ...values, at: { sheet: table.sheet, row } } as unknown as Fact<K>;
}

function duesFacts({ analysis }: Checked): DuesFact[] {
  const { quarter } = analysis;
  return analysis.accounts
    .filter(({ year }) => year === quarter.year)
    .map((account) => {
      const { member, records, monthly, duesClass, base } = account;
      const first = records[0];
      return {
        name: account.name,
        idNumber: records.find((record) => record.idNumber !== null)?.idNumber ?? member?.idNumber ?? null,
        at: { sheet: first?.table.sheet ?? "", row: first?.row ?? null },
        rows: records.map((record) => ({
          at: { sheet: record.table.sheet, row: record.row },
          to: account.paidByMonthIn(record).reduce((last, amount, month) => (amount > 0 ? month + 1 : last), 0),
        })),
        duesClass,
        base,
        monthly,
        due: account.dueByMonth,
        paid: MONTHS.map((month) => account.paidByMonth[month - 1] ?? 0),
        covered: monthsCovered(account, quarter.year),
      };
    });
}

function loveFund({ analysis }: Checked, { year, quarter }: Quarter): FundFlowFact | null {
  const ledgers = analysis.funds.filter(({ kind }) => kind === "love");
  return ledgers.length === 0 ? null : (fundYear(ledgers, year).quarters[quarter - 1] ?? null);
}

/** Every name that the book has for itself: as stated above its tables, in its branch list, in its rosters' rows, in its titles. */
function unitsOf({ unit, analysis }: Checked): string[] {
  const { book } = analysis;
  const inRows = new Map<string, number>();
  const count = (name: string | null): void => {
    if (name !== null) inRows.set(name, (inRows.get(name) ?? 0) + 1);
  };
  const listed = recordsOf(book, "branches").flatMap(({ branch }) => branch ?? []);
  for (const { branch, table } of recordsOf(book, "members")) count(branch ?? table.branch);
  for (const { branch, table } of recordsOf(book, "activities")) count(branch ?? table.branch);
  for (const table of book.tables) if (table.kind === "fund" || table.kind === "dues") count(table.branch);
  const byRows = [...inRows].sort(([, one], [, other]) => other - one).map(([name]) => name);
  const names = [unit, ...(listed.length === 1 ? listed : []), ...byRows];
  return [...new Set(names.map((name) => simplified(squeeze(name))).filter((name) => name !== ""))];
}

/**
 * The number by which a person is known in several books: 18 characters, of 15 made so; null where it has another form or
 * its last digits were lost (…000), for then it may be anybody's.
 */
export function matchableId(idNumber: string | null): string | null {
  if (idNumber === null || idNumber.endsWith("000") || !hasIdForm(idNumber)) return null;
  return birthDateOf(idNumber) === null ? null : idNumber;
}

/** A name as names of people are compared: without spaces, notes in brackets and traditional characters. */
export function nameKey(name: string | null): string {
  return simplified(squeeze(name ?? "").replace(/\(.*\)$/, ""));
}
