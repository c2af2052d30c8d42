/**
 * People, of whom sheets may have several rows: two posts, two trainings, a row on each of two lists.
 */
import { placeOf } from "../../domain/subjects/organization";
import type { Entry } from "./figures";
import { key } from "./sources";

/** Whom a row means: by the ID number, else by the name in a place; two of one name in two places are two people. */
export interface Person {
  readonly name: string | null;
  readonly unit: string | null;
  readonly idNumber?: string | null;
}

/** The rows of some entries by the people they mean, in the order of each person's first row. */
export function byPerson<V>(
  entries: ReadonlyArray<Entry<V>>,
  personOf: (value: V) => Person,
): ReadonlyArray<readonly [Entry<V>, ...Array<Entry<V>>]> {
  const people = new People();
  const told = entries.map((one) => ({ one, person: personOf(one.value) }));
  // Rows that say more come first, so that those that say less find whom they mean.
  for (const { person } of told) if (person.idNumber) people.add(person);
  for (const { person } of told) if (key(person.unit) !== "") people.add(person);
  const groups = new Map<number, [Entry<V>, ...Array<Entry<V>>]>();
  for (const { one, person } of told) {
    const number = people.add(person);
    const group = groups.get(number);
    if (group) group.push(one);
    else groups.set(number, [one]);
  }
  return [...groups.values()];
}

/** Numbers people so that those who are one have one number. */
export class People {
  #count = 0;
  readonly #byId = new Map<string, number>();
  readonly #withId = new Set<number>();
  readonly #byPlace = new Map<string, number>();
  /** Null where people of one name are several. */
  readonly #byName = new Map<string, number | null>();

  /** The number of a person, a new one for somebody not seen yet. */
  add({ name, unit, idNumber }: Person): number {
    const known = this.find({ name, unit, idNumber });
    const number = known ?? this.#count++;
    const [own, place] = [key(name), placeOf(unit)];
    if (idNumber) {
      this.#byId.set(idNumber, number);
      this.#withId.add(number);
    }
    const inPlace = `${own} ${place}`;
    if (!this.#byPlace.has(inPlace)) this.#byPlace.set(inPlace, number);
    const named = this.#byName.get(own);
    this.#byName.set(own, named === undefined || named === number ? number : null);
    return number;
  }

  /** The number of a person seen before; a row without a unit means the only one of its name. */
  find({ name, unit, idNumber }: Person): number | undefined {
    const own = key(name);
    const withId = idNumber ? this.#byId.get(idNumber) : undefined;
    if (withId !== undefined) return withId;
    const inPlace = this.#byPlace.get(`${own} ${placeOf(unit)}`);
    // Another number under the same name is another person.
    if (inPlace !== undefined && !(idNumber && this.#withId.has(inPlace))) return inPlace;
    return key(unit) === "" && !idNumber ? (this.#byName.get(own) ?? undefined) : undefined;
  }
}
