/**
 * A made-up street of any number of branches: a clean second quarter, and a third with a planted case of every rule, each
 * with what has to be found, beside people and entries that look wrong and are not.
 */
import { Chance } from "./chance";
import { plantAll } from "./faults";
import { branchNames, isoDay, Maker, YEAR, type Branch, type Meeting, type Person } from "./model";
import { Truth } from "./truth";

/** How a branch's people changed in the third quarter, as it knows them itself. */
export interface Moves {
  in: number;
  joined: number;
  out: number;
  died: number;
  removed: number;
}

/** What is on its way to becoming a third quarter. */
export interface Plan {
  readonly chance: Chance;
  readonly maker: Maker;
  readonly branches: readonly Branch[];
  readonly truth: Truth;
  readonly moves: ReadonlyMap<Branch, Moves>;
  /** A branch that nothing was planted in yet. */
  take(test?: (branch: Branch) => boolean): Branch;
}

export interface MadeStreet {
  /** As they stood at the end of the second quarter. */
  readonly second: readonly Branch[];
  readonly third: readonly Branch[];
  readonly truth: Truth;
  readonly maker: Maker;
  /** A branch that nothing was planted in. */
  take(test?: (branch: Branch) => boolean): Branch;
}

/** @param most members of a branch; the least are 8 */
export function madeUpStreet(count: number, seed = 1, most = 30): MadeStreet {
  const chance = new Chance(seed);
  const maker = new Maker(chance);
  const branches = branchNames(count).map((names, index): Branch => madeUpBranch(names, index, maker, most));
  const second = structuredClone(branches);
  const truth = new Truth();
  const moves = new Map(branches.map((branch) => [branch, { in: 0, joined: 0, out: 0, died: 0, removed: 0 }]));
  const free = [...branches];
  const take = (test: (branch: Branch) => boolean = () => true): Branch => {
    const at = free.findIndex(test);
    if (at < 0) throw new RangeError(`too few branches for every fault: ${count}`);
    return free.splice(at, 1)[0] as Branch;
  };
  // A quarter as it goes: somebody dies, somebody joins, some move within the street and say so.
  const plan: Plan = { chance, maker, branches, truth, moves, take };
  for (const [index, branch] of branches.entries()) {
    branch.filled = isoDay(YEAR, 10, 1 + (index % 4));
    branch.target = index % 5 === 0 ? 1_000_00 : null;
    if (index % 4 === 0) leave(plan, branch, { died: isoDay(YEAR, 8, 14) });
    if (index % 5 === 1) leave(plan, branch, { out: isoDay(YEAR, 7, 20), aim: "外省某县城关镇党委" });
    if (index % 6 === 2) join(plan, branch);
    if (index % 7 === 3) move(plan, branch, branches[(index + 9) % count] as Branch);
    if (index % 9 === 4) arrive(plan, branch, maker.person(), isoDay(YEAR, 8, 6), "邻市开发区某企业党支部");
    for (const month of [7, 8, 9]) meet(plan, branch, month, index);
    give(plan, branch, index);
  }
  for (const [index, branch] of branches.entries()) {
    if (index % 2 !== 0) continue;
    const opening = second.find(({ name }) => name === branch.name)?.people.length ?? 0;
    branch.flow = { opening, ...(moves.get(branch) as Moves) };
  }
  plantAll(plan);
  // A quarter of much coming and going may move dues by a fifth, whoever planted what.
  truth.findings.push({
    rule: "street/change-unusual",
    branches: null,
    subject: null,
    optional: true,
    needs: "against",
  });
  return { second, third: branches, truth, maker, take };
}

function madeUpBranch(
  names: Pick<Branch, "name" | "short" | "full" | "community">,
  index: number,
  maker: Maker,
  most: number,
): Branch {
  const { chance } = maker;
  const people = Array.from({ length: chance.between(8, most) }, (_, seat) =>
    maker.person(seat > 0 && seat % 11 === 0),
  );
  const [first] = people as [Person];
  const branch: Branch = {
    ...names,
    layout: index % 12,
    called: [names.name, names.full, names.short][index % 3] as string,
    people,
    left: [],
    fund: chance.between(5_000, 40_000) * 100,
    entries: [],
    meetings: [],
    secretary: first,
    stated: null,
    flow: null,
    filled: isoDay(YEAR, 7, 2),
    target: null,
  };
  first.birth = isoDay(1970 + (index % 10), 5, 6);
  first.id = maker.id(first.birth, first.gender);
  first.joined = "2001-07-01";
  first.full = "2002-07-01";
  // Receipts of a book with letters, or long; others number their vouchers anew every year.
  // Who left in the second quarter stands on its list still.
  if (index % 3 === 1) quit(branch, { out: isoDay(YEAR, 5, 18), aim: "外省某县城关镇党委" });
  if (index % 3 === 2) quit(branch, { died: isoDay(YEAR, 5, 20) });
  for (let month = 1; month <= 6; month += 1) enter(branch, chance, month, index);
  for (let month = 1; month <= 6; month += 1) branch.meetings.push(...meetingsOf(branch, month, index, chance));
  return branch;
}

export function voucherOf(branch: Branch, index: number): string {
  const number = String(branch.entries.length + 1).padStart(3, "0");
  if (index % 4 === 0) return `记-${number}`;
  if (index % 4 === 1) return `${YEAR}-${number}`;
  return index % 4 === 2 ? `${1_000 + index}${number}0` : `SJ${index}-${number}${index % 10}`;
}

function enter(branch: Branch, chance: Chance, month: number, index: number): void {
  const day = isoDay(YEAR, month, 3 + ((index * 7 + month) % 24));
  branch.entries.push({
    day,
    what: "党员捐款",
    income: chance.between(500, 4_000) * 100 + index,
    expense: 0,
    voucher: voucherOf(branch, index),
    aided: null,
  });
}

function give(plan: Plan, branch: Branch, index: number): void {
  const { chance } = plan;
  enter(branch, chance, 7, index);
  const person = branch.people.at(-2) as Person;
  const day = isoDay(YEAR, 8, 10 + (index % 15));
  branch.entries.push({
    day,
    what: `慰问困难党员${person.name}`,
    income: 0,
    expense: chance.between(300, 900) * 100 + index,
    voucher: voucherOf(branch, index),
    aided: person.name,
  });
  enter(branch, chance, 9, index);
}

const TOPICS = ["学习党章党规", "廉政警示教育", "垃圾分类入户宣传", "社区微治理议事", "重温入党誓词", "敬老爱老活动"];

function meetingsOf(branch: Branch, month: number, index: number, chance: Chance): Meeting[] {
  const size = branch.people.length;
  const host = branch.people[0]?.name ?? "";
  return [
    { day: isoDay(YEAR, month, 3 + (index % 5)), type: "支部委员会", topic: "研究支部月度工作", host, expected: 5, attended: 5 },
    { day: isoDay(YEAR, month, 10 + (index % 8)), type: "主题党日", topic: chance.of(TOPICS), host, expected: size, attended: size - chance.under(4) },
    ...(month % 3 === 0 ? [{ day: isoDay(YEAR, month, 20 + (index % 6)), type: "支部党员大会", topic: "总结季度工作", host, expected: size, attended: size - 1 }] : []),
  ]; // prettier-ignore
}

function meet({ chance }: Plan, branch: Branch, month: number, index: number): void {
  branch.meetings.push(...meetingsOf(branch, month, index, chance));
}

/** Somebody of a branch who can leave: nobody that its committee or its entries name. */
export function leaver(branch: Branch): Person {
  const at = branch.people.findIndex(
    (person, index) =>
      index > 1 && index < branch.people.length - 2 && person.category === "正式党员" && person.in === undefined,
  );
  return branch.people.splice(at, 1)[0] as Person;
}

type Leaving = Pick<Person, "out" | "aim" | "died" | "removed">;

function quit(branch: Branch, how: Leaving): Person {
  const person = leaver(branch);
  const day = how.out ?? how.died ?? how.removed ?? "";
  Object.assign(person, how, { to: Number(day.slice(5, 7)), isQuarterly: false });
  branch.left.push(person);
  return person;
}

export function leave({ truth, moves }: Plan, branch: Branch, how: Leaving): Person {
  const person = quit(branch, how);
  const kind = how.died ? "deceased" : how.removed ? "removed" : "out";
  const count = moves.get(branch) as Moves;
  if (kind === "deceased") count.died += 1;
  else count[kind] += 1;
  truth.change(branch, person.name, kind);
  return person;
}

export function arrive({ truth, moves }: Plan, branch: Branch, person: Person, day: string, source: string): Person {
  const arrived = { ...person, in: day, source, from: Number(day.slice(5, 7)), to: 12, isQuarterly: false };
  if (person.category === "预备党员") arrived.category = "正式党员";
  branch.people.splice(-3, 0, arrived);
  (moves.get(branch) as Moves).in += 1;
  truth.change(branch, person.name, "in");
  return arrived;
}

function join({ maker, truth, moves }: Plan, branch: Branch): void {
  const person = { ...maker.person(true), joined: isoDay(YEAR, 7, 1), from: 7 };
  branch.people.splice(-3, 0, person);
  (moves.get(branch) as Moves).joined += 1;
  truth.change(branch, person.name, "joined");
}

/** A transfer as it should be: paid to the month of leaving there, from the next one here. */
export function move(plan: Plan, from: Branch, to: Branch): { gone: Person; here: Person } {
  const { chance } = plan;
  const gone = leave(plan, from, {
    out: isoDay(YEAR, 7, 10 + chance.under(18)),
    aim: chance.of([to.name, to.short, to.full]),
  });
  const person = { ...gone };
  delete person.out;
  delete person.aim;
  const source = chance.of([from.name, from.short, from.full]);
  const here = arrive(plan, to, person, isoDay(YEAR, 8, 1 + chance.under(10)), source);
  return { gone, here };
}
