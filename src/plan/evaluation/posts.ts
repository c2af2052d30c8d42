/**
 * Who holds which post. Secretaries stand in the posts sheets (班子成员), else in the branch list, one a row.
 */
import { isAfter, type PlainDate } from "../../domain/values/dates";
import type { FieldOf } from "../../domain/records/kinds";
import type { PostRecord } from "../../domain/records/records";
import { squeeze } from "../../domain/values/text";
import type { Entry, Question } from "./figures";
import { byPerson } from "./persons";
import { entry, regrouped, rows, type EntrySource } from "./sources";

/** Bodies beside the Party's own, whose posts have the same names: 团支部书记, 妇联主任, 居委会委员. */
const YOUTH = "共青团|青年团|团支部|团总支|团委|团工委|团";
const OTHERS = `${YOUTH}|纪委|纪工委|监委会|监督委员会|妇联|妇女|妇代会|妇委会|妇女联合会|工会|政法委|关工委`;
const RESIDENTS = "社区|居委会|居委|居民委员会|村|村委会|村委|村民委员会";

/** What one of the titles says that a post is worded in; one post may say two things: 书记兼主任. */
const POSTS = {
  secretary: new RegExp(`(?<!副|第一|原|前|纪检|${OTHERS})书记$`),
  deputy: new RegExp(`(?<!原|前|${OTHERS})副书记$`),
  director: new RegExp(`^(?:.*(?:${RESIDENTS}))?主任$`),
  committeeMember: new RegExp(`(?:支委|(?<!居委会|居委|居民委员会|村委会|村委|村民委员会|${OTHERS})委员)$`),
};
export type Post = keyof typeof POSTS;

/** Titles that say nothing of the body they belong to; that is then the unit's. */
const BARE = /^(?:副?书记|主任|委员|支委)$/;
const BODY_OF_UNIT = new RegExp(`(?:${OTHERS}|居委会|居民委员会|村委会|村民委员会|办公室|中心|服务站|工作站|协会)$`);

/** The titles of a post, each whole: 书记兼主任 has two. */
function titlesOf({ post, unit }: PostRecord): string[] {
  const [body = ""] = BODY_OF_UNIT.exec(squeeze(unit ?? "")) ?? [];
  return squeeze(post ?? "")
    .replace(/\(.*?\)/g, "")
    .split(/兼任|兼|[、，,;；/\\+和及与]/)
    .map((title) => (BARE.test(title) ? body + title : title));
}

export function holds(record: PostRecord, ...posts: readonly Post[]): boolean {
  return titlesOf(record).some((title) => posts.some((name) => POSTS[name].test(title)));
}

/** Whether somebody holds a post on the day that is judged. */
export function isInOffice({ tookOffice, leftOffice }: PostRecord, { on }: Question): boolean {
  return (leftOffice === null || isAfter(leftOffice, on)) && (tookOffice === null || !isAfter(tookOffice, on));
}

type PostField = FieldOf<"posts">;

/** The rows of those in office that hold one of some posts, or any where none is named, counted at the last of the columns. */
export const inOffice = (posts: readonly Post[], ...columns: readonly PostField[]): EntrySource<PostRecord> =>
  rows("posts", ["name", "post", ...columns], (record, question) =>
    record.post !== null && (posts.length === 0 || holds(record, ...posts)) && isInOffice(record, question)
      ? entry(record, columns.at(-1) ?? "post", record.name, record)
      : null,
  );

/** Everyone who holds a post: all cadres of the posts sheets. */
export const ANY_POST: readonly Post[] = [];

/** A person's rows of the posts sheets, of which there is at least one. */
export type PostRows = readonly [PostRecord, ...PostRecord[]];

/** The rows of the posts sheets by the people they name, each counted at a row of theirs that has what is asked. */
export const peopleOf = (
  source: EntrySource<PostRecord>,
  isMeant: (record: PostRecord) => boolean = () => true,
): EntrySource<PostRows> =>
  regrouped(source, (all) =>
    byPerson(all, whoHolds).map((own): Entry<PostRows> => {
      const shown = own.find(({ value }) => isMeant(value)) ?? own[0];
      const [first, ...others] = own.map(({ value }) => value) as [PostRecord, ...PostRecord[]];
      return { ...shown, value: [first, ...others] };
    }),
  );

/** Whom a row of the posts sheets means. */
export function whoHolds({ name, unit }: PostRecord): { readonly name: string | null; readonly unit: string | null } {
  return { name, unit };
}

export interface Secretary {
  readonly birth: PlainDate | null;
  readonly education: string | null;
  readonly unit: string | null;
}

const BRANCH_COLUMNS = { birth: "secretaryBirth", education: "secretaryEducation" } as const;

/** The secretaries in office, each once, counted at the last of the columns that are needed. */
export function secretaries(...columns: ReadonlyArray<"birth" | "education">): Array<EntrySource<Secretary>> {
  const inBranches = columns.map((column) => BRANCH_COLUMNS[column]);
  const inPosts = peopleOf(inOffice(["secretary"], ...columns), (record) => columns.every((column) => record[column]));
  return [
    regrouped(inPosts, (people) =>
      people.map((one) => {
        const known = <F extends "birth" | "education">(field: F): PostRecord[F] =>
          one.value.find((record) => record[field] !== null)?.[field] ?? null;
        return { ...one, value: { birth: known("birth"), education: known("education"), unit: one.value[0].unit } };
      }),
    ),
    rows("branches", ["secretary", ...inBranches], (record) => {
      const { secretary, secretaryBirth: birth, secretaryEducation: education, branch: unit } = record;
      return secretary === null
        ? null
        : entry(record, inBranches.at(-1) ?? "secretary", secretary, { birth, education, unit });
    }),
  ];
}
