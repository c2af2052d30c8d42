/**
 * The markers of a template: how they are written, and what of a form they name.
 */
import { editDistance } from "../../domain/values/text";
import type { TextRun } from "../../spreadsheet/workbook";
import { field, MAIN_LIST, type Field, type Fields, type Vocabulary } from "./vocabulary";

/** What a marker stands for: a value of the form, of a list's item, or what the items of a group have in common. */
export interface Marker {
  readonly of: "form" | "item" | "group";
  readonly key: string;
  readonly field: Field;
}

/** What a row is shown for, or left out for where `isAbsent`: a value that is there, or a list that has items. */
export interface Condition {
  readonly isAbsent: boolean;
  readonly of: "form" | "item" | "list";
  /** Of the field, or of the list. */
  readonly key: string;
}

/** A marker's text taken apart. */
export type MarkerName =
  | { readonly of: "form"; readonly name: string }
  /** `list` is null where the form has no list of that name. */
  | { readonly of: "item"; readonly name: string; readonly list: string | null }
  | { readonly of: "group"; readonly name: string; readonly part: GroupPart }
  | { readonly of: "condition"; readonly name: string; readonly isAbsent: boolean };

/** Above a group's items, below them, or over columns that are repeated for each group. */
export type GroupPart = "head" | "foot" | "across";

/** The running number of a list's item, from 1, in printed order: every list has it. */
export const SERIAL = "serial";
const SERIAL_FIELD: Fields = { [SERIAL]: field("count", "序号") };

/** The words before the dot that are no list's name, in both languages. */
const GROUP_PARTS: ReadonlyMap<string, GroupPart> = new Map([
  ["分组", "head"],
  ["group", "head"],
  ["小计", "foot"],
  ["subtotal", "foot"],
  ["横排", "across"],
  ["across", "across"],
]);
const CONDITIONS: ReadonlyMap<string, boolean> = new Map([
  ["如有", false],
  ["if", false],
  ["如无", true],
  ["unless", true],
]);

/** A text cut at its markers; `\{` and `\}` are the braces themselves. */
export function textPieces(text: string): Array<{ readonly text: string } | { readonly marker: string }> {
  const tokens = text.matchAll(/\\(?<brace>[{}])|\{(?<marker>[^{}]*)\}|[^\\{]+|[^]/g);
  return [...tokens].map(({ 0: token, groups = {} }) =>
    groups.marker === undefined ? { text: groups.brace ?? token } : { marker: groups.marker.replace(/\s/g, "") },
  );
}

/** Runs of a cell's text with no marker cut in two: all of it goes to the run that it begins in. */
export function wholeRuns(runs: readonly TextRun[]): TextRun[] {
  /** Number of characters, from here on, that have gone to a run before. */
  let taken = 0;
  return runs.map((run, index) => {
    const own = run.text.slice(taken);
    taken = Math.max(0, taken - run.text.length);
    const after = runs.slice(index + 1).reduce((text, next) => text + next.text, "");
    const rest = /(?<!\\)\{[^{}]*$/.test(own) ? (/^[^{}]*\}/.exec(after)?.[0] ?? "") : "";
    taken += rest.length;
    return { ...run, text: own + rest };
  });
}

/** A text that stands for itself in a template. */
export function escapeBraces(text: string): string {
  return text.replace(/[{}]/g, "\\$&");
}

export function parseMarker(text: string, { lists }: Vocabulary): MarkerName {
  const dot = text.indexOf(".");
  if (dot < 0) return { of: "form", name: text };
  const [scope, name] = [text.slice(0, dot), text.slice(dot + 1)];
  const part = GROUP_PARTS.get(scope);
  if (part) return { of: "group", name, part };
  const isAbsent = CONDITIONS.get(scope);
  if (isAbsent !== undefined) return { of: "condition", name, isAbsent };
  const list = scope === "" ? MAIN_LIST : Object.keys(lists).find((key) => key === scope || lists[key]?.name === scope);
  return { of: "item", name, list: list ?? null };
}

/** What a marker means in the rows of a list, or null when nothing of the form has that name. */
export function findMarker(
  marker: Exclude<MarkerName, { of: "condition" }>,
  listHere: string | null,
  { fields, lists }: Vocabulary,
): Marker | null {
  const { of, name } = marker;
  const list = marker.of === "item" ? marker.list : listHere;
  const ofList = list === null ? {} : (lists[list]?.fields ?? {});
  return named(of, name, of === "form" ? fields : of === "item" ? { ...ofList, ...SERIAL_FIELD } : ofList);
}

/** What a condition asks for: the item in whose row it stands, the form, or a list, the main one without a name. */
export function findCondition(
  { name, isAbsent }: Extract<MarkerName, { of: "condition" }>,
  listHere: string | null,
  { fields, lists }: Vocabulary,
): Condition | null {
  const ofItem = listHere === null ? null : named("item", name, lists[listHere]?.fields ?? {});
  const found = ofItem ?? named("form", name, fields);
  if (found) return { isAbsent, of: ofItem ? "item" : "form", key: found.key };
  const list = Object.keys(lists).find((key) => key === (name || MAIN_LIST) || lists[key]?.name === name);
  return list === undefined ? null : { isAbsent, of: "list", key: list };
}

/** The key of a field that a list has by this name or key. */
export function fieldKey(name: string, fields: Fields): string | null {
  return Object.keys(fields).find((key) => key === name || fields[key]?.name === name) ?? null;
}

/** The marker of the form that is spelled most like an unknown one, without its braces. */
export function nearestMarker(text: string, { fields, lists }: Vocabulary): string {
  const names = (scopes: readonly string[], some: Fields): string[] =>
    scopes.flatMap((scope) => Object.entries(some).flatMap(([key, { name }]) => [scope + name, scope + key]));
  const known = Object.entries(lists).flatMap(([key, list]) => [
    ...names([key === MAIN_LIST ? "." : `${list.name}.`], { ...list.fields, ...SERIAL_FIELD }),
    ...names(["分组.", "小计.", "横排.", "如有.", "如无."], list.fields),
    ...[`如有.${list.name}`, `如无.${list.name}`],
  ]);
  let [nearest, least] = ["", Infinity];
  for (const candidate of [...names(["", "如有.", "如无."], fields), ...known]) {
    const distance = editDistance(text, candidate);
    if (distance < least) [nearest, least] = [candidate, distance];
  }
  return nearest;
}

function named(of: Marker["of"], name: string, fields: Fields): Marker | null {
  const key = fieldKey(name, fields);
  const found = key === null ? undefined : fields[key];
  return key !== null && found ? { of, key, field: found } : null;
}
