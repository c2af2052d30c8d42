/**
 * 范围: a target that names a branch or a community of the book is held against the rows of that one alone.
 */
import { Analysis } from "../../domain/verdict/analysis";
import { fieldSpec, KINDS, type Kind } from "../../domain/records/kinds";
import { placeOf } from "../../domain/subjects/organization";
import { recordsOf, type AnyTable, type Book, type Origin, type PlanRecord } from "../../domain/records/records";
import { editDistance, squeeze } from "../../domain/values/text";
import { valueOf } from "./conditions";
import { evidenceOf } from "./evidence";

/** Sheets that are everyone's, whatever a target's scope. */
const COMMON: ReadonlySet<Kind> = new Set(["plan", "holidays"]);

/** Words that mean all of a book. */
const WHOLE = /^(?:[全本整各](?:.{0,6})|所有.{0,4}|街道|社区|区|县|市|乡|镇|乡镇)$/;

/** Whether a target is held against the whole book: without a scope, or by a word such as 全社区 or 街道. */
export function isWholeBook(scope: string | null): boolean {
  const name = squeeze(scope ?? "");
  return name === "" || WHOLE.test(name);
}

/** The branches and communities that the rows of a book name. */
class Units {
  /** As they are written, by name without spaces. */
  readonly names: ReadonlyMap<string, string>;
  readonly #communities: ReadonlySet<string>;

  constructor(book: Book) {
    const names = new Map<string, string>();
    const add = (name: unknown): void => {
      if (typeof name === "string" && squeeze(name) !== "" && !names.has(squeeze(name))) names.set(squeeze(name), name);
    };
    for (const table of book.tables) {
      const field = UNIT_FIELDS.get(table.kind);
      if (COMMON.has(table.kind)) continue;
      add(table.branch);
      if (field !== undefined) for (const record of table.records as readonly Origin[]) add(valueOf(record, field));
    }
    this.names = names;
    this.#communities = new Set(recordsOf(book, "communities").map(({ community }) => squeeze(community ?? "")));
  }

  /** Whether a name is a community's, whose branches and bodies are its own. */
  isCommunity(name: string): boolean {
    return this.#communities.has(name) || /(?:社区|村|居委会|居民委员会|村委会|村民委员会)$/.test(name);
  }
}

const knownUnits = new WeakMap<Book, Units>();

function unitsOf(book: Book): Units {
  let units = knownUnits.get(book);
  if (!units) knownUnits.set(book, (units = new Units(book)));
  return units;
}

/** Names that are told instead of one that is unknown. */
const NEAREST = 3;

/**
 * Null for a scope that the book knows or that means all of it; else the branches and communities whose names are
 * nearest to it, none where the book names none.
 */
export function unknownScope(scope: string | null, book: Book): readonly string[] | null {
  const name = squeeze(scope ?? "");
  if (isWholeBook(scope) || unitsOf(book).names.has(name)) return null;
  return [...unitsOf(book).names]
    .map(([key, written]) => ({ written, distance: editDistance(name, key) }))
    .sort((one, other) => one.distance - other.distance)
    .slice(0, NEAREST)
    .map(({ written }) => written);
}

/** The analyses of the scopes that a plan's targets name, each made once. */
export class Scopes {
  readonly #analyses = new Map<string, Analysis>();
  /** The book as it counts for the plan. */
  readonly #whole: Analysis;

  constructor(analysis: Analysis) {
    this.#whole = evidenceOf(analysis);
  }

  /** The book as a target means it. */
  of({ scope }: PlanRecord): Analysis {
    if (isWholeBook(scope)) return this.#whole;
    const name = squeeze(scope ?? "");
    let analysis = this.#analyses.get(name);
    if (!analysis) {
      const { asOf, quarter, settings, answers } = this.#whole;
      analysis = new Analysis(this.#bookOf(name), asOf, quarter, settings, answers);
      this.#analyses.set(name, analysis);
    }
    return analysis;
  }

  #bookOf(scope: string): Book {
    const { book } = this.#whole;
    const place = unitsOf(book).isCommunity(scope) ? placeOf(scope) : null;
    const isMeant = (unit: string | null): boolean =>
      squeeze(unit ?? "") === scope || (place !== null && placeOf(unit) === place);
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
    const member = this.#whole.roster.find({ name, idNumber: typeof idNumber === "string" ? idNumber : null });
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
