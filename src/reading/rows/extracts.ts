/**
 * Member sheets that repeat others: last year's roster, a copy, a list of the 流动党员 beside the whole roster. Read as
 * rosters they would have everybody twice.
 */
import { tablesOf, type AnyTable, type Table } from "../../domain/records/records";

type Roster = Table<"members">;

/** So many of a sheet's people must stand elsewhere, in per cent, for it to be an extract: a few are slips. */
const SAME = 80;
/** Shorter lists are extracts only where their name says so: one number twice is a slip, too. */
const LEAST_ROWS = 4;
const NAMED_EXTRACT =
  /流动|困难|失联|出国|出境|免[过予]|双报到|离退休|退休|老党员|新发展|预备|转入|慰问|表彰|优秀|志愿|外出|名单|副本|\(\d+\)$/;

/** The member tables whose people already stand in other sheets' member tables; of two that are alike the newer or longer is kept. */
export function extractsAmong(tables: readonly AnyTable[]): ReadonlySet<AnyTable> {
  const rosters = tablesOf({ tables }, "members");
  const extracts = new Set<AnyTable>();
  if (new Set(rosters.map(({ sheet }) => sheet)).size < 2) return extracts;
  const bearers = new Map<string, Set<Roster>>();
  for (const roster of rosters)
    for (const key of peopleOf(roster)) bearers.set(key, (bearers.get(key) ?? new Set()).add(roster));
  // The oldest are in doubt first, then the shortest, then the last.
  const age = ({ year }: Roster): number => year ?? 9999;
  const inDoubt = [...rosters].reverse().sort((a, b) => age(a) - age(b) || a.records.length - b.records.length);
  for (const roster of inDoubt) {
    const people = peopleOf(roster);
    const isElsewhere = (key: string): boolean =>
      [...(bearers.get(key) ?? [])].some((other) => other.sheet !== roster.sheet && !extracts.has(other));
    const same = people.filter(isElsewhere).length;
    const isLong = roster.records.length >= LEAST_ROWS || NAMED_EXTRACT.test(`${roster.sheet} ${roster.title}`);
    if (isLong && same > 0 && same * 100 >= roster.records.length * SAME) extracts.add(roster);
  }
  return extracts;
}

/** The people of a table, by number and name. */
function peopleOf({ records }: Roster): string[] {
  return records.flatMap(({ name, idNumber }) => (name && idNumber ? [`${idNumber} ${name}`] : []));
}
