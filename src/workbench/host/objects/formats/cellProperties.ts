/** `getCellProperties()` and its kin: many properties of many cells at once, in plain objects. */
import { isRecord } from "../../batch";
import { invalidArgument } from "../../errors";
import type { Instance, Session, TypeFacts } from "../../objectType";
import { CELL_BORDERS, RANGE, RANGE_FORMAT, type Cells } from "../types";

/** What is asked for of each, `{ format: { fill: { color: true } }, address: true }`. */
export function readEach(
  all: readonly Cells[],
  wanted: Readonly<Record<string, unknown>>,
  session: Session,
): unknown[] {
  return all.map((cells) => read(RANGE.of(cells, session), wanted, cells, session));
}

/** Sets of each what is said of it; null and undefined say nothing. */
export function writeEach(all: readonly Cells[], data: readonly unknown[], session: Session): void {
  if (data.length !== all.length) throw invalidArgument("the list does not match the size of the range");
  all.forEach((cells, index) => {
    const given = data[index] ?? {};
    if (!isRecord(given)) throw invalidArgument("an object is expected");
    write(RANGE.of(cells, session), given, cells, session);
  });
}

function read(object: Instance, wanted: Readonly<Record<string, unknown>>, cells: Cells, session: Session): unknown {
  const names = Object.entries(wanted).filter(([, choice]) => choice === true || isRecord(choice));
  return Object.fromEntries(
    names.map(([name, choice]) => {
      const child = childOf(object, name, cells, session);
      if (!child) return [name, object.get(name)];
      return [name, read(child, askedOf(child.type, choice), cells, session)];
    }),
  );
}

function askedOf(type: TypeFacts, choice: unknown): Readonly<Record<string, unknown>> {
  // What is asked of borders is asked of each side.
  if (type === CELL_BORDERS) return Object.fromEntries(type.children.map((side) => [side, choice]));
  return isRecord(choice) ? choice : Object.fromEntries(type.properties.map(({ name }) => [name, true]));
}

function write(object: Instance, data: Readonly<Record<string, unknown>>, cells: Cells, session: Session): void {
  for (const [name, value] of Object.entries(data)) {
    if (value === null || value === undefined) continue;
    const child = childOf(object, name, cells, session);
    if (child && isRecord(value)) write(child, value, cells, session);
    else object.set(name, value);
  }
}

/** The borders of a cell are named by their sides here, and no collection. */
function childOf(object: Instance, name: string, cells: Cells, session: Session): Instance | null | undefined {
  if (object.type === RANGE_FORMAT && name === "borders") return CELL_BORDERS.of(cells, session);
  return object.child(name);
}
