/**
 * 范围: a target that names a branch or a community of the book is held against the rows of that one alone.
 */
import { Analysis } from "../domain/analysis";
import { fieldSpec, KINDS, type Kind } from "../domain/kinds";
import { communityStem } from "../domain/organization";
import { recordsOf, type AnyTable, type Book, type Origin, type PlanRecord } from "../domain/records";
import { squeeze } from "../domain/text";
import { valueOf } from "./conditions";

/** Sheets that are everyone's, whatever a target's scope. */
const COMMON: ReadonlySet<Kind> = new Set(["plan", "holidays"]);

/** The analyses of the scopes that a plan's targets name, each made once. */
export class Scopes {
  readonly #analyses = new Map<string, Analysis>();
  readonly #branches: ReadonlySet<string>;
  readonly #communities: ReadonlySet<string>;

  constructor(readonly whole: Analysis) {
    this.#branches = new Set(whole.branchNames.map(squeeze));
    this.#communities = new Set(recordsOf(whole.book, "communities").map(({ community }) => squeeze(community ?? "")));
  }

  /** The book as a target means it; words that name no branch or community of the book (全社区, 街道) mean all of it. */
  of({ scope }: PlanRecord): Analysis {
    const name = squeeze(scope ?? "");
    if (name === "" || !(this.#branches.has(name) || this.#communities.has(name))) return this.whole;
    let analysis = this.#analyses.get(name);
    if (!analysis) {
      const { asOf, quarter, settings } = this.whole;
      analysis = new Analysis(this.#bookOf(name), asOf, quarter, settings);
      this.#analyses.set(name, analysis);
    }
    return analysis;
  }

  #bookOf(scope: string): Book {
    const stem = this.#communities.has(scope) ? communityStem(scope) : null;
    const isMeant = (unit: string | null): boolean => {
      const name = squeeze(unit ?? "");
      return name === scope || (stem !== null && stem !== "" && name.includes(stem));
    };
    const { book } = this.whole;
    return { ...book, tables: book.tables.map((table) => this.#within(table, isMeant)) };
  }

  #within(table: AnyTable, isMeant: (unit: string | null) => boolean): AnyTable {
    if (COMMON.has(table.kind)) return table;
    const scoped = { ...table, records: [] };
    // A record points to its table, so each is copied into the table of its scope.
    const records = (table.records as readonly Origin[])
      .filter((record) => isMeant(this.#unitOf(record, table)))
      .map((record) => ({ ...record, table: scoped }));
    return Object.assign(scoped, { records });
  }

  /** The branch or community a row is of: as it says itself, else the roster of its person, else its sheet. */
  #unitOf(record: Origin, { kind, branch }: AnyTable): string | null {
    const field = UNIT_FIELDS.get(kind);
    const own = field === undefined ? null : valueOf(record, field);
    if (typeof own === "string") return own;
    const [name, idNumber] = ["name", "idNumber"].map((person) => fieldSpec(kind, person) && valueOf(record, person));
    if (typeof name !== "string") return branch;
    const member = this.whole.roster.find({ name, idNumber: typeof idNumber === "string" ? idNumber : null });
    return member?.branch ?? branch;
  }
}

/** The field of each kind that names a branch or a community. */
const UNIT_FIELDS: ReadonlyMap<Kind, string> = new Map(
  (Object.keys(KINDS) as Kind[]).flatMap((kind) => {
    const field = Object.entries(KINDS[kind].fields).find(([, { type }]) => type === "branch");
    return field ? [[kind, field[0]] as const] : [];
  }),
);
