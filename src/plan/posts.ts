/**
 * Who holds which post. Secretaries stand in the posts sheets (班子成员), else in the branch list, one a row.
 */
import { isAfter, type PlainDate } from "../domain/dates";
import type { FieldOf } from "../domain/kinds";
import type { PostRecord } from "../domain/records";
import type { Question } from "./figures";
import { entry, rows, type EntrySource } from "./sources";

/** What a post's wording says; one post may say two things: 书记兼主任. */
const POSTS = {
  secretary: /(?<!副)书记(?!助理)/,
  deputy: /副书记/,
  director: /(?<!副)主任(?!助理)/,
  committeeMember: /委员(?!会)|支委(?!会)/,
};
export type Post = keyof typeof POSTS;
export const ANY_POST = Object.keys(POSTS) as readonly Post[];

export function holds({ post }: PostRecord, ...posts: readonly Post[]): boolean {
  return post !== null && posts.some((name) => POSTS[name].test(post));
}

export function isInOffice({ leftOffice }: PostRecord, { analysis }: Question): boolean {
  return leftOffice === null || isAfter(leftOffice, analysis.asOf);
}

type PostField = FieldOf<"posts">;

/** Those in office of the posts sheets that hold one of some posts, counted at the last of the columns that are needed. */
export const inOffice = (posts: readonly Post[], ...columns: readonly PostField[]): EntrySource<PostRecord> =>
  rows("posts", ["name", "post", ...columns], (record, question) =>
    holds(record, ...posts) && isInOffice(record, question)
      ? entry(record, columns.at(-1) ?? "post", record.name, record)
      : null,
  );

export interface Secretary {
  readonly birth: PlainDate | null;
  readonly education: string | null;
}

const BRANCH_COLUMNS = { birth: "secretaryBirth", education: "secretaryEducation" } as const;

/** The secretaries in office, counted at the last of the columns that are needed. */
export function secretaries(...columns: ReadonlyArray<keyof Secretary>): Array<EntrySource<Secretary>> {
  const inBranches = columns.map((column) => BRANCH_COLUMNS[column]);
  return [
    inOffice(["secretary"], ...columns),
    rows("branches", ["secretary", ...inBranches], (record) => {
      const { secretary, secretaryBirth: birth, secretaryEducation: education } = record;
      return secretary === null
        ? null
        : entry(record, inBranches.at(-1) ?? "secretary", secretary, { birth, education });
    }),
  ];
}
