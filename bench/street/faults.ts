/** One case of every rule that people's records can break, planted in branches of their own, and what only looks like one. */
import { isoDay, YEAR, type Branch, type Person } from "./model";
import { arrive, leave, leaver, move, type Plan } from "./street";

type Plant = (plan: Plan, one: Branch, other: Branch) => void;

const AUGUST = isoDay(YEAR, 8, 20);

/** Somebody of a branch who stays, and whom its committee and entries do not name. */
function member({ people }: Branch): Person {
  return people.find(
    (person, at) => at > 1 && at < people.length - 2 && person.in === undefined && person.category === "正式党员",
  ) as Person;
}

function copyInto({ people }: Branch, person: Person, more: Partial<Person> = {}): Person {
  const copy = { ...person, ...more };
  people.splice(-3, 0, copy);
  return copy;
}

/** A transfer with something changed on either side. */
function moved(plan: Plan, from: Branch, to: Branch, gone: Partial<Person>, here: Partial<Person>): string {
  const pair = move(plan, from, to);
  Object.assign(pair.gone, gone);
  Object.assign(pair.here, here);
  return pair.gone.name;
}

/** Branches whose people changed without a word state no flow: what they would state is anybody's guess. */
function silenceFlow(...branches: readonly Branch[]): void {
  for (const branch of branches) branch.flow = null;
}

const PLANTS: Readonly<Record<string, Plant>> = {
  "one member on two rosters": ({ truth }, one, other) => {
    const person = member(one);
    copyInto(other, person, { from: 13 });
    truth.find("street/id-in-two-branches", "error", [one, other], [person.name]);
    truth.changesIgnored.push(other.name);
    silenceFlow(other);
  },
  "one member paying twice": ({ truth }, one, other) => {
    const person = member(one);
    person.monthly = person.monthly || 20_00;
    copyInto(other, person, { from: 9, isQuarterly: false });
    truth.find("street/id-in-two-branches", "error", [one, other], [person.name]);
    truth.find("street/dues-paid-twice", "error", [one, other], [person.name]);
    truth.changesIgnored.push(other.name);
    silenceFlow(other);
  },
  "one number, two people": (plan, one, other) => {
    const { truth, maker } = plan;
    const { id, birth, gender, name } = member(one);
    const person = { ...maker.person(), id, birth, gender };
    arrive(plan, other, person, isoDay(YEAR, 7, 8), "邻市某企业党支部");
    truth.find("street/id-conflict", "error", [one, other], [name, person.name]);
    silenceFlow(other);
  },
  "one person without a number": ({ truth }, one, other) => {
    const person = member(one);
    copyInto(other, person, { id: "", from: 13 });
    truth.find("street/person-similar", "warning", [one, other], [person.name]);
    truth.changesIgnored.push(other.name);
    silenceFlow(other);
  },
  "one person with a digit wrong": ({ truth }, one, other) => {
    const person = member(one);
    copyInto(other, person, { id: person.id.slice(0, 17) + (person.id.endsWith("3") ? "4" : "3"), from: 13 });
    truth.find("street/person-similar", "warning", [one, other], [person.name]);
    truth.changesIgnored.push(other.name);
    silenceFlow(other);
  },
  "left, and not arrived": (plan, one, other) => {
    const { name } = leave(plan, one, { out: AUGUST, aim: other.short });
    plan.truth.find("street/transfer-unreceived", "warning", [one, other], [name]);
    silenceFlow(one);
  },
  "left three months ago, and not arrived": (plan, one, other) => {
    const { name } = leave(plan, one, { out: isoDay(YEAR, 7, 3), aim: other.full });
    plan.truth.find("street/transfer-unreceived", "error", [one, other], [name]);
    silenceFlow(one);
  },
  "arrived, and still there": (plan, one, other) => {
    const person = member(one);
    person.to = 7;
    person.isQuarterly = false;
    arrive(plan, other, person, isoDay(YEAR, 8, 4), one.short);
    plan.truth.find("street/transfer-unannounced", "warning", [one, other], [person.name]);
    plan.truth.may("street/id-in-two-branches", [one, other]);
    silenceFlow(one, other);
  },
  "arrived before leaving": (plan, one, other) => {
    const name = moved(plan, one, other, { out: AUGUST, to: 8 }, { in: isoDay(YEAR, 8, 6), from: 9 });
    plan.truth.find("street/transfer-order", "warning", [one, other], [name]);
    silenceFlow(one, other);
  },
  "a month that nobody collected": (plan, one, other) => {
    const pair = move(plan, one, other);
    pair.gone.monthly = pair.here.monthly = pair.gone.monthly || 20_00;
    pair.here.from = 9;
    plan.truth.find("street/dues-gap", "warning", [one, other], [pair.gone.name]);
    silenceFlow(one, other);
  },
  "a month that both collected": (plan, one, other) => {
    const pair = move(plan, one, other);
    pair.gone.monthly = pair.here.monthly = pair.gone.monthly || 20_00;
    Object.assign(pair.gone, { out: AUGUST, to: 8 });
    Object.assign(pair.here, { in: isoDay(YEAR, 8, 26), from: 8 });
    plan.truth.find("street/dues-overlap", "warning", [one, other], [pair.gone.name]);
    silenceFlow(one, other);
  },
  "another standard after a transfer": (plan, one, other) => {
    const pair = move(plan, one, other);
    Object.assign(pair.gone, { duesClass: "在职", base: 4_000_00, monthly: 40_00 });
    Object.assign(pair.here, { duesClass: "在职", base: 6_000_00, monthly: 90_00 });
    plan.truth.find("street/dues-standard-differs", "info", [one, other], [pair.gone.name]);
    silenceFlow(one, other);
  },
  "dues of the dead": (plan, one) => {
    const person = leave(plan, one, { died: isoDay(YEAR, 7, 12) });
    person.monthly = person.monthly || 20_00;
    person.to = 9;
    plan.truth.find("street/dues-after-leaving", "warning", [one], [person.name]);
    silenceFlow(one);
  },
  "a head count of its own": ({ truth }, one) => {
    one.stated = one.people.length + 2;
    truth.find("street/headcount-mismatch", "error", [one], null);
    truth.may("street/headcount-flow", [one]);
  },
  "a flow that does not add up": ({ truth, moves }, one) => {
    const flow = moves.get(one) ?? { in: 0, joined: 0, out: 0, died: 0, removed: 0 };
    const opening = one.people.length - flow.in - flow.joined + flow.out + flow.died + flow.removed;
    one.flow = { ...flow, opening, in: flow.in + 1 };
    truth.find("street/headcount-flow", "error", [one], null);
  },
  "another opening than last closing": ({ truth, moves }, one) => {
    const flow = moves.get(one) ?? { in: 0, joined: 0, out: 0, died: 0, removed: 0 };
    const opening = one.people.length - flow.in - flow.joined + flow.out + flow.died + flow.removed;
    one.flow = { ...flow, opening: opening + 1, out: flow.out + 1 };
    truth.find("street/opening-differs", "error", [one], null, { needs: "against" });
  },
  "a fund that begins otherwise": ({ truth }, one) => {
    one.fund += 500_00;
    truth.find("street/opening-differs", "error", [one], null, { needs: "against" });
  },
  "one receipt in two books": ({ truth, chance }, one, other) => {
    const entry = {
      day: isoDay(YEAR, 9, 24),
      what: "爱心企业捐款",
      income: 1_234_50,
      expense: 0,
      voucher: `88${chance.digits(6)}`,
      aided: null,
    };
    one.entries.push(entry);
    other.entries.push({ ...entry });
    truth.find("street/voucher-in-two-branches", "error", [one, other], [entry.voucher]);
  },
  "one number of a receipt": ({ truth, chance }, one, other) => {
    const entry = {
      day: isoDay(YEAR, 9, 25),
      what: "爱心企业捐款",
      income: 987_00,
      expense: 0,
      voucher: `66${chance.digits(6)}`,
      aided: null,
    };
    one.entries.push(entry);
    other.entries.push({ ...entry, day: isoDay(YEAR, 9, 26), income: 654_00 });
    truth.find("street/voucher-in-two-branches", "warning", [one, other], [entry.voucher]);
  },
  "one person aided twice": ({ truth, chance }, one, other) => {
    const { name } = member(one);
    for (const [branch, day] of [[one, 20], [other, 23]] as const)
      branch.entries.push({ day: isoDay(YEAR, 8, day), what: `慰问困难党员${name}`, income: 0, expense: 600_00 + chance.under(9_000), voucher: `记-9${day}`, aided: name }); // prettier-ignore
    for (const branch of [one, other]) branch.entries.sort((a, b) => a.day.localeCompare(b.day));
    truth.find("street/aid-twice", "warning", [one, other], [name]);
  },
  "one secretary of two": ({ truth }, one, other) => {
    other.secretary = one.secretary;
    truth.find("street/secretary-of-two", "warning", [one, other], [one.secretary.name]);
    truth.may("street/secretary-elsewhere", [one, other]);
  },
  "a secretary of another roster": ({ truth }, one, other) => {
    other.secretary = member(one);
    truth.find("street/secretary-elsewhere", "warning", [one, other], [other.secretary.name], {
      subset: [one.name, other.name],
    });
  },
  "minutes copied": ({ truth }, one, other) => {
    const meeting = {
      day: isoDay(YEAR, 9, 12),
      type: "主题党日",
      topic: "参观红色记忆展馆并座谈",
      host: one.people[0]?.name ?? "",
      expected: 18,
      attended: 16,
    };
    one.meetings.push(meeting);
    other.meetings.push({ ...meeting });
    truth.find("street/meeting-copied", "info", [one, other], [meeting.topic, meeting.host]);
  },
  "gone without a word": ({ truth }, one) => {
    const { name } = leaver(one);
    truth.find("street/member-vanished", "error", [one], [name], { needs: "against" });
    truth.change(one, name, "vanished");
    silenceFlow(one);
  },
  "back without a word": ({ truth }, one) => {
    const person = one.left.splice(0, 1)[0] as Person;
    const isDead = person.died !== undefined;
    delete person.out;
    delete person.aim;
    delete person.died;
    copyInto(one, person, { to: 12 });
    truth.find("street/member-returned", isDead ? "error" : "warning", [one], [person.name], { needs: "against" });
    truth.changesIgnored.push(one.name);
    silenceFlow(one);
  },
  "another number and birth": ({ truth, maker }, one) => {
    const person = member(one);
    person.birth = `${Number(person.birth.slice(0, 4)) - 1}${person.birth.slice(4)}`;
    person.id = maker.id(person.birth, person.gender);
    truth.find("street/identity-changed", "warning", [one], [person.name], { needs: "against" });
    truth.change(one, person.name, "identity");
    truth.changesIgnored.push(one.name);
  },
  "numbers one row off": ({ truth }, one) => {
    const ids = one.people.map(({ id }) => id);
    one.people.forEach((person, index) => (person.id = ids[(index + 1) % ids.length] ?? ""));
    truth.find("street/identity-changed", "warning", [one], null, { needs: "against" });
    truth.changesIgnored.push(one.name);
    silenceFlow(one);
  },
  "a third more members": (plan, one) => {
    const { truth, maker } = plan;
    const many = Math.ceil(one.people.length * 0.4) + 3;
    for (let count = 0; count < many; count += 1)
      arrive(plan, one, maker.person(), isoDay(YEAR, 8, 2), "邻市开发区某企业党支部");
    truth.find("street/change-unusual", "info", [one], null, { needs: "against" });
    silenceFlow(one);
  },
};

/** What looks like a fault and is none. */
const TRAPS: Readonly<Record<string, Plant>> = {
  "two people of one name": ({ truth }, one, other) => {
    const { name } = member(one);
    Object.assign(member(other), { name });
    truth.changesIgnored.push(other.name);
    truth.silent.push({ subject: name, why: "namesakes with different numbers and births" });
  },
  "numbers damaged alike": ({ truth }, one, other) => {
    for (const branch of [one, other]) {
      const person = member(branch);
      person.id = `${person.id.slice(0, 15)}000`;
    }
    const [first, second] = [member(one), member(other)];
    // As if both were born on one day and registered at one place: nothing is left that tells them apart.
    if (first.birth === second.birth)
      truth.silent.push({ subject: first.name, why: "numbers that lost their last digits" });
  },
  "a meeting held together": (_plan, one, other) => {
    const meeting = {
      day: isoDay(YEAR, 9, 16),
      type: "主题党日",
      topic: "与结对支部联合开展清洁家园",
      host: one.people[0]?.name ?? "",
      expected: 20,
      attended: 19,
    };
    one.meetings.push(meeting);
    other.meetings.push({ ...meeting });
  },
};

/** Plants every case once for each hundred branches or part of them. */
export function plantAll(plan: Plan): void {
  const rounds = Math.max(1, Math.floor(plan.branches.length / 100));
  for (let round = 0; round < rounds; round += 1) {
    for (const [what, plant] of [...Object.entries(PLANTS), ...Object.entries(TRAPS)]) {
      const needs = ({ left, people }: Branch): boolean =>
        people.length >= 12 &&
        (what !== "back without a word" ||
          (left[0] !== undefined && (left[0].out ?? left[0].died ?? "") < isoDay(YEAR, 7, 1)));
      const one = plan.take(needs);
      plant(plan, one, plant.length > 2 ? plan.take(({ people }) => people.length >= 12) : one);
    }
  }
}
