/**
 * Measures of those who hold posts: age, schooling, training, and who came new to a post. Secretaries stand in the posts
 * sheets (班子成员), else in the branch list, one a row.
 */
import { isJuniorCollegeOrAbove } from "../../domain/codes";
import { completedYears, isAfter, type PlainDate } from "../../domain/dates";
import type { PostRecord } from "../../domain/records";
import { liesIn } from "../calendar";
import { average, count, deadline, frequency, ratio, type Evaluation, type Source } from "../evaluators";
import type { Question } from "../figures";
import type { Duty } from "../frequency";
import { asking, entry, rows, type EntrySource } from "../sources";

/** What a post's wording says; one post may say two things: 书记兼主任. */
const POSTS = {
  secretary: /(?<!副)书记(?!助理)/,
  deputy: /副书记/,
  director: /(?<!副)主任(?!助理)/,
  committeeMember: /委员(?!会)|支委(?!会)/,
};
type Post = keyof typeof POSTS;

function holds({ post }: PostRecord, ...posts: readonly Post[]): boolean {
  return post !== null && posts.some((name) => POSTS[name].test(post));
}

function isInOffice({ leftOffice }: PostRecord, { analysis }: Question): boolean {
  return leftOffice === null || isAfter(leftOffice, analysis.asOf);
}

interface Secretary {
  readonly birth: PlainDate | null;
  readonly education: string | null;
}

const BRANCH_COLUMNS = { birth: "secretaryBirth", education: "secretaryEducation" } as const;

/** The secretaries in office, counted at a column; the other columns are needed as well. */
function secretaries(at: keyof Secretary, ...others: ReadonlyArray<keyof Secretary>): Array<EntrySource<Secretary>> {
  const columns = [...others, at];
  return [
    rows("posts", ["name", "post", ...columns], (record, question) =>
      holds(record, "secretary") && isInOffice(record, question) ? entry(record, at, record.name, record) : null,
    ),
    rows("branches", ["secretary", ...columns.map((column) => BRANCH_COLUMNS[column])], (record) => {
      const { secretary, secretaryBirth: birth, secretaryEducation: education } = record;
      return secretary === null ? null : entry(record, BRANCH_COLUMNS[at], secretary, { birth, education });
    }),
  ];
}

function ageOf({ birth }: Secretary, { analysis }: Question): number | null {
  return birth === null ? null : completedYears(birth, analysis.asOf);
}

const secretariesAge = average(...secretaries("birth").map((source) => asking(source, ageOf)));

const YOUNG_BELOW = 45;

const youngSecretariesEducation = ratio(
  ...secretaries("education", "birth").map((source) =>
    asking(source, (secretary, question) => {
      const age = ageOf(secretary, question);
      if (age === null || age >= YOUNG_BELOW) return undefined;
      return secretary.education !== null && isJuniorCollegeOrAbove(secretary.education);
    }),
  ),
);

const cameToPost = (post: Post): Evaluation =>
  count(
    rows("posts", ["post", "tookOffice"], (record, { span }) => {
      if (!holds(record, post) || record.tookOffice === null || !liesIn(record.tookOffice, span)) return null;
      return entry(record, "tookOffice", record.name, true);
    }),
  );

/** Trainings of those who hold one of some posts, as their rows date them. */
function yearlyTraining(...posts: readonly Post[]): Evaluation {
  const holders = rows("posts", ["post", "trainedOn"], (record, question) =>
    holds(record, ...posts) && isInOffice(record, question) ? entry(record, "trainedOn", record.name, record) : null,
  );
  const source: Source<readonly Duty[]> = {
    needs: holders.needs,
    read: (question) => {
      const units = holders.read(question);
      const occurrences = units.flatMap((unit) => {
        const { trainedOn: date } = unit.value;
        return date === null ? [] : [{ ...unit, value: { date, unit: unit.value } }];
      });
      return [{ every: "year", units, occurrences }];
    },
  };
  return frequency(source);
}

/** How long those new to a head's post waited for their training. */
const trainingOfNewHeads = deadline(
  rows("posts", ["post", "tookOffice", "trainedOn"], (record, { span }) => {
    const { tookOffice: begun, trainedOn: done } = record;
    if (!holds(record, "secretary", "director") || begun === null || !liesIn(begun, span)) return null;
    return entry(record, "trainedOn", record.name, { begun, done });
  }),
);

export const officerMeasures: Readonly<Record<string, Evaluation>> = {
  P11: cameToPost("secretary"),
  P12: cameToPost("committeeMember"),
  P34: secretariesAge,
  P38: yearlyTraining("secretary", "director"),
  P45: secretariesAge,
  P46: youngSecretariesEducation,
  P55: yearlyTraining("secretary", "deputy"),
  P56: trainingOfNewHeads,
};
