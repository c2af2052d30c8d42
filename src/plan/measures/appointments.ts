/**
 * Measures of who comes to a post and leaves it: notices and trainings of those newly in office, secondments, selections,
 * deputies of new committees, and those who did not do well.
 */
import {
  addDays,
  addMonths,
  firstDay,
  formatDate,
  isAfter,
  isBefore,
  lastDay,
  type PlainDate,
} from "../../domain/values/dates";
import { placeOf } from "../../domain/subjects/organization";
import { recordsOf, type BranchRecord, type PostRecord } from "../../domain/records/records";
import { squeeze } from "../../domain/values/text";
import { isDone, isSince, type DutySource } from "../evaluation/duties";
import { checklist, count, frequency, order, type Evaluation, type Steps } from "../evaluation/evaluators";
import type { Entry, Question } from "../evaluation/figures";
import { byPerson, People } from "../evaluation/persons";
import { holds, isInOffice } from "../evaluation/posts";
import { entry, key, namesIn, regrouped, rows, type EntrySource } from "../evaluation/sources";

/** Those who took office in the plan's days. */
const appointments = rows("posts", ["name", "post", "tookOffice"], (record, question) =>
  record.post !== null && isDone(record.tookOffice, question)
    ? entry(record, "tookOffice", record.name, { ...record, tookOffice: record.tookOffice })
    : null,
);

const APPOINTMENT = /选拔|任用|任免|任职|任前/;

/** Each appointment, and what was published of it from its day on; a notice that names people is of these alone. */
const noticesOfAppointments: DutySource = {
  needs: [...appointments.needs, { kind: "publications", columns: ["date", "what"] }],
  read: (question) => {
    const appointed = appointments.read(question);
    const names = appointed.map(({ name }) => key(name));
    const notices = recordsOf(question.analysis.book, "publications").flatMap((record) => {
      const { date, what } = record;
      if (date === null || what === null) return [];
      const people = namesIn(what, names);
      return people.length > 0 || APPOINTMENT.test(what)
        ? [{ ...entry(record, "date", what, { date, unit: null }), people }]
        : [];
    });
    return appointed.map((one) => {
      const { tookOffice } = one.value;
      const window = {
        label: formatDate(tookOffice),
        first: firstDay(tookOffice),
        last: firstDay(question.analysis.asOf),
      };
      const own = notices.filter(({ people }) => people.length === 0 || people.includes(key(one.name)));
      return { every: [window], units: [one], occurrences: own };
    });
  },
};

/** What trainings after a change of post are about: the four senses (四个意识) of the text. */
const FOUR_SENSES = /[四4]个?意识|核心意识|主人翁|共建意识|服务意识/;

/** Each appointment of those still in office, and a training of the person after it in the plan's days. */
const trainedAfterAppointment: EntrySource<readonly Steps[]> = {
  needs: [...appointments.needs, { kind: "trainings", columns: ["name", "date", "topic"] }],
  read: (question) => {
    const appointed = appointments.read(question).filter(({ value }) => isInOffice(value, question));
    const people = byPerson(appointed, ({ name, unit }) => ({ name, unit }));
    const known = new People();
    const numbers = people.map(([{ value }]) => known.add(value));
    const trainings = recordsOf(question.analysis.book, "trainings").flatMap(({ name, unit, date, theme, topic }) =>
      isDone(date, question) && FOUR_SENSES.test(squeeze(`${theme} ${topic}`))
        ? [{ number: known.find({ name, unit }), date }]
        : [],
    );
    return people.map((own, index) => {
      const series = own.map(({ value: { tookOffice } }): Steps => {
        const training = trainings.find(({ number, date }) => number === numbers[index] && isAfter(date, tookOffice));
        return [tookOffice, training?.date ?? null];
      });
      return { ...own[0], value: series };
    });
  },
};

/** A person on secondment (挂职), as the posts or the list of talents tell; false where nobody knows since when. */
interface Secondment {
  readonly name: string | null;
  readonly unit: string | null;
  readonly isHeld: boolean;
}

function isHeld(from: PlainDate | null, to: PlainDate | null, question: Question): boolean {
  return isSince(from, question) && (to === null || lastDay(to) >= question.span.first);
}

const secondedPosts = rows("posts", ["name", "post"], (record, question): Entry<Secondment> | null => {
  const { name, unit, post, tookOffice, leftOffice } = record;
  if (!post?.includes("挂职") || (tookOffice !== null && !isHeld(tookOffice, leftOffice, question))) return null;
  return entry(record, "post", name, { name, unit, isHeld: tookOffice !== null });
});

const secondedTalents = rows("talents", ["name", "secondedOn"], (record, question): Entry<Secondment> | null => {
  const { name, unit, secondedOn, secondedUntil } = record;
  return isHeld(secondedOn, secondedUntil, question)
    ? entry(record, "secondedOn", name, { name, unit, isHeld: true })
    : null;
});

/** Everybody on secondment in the plan's days, by both lists where the book has both. */
const seconded = [secondedPosts, secondedTalents].map(({ needs }): EntrySource<boolean> => ({
  needs,
  read: (question) => {
    const all = [...secondedPosts.read(question), ...secondedTalents.read(question)];
    return byPerson(all, (value) => value).map((own) => {
      const held = own.find(({ value }) => value.isHeld);
      return { ...(held ?? own[0]), value: held !== undefined };
    });
  },
}));

/** Months after a secretary was found unfit within which he leaves the post. */
const ADJUSTMENT_MONTHS = 12;

/** The last day on which a secretary who was found unfit (不称职, 不合格) leaves the post. */
export function adjustmentDue({ assessment, assessedOn, ...post }: PostRecord): PlainDate | null {
  const isUnfit =
    /不称职|不合格|不胜任/.test(assessment ?? "") && holds({ ...post, assessment, assessedOn }, "secretary");
  return isUnfit && assessedOn !== null ? addMonths(assessedOn, ADJUSTMENT_MONTHS) : null;
}

/** Secretaries found unfit, and whether each left in time; one who still may is not meant. */
const unfitLeft = checklist(
  rows("posts", ["name", "post", "assessment", "assessedOn", "leftOffice"], (record, question) => {
    const { leftOffice, assessedOn } = record;
    const { analysis, span } = question;
    const due = adjustmentDue(record);
    if (due === null) {
      const isUndated = assessedOn === null && adjustmentDue({ ...record, assessedOn: analysis.asOf }) !== null;
      return isUndated ? entry(record, "assessedOn", record.name, false) : null;
    }
    const isOfPlan = assessedOn !== null && firstDay(assessedOn) <= span.last && lastDay(due) >= span.first;
    const hasLeft = leftOffice !== null && !isAfter(leftOffice, analysis.asOf);
    if (!isOfPlan || (!hasLeft && !isBefore(due, analysis.asOf))) return null;
    return entry(record, "leftOffice", record.name, hasLeft && !isAfter(leftOffice, due));
  }),
);

/** The last day on which the full-time deputy of a committee (党委) takes office. */
export function deputyDue({ level, foundedOn }: BranchRecord, deputyDays: number): PlainDate | null {
  return level === "党委" && foundedOn !== null ? addDays(foundedOn, deputyDays) : null;
}

/** When the first full-time deputy secretary of an organization took office. */
export function deputySince({ branch }: BranchRecord, posts: readonly PostRecord[]): PlainDate | null {
  const isOf = (unit: string | null): boolean =>
    key(unit) === key(branch) || (placeOf(unit) === placeOf(branch) && !/支部|总支/.test(unit ?? ""));
  return posts.reduce<PlainDate | null>((first, post) => {
    const { tookOffice } = post;
    const isFullTime = post.fullTime === true || /专职/.test(post.post ?? "");
    if (tookOffice === null || !isFullTime || !holds(post, "deputy") || !isOf(post.unit)) return first;
    return first === null || isBefore(tookOffice, first) ? tookOffice : first;
  }, null);
}

/** Committees founded in the plan's days with the full-time deputy who is to come with them. */
const deputiesOfNewCommittees: EntrySource<readonly Steps[]> = {
  needs: [
    { kind: "branches", columns: ["branch", "level", "foundedOn"] },
    { kind: "posts", columns: ["name", "unit", "post", "tookOffice"] },
  ],
  read: (question) => {
    const { book, asOf, settings } = question.analysis;
    return recordsOf(book, "branches").flatMap((record): Array<Entry<readonly Steps[]>> => {
      const due = deputyDue(record, settings.deputyDays);
      if (record.level === "党委" && due === null) return [entry(record, "foundedOn", record.branch, [[null]])];
      if (due === null || !isDone(record.foundedOn, question)) return [];
      const since = deputySince(
        record,
        recordsOf(book, "posts").filter(({ tookOffice }) => isSince(tookOffice, question)),
      );
      // There is still time.
      if (since === null && !isBefore(due, asOf)) return [];
      return [entry(record, "foundedOn", record.branch, [[since, due]])];
    });
  },
};

/** Village officials (大学生村官) who were selected as cadres of a town in the plan's days. */
const selectedOfficials = count(
  regrouped(
    rows("talents", ["name", "pool", "selectedOn"], (record, question) =>
      /村官|大学生/.test(record.pool ?? "") && isDone(record.selectedOn, question)
        ? entry(record, "selectedOn", record.name, record)
        : null,
    ),
    (all) => byPerson(all, ({ name, unit }) => ({ name, unit })).map(([first]) => ({ ...first, value: true })),
  ),
);

export const appointmentMeasures: Readonly<Record<string, Evaluation>> = {
  P112: frequency(noticesOfAppointments),
  P116: order(trainedAfterAppointment),
  P124: count(...seconded),
  P125: unfitLeft,
  P127: order(deputiesOfNewCommittees),
  P128: selectedOfficials,
};
